"""What stands on a paper, before anybody has decided how it looks."""

from __future__ import annotations

from dataclasses import dataclass, field

from tests.papers.marks import Marks


@dataclass(frozen=True, slots=True)
class Title:
    """The head of the paper; the first line is the largest."""

    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """A heading that asks for nothing itself ("Sökande", "Projekt")."""

    text: str


@dataclass(frozen=True, slots=True)
class Field:
    """A label and its answer; `hint` is the form's own help text between them."""

    label: str
    value: str
    weight: float = 1.0
    """Share of the width when several fields stand in one row."""
    hint: str = ""
    lines: int = 1
    """Least height of the answer in lines."""


@dataclass(frozen=True, slots=True)
class Fields:
    """Fields that stand side by side where the layout has room for it."""

    fields: tuple[Field, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and its prose; `name` is the canonical section, or `delredovisning/2`."""

    name: str
    heading: str
    paragraphs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells; `right` holds the columns whose figures stand to the right."""

    headers: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[float, ...]
    right: tuple[int, ...] = ()
    total: bool = False
    """The last row is a sum."""
    caption: str = ""


@dataclass(frozen=True, slots=True)
class Signature:
    """Place and date, a line to sign on, printed name and title; any of them may be empty."""

    place_date: str = ""
    name: str = ""
    title: str = ""
    line: bool = True
    label: str = ""


@dataclass(frozen=True, slots=True)
class Note:
    """Words that answer nothing: help, rules, small print, a letter's prose."""

    text: str
    small: bool = False


@dataclass(frozen=True, slots=True)
class Break:
    """The next block starts on a new page."""


Block = Title | Group | Fields | Section | Table | Signature | Note | Break


@dataclass(slots=True)
class Paper:
    """One logical document: its blocks, the answers marked in them, and what an auditor must find."""

    dokumenttyp: str
    form: str
    blocks: list[Block]
    marks: Marks
    header: str = ""
    footer: str = ""
    """Running head and foot; `{page}` and `{pages}` are filled in where the renderer knows them."""
    findings: tuple[str, ...] = ()
    must_not_fire: tuple[str, ...] = ()
    empty: tuple[str, ...] = ()
    """Fields whose label is printed and whose answer is not."""
    planted: tuple[str, ...] = field(default=())
    """The inconsistencies that were put in on purpose."""


@dataclass(slots=True)
class File:
    """Logical documents that lie in one file, one after the other."""

    name: str
    papers: list[Paper]
    layout: str
    part: str = "build"
