"""From what a person sent to an event: read strictly, nothing guessed, nothing lost."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal, InvalidOperation
from secrets import token_hex

from extract.decided.corrections import typed
from extract.decided.reviews import canonical
from extract.normalise.amount import parse_amount
from extract.normalise.dates import parse_date
from extract.review.desk import OpenPaper, ShownFinding, ShownValue
from extract.review.discretion import MASK
from models.column import Column, Kind
from models.event import Event, EventKind, ReasonCode, Target
from models.geometry import Box
from models.ids import stable_id
from models.record import Place
from models.tables import column_of

_LONGEST = 2000
_LONGEST_PROSE = 50_000
_OF_A_FINDING = frozenset((EventKind.BEKRAFTA, EventKind.AVFARDA, EventKind.SKJUT_UPP, EventKind.BE_OM_ANDRA))
_OF_A_VALUE = frozenset(
    (
        EventKind.BEKRAFTA,
        EventKind.RATTA,
        EventKind.SAKNAS,
        EventKind.TA_BORT,
        EventKind.SKJUT_UPP,
        EventKind.BE_OM_ANDRA,
    )
)
_FINAL = frozenset(
    (EventKind.BEKRAFTA, EventKind.RATTA, EventKind.SAKNAS, EventKind.AVFARDA, EventKind.TA_BORT)
)
REASONS = {
    ReasonCode.FELLAST: "Fel läst",
    ReasonCode.FORKLARAD: "Förklaras av dokumentet",
    ReasonCode.FORKLARAD_AV_ANNAT: "Förklaras av ett annat dokument",
    ReasonCode.OVASENTLIG: "Oväsentligt belopp",
    ReasonCode.GALLER_INTE: "Regeln gäller inte här",
    ReasonCode.REDAN_UTREDD: "Redan utredd",
    ReasonCode.ANNAT: "Annat skäl",
}


class RefusedError(Exception):
    """The decision cannot be taken as it stands; the text is for the person."""


class StaleError(Exception):
    """Somebody else has decided about the document since the person opened it."""


@dataclass(frozen=True, slots=True)
class Rules:
    """How the reviewing is set up.

    four_eyes: every decision waits for a second person. blind_over: amounts of so many kronor or more are keyed
    by a second person who does not see the first one's; None for none.
    """

    reviewer: str
    four_eyes: bool = False
    blind_over: Decimal | None = None


def decision(
    paper: OpenPaper,
    item: ShownValue | ShownFinding,
    form: Mapping[str, str],
    rules: Rules,
    place: Place | None,
) -> Event:
    """The event that the form asks for; RefusedError in the person's words, StaleError."""
    if form.get("version") != str(paper.version):
        raise StaleError
    kind = _kind(form, item)
    first = _first_of(item, rules, kind)
    after = _after(item, form, kind)
    code, reason = _reasons(form, kind)
    is_blind = isinstance(item, ShownValue) and _is_large(item, kind, after, rules) and not first
    if isinstance(item, ShownValue) and item.is_hidden_from(rules.reviewer) and kind is EventKind.BEKRAFTA:
        raise RefusedError("Värdet skrivs in på nytt, utan att det första syns.")
    target, before, seen = _about(paper, item, kind)
    return Event(
        event_id=event_id(),
        at=datetime.now(UTC),
        by=rules.reviewer,
        kind=kind,
        target=target,
        before=before,
        after=after,
        reason_code=code,
        reason=reason,
        seen=seen,
        about=first,
        needs_second=kind in _FINAL and not first and (rules.four_eyes or is_blind),
        is_blind=is_blind,
        place=place if kind is EventKind.RATTA else None,
        raw=form.get("raw", "") if kind is EventKind.RATTA and place else "",
    )


def _about(paper: OpenPaper, item: ShownValue | ShownFinding, kind: EventKind) -> tuple[Target, str, str]:
    """What the decision is about, what stood there, and what the decision rests on."""
    if not isinstance(item, ShownValue):
        return item.target(paper.document), item.finding.message, item.seen
    if kind is not EventKind.TA_BORT:
        return item.target(paper.document), item.canonical, item.seen
    if item.row is None:
        raise RefusedError("Värdet står inte i någon rad.")
    row = paper.row(item.row)
    return row.target, row.before, row.seen


def undoing(paper: OpenPaper, about: str, form: Mapping[str, str], rules: Rules) -> Event:
    """The event that takes another back; RefusedError where it is not this person's or is taken back already."""
    if form.get("version") != str(paper.version):
        raise StaleError
    found = next((event for event in paper.events if event.event_id == about), None)
    if found is None or any(event.about == about and event.kind is EventKind.ANGRA for event in paper.events):
        raise RefusedError("Beslutet är redan ångrat.")
    return Event(
        event_id=event_id(),
        at=datetime.now(UTC),
        by=rules.reviewer,
        kind=EventKind.ANGRA,
        target=found.target,
        before=found.after or found.before,
        after=found.before,
        about=about,
    )


def read_value(text: str, column: Column) -> str:
    """Canonical text of what a person typed; RefusedError where it can be understood in no way or in two.

    >>> read_value("1 200 000,50", Column("belopp", Kind.AMOUNT, ""))
    '1200000.50'
    >>> read_value("13/1 2015", Column("datum", Kind.DATE, ""))
    '2015-01-13'
    """
    text = text.replace("\r\n", "\n").strip()
    if not text:
        raise RefusedError("Skriv ett värde, eller välj Saknas i dokumentet.")
    if MASK in text:
        raise RefusedError("[personnummer] är en mask. Visa dokumentets personnummer för att rätta värdet.")
    match column.kind:
        case Kind.AMOUNT:
            found = _amount(text)
        case Kind.QUANTITY:
            found = text.replace(",", ".").replace("\u00a0", "").replace(" ", "")
        case Kind.DATE:
            day = parse_date(text)
            if day is None or day.value is None or (day.start, day.end) != (0, len(text)):
                raise RefusedError("Datumet går inte att tyda. Skriv ÅÅÅÅ-MM-DD.")
            found = day.value.isoformat()
        case _:
            found = text
    value = typed(found, column)
    if value is None:
        raise RefusedError("Värdet passar inte i fältet.")
    return canonical(value)


def _amount(text: str) -> str:
    """Kronor; a unit may be written out, and nothing else may stand beside the amount."""
    found = parse_amount(text.replace("−", "-"))
    if found is None or found.value is None or "ocr_rattad" in found.flags or "tvetydig" in found.flags:
        raise RefusedError("Beloppet går inte att tyda entydigt. Skriv till exempel 1 200 000,50.")
    try:
        return canonical(Decimal(found.value))
    except InvalidOperation as error:
        raise RefusedError("Beloppet går inte att tyda.") from error


def place_of(form: Mapping[str, str], pages: range) -> Place | None:
    """The place that the person showed on a page; None where they showed none."""
    if not form.get("place_page"):
        return None
    edges = (form.get(f"place_{edge}", "") for edge in ("x0", "top", "x1", "bottom"))
    return place_from(" ".join((form["place_page"], *edges)), pages)


def place_from(text: str, pages: range) -> Place:
    """The place that a page and the four edges of a box on it say; RefusedError where they say none."""
    try:
        page, *edges = text.split()
        found = Place(int(page), Box(*map(float, edges)))
    except (TypeError, ValueError) as error:
        raise RefusedError("Platsen på sidan går inte att tyda.") from error
    box = found.box
    is_sound = (
        box is not None and all(-1 <= edge <= 20_000 for edge in box) and box.width > 0 and box.height > 0
    )
    if not is_sound or found.page not in pages:
        raise RefusedError("Platsen på sidan går inte att tyda.")
    return found


def _kind(form: Mapping[str, str], item: ShownValue | ShownFinding) -> EventKind:
    allowed = _OF_A_VALUE if isinstance(item, ShownValue) else _OF_A_FINDING
    try:
        kind = EventKind(form.get("kind", ""))
    except ValueError as error:
        raise RefusedError("Beslutet går inte att förstå.") from error
    if kind not in allowed:
        raise RefusedError("Det beslutet går inte att ta här.")
    return kind


def _first_of(item: ShownValue | ShownFinding, rules: Rules, kind: EventKind) -> str:
    """Id of the decision that this one answers as the second reader's; empty for a first one."""
    review = item.review
    is_second = review.waits and review.event_id and review.reviewer != rules.reviewer
    return review.event_id if is_second and kind in _FINAL else ""


def _after(item: ShownValue | ShownFinding, form: Mapping[str, str], kind: EventKind) -> str:
    if not isinstance(item, ShownValue) or kind is not EventKind.RATTA:
        return ""
    longest = _LONGEST_PROSE if item.is_prose else _LONGEST
    text = form.get("value", "")
    if len(text) > longest:
        raise RefusedError("Texten är för lång.")
    return read_value(text, column_of(item.key[0], item.key[2]))


def _reasons(form: Mapping[str, str], kind: EventKind) -> tuple[ReasonCode | None, str]:
    reason = " ".join(form.get("reason", "").split())[:_LONGEST]
    given = form.get("reason_code", "")
    if given and given not in tuple(ReasonCode):
        raise RefusedError("Skälet går inte att förstå.")
    code = ReasonCode(given) if given else None
    if kind is EventKind.AVFARDA and code is None:
        raise RefusedError("Välj ett skäl för att avfärda.")
    if kind is EventKind.AVFARDA and code is ReasonCode.ANNAT and not reason:
        raise RefusedError("Skriv skälet med egna ord.")
    return code, reason


def _is_large(item: ShownValue, kind: EventKind, after: str, rules: Rules) -> bool:
    if rules.blind_over is None or not item.is_amount or kind not in (EventKind.RATTA, EventKind.BEKRAFTA):
        return False
    text = after if kind is EventKind.RATTA else item.canonical
    return bool(text) and abs(Decimal(text)) >= rules.blind_over


def event_id() -> str:
    return stable_id("e", token_hex(16))
