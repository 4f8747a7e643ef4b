"""What a notebook shows of a document: a page with its boxes, the fields beside it, and what does not add up."""

from __future__ import annotations

import base64
import io
from collections.abc import Iterator
from dataclasses import fields, replace
from html import escape
from pathlib import Path

from extract.drawing import COLOURS, draw, place_of
from extract.exporters.discretion import masked
from models.errors import GranskaError
from models.finding import Finding, Result
from models.record import Document, DocumentStatus, Value, ValueStatus

_MOST_ROWS = 60
_SCALE_DOWN = 0.5
_STATES = {
    ValueStatus.READ: "läst",
    ValueStatus.EMPTY: "tomt på papperet",
    ValueStatus.ABSENT: "finns inte på papperet",
    ValueStatus.REVIEW: "att granska",
    ValueStatus.UNREADABLE: "kunde inte läsas",
}
_CELL = 'style="text-align:left;vertical-align:top;padding:2px 10px 2px 0;white-space:pre-wrap"'


class NotebookDocument(Document):
    """A document that a notebook shows as its page, its fields and its flags."""

    __slots__ = ()

    @classmethod
    def of(cls, document: Document, place: Path) -> NotebookDocument:
        """The same document, which knows where its file lies on this computer, for drawing."""
        known = replace(document, file=replace(document.file, place=str(place)))
        return cls(**{each.name: getattr(known, each.name) for each in fields(known)})

    def __repr__(self) -> str:
        """A line: all that a document holds fills some ten screens."""
        held = (("values", self.values), ("rows", self.rows), ("sections", self.sections))
        counts = ", ".join(f"{len(parts)} {name}" for name, parts in held)
        return f"<Document {self.file.name}: {self.dokumenttyp}, {self.status}, {counts}>"

    def _repr_html_(self) -> str:
        return html_of(self)


def html_of(document: Document) -> str:
    """A fragment of HTML that needs nothing else; every word of the paper is escaped, personal numbers masked."""
    ends = ", ".join(dict.fromkeys((_told(document.status), _told(document.reason))))
    return (
        f"<div><p><strong>{_told(document.file.name)}</strong> · {_told(document.dokumenttyp)} · "
        f"{ends}</p>"
        '<div style="display:flex;gap:24px;align-items:flex-start;flex-wrap:wrap">'
        f'{_picture(document)}<div style="flex:1;min-width:340px">{_fields(document)}{_flags(document)}</div>'
        "</div></div>"
    )


def _picture(document: Document) -> str:
    """The first page with its boxes, or why there is none; none where a personal number would show."""
    from extract.normalise.identity import find_personal_numbers

    if any(find_personal_numbers(section.text) for section in document.sections) or any(
        find_personal_numbers(value.raw) for _, _, value in document.located()
    ):
        return "<p>Sidan visas inte: papperet innehåller personnummer.</p>"
    place: Path = place_of(document)
    try:
        picture = draw(document, path=place)
    except (GranskaError, OSError, IndexError, ValueError):
        return "<p>Sidan kan inte visas: filen finns inte på sin plats.</p>"
    size = (max(1, int(picture.width * _SCALE_DOWN)), max(1, int(picture.height * _SCALE_DOWN)))
    stream = io.BytesIO()
    picture.quantize(64).save(stream, "PNG", optimize=True)
    data = base64.b64encode(stream.getvalue()).decode("ascii")
    alt = f"Sida {document.page_from or 1} med en ruta runt varje läst värde"
    return (
        f'<img alt="{alt}" width="{size[0]}" style="border:1px solid #d0d7de" '
        f'src="data:image/png;base64,{data}">'
    )


def _fields(document: Document) -> str:
    rows = list(_field_rows(document))
    rest = len(rows) - _MOST_ROWS
    more = f"<p>… och {rest} värden till</p>" if rest > 0 else ""
    head = "".join(f"<th {_CELL}>{name}</th>" for name in ("fält", "värde", "ordagrant", "sida", "läge"))
    return f"<table><thead><tr>{head}</tr></thead><tbody>{''.join(rows[:_MOST_ROWS])}</tbody></table>{more}"


def _field_rows(document: Document) -> Iterator[str]:
    for table, row, value in document.located():
        if value.status is ValueStatus.ABSENT:
            continue
        name = f"{table} {row} {value.field}" if row else value.field
        state = f'<span style="color:{COLOURS[value.status]}">{_STATES[value.status]}</span>'
        told = "" if value.value is None else _told(value.value)
        cells = (_told(name), told, _told(value.raw), _page(value), state + _sure(value))
        yield "<tr>" + "".join(f"<td {_CELL}>{cell}</td>" for cell in cells) + "</tr>"


def _flags(document: Document) -> str:
    if document.status in (DocumentStatus.FAILED, DocumentStatus.DUPLICATE):
        return ""
    from extract.checks import run_checks

    hits = [finding for finding in run_checks(document) if finding.result is Result.TRAFF]
    lines = "".join(f"<li>{_flag(finding)}</li>" for finding in hits)
    return f"<p>Iakttagelser: {len(hits)}</p><ul>{lines}</ul>" if hits else "<p>Inga iakttagelser.</p>"


def _flag(finding: Finding) -> str:
    return f"<strong>{_told(finding.severity)}</strong> {_told(finding.code)}: {_told(finding.message)}"


def _page(value: Value) -> str:
    return str(value.place.page) if value.place else ""


def _sure(value: Value) -> str:
    return "" if value.confidence is None else f" {value.confidence:.2f}".replace(".", ",")


def _told(thing: object) -> str:
    return escape(masked(str(thing)))
