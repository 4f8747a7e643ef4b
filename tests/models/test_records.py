"""Records with a constructor of their own behave as those of the standard library."""

from __future__ import annotations

import copy
import dataclasses
import pickle
from dataclasses import field

import pytest

from models.records import dataclass


@dataclass(frozen=True, slots=True)
class Slotted:
    field: str
    """A field may be called as what declares others."""
    count: int = 3
    names: tuple[str, ...] = ()
    parts: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Plain:
    name: str
    size: float = 1.5


class Below(Slotted):
    __slots__ = ()


RECORDS = [Slotted("a", 1, ("b",), ["c"]), Slotted("a"), Plain("a"), Below("a", parts=["c"])]


@pytest.mark.parametrize("record", RECORDS, ids=repr)
def test_it_is_made_compared_and_carried(record: Slotted | Plain) -> None:
    values = {each.name: getattr(record, each.name) for each in dataclasses.fields(record)}
    for again in (type(record)(**values), pickle.loads(pickle.dumps(record)), copy.copy(record)):
        assert again == record
        assert type(again) is type(record)
    assert dataclasses.replace(record) == record


def test_defaults_are_its_own() -> None:
    first, second = Slotted("a"), Slotted("b")
    assert (first.count, first.names, first.parts) == (3, (), [])
    assert first.parts is not second.parts


@pytest.mark.parametrize("record", RECORDS, ids=repr)
def test_it_stays_as_it_is(record: Slotted | Plain) -> None:
    for name in (each.name for each in dataclasses.fields(record)):
        with pytest.raises(dataclasses.FrozenInstanceError):
            setattr(record, name, "other")


def test_what_lacks_or_exceeds_is_refused() -> None:
    for values in ({}, {"name": "a", "length": 1}):
        with pytest.raises(TypeError):
            Plain(**values)  # type: ignore[arg-type]
