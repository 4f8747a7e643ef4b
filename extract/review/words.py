"""How text, amounts and moments are written on the page."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal, InvalidOperation
from typing import Any

from extract.review.discretion import discreet, holds_number
from extract.review.sums import shown
from models.event import Event, EventKind
from models.visible import visible

KIND_NAMES = {
    "bekrafta": "bekräftade",
    "ratta": "rättade",
    "saknas": "angav att värdet saknas i dokumentet",
    "lagg_till": "lade till raden",
    "ta_bort": "tog bort raden",
    "avfarda": "avfärdade",
    "skjut_upp": "sköt upp",
    "be_om_andra": "bad om en andra granskare",
    "angra": "ångrade",
}
_GIVEN = "fyllde i"
STATUS_NAMES = {
    "read": "läst",
    "empty": "tomt på papperet",
    "absent": "finns inte på papperet",
    "unreadable": "oläsligt",
    "review": "osäkert",
}
STATE_NAMES = {
    "ny": "ny",
    "vantar": "väntar på andra granskare",
    "uppskjuten": "uppskjuten",
    "kontrollerad": "kontrollerad",
    "godtagen": "godtagen av två",
    "avfardad": "avfärdad",
}
OUTCOME_NAMES = {"ok": "läst", "review": "att granska", "failed": "gick inte att läsa", "duplicate": "kopia"}
TYPE_NAMES = {
    "ansokan": "ansökan",
    "redovisning": "redovisning",
    "beslut": "beslut",
    "annat": "annat papper",
}
KEYS = (
    ("Enter", "Bekräfta och gå vidare; i ett ändrat fält: rätta"),
    ("R", "Rätta: gå till fältet"),
    ("S", "Saknas i dokumentet"),
    ("L", "Lägg till en rad som inte lästes"),
    ("F", "Fyll i ett fält eller en text som inte lästes"),
    ("B", "Ta bort raden: det är ingen rad"),
    ("A", "Avfärda med skäl (1–7 väljer skälet)"),
    ("U", "Skjut upp"),
    ("G", "Be om andra granskare"),
    ("Z", "Ångra det senaste"),
    ("→ ←", "Nästa och förra flaggan"),
    ("↓ ↑", "Nästa och förra värdet"),
    ("+ − 0", "Zooma sidan"),
    ("V", "Vrid sidan ett kvarts varv"),
    ("Ctrl Enter", "Spara en text på flera rader"),
    ("Skift klick", "Lägg till ett ord från sidan till det som redan hämtats"),
    ("Esc", "Lämna fältet eller rutan"),
    ("?", "Visa tangenterna"),
)


def kronor(amount: Decimal | None) -> str:
    return "–" if amount is None else shown(amount)


def count(number: int) -> str:
    return shown(Decimal(number))


def moment(at: datetime) -> str:
    """Local time of this machine, to the minute."""
    return at.astimezone().strftime("%Y-%m-%d %H:%M")


def written(text: str) -> str:
    """Canonical text as a person writes it; what is no number stays as it is."""
    try:
        number = Decimal(text)
    except InvalidOperation:
        return visible(text)
    is_plain = number.is_finite() and len(text) < 40 and not (text.startswith("0") and text != "0")
    return shown(number) if is_plain else visible(text)


def done(event: Event) -> str:
    """What the person did, as the history says it."""
    is_given = event.kind is EventKind.RATTA and not event.before
    return _GIVEN if is_given else KIND_NAMES[event.kind]


def filters() -> dict[str, Any]:
    return {
        "visible": discreet(lambda text: visible(str(text))),
        "written": discreet(written),
        "holds_number": holds_number,
        "kronor": kronor,
        "count": count,
        "moment": moment,
        "done": done,
    }
