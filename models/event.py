"""What a person decided about a value or a finding; decisions are added, never changed or removed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

from models.record import Place


class EventKind(StrEnum):
    BEKRAFTA = "bekrafta"
    """The value is what the paper says; the finding is right and stands."""
    RATTA = "ratta"
    """The paper says something else: `Event.after`."""
    SAKNAS = "saknas"
    """The paper does not say it at all."""
    LAGG_TILL = "lagg_till"
    """The paper has a row that was not read: `Event.cells`."""
    TA_BORT = "ta_bort"
    """What was read as a row is none; whatever stands in it goes with it."""
    AVFARDA = "avfarda"
    """The finding is nothing to go on with; the reason is required."""
    SKJUT_UPP = "skjut_upp"
    BE_OM_ANDRA = "be_om_andra"
    """Another person must look as well."""
    ANGRA = "angra"
    """Takes back the event named in `Event.about`, which may be such a one itself."""


class ReasonCode(StrEnum):
    """Why a finding is dismissed or a value is not what was read."""

    FELLAST = "fellast"
    """granska read the paper wrongly."""
    FORKLARAD = "forklarad"
    """The paper itself explains it."""
    FORKLARAD_AV_ANNAT = "forklarad_av_annat"
    """Another paper explains it."""
    OVASENTLIG = "ovasentlig"
    """Too small to matter."""
    GALLER_INTE = "galler_inte"
    """The rule does not apply to this paper."""
    REDAN_UTREDD = "redan_utredd"
    ANNAT = "annat"
    """Said in `Event.reason`."""


@dataclass(frozen=True, slots=True)
class Target:
    """What an event is about, named so that it is found again when the same bytes are read anew.

    A value is named by table, row and field and by the place it stood at, a row without a field; a finding by its
    code and field.
    """

    sha256: str
    """Of the file."""
    document_id: str
    field: str
    table: str = ""
    """Table of the value; empty for a finding."""
    row: str = ""
    """Row of the value; empty for a finding and for a value that stands alone."""
    code: str = ""
    """Code of the finding; empty for a value."""
    times: int = 1
    """Which of several that are named alike, in the order of the document, counted from 1."""
    place: Place | None = None
    """Where the value stood; None for a finding and for a value that stood nowhere."""
    added_by: str = ""
    """The event that added the row, whose number then says nothing; empty for a row that was read."""

    @property
    def is_finding(self) -> bool:
        return bool(self.code)


class Cell(NamedTuple):
    """What stands in one cell of a row that a person added, and where on the page; `value` is canonical text."""

    field: str
    value: str
    raw: str = ""
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """One decision. Values are canonical text: ISO date, plain decimal with a point; empty for none."""

    event_id: str
    at: datetime
    """With a time zone."""
    by: str
    kind: EventKind
    target: Target
    before: str = ""
    """The value that the person saw."""
    after: str = ""
    """The value that the person gave, where `kind` is `ratta`."""
    reason_code: ReasonCode | None = None
    reason: str = ""
    seen: str = ""
    """What the decision rests on: a digest of what the machine had read, or of the finding."""
    about: str = ""
    """The event that is taken back, or that this one is the second reader's answer to."""
    needs_second: bool = False
    """Made where two people must agree, or asked for: waits until another person has answered."""
    is_blind: bool = False
    """The second reader must key the value without seeing the first one's."""
    place: Place | None = None
    """Where the paper says `after`, where the person showed it."""
    raw: str = ""
    """The words at that place, exactly as on the page."""
    cells: tuple[Cell, ...] = ()
    """The row that was added. `projekt_nr` is no cell of it but says which project it belongs to, `raw` its name."""
    seq: int = 0
    """Order among all events, counted from 1; 0: not stored yet."""
    previous: str = ""
    """Hash of the record before it in the store's audit chain; empty: not stored yet."""
