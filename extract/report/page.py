"""The page itself: figures, charts and crops put into one file of HTML that needs nothing else and runs nothing."""

from __future__ import annotations

import base64
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from importlib.resources import files
from pathlib import Path
from typing import Any

from extract.crops import Crop, Crops, Paper
from extract.exporters.discretion import Discretion
from extract.exporters.outgoing import Outgoing
from extract.exporters.overview import SEVERITIES
from extract.exporters.source import Originals, Source
from extract.exporters.staging import whole_files
from extract.report import words
from extract.report.certainty import estimate, measured
from extract.report.charts import codes_chart, money_chart
from extract.report.figures import Difference, Figures, Money, Spot, figures_of
from models.errors import REASON_WORDS, OutputRefusedError

_TEMPLATE = "page.html.j2"
_CROP_SCALE = 1.5
_MOST_QUOTES = 6
_MOST_CODES_DRAWN = 24
_OUTCOMES = (
    ("ok", "klar", "läst, inget att fråga om"),
    ("review", "att granska", "läst, men något värde är osäkert"),
    ("failed", "gick inte att läsa", "orsaken står nedanför"),
    ("duplicate", "kopia", "samma innehåll som en annan fil"),
)
_VALUES = (
    ("read", "läst"),
    ("review", "att granska"),
    ("unreadable", "kunde inte läsas"),
    ("empty", "tomt på papperet"),
    ("absent", "finns inte på papperet"),
)
_REVIEWS = {
    "ny": "ej granskad",
    "kontrollerad": "kontrollerad",
    "godtagen": "godtagen",
    "avfardad": "avfärdad",
}


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two sums of a difference, with the piece of the page where it stands."""

    label: str
    sum: str
    quotes: tuple[tuple[str, int], ...]
    """The printed words of each value, and their page."""
    more: int
    """Further values that are not quoted."""
    png: str
    width: int
    alt: str
    missing: str


def report_page(
    source: Source,
    *,
    originals: Originals | None = None,
    notes: Mapping[str, Mapping[str, str]] | None = None,
    without_persons: bool = False,
) -> str:
    """The whole page as HTML; every word of a document is escaped, personal numbers are masked.

    originals: finds the papers, for the crops. notes: as `extract.exporting.notes_of` gives them.
    """
    gate = Outgoing(Discretion(without_persons=without_persons), _forget)
    figures = figures_of(source, gate)
    crops = Crops(originals, scale=_CROP_SCALE) if originals and not without_persons else None
    told = notes or {}
    page: str = _template().render(
        {
            **_counted(figures),
            **_written(figures),
            "differences": [_shown(each, crops, figures) for each in figures.differences],
            "without_persons": without_persons,
            "version": told.get("Versioner", {}).get("granska", ""),
            "versions": told.get("Versioner", {}),
            "limits": told.get("Gränsvärden", {}),
            "head": told.get("Granskningslogg", {}).get("Loggens hash", ""),
        }
    )
    return page


def _counted(figures: Figures) -> dict[str, Any]:
    overview = figures.overview
    statuses = overview.file_statuses
    codes = sorted(
        ((severity, code, count) for (severity, code), count in overview.codes.items()),
        key=lambda row: (SEVERITIES.index(row[0]), -row[2], row[1]),
    )
    drawn = [(severity, f"{code} {_title(code)}", count) for severity, code, count in codes]
    return {
        "figures": figures,
        "overview": overview,
        "files": sum(statuses.values()),
        "statuses": {status: statuses[status] for status, _, _ in _OUTCOMES},
        "unread": figures.unread_files,
        "unread_rest": overview.documents["failed"] - len(figures.unread_files),
        "codes": [
            (severity, code, _title(code), count, figures.open_codes[severity, code])
            for severity, code, count in codes
        ],
        "codes_chart": codes_chart(drawn[:_MOST_CODES_DRAWN], "koder"),
        "moneys": [
            (title, explains, money, money_chart(money, title))
            for title, explains, money in (
                ("Sökt", _REQUESTED, figures.requested),
                ("Redovisat", _REPORTED, figures.reported),
            )
        ],
    }


_REQUESTED = (
    "Sökta summor efter nämnd och det år då projektet börjar enligt tidplanen (annars undertecknandets år)."
)
_REPORTED = (
    "Redovisade belopp efter nämnd och periodens första år: summan av konteringsraderna, annars den summa som står "
    "i rapporten, annars det belopp som kallas förbrukat."
)


def _written(figures: Figures) -> dict[str, Any]:
    ended = [run["ended"] for run in figures.runs if isinstance(run["ended"], datetime)]
    return {
        "summary": _summary(figures),
        "read_at": f"{max(ended):%Y-%m-%d %H:%M}" if ended else "",
        "outcomes": _OUTCOMES,
        "values": _VALUES,
        "reasons": REASON_WORDS,
        "silent": estimate(figures.accepted_amounts, figures.expected_wrong),
        "measured": measured(),
        "kronor": words.kronor,
        "number": words.number,
        "share": words.share,
        "alt_of": _alt_of,
    }


def _summary(figures: Figures) -> str:
    overview = figures.overview
    statuses = overview.file_statuses
    unread = statuses["failed"]
    requested = figures.requested.of()
    return (
        f"{_several(sum(statuses.values()), 'fil', 'filer')} gav "
        f"{_several(overview.kinds['ansokan'], 'ansökan', 'ansökningar')}, "
        f"{_several(overview.kinds['redovisning'], 'redovisning', 'redovisningar')} och "
        f"{_several(overview.kinds['beslut'], 'beslut', 'beslut')}; "
        f"{'alla gick att läsa' if not unread else _several(unread, 'fil', 'filer') + ' gick inte att läsa'}. "
        f"Sammanlagt söks {words.kronor(requested.kronor)} ({requested.read} av {requested.papers} belopp lästa). "
        f"Kontrollerna gav {_several(overview.hits_of('fel'), 'fel', 'fel')} och "
        f"{_several(overview.hits_of('varning'), 'varning', 'varningar')}, varav "
        f"{words.number(sum(overview.hits[severity, 'ny'] for severity in ('fel', 'varning')))} är ej granskade."
    )


def _several(count: int, one: str, many: str) -> str:
    return f"{words.number(count)} {one if count == 1 else many}"


def _alt_of(title: str, money: Money) -> str:
    """The largest boards in words; the table beside the chart has all of it."""
    parts = [f"{board} {words.kronor(money.of(board=board).kronor)}" for board in money.boards[:3]]
    return f"Stapeldiagram, {title.lower()} per nämnd och år. Störst: {'; '.join(parts)}. Alla tal står i tabellen."


def _shown(difference: Difference, crops: Crops | None, figures: Figures) -> dict[str, Any]:
    row, paper = difference.finding, difference.paper
    known = Paper(
        str(paper["sha256"] or ""),
        str(paper["path"]),
        str(row["document_id"]) in figures.personal,
    )
    sides = (
        _side("Väntat", str(row["expected"]), difference.expected, known, crops),
        _side("Funnet", str(row["actual"]), difference.actual, known, crops),
    )
    return {
        "amount": abs(difference.amount),
        "severity": row["severity"],
        "message": row["message"],
        "code": row["code"],
        "title": _title(str(row["code"])),
        "path": paper["path"],
        "review": _REVIEWS[str(row["review"])],
        "sides": sides,
    }


def _side(label: str, total: str, spots: Sequence[Spot], paper: Paper, crops: Crops | None) -> Side:
    page = spots[0].page if spots else None
    here = [spot for spot in spots if spot.page == page]
    cut = Crop(missing="bilder ingår inte")
    if crops is not None:
        cut = crops.crop(paper, page, [spot.box for spot in here])
    quotes = tuple((spot.raw, spot.page) for spot in spots[:_MOST_QUOTES])
    amount = words.kronor(Decimal(total))
    alt = f"Utsnitt av sida {page} där {amount} står: {'; '.join(raw for raw, _ in quotes)}"
    png = base64.b64encode(cut.png).decode("ascii")
    width = round(cut.width / _CROP_SCALE)
    return Side(label, amount, quotes, len(spots) - len(quotes), png, width, alt, cut.missing)


def _title(code: str) -> str:
    """The check's title; an export may be older than the checks."""
    from extract.checks import find_check
    from models.errors import ConfigError

    try:
        return find_check(code).title
    except ConfigError:
        return ""


def _template() -> Any:
    from jinja2 import Environment, StrictUndefined

    text = files(__package__ or "extract.report").joinpath(_TEMPLATE).read_text(encoding="utf-8")
    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True)
    return environment.from_string(text)


def _forget(change: Mapping[str, object]) -> None:
    """The page lists no changed cells: it says how they are changed."""


def check_place(place: Path, *, force: bool = False) -> None:
    """OutputRefusedError where there is a file already and not `force`, or a folder."""
    if place.is_dir() or (place.exists() and not force):
        raise OutputRefusedError(
            "filen finns redan",
            where=str(place),
            todo="ange ett annat namn, eller --force för att ersätta den",
        )


def write_report(page: str, place: Path, *, force: bool = False) -> None:
    """Write the page, whole or not at all; errors as for `check_place`, and where it cannot be written."""
    check_place(place, force=force)
    with whole_files(place.parent) as staging:
        staging.new(place.name).write_text(page, encoding="utf-8", newline="\n")
