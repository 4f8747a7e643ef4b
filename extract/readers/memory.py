"""Memory that an engine has let go, given back to the system."""

from __future__ import annotations

import ctypes
import sys


def give_back_memory() -> None:
    """glibc keeps what was freed for the process, a hundred megabytes after a long file; elsewhere nothing is done."""
    if sys.platform == "linux":
        trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
        if trim is not None:  # musl has none
            trim(0)
