"""pdfium's functions with bare addresses for handles: a call costs half as much when ctypes wraps no pointers."""

from __future__ import annotations

import ctypes
from functools import cache
from typing import Any


@cache
def by_address(name: str) -> Any:
    """The function of that name; handles are taken and given as addresses, None for no handle.

    Arrays and `byref` objects are taken where pdfium wants a pointer, as they are by `pypdfium2.raw`.
    """
    import pypdfium2.raw as pdfium

    function = getattr(pdfium, name)
    bare = type(function)(ctypes.cast(function, ctypes.c_void_p).value)
    bare.argtypes = tuple(map(_bare, function.argtypes))
    bare.restype = _bare(function.restype)
    return bare


def address_of(handle: Any) -> int | None:
    return ctypes.cast(handle, ctypes.c_void_p).value


def _bare(kind: Any) -> Any:
    return ctypes.c_void_p if hasattr(kind, "contents") else kind
