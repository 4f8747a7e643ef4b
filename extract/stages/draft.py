"""The record that passes through the stages; a stage returns a new one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import field

from extract.stages.heads.head import Head
from extract.stages.heads.units import DeclaredUnits
from extract.stages.labels.labels import Hit
from extract.stages.page.lines import Line
from models.form import Form
from models.form_loader import known_forms
from models.layout import Layout
from models.record import Clause, Project, Row, Section, Value
from models.records import dataclass


@dataclass(frozen=True, slots=True)
class Draft:
    """What is known so far of one logical document."""

    layout: Layout
    lines: Sequence[Line] = ()
    forms: tuple[Form, ...] = field(default_factory=known_forms)
    """The forms that it may be on, in the order in which they are tried."""
    form: Form | None = None
    form_score: float = 0.0
    form_words: tuple[str, ...] = ()
    title: str = ""
    title_line: int = -1
    """Index of the line that the title begins on; -1: no line is one."""
    letter: bool = False
    """Whether it is a letter that asks for money or accounts for it in running words, on no declared form."""
    untitled: bool = False
    """Whether the words of its labels and heads alone say what it is: its amounts go to a person."""
    hits: tuple[Hit, ...] = ()
    heads: tuple[Head, ...] = ()
    units: DeclaredUnits = field(default_factory=DeclaredUnits)
    values: tuple[Value, ...] = ()
    sections: tuple[Section, ...] = ()
    rows: tuple[Row, ...] = ()
    projects: tuple[Project, ...] = ()
    clauses: tuple[Clause, ...] = ()
    claimed: frozenset[int] = frozenset()
    """Lines that a heading, a table or the signature has taken; no answer and no section runs through them."""
    passed: frozenset[int] = frozenset()
    """Lines between the rows of a table that name what the rows below them belong to."""
    tabled: frozenset[int] = frozenset()
    """Those of them that the tables under known heads have taken."""

    def totals(self, field: str = "") -> Iterator[Value]:
        """The sums printed under tables, of the paper and of its projects; with a name those of that field."""
        own = (project.summa_angiven for project in self.projects)
        for value in (*self.values, *own):
            if value is not None and value.method == "total" and field in ("", value.field):
                yield value

    def rows_of(self, table: str) -> tuple[Row, ...]:
        return tuple(row for row in self.rows if row.table == table)
