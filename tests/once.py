"""What one Python proves for all: programs beside Python (a browser, a server, an office) and long killings."""

from __future__ import annotations

import os

import pytest

SETTING = "GRANSKA_TESTED_ONCE"
"""Set by `make other-pythons`, which runs after the whole suite has run on the first Python."""

REASON = f"has run on the first Python already ({SETTING} is set)"
IS_DONE = bool(os.environ.get(SETTING))

once = pytest.mark.skipif(IS_DONE, reason=REASON)


def skip_if_done() -> None:
    """For fixtures that start a program."""
    if IS_DONE:
        pytest.skip(REASON)
