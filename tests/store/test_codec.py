"""Records go to JSON and back exactly, and nothing else comes back as a record."""

from __future__ import annotations

import json
from dataclasses import fields, is_dataclass
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.store import codec
from models.event import Event
from models.finding import Finding
from models.geometry import Box
from models.record import Document, Place, Section, SourceFile, Value
from models.summary import Link, Part, Sum, Summary

TEXT = st.text(st.characters(), max_size=20)
"""Lone surrogates too: names of files may hold them."""
for kind, strategy in {
    str: TEXT,
    Decimal: st.decimals(allow_nan=False, allow_infinity=False),
    float: st.floats(allow_nan=False),
    datetime: st.datetimes(timezones=st.just(UTC)).map(lambda at: at.replace(fold=0)),
    Box: st.builds(Box, *[st.floats(-1e4, 1e4) | st.integers(-10, 900)] * 4),
}.items():
    st.register_type_strategy(kind, strategy)

RECORDS = [Document, Value, Section, Finding, Summary, Part, Link, Event, SourceFile]


def same(one: object, other: object) -> bool:
    """Equal in every part, types and spelling of numbers included."""
    if type(one) is not type(other):
        return False
    if isinstance(one, tuple):
        return len(one) == len(other) and all(map(same, one, other))
    if is_dataclass(one):
        return all(same(getattr(one, part.name), getattr(other, part.name)) for part in fields(one))
    return repr(one) == repr(other)


@pytest.mark.parametrize("kind", RECORDS, ids=lambda kind: kind.__name__)
@settings(max_examples=30)
@given(data=st.data())
def test_a_record_comes_back_as_it_was(kind: type, data: st.DataObject) -> None:
    record = data.draw(st.from_type(kind))
    written = codec.dump(record)
    back = codec.load(written, kind)
    assert same(back, record)
    assert codec.dump(back) == written


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
        lambda inner: (
            st.lists(inner, max_size=4)
            | st.dictionaries(
                st.sampled_from(["document_id", "file", "D", "d", "values", "x"]), inner, max_size=4
            )
        ),
    )
)
def test_anything_else_is_refused_or_is_a_record(node: object) -> None:
    try:
        found = codec.load(json.dumps(node), Document)
    except codec.CodecError:
        return
    assert isinstance(found, Document)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        (b"", "nothing"),
        (b"\x80\x04N.", "a pickle"),
        (b"[" * 100_000, "nested beyond measure"),
        (b'{"kronor": NaN}', "not a number"),
        (b"1" * 5000, "more digits than Python reads"),
        (b'[{"D":"1.5"},{"D":"x"}]', "no decimal"),
        (b'[{"D":1.5},{"D":"0"}]', "a float for an amount"),
        (b"[1.5,0]", "untagged amounts"),
        (b'[{"D":"1"},{"D":"0"},{"D":"0"}]', "one part too many"),
    ],
)
def test_hostile_bytes(text: bytes, why: str) -> None:
    with pytest.raises(codec.CodecError):
        codec.load(text, Sum)


def test_unknown_fields_are_refused_and_missing_ones_take_their_default() -> None:
    value = Value("f", "raw", date(2024, 2, 29), status="read", place=Place(1, None))  # type: ignore[arg-type]
    node = json.loads(codec.dump(value))
    assert set(node) == {"field", "raw", "value", "status", "place"}
    with pytest.raises(codec.CodecError):
        codec.load(json.dumps(node | {"other": 1}), Value)
