"""Values that matter on scanned pages, read again by another engine: agreement vouches, a difference is told."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from extract.stages.draft import Draft
from models.form import Form, Kind
from models.layout import TextSource
from models.record import Clause, Project, Row, Value, ValueStatus
from models.replacing import replace

if TYPE_CHECKING:
    from extract.readers.ocr.second import SecondReader
    from models.geometry import Box

_READ_AGAIN: Mapping[Kind, str] = {
    Kind.AMOUNT: "amount",
    Kind.BOARD: "name",
    Kind.CODE: "code",
    Kind.COUNT: "amount",
    Kind.DATE: "date",
    Kind.DIARY: "number",
    Kind.EMAIL: "email",
    Kind.ORGANISATION_NUMBER: "code",
    Kind.PERIOD: "date",
    Kind.PERSON: "name",
    Kind.PHONE: "phone",
    Kind.PLACE_AND_DATE: "date",
    Kind.POSTAL: "text",
    Kind.STREET: "text",
    Kind.TEXT: "text",
}
_NEEDS_A_VOUCHER = frozenset(("amount", "date", "code", "number"))
_ROWS = {
    "konto": "code",
    "ikb": "code",
    "motpart": "code",
    "belopp": "amount",
    "a_pris": "amount",
    "antal": "amount",
}
_NAMES = frozenset(("name", "text"))
_LOOKED_AT_ANEW = _NEEDS_A_VOUCHER | {"email"}
_ENOUGH = 2
"""Further looks, in three sizes, that say the same as the first engine: one alone may err as that did."""


def read_again(draft: Draft, reader: SecondReader | None) -> Draft:
    """The draft with every such value on a page read by OCR marked `enig`, `oenig` or `en_lasning`.

    reader: None where no second engine is installed; then nothing vouches for an amount, a date or a code.
    """
    scanned = frozenset(page.number for page in draft.layout.pages if page.source is TextSource.OCR)
    if not scanned or draft.form is None:
        return draft
    kinds = _kinds_of(draft.form)
    return replace(
        draft,
        values=tuple(_again(value, kinds.get(value.field), reader, scanned) for value in draft.values),
        rows=tuple(_row(row, reader, scanned) for row in draft.rows),
        projects=tuple(_project(project, reader, scanned) for project in draft.projects),
        clauses=tuple(_clause(clause, reader, scanned) for clause in draft.clauses),
    )


def _kinds_of(form: Form) -> dict[str, str]:
    kinds = {}
    for field in form.fields:
        wanted = _READ_AGAIN.get(field.kind)
        if wanted is not None:
            kinds.update(dict.fromkeys(field.columns, wanted))
    kinds.pop("ort", None)
    return kinds


def _row(row: Row, reader: SecondReader | None, scanned: frozenset[int]) -> Row:
    return replace(
        row, cells=tuple(_again(cell, _ROWS.get(cell.field), reader, scanned) for cell in row.cells)
    )


def _project(project: Project, reader: SecondReader | None, scanned: frozenset[int]) -> Project:
    return replace(
        project,
        projekt=project.projekt and _again(project.projekt, "text", reader, scanned),
        delredovisning=project.delredovisning and _again(project.delredovisning, "text", reader, scanned),
        summa_angiven=project.summa_angiven and _again(project.summa_angiven, "amount", reader, scanned),
    )


def _clause(clause: Clause, reader: SecondReader | None, scanned: frozenset[int]) -> Clause:
    return replace(
        clause,
        projekt=clause.projekt and _again(clause.projekt, "text", reader, scanned),
        belopp=clause.belopp and _again(clause.belopp, "amount", reader, scanned),
    )


def _again(value: Value, kind: str | None, reader: SecondReader | None, scanned: frozenset[int]) -> Value:
    place = value.place
    if kind is None or not value.raw or place is None or place.box is None or place.page not in scanned:
        return value
    from extract.readers.ocr.second import Agreement, compare

    seen = reader(place.page, place.box, kind) if reader is not None else None
    compared = compare(kind, value.raw, seen)
    if compared.agreement is not Agreement.AGREE and reader is not None and kind in _LOOKED_AT_ANEW:
        seen = _seen_anew(value.raw, place.page, place.box, kind, reader) or seen
        compared = compare(kind, value.raw, seen)
    if compared.agreement is Agreement.AGREE:
        agreed = replace(value, second=seen, flags=(*value.flags, "enig"))
        if kind in _NAMES and compared.reading != value.raw:
            return replace(
                agreed, value=" ".join(compared.reading.split()), flags=(*agreed.flags, "diakriter")
            )
        return agreed
    if compared.agreement is Agreement.DIFFER and kind == "text":
        return replace(value, second=seen)
    if compared.agreement is Agreement.DIFFER:
        return _doubted(value, "oenig", seen)
    return _doubted(value, "en_lasning", None) if kind in _NEEDS_A_VOUCHER else value


def _seen_anew(raw: str, page: int, box: Box, kind: str, reader: SecondReader) -> str | None:
    """What further looks agree on with the first engine; None where too few do."""
    from extract.readers.ocr.second import FURTHER_LOOKS, Agreement, compare

    looks = (reader(page, box, kind, look) for look in range(1, FURTHER_LOOKS + 1))
    alike = [seen for seen in looks if compare(kind, raw, seen).agreement is Agreement.AGREE]
    return alike[0] if len(alike) >= _ENOUGH else None


def _doubted(value: Value, flag: str, seen: str | None) -> Value:
    status = ValueStatus.REVIEW if value.status is ValueStatus.READ else value.status
    return replace(value, second=seen, status=status, flags=(*value.flags, flag))
