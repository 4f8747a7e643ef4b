"""The collector of cycles at rest while records are compared, which hold none."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def without_cycles() -> Iterator[None]:
    """Until the end nothing is looked through for cycles; what nobody holds goes at once all the same.

    Comparing an archive makes many small objects, and every so often the collector would walk the whole archive
    anew: the time for each document would grow with their number.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
