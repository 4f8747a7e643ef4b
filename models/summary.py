"""What is kept of a document while a whole archive is compared: small enough for tens of thousands at once."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from models.record import Dokumenttyp


class Sum(NamedTuple):
    """Kronor, and half of the last printed place in kronor: 500 for `900 tkr`."""

    kronor: Decimal
    half_unit: Decimal = Decimal(0)


class Purpose(StrEnum):
    """What a clause of a decision does with its amount."""

    REQUEST = "ansoker"
    GRANT = "beviljar"
    UNCLEAR = "framgar_inte"


class Told(NamedTuple):
    """A long sentence of a narrative: a digest of its words, and how it begins."""

    digest: str
    begins: str


@dataclass(frozen=True, slots=True)
class Part:
    """One project of a document: the only one of an application, each of a report, each clause of a decision."""

    names: tuple[str, ...]
    """As printed; in a report the name in the table first, then the heading of the narrative."""
    fields: tuple[str, ...] = ()
    """The field that each name stands in."""
    nr: int | None = None
    """Number in the report, or of the clause; None in an application."""
    amount: Sum | None = None
    """Requested in an application, decided in a clause; None in a report, whose rows may be anything."""
    purpose: Purpose = Purpose.UNCLEAR
    outcome_until: date | None = None
    """Last day whose outcome is told, where a report says up to which day it tells; else None."""
    told: tuple[Told, ...] = ()
    """Its longest sentences, in a report."""


@dataclass(frozen=True, slots=True)
class Summary:
    """One document: what links and the checks of an archive compare. None: not read."""

    document_id: str
    kind: Dokumenttyp
    file: str = ""
    sha256: str | None = None
    is_copy: bool = False
    grant: str = ""
    """The printed title, else the form: what tells one grant from another."""
    board: str | None = None
    """Canonical name of the board."""
    applicant: str | None = None
    """Organisation number, else name of the applicant in comparable form, else the board."""
    parts: tuple[Part, ...] = ()
    start: date | None = None
    end: date | None = None
    signed: date | None = None
    granted: Sum | None = None
    used: Sum | None = None
    carried: Sum | None = None
    dnr: str | None = None
    contact: str | None = None
    """Comparable form of the name."""
    signatory: str | None = None
    says_last_year: bool = False
    """The application calls its own year the last one of the project."""
    sketch: bytes | None = None
    """Minimum hashes of the prose; None where there is too little of it."""
    first_digits: tuple[int, ...] = ()
    """How many amounts of account rows begin with 1, 2 … 9; empty where there are none."""
    magnitudes: tuple[int, int] | None = None
    """Smallest and largest power of ten among those amounts."""

    @property
    def name(self) -> str:
        """The first printed project name, or nothing."""
        return next((name for part in self.parts for name in part.names), "")

    @property
    def requested(self) -> Sum | None:
        is_application = self.kind is Dokumenttyp.ANSOKAN and self.parts
        return self.parts[0].amount if is_application else None


class LinkKind(StrEnum):
    APPLICATION_REPORT = "ansokan-redovisning"
    APPLICATION_DECISION = "ansokan-beslut"
    DECISION_REPORT = "beslut-redovisning"
    NEXT_APPLICATION = "ansokan-nasta_ansokan"


@dataclass(frozen=True, slots=True)
class Link:
    """A proposed pair; it stays a proposal until a person confirms it."""

    from_document: str
    to_document: str
    kind: LinkKind
    score: float
    """0 to 1: how much speaks for it, not a probability."""
    basis: str
    """Why, in Swedish."""
    from_nr: int | None = None
    """Number of the part the link starts from; None in an application."""
    to_nr: int | None = None

    @property
    def projekt_nr(self) -> int | None:
        """Number of the project in the report; None where there is no report."""
        is_report = self.kind in (LinkKind.APPLICATION_REPORT, LinkKind.DECISION_REPORT)
        return self.to_nr if is_report else None
