"""Values that matter on scanned pages, read again by another engine: agreement vouches, a difference is told."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from extract.stages.draft import Draft
from extract.stages.words.ring_words import strange_words, with_marks_of, with_spaces_of
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
_WORDED = frozenset(("ort",))
"""Parts of an answer that is read again for its other part."""
_ROWS = {
    "konto": "code",
    "ikb": "code",
    "motpart": "code",
    "belopp": "amount",
    "a_pris": "amount",
    "antal": "amount",
    "text": "words",
}
_NAMES = frozenset(("name", "text"))
_WORDS = "words"
"""Looked at again only where a word is none but for its rings and dots."""
_MARKED, _SPACED = "diakriter", "mellanrum"
_FIGURES = frozenset(("amount", "date", "code", "phone"))
_LOOKED_AT_ANEW = _NEEDS_A_VOUCHER | {"email", "phone", "name"}
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
    return {**kinds, **dict.fromkeys(_WORDED & kinds.keys(), _WORDS)}


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
    if value.value is None and kind in _FIGURES and not any(map(str.isdigit, value.raw)):
        return value
    if kind in _NAMES or kind == _WORDS:
        marked = _with_marks(value, place.page, place.box, reader)
        return marked if kind == _WORDS else _name_again(marked, kind, place.page, place.box, reader)
    return _figures_again(value, kind, place.page, place.box, reader)


def _name_again(value: Value, kind: str, page: int, box: Box, reader: SecondReader | None) -> Value:
    from extract.readers.ocr.second import Agreement, compare

    raw = str(value.value) if _MARKED in value.flags else value.raw
    seen = reader(page, box, kind) if reader is not None else None
    compared = compare(kind, raw, seen)
    if compared.agreement is Agreement.DIFFER and isinstance(value.value, str):
        spaced = with_spaces_of(raw, seen or "")
        if spaced != raw:
            value = replace(value, value=" ".join(spaced.split()), flags=(*value.flags, _SPACED))
            compared, raw = compare(kind, spaced, seen), spaced
    if compared.agreement is Agreement.DIFFER and reader is not None and kind in _LOOKED_AT_ANEW:
        seen = _seen_anew(raw, page, box, kind, reader) or seen
        compared = compare(kind, raw, seen)
    if compared.agreement is Agreement.AGREE:
        agreed = replace(value, second=seen, flags=(*value.flags, "enig"))
        if compared.reading != raw:
            flags = tuple(dict.fromkeys((*agreed.flags, _MARKED)))
            return replace(agreed, value=" ".join(compared.reading.split()), flags=flags)
        return agreed
    if compared.agreement is Agreement.DIFFER:
        return replace(value, second=seen) if kind == "text" else _doubted(value, "oenig", seen)
    return value


def _figures_again(value: Value, kind: str, page: int, box: Box, reader: SecondReader | None) -> Value:
    from extract.readers.ocr.second import Agreement, compare

    seen = reader(page, box, kind) if reader is not None else None
    compared = compare(kind, value.raw, seen)
    if compared.agreement is not Agreement.AGREE and reader is not None and kind in _LOOKED_AT_ANEW:
        seen = _seen_anew(value.raw, page, box, kind, reader) or seen
        compared = compare(kind, value.raw, seen)
    if compared.agreement is Agreement.AGREE:
        return replace(value, second=seen, flags=(*value.flags, "enig"))
    if compared.agreement is Agreement.DIFFER:
        return _doubted(value, "oenig", seen)
    return _doubted(value, "en_lasning", None) if kind in _NEEDS_A_VOUCHER else value


def _with_marks(value: Value, page: int, box: Box, reader: SecondReader | None) -> Value:
    """The value with the rings and dots that another look gives to words that are none without them; else itself."""
    if reader is None or not isinstance(value.value, str) or not strange_words(value.value):
        return value
    from extract.readers.ocr.crops import FURTHER_LOOKS

    for look in range(FURTHER_LOOKS + 1):
        seen = reader(page, box, "text", look)
        marked = with_marks_of(value.value, seen) if seen else value.value
        if marked != value.value:
            return replace(value, value=marked, second=seen, flags=(*value.flags, _MARKED))
    return value


def _seen_anew(raw: str, page: int, box: Box, kind: str, reader: SecondReader) -> str | None:
    """What further looks agree on with the first engine; None where too few do."""
    from extract.readers.ocr.crops import FURTHER_LOOKS
    from extract.readers.ocr.second import Agreement, compare

    looks = (reader(page, box, kind, look) for look in range(1, FURTHER_LOOKS + 1))
    alike = [seen for seen in looks if compare(kind, raw, seen).agreement is Agreement.AGREE]
    return alike[0] if len(alike) >= _ENOUGH else None


def _doubted(value: Value, flag: str, seen: str | None) -> Value:
    status = ValueStatus.REVIEW if value.status is ValueStatus.READ else value.status
    return replace(value, second=seen, status=status, flags=(*value.flags, flag))
