"""Records as canonical JSON and back, exactly: same record, same bytes; never pickle.

A dataclass is an object of its fields without those at their default, a tuple a list; what JSON has no word for
is an object with one short key (`_TAGS`). Reading follows the declared types and takes nothing else.
"""

from __future__ import annotations

import base64
import binascii
import json
import math
import types
from collections.abc import Callable, Hashable, Iterable
from dataclasses import MISSING, fields, is_dataclass
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from enum import Enum
from functools import cache
from typing import Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints

from models.event import Event
from models.record import Document
from models.summary import Summary

T = TypeVar("T")
Decode = Callable[[Any], Any]
Encode = Callable[[Any], Any]
_PLAIN = frozenset((str, int, bool, types.NoneType))


class CodecError(ValueError):
    """Bytes that are no such record; says where in the record, never what stood there."""


def dump(record: object) -> bytes:
    """Canonical JSON, ASCII only; TypeError for what no record holds."""
    return dump_plain(encoded(record))


def dump_plain(node: Any) -> bytes:
    """Canonical JSON of plain values, such as `encoded` gives."""
    text = json.dumps(node, ensure_ascii=True, allow_nan=False, separators=(",", ":"), sort_keys=True)
    return text.encode("ascii")


def load(data: bytes | str, kind: type[T]) -> T:
    """The record of that type; CodecError when the bytes are anything else."""
    return cast(T, decoded(parsed(data), kind))


def parsed(data: bytes | str) -> Any:
    """Plain JSON values; CodecError for what is no JSON."""
    try:
        return json.loads(data, parse_constant=_refuse)
    except (ValueError, RecursionError) as error:
        raise CodecError("no JSON") from error


def decoded(node: Any, kind: Any) -> Any:
    """A record of the declared type out of plain JSON values; CodecError when they do not fit it."""
    try:
        return _decoder(kind)(node)
    except CodecError:
        raise
    except (TypeError, ValueError, KeyError, InvalidOperation, OverflowError) as error:
        raise CodecError(f"no {getattr(kind, '__name__', kind)}") from error


def dump_document(document: Document) -> bytes:
    return dump(document)


def load_document(data: bytes) -> Document:
    return load(data, Document)


def dump_summary(summary: Summary) -> bytes:
    return dump(summary)


def load_summary(data: bytes) -> Summary:
    return load(data, Summary)


def load_event(data: bytes) -> Event:
    return load(data, Event)


def encoded(thing: Any) -> Any:
    """Plain JSON values of a record."""
    return _encoder_of(type(thing))(thing)


def _encoder(kind: type) -> Encode:
    if kind in _PLAIN:
        return _as_it_is
    if kind is float:
        return lambda number: number if math.isfinite(number) else {"f": repr(number)}
    if issubclass(kind, tuple):
        return _encoded_parts
    if is_dataclass(kind):
        return _record_encoder(kind)
    for sort, encode in _ENCODERS.items():
        if issubclass(kind, sort):
            return encode
    raise TypeError(kind.__name__)


_encoder_of = cast("Callable[[type], Encode]", cache(_encoder))


def _as_it_is(thing: Any) -> Any:
    return thing


def _encoded_parts(parts: Any) -> list[Any]:
    return [part if type(part) in _PLAIN else _encoder_of(type(part))(part) for part in parts]


def _record_encoder(kind: type) -> Encode:
    defaults = _defaults(cast(Hashable, kind))

    def encode(thing: Any) -> dict[str, Any]:
        return {
            name: value if type(value) in _PLAIN else _encoder_of(type(value))(value)
            for name, default in defaults
            if (value := getattr(thing, name)) is not default and not _is_default(value, default)
        }

    return encode


@cache
def _defaults(kind: Any) -> tuple[tuple[str, Any], ...]:
    return tuple((field.name, field.default) for field in fields(kind))


def _is_default(value: Any, default: Any) -> bool:
    if default is MISSING or type(value) is not type(default):
        return False
    return bool(value == default and (type(value) is not float or repr(value) == repr(default)))


@cache
def _decoder(kind: Any) -> Decode:
    origin = get_origin(kind)
    if origin in (Union, types.UnionType):
        return _union(get_args(kind))
    if origin is tuple:
        return _tuple(get_args(kind))
    if is_dataclass(kind):
        return _dataclass(cast(type, kind))
    if isinstance(kind, type) and issubclass(kind, tuple) and hasattr(kind, "_fields"):
        return _named_tuple(kind)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return _plain(str, kind)
    return _SCALARS[kind]


def _dataclass(kind: type) -> Decode:
    hints = get_type_hints(kind)
    decoders = {field.name: _decoder(hints[field.name]) for field in fields(kind)}

    def decode(node: Any) -> Any:
        if type(node) is not dict:
            raise CodecError(f"no {kind.__name__}")
        return kind(**{name: decoders[name](value) for name, value in node.items()})

    return decode


def _named_tuple(kind: Any) -> Decode:
    decoders = [_decoder(hint) for hint in get_type_hints(kind).values()]

    def decode(node: Any) -> Any:
        if type(node) is not list:
            raise CodecError(f"no {kind.__name__}")
        return kind(*(decode_part(part) for decode_part, part in zip(decoders, node, strict=True)))

    return decode


def _tuple(parts: tuple[Any, ...]) -> Decode:
    if len(parts) == 2 and parts[1] is Ellipsis:
        each = _decoder(parts[0])

        def decode_all(node: Any) -> Any:
            if type(node) is not list:
                raise CodecError("no list")
            return tuple([each(part) for part in node])

        return decode_all
    decoders = [_decoder(part) for part in parts]

    def decode(node: Any) -> Any:
        if type(node) is not list:
            raise CodecError("no list")
        return tuple([one(part) for one, part in zip(decoders, node, strict=True)])

    return decode


def _union(members: Iterable[Any]) -> Decode:
    """Members are told apart by their JSON type, and those that share one by the tag."""
    by_type: dict[type, Decode] = {}
    by_tag: dict[str, Decode] = {}
    for member in members:
        if member in _TAGS:
            by_tag[_TAGS[member]] = _decoder(member)
        else:
            by_type |= dict.fromkeys(_json_types(member), _decoder(member))
        if member is float:
            by_tag["f"] = _number

    def decode(node: Any) -> Any:
        if type(node) is dict and len(node) == 1 and (tag := next(iter(node))) in by_tag:
            return by_tag[tag](node)
        return by_type[type(node)](node)

    return decode


def _json_types(kind: Any) -> tuple[type, ...]:
    if kind is types.NoneType:
        return (types.NoneType,)
    if kind is float:
        return (float, int)
    if kind in (int, bool, str):
        return (kind,)
    if is_dataclass(kind):
        return (dict,)
    return (str,) if isinstance(kind, type) and issubclass(kind, Enum) else (list,)


def _plain(kind: type, make: Callable[[Any], Any] | None = None) -> Decode:
    def decode(node: Any) -> Any:
        if type(node) is not kind:
            raise CodecError(f"no {kind.__name__}")
        return make(node) if make else node

    return decode


def _from_tag(tag: str, make: Callable[[str], Any]) -> Decode:
    def decode(node: Any) -> Any:
        if type(node) is not dict or len(node) != 1 or type(node.get(tag)) is not str:
            raise CodecError("no tagged value")
        return make(node[tag])

    return decode


def _number(node: Any) -> Any:
    if type(node) is dict:
        return _from_tag("f", float)(node)
    if type(node) not in (float, int) or not math.isfinite(node):
        raise CodecError("no number")
    return node


def _bytes(text: str) -> bytes:
    try:
        return base64.b64decode(text, validate=True)
    except binascii.Error as error:
        raise CodecError("no bytes") from error


def _refuse(_: str) -> None:
    raise CodecError("no JSON")


_ENCODERS: dict[type, Encode] = {
    Enum: lambda member: member.value,
    Decimal: lambda number: {"D": str(number)},
    datetime: lambda moment: {"t": moment.isoformat()},
    date: lambda day: {"d": day.isoformat()},
    bytes: lambda data: {"b": base64.b64encode(data).decode("ascii")},
}
"""A moment is a date too, so it is asked for first."""
_TAGS: dict[Any, str] = {Decimal: "D", date: "d", datetime: "t", bytes: "b"}
_SCALARS: dict[Any, Decode] = {
    str: _plain(str),
    int: _plain(int),
    bool: _plain(bool),
    float: _number,
    types.NoneType: _plain(types.NoneType),
    Decimal: _from_tag("D", Decimal),
    date: _from_tag("d", date.fromisoformat),
    datetime: _from_tag("t", datetime.fromisoformat),
    bytes: _from_tag("b", _bytes),
}
