"""`python -m extract` is `granska`, where the scripts folder is not on the path."""

import sys

from extract.cli import main

if __name__ == "__main__":
    sys.exit(main())
