"""What an engine let go goes back to the system."""

from __future__ import annotations

import ctypes
import sys
from pathlib import Path

import pytest

from extract.readers.memory import give_back_memory

_BLOCK = 100_000
"""Bytes: less than what glibc asks the system for by itself."""
_BLOCKS = 500
_PAGE = 4096


def _resident() -> int:
    """Bytes of this process that are in memory."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * _PAGE


@pytest.mark.skipif(
    sys.platform != "linux" or not hasattr(ctypes.CDLL(None), "malloc_trim"),
    reason="only glibc can be asked to give memory back",
)
def test_blocks_below_one_that_is_kept_are_given_back() -> None:
    libc = ctypes.CDLL(None)
    libc.malloc.restype, libc.malloc.argtypes = ctypes.c_void_p, [ctypes.c_size_t]
    libc.free.restype, libc.free.argtypes = None, [ctypes.c_void_p]
    blocks = [libc.malloc(_BLOCK) for _ in range(_BLOCKS)]
    for block in blocks:
        ctypes.memset(block, 1, _BLOCK)
    for block in blocks[:-1]:
        libc.free(block)
    before = _resident()

    give_back_memory()

    assert before - _resident() > _BLOCK * _BLOCKS / 2
    libc.free(blocks[-1])
