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
        kind = type(record)
        places, values_of = _fields_of(kind)
        values = list(values_of(record))
        try:
            for name, value in changes.items():
                values[places[name]] = value
        except KeyError as error:
            raise TypeError(f"{kind.__name__} has no field {error}") from error
        return kind(*values)

    @cache
    def _fields_of(record: type) -> tuple[dict[str, int], Callable[[Any], tuple[Any, ...]]]:
        names = [field.name for field in fields(record)]
        return {name: place for place, name in enumerate(names)}, attrgetter(*names)
