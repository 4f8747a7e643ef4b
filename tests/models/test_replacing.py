"""A record with some fields changed is the one that the standard library makes."""

import dataclasses
from decimal import Decimal

import pytest

from extract.stages.page.lines import Line, Segment
from models.geometry import Box
from models.layout import Word
from models.record import Value, ValueStatus
from models.replacing import replace

SEGMENT = Segment(1, 4, (Word("Sökt", Box(10, 20, 30, 30)), Word("summa", Box(32, 20, 60, 30))))
VALUE = Value("sokt_summa", "900 000", Decimal(900_000), ValueStatus.READ, flags=("ungefar",), confidence=0.9)


def test_changed_as_the_standard_library_does() -> None:
    for changes in ({"status": ValueStatus.REVIEW}, {"flags": (), "value": None}, {}):
        assert replace(VALUE, **changes) == dataclasses.replace(VALUE, **changes)  # type: ignore[arg-type]


def test_what_was_worked_out_of_the_old_is_not_kept() -> None:
    """A line without its second piece has a text of its own."""
    line = Line(1, 4, (SEGMENT, SEGMENT))
    assert line.text == "Sökt summa Sökt summa"
    assert replace(line, segments=(SEGMENT,)).text == "Sökt summa"


def test_a_field_that_is_none_is_refused() -> None:
    with pytest.raises(TypeError):
        replace(VALUE, belopp=1)  # type: ignore[call-arg]
