"""What the account rows of a report show by themselves (K)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.checks.base import REPORTS, Answer, Hit, Untested, check
from extract.checks.reading import (
    amount_of,
    cells_of,
    is_there,
    is_undeclared,
    row_amounts,
    sources,
    text_of,
    total,
)
from extract.checks.wording import kronor, percent, quote
from models.finding import Severity
from models.record import Document, Row
from models.thresholds import Thresholds

_REVENUE_CLASS = "3"
_RESIDUAL = "99"
_SAME_CELLS = ("konto", "ikb", "motpart", "belopp", "text")
_CELL_NAMES = {"konto": "Konto", "ikb": "IKB", "motpart": "Motpart"}
_DIGIT = re.compile("[0-9]")


def _konto(row: Row) -> str:
    return text_of(row.cell("konto"))


@check("K03", Severity.VARNING, field="konto", applies=REPORTS, title="Endast intäktskonton")
def only_revenue_accounts(document: Document, limits: Thresholds) -> Iterator[Answer]:
    """Alla konteringsrader ligger på intäktskonton (klass 3); inga kostnader visas.

    Varför: vad pengarna har använts till framgår bara av kostnaderna.
    Exempel: tre rader, alla på konto 3699.
    Åtgärd: begär huvudbok eller verifikationer för projektet; blanketten kan vara utformad så.
    """
    rows = [row for row in document.rows_of("konto_rows") if _konto(row)]
    if not rows:
        yield Untested(("konto_rows",))
    elif all(_konto(row).startswith(_REVENUE_CLASS) for row in rows):
        accounts = ", ".join(sorted({_konto(row) for row in rows}))
        yield Hit(
            f"Redovisningen visar endast intäkter ({len(rows)} av {len(rows)} rader i klass 3:"
            f" konto {accounts}); kostnaderna framgår inte.",
            cells_of(rows, "konto"),
            expected="4-7",
            actual=_REVENUE_CLASS,
        )


@check("K04", Severity.NOTIS, field="konto", applies=REPORTS, title="Stor del på restkonto")
def mostly_residual_account(document: Document, limits: Thresholds) -> Iterator[Answer]:
    """Mer än hälften av beloppen ligger på ett restkonto (nn99).

    Varför: ett restkonto säger inte vad beloppet avser.
    Exempel: 100 % av beloppet på konto 3699.
    Åtgärd: be om underlag som visar vad restkontot innehåller.
    """
    rows = [row for row in document.rows_of("konto_rows") if _konto(row) and amount_of(row.cell("belopp"))]
    whole = sum(abs(amount.kronor) for amount in row_amounts(rows))
    if not rows or not whole:
        yield Untested(("konto_rows",))
        return
    residual = [row for row in rows if _is_residual(_konto(row))]
    part = sum(abs(amount.kronor) for amount in row_amounts(residual))
    if part > whole * limits.residual_account_share:
        accounts = sorted({_konto(row) for row in residual})
        noun = "restkontot" if len(accounts) == 1 else "restkontona"
        yield Hit(
            f"{percent(part, whole)} av beloppet ligger på {noun} {', '.join(accounts)}.",
            cells_of(residual, "konto", "belopp"),
            expected=whole,
            actual=part,
        )


def _is_residual(konto: str) -> bool:
    """`nn99`, an account below it in a longer chart, or the last one of a group there."""
    return konto[2:4] == _RESIDUAL or konto.endswith(_RESIDUAL)


@check("K08", Severity.VARNING, field="belopp", applies=REPORTS, title="Likadana rader")
def rows_are_identical(document: Document, limits: Thresholds) -> Iterator[Answer]:
    """Två eller flera konteringsrader är lika i konto, IKB, motpart, belopp och text.

    Varför: samma händelse kan vara bokförd två gånger.
    Exempel: två rader på 25 000 kr med samma konto, motpart och text.
    Åtgärd: jämför med verifikationerna; två delbetalningar kan se likadana ut.
    """
    rows = [row for row in document.rows_of("konto_rows") if amount_of(row.cell("belopp"))]
    if not rows:
        yield Untested(("konto_rows",))
        return
    groups: dict[tuple[str, ...], list[Row]] = {}
    for row in rows:
        groups.setdefault(tuple(_compared(row, name) for name in _SAME_CELLS), []).append(row)
    for alike in groups.values():
        if len(alike) > 1:
            amounts = row_amounts(alike)
            places = ", ".join(str(row.rad) for row in alike)
            yield Hit(
                f"{len(alike)} likadana rader om {kronor(amounts[0].kronor)} (rad {places}).",
                (*sources(amounts), *cells_of(alike, "konto", "ikb", "motpart", "text")),
                expected=amounts[0].kronor,
                actual=total(amounts),
                difference=total(amounts[1:]),
            )


def _compared(row: Row, name: str) -> str:
    cell = row.cell(name)
    if cell is None:
        return ""
    amount = amount_of(cell)
    if name == "belopp" and amount is not None:
        return str(amount.kronor.normalize())
    return " ".join((text_of(cell) or cell.raw).casefold().split())


@check("K11", Severity.VARNING, field="konto", applies=REPORTS, title="Kod med fel format")
def code_has_wrong_format(document: Document, limits: Thresholds) -> Iterator[Answer]:
    """Konto har inte 4–6 siffror, eller IKB eller motpart är angiven men har inte 4 siffror.

    Varför: en kod av fel längd är fel skriven, fel läst eller står i fel kolumn.
    Exempel: konto "369".
    Åtgärd: jämför raden med sidan; kontrollera att kolumnerna inte har förskjutits.
    """
    rows = document.rows_of("konto_rows")
    if not rows:
        yield Untested(("konto_rows",))
        return
    lengths = {
        "konto": range(limits.konto_digits_min, limits.konto_digits_max + 1),
        "ikb": range(limits.part_digits, limits.part_digits + 1),
        "motpart": range(limits.part_digits, limits.part_digits + 1),
    }
    for row in rows:
        for name, allowed in lengths.items():
            cell = row.cell(name)
            written = (text_of(cell) or cell.raw) if cell is not None and is_there(cell) else ""
            if cell is not None and written and not _is_code(written.strip(), allowed):
                message = f"{_CELL_NAMES[name]} {quote(written)} har fel format (rad {row.rad})."
                severity = Severity.NOTIS if is_undeclared(document) and _holds_words(row) else None
                actual = " ".join(written.split())
                yield Hit(message, (cell,), field=name, severity=severity, actual=actual)
        konto, amount = row.cell("konto"), row.cell("belopp")
        if not is_there(konto) and amount is not None and amount_of(amount) is not None:
            values = (amount,) if konto is None else (konto, amount)
            # In a layout that nobody has declared, the column of accounts may not have been found.
            severity = Severity.NOTIS if is_undeclared(document) else None
            yield Hit(f"Konto framgår inte på rad {row.rad}.", values, severity=severity)


def _holds_words(row: Row) -> bool:
    """Whether words stand where a code belongs: the columns were misread, and no code of the row is sure."""
    cells = (row.cell(name) for name in _CELL_NAMES)
    written = (text_of(cell) or cell.raw for cell in cells if cell is not None and is_there(cell))
    return any(not _DIGIT.search(text) for text in written)


def _is_code(written: str, lengths: range) -> bool:
    return written.isascii() and written.isdigit() and len(written) in lengths
