"""Types that bytes from a child process are read against, made of the declared records and tables.

Reading goes through msgspec, which checks while it reads. The records come out as plain structures and are not
rebuilt: what the codec would refuse is refused here, and more: nobody but a person changes a value (`Change`).
"""

from __future__ import annotations

import types
from collections.abc import Iterable
from dataclasses import MISSING, fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import cache, reduce
from operator import or_
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

import msgspec

from extract.store.stored import told_columns
from models.column import Column, Kind
from models.record import Change, Document
from models.summary import Summary
from models.tables import TABLES

_DECIMAL = Annotated[str, msgspec.Meta(pattern=r"^-?[0-9]{1,200}(\.[0-9]{0,200})?(E[+-]?[0-9]{1,3})?\Z")]
_WHOLE = Annotated[int, msgspec.Meta(ge=-(2**63), le=2**63 - 1)]
_UNSENT = ("links", "runs", "findings")
"""Tables of which a document tells nothing by itself, or in a place of its own."""


class Tagged(msgspec.Struct, forbid_unknown_fields=True):
    """A value that JSON has no word for, under the one key that says what it is; as `codec` writes it."""

    D: _DECIMAL | msgspec.UnsetType = msgspec.UNSET
    d: date | msgspec.UnsetType = msgspec.UNSET
    b: bytes | msgspec.UnsetType = msgspec.UNSET

    def __post_init__(self) -> None:
        if [self.D, self.d, self.b].count(msgspec.UNSET) != 2:
            raise ValueError("no tagged value")


_TAGS: dict[Any, Any] = {
    Decimal: msgspec.defstruct("Amount", [("D", _DECIMAL)], forbid_unknown_fields=True),
    date: msgspec.defstruct("Day", [("d", date)], forbid_unknown_fields=True),
    bytes: msgspec.defstruct("Bytes", [("b", bytes)], forbid_unknown_fields=True),
}


@cache
def document_reader() -> msgspec.json.Decoder[Any]:
    """Reads a `Document`, as `codec.dump_document` writes one, into a structure with its fields."""
    return msgspec.json.Decoder(_shape(Document))


@cache
def summary_reader() -> msgspec.json.Decoder[Any]:
    """Reads a `Summary`, as `codec.dump_summary` writes one."""
    return msgspec.json.Decoder(_shape(Summary))


@cache
def rows_shape() -> Any:
    """A structure with a list of told rows for every declared table that a document fills."""
    names = [declared.name for declared in TABLES if declared.name not in _UNSENT]
    parts: list[Any] = [
        (name, _listed(_row_shape(name)), msgspec.field(default_factory=list)) for name in names
    ]
    return msgspec.defstruct("Rows", parts, forbid_unknown_fields=True)


def findings_shape() -> Any:
    return _listed(_row_shape("findings"))


def _listed(shape: Any) -> Any:
    return list[shape]


def _row_shape(name: str) -> Any:
    return tuple[tuple(_cell_shape(column) for column in told_columns(name))]  # type: ignore[misc]


def _cell_shape(column: Column) -> Any:
    kinds: dict[Kind, Any] = {
        Kind.AMOUNT: _DECIMAL,
        Kind.QUANTITY: _DECIMAL,
        Kind.INTEGER: _WHOLE,
        Kind.NUMBER: float,
        Kind.DATE: date,
    }
    shape = kinds.get(column.kind, str)
    return shape | None if column.nullable else shape


@cache
def _shape(kind: Any) -> Any:
    origin = get_origin(kind)
    if origin in (Union, types.UnionType):
        return _union([member for member in get_args(kind) if member is not Change])
    if origin is tuple:
        parts = get_args(kind)
        if len(parts) == 2 and parts[1] is Ellipsis:
            return _listed(_shape(parts[0]))
        return tuple[tuple(map(_shape, parts))]  # type: ignore[misc]
    if is_dataclass(kind):
        return _structure(kind)
    if isinstance(kind, type) and issubclass(kind, tuple):
        return tuple[tuple(map(_shape, get_type_hints(kind).values()))]  # type: ignore[misc]
    if isinstance(kind, type) and issubclass(kind, Enum):
        return Literal[tuple(member.value for member in kind)]
    return _TAGS.get(kind, kind)


def _union(members: Iterable[Any]) -> Any:
    """Members that share the JSON object are one structure: msgspec tells them apart by their keys."""
    members = list(members)
    tagged = [member for member in members if member in _TAGS]
    shapes = [_shape(member) for member in members if member not in tagged or len(tagged) == 1]
    return reduce(or_, shapes + ([Tagged] if len(tagged) > 1 else []))


def _structure(kind: Any) -> Any:
    hints = get_type_hints(kind)
    parts = [
        (field.name, _shape(hints[field.name]))
        if field.default is MISSING
        else (field.name, _shape(hints[field.name]), field.default)
        for field in fields(kind)
    ]
    return msgspec.defstruct(kind.__name__, parts, forbid_unknown_fields=True, kw_only=True, gc=False)
