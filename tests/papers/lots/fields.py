"""Labels and answers in arrangements by lot: `python -m tests.papers.lots.fields --seed N --count N --out DIR`."""

from __future__ import annotations

from tests.papers.lots import browser, typed, word
from tests.papers.lots.drawing import Ways, main

WAYS: Ways = {"browser": browser.WAYS, "word": word.WORD, "office": word.OFFICE, "text": typed.WAYS}

if __name__ == "__main__":
    main(__doc__, WAYS)
