"""What is believed without being rebuilt is what the codec would read."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.store import codec
from extract.store.shapes import document_reader, summary_reader
from models.record import Change, Document, Value
from models.summary import Summary
from tests.store import test_codec

assert test_codec.RECORDS, "its strategies are used here"
NOISE = (
    st.none() | st.booleans() | st.integers(-3, 3) | st.floats() | st.text(max_size=3) | st.just({"D": "1"})
)


PLAIN = st.text(st.characters(codec="utf-8"), max_size=20)
VALUES = st.builds(
    Value,
    field=PLAIN,
    raw=PLAIN,
    value=st.none() | PLAIN | st.integers(-(2**60), 2**60) | st.dates() | st.decimals(-(10**12), 10**12),
    method=PLAIN,
    flags=st.lists(PLAIN, max_size=2).map(tuple),
    features=st.lists(st.tuples(PLAIN, st.floats(-1e9, 1e9)), max_size=2).map(tuple),
    confidence=st.none() | st.floats(0, 1),
    second=st.none() | PLAIN,
    changed=st.none(),
)
"""Of text that is Unicode, with numbers that are finite, changed by nobody."""


def spot(node: Any, draw: st.DrawFn) -> Any:
    """The node with one of its parts, somewhere, put out for something else."""
    if isinstance(node, dict) and node and draw(st.integers(0, 4)):
        key = draw(st.sampled_from(sorted(node)))
        return node | {key: spot(node[key], draw)}
    if isinstance(node, list) and node and draw(st.integers(0, 4)):
        place = draw(st.integers(0, len(node) - 1))
        return [*node[:place], spot(node[place], draw), *node[place + 1 :]]
    return draw(NOISE)


@st.composite
def damaged(draw: st.DrawFn, kind: type) -> bytes:
    return json.dumps(spot(json.loads(codec.dump(draw(st.from_type(kind)))), draw)).encode()


@pytest.mark.parametrize(("kind", "reader"), [(Document, document_reader), (Summary, summary_reader)])
@settings(max_examples=150, deadline=None)
@given(data=st.data())
def test_what_is_believed_can_be_read(kind: type, reader: Any, data: st.DataObject) -> None:
    written = data.draw(damaged(kind))
    try:
        reader().decode(written)
    except msgspec.MsgspecError:
        return
    assert isinstance(codec.load(written, kind), kind)


@settings(max_examples=60, deadline=None)
@given(value=VALUES)
def test_what_was_read_is_believed(value: Value) -> None:
    document = replace(one_document(), values=(value,))
    written = codec.dump(document)
    found = document_reader().decode(written)
    assert (found.document_id, found.status) == (document.document_id, document.status)
    assert found.file.path == document.file.path


def test_what_a_person_did_is_no_reading() -> None:
    from datetime import UTC, datetime

    document = one_document()
    changed = replace(document.values[0], changed=Change("A", datetime.now(UTC), "", ""))
    document_reader().decode(codec.dump(document))
    with pytest.raises(msgspec.ValidationError):
        document_reader().decode(codec.dump(replace(document, values=(changed,))))


def one_document() -> Document:
    from models.record import SourceFile
    from tests.ingest.mock_engine import reading

    (document,) = reading(SourceFile("a", "a", "0" * 64, 1, None), 7).documents
    return document
