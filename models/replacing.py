"""A record with some fields changed, without looking its fields up anew each time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

__all__ = ["replace"]

Record = TypeVar("Record")

if TYPE_CHECKING:
    from dataclasses import replace
else:
    from collections.abc import Callable
    from dataclasses import fields
    from functools import cache
    from operator import attrgetter

    def replace(record: Record, **changes: Any) -> Record:
        """As `dataclasses.replace`, for a data class of two fields or more that are all set when it is made."""
        names, values_of = _fields_of(type(record))
        return type(record)(**{**dict(zip(names, values_of(record), strict=True)), **changes})

    @cache
    def _fields_of(record: type) -> tuple[tuple[str, ...], Callable[[Any], tuple[Any, ...]]]:
        names = tuple(field.name for field in fields(record))
        return names, attrgetter(*names)
