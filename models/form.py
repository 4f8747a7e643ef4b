"""A form declared as data: what its titles, labels, sections and tables are called and what kind each answer is."""

from __future__ import annotations

from enum import StrEnum

from models.record import Dokumenttyp
from models.records import dataclass


class Kind(StrEnum):
    """What sort of answer a label asks for; each has one normaliser."""

    AMOUNT = "amount"
    BOARD = "board"
    CHOICE = "choice"
    CODE = "code"
    COUNT = "count"
    DATE = "date"
    DIARY = "diary"
    EMAIL = "email"
    ORGANISATION_NUMBER = "organisation_number"
    PERIOD = "period"
    PERSON = "person"
    PHONE = "phone"
    PLACE_AND_DATE = "place_and_date"
    POSTAL = "postal"
    PROSE = "prose"
    STREET = "street"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class FieldSpec:
    """One labelled answer. A period or a choice fills two columns, every other kind one."""

    name: str
    kind: Kind
    labels: tuple[str, ...]
    columns: tuple[str, ...]
    required: bool = False
    stand_ins: tuple[str, ...] = ()
    """Labels whose answer is taken only where none of the others has one."""


@dataclass(frozen=True, slots=True)
class SectionSpec:
    """A heading with prose under it."""

    name: str
    labels: tuple[str, ...]
    required: bool = False


@dataclass(frozen=True, slots=True)
class ColumnSpec:
    name: str
    kind: Kind
    labels: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TableSpec:
    """A table known by its column heads. A row must have an answer in every anchor column."""

    name: str
    columns: tuple[ColumnSpec, ...]
    anchors: tuple[str, ...]
    total: str | None = None
    """The field that takes the printed total."""

    def __hash__(self) -> int:
        """Of what tells tables apart as a rule: they are looked up for every paper, and hold very many labels."""
        return hash(
            (self.name, self.anchors, self.total, tuple([len(column.labels) for column in self.columns]))
        )


@dataclass(frozen=True, slots=True)
class ProjectSpec:
    """Headings that number projects; `{nr}` and `{name}` stand for what the paper fills in."""

    table: tuple[str, ...] = ()
    narrative: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Form:
    """A declared form. `headings` are printed words that take no answer and only part the page."""

    name: str
    title: str
    dokumenttyp: Dokumenttyp
    titles: tuple[str, ...]
    fields: tuple[FieldSpec, ...]
    sections: tuple[SectionSpec, ...]
    tables: tuple[TableSpec, ...]
    projects: ProjectSpec = ProjectSpec()
    headings: tuple[str, ...] = ()
    part: tuple[str, ...] = ()
    """Headings of the part that is this form's own, on a paper whose title it shares with another form."""
    after_part: tuple[str, ...] = ()
    """What ends such a part and belongs to all of its forms: the signature."""
    generic: bool = False
    """Built from the general vocabulary: its readings are reviewed unless the evidence is strong."""

    def __hash__(self) -> int:
        """Of what tells forms apart as a rule: they are looked up for every paper, and hold very many labels."""
        return hash((self.name, self.title))

    def field(self, name: str) -> FieldSpec | None:
        for spec in self.fields:
            if spec.name == name:
                return spec
        return None
