"""Account rows against what is known of accounts and counterparties (K01, K02, K05 to K07)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from extract.checks.base import REPORTS, Answer, Hit, Untested, check, register_check
from extract.checks.reading import find_day, text_of
from extract.checks.wording import quote
from extract.normalise.board import registered_boards
from models.finding import Severity
from models.record import Document, Row, Value
from models.register_loader import Registers, account_kind, on
from models.thresholds import Thresholds

_COST = re.compile(
    r"\b(?:lön(?:er|ekostnad\w*)?|arbetsgivaravgift\w*|\w*hyra|hyror|arvoden?|inköp|material\w*|konsult\w*|livsmedel|förtäring"
    r"|resor|resekostnad\w*|tryck(?:ning|kostnad\w*)?|porto|transporter?|utbildning|inventarier|telefoni|städning"
    r"|försäkring\w*|leverantörsfaktur\w*|kostnad(?:er)?)\b",
    re.IGNORECASE,
)
_REVENUE = re.compile(
    r"\b(?:\w*intäkt(?:er)?|försäljning|fakturerat|fakturering|projektmedel|\w*ersättning|\w*bidrag|återbetalning|återsökt"
    r"|återföring|kredit\w*|ombokning|rättelse|vidarefaktur\w*|erhåll\w*)\b",
    re.IGNORECASE,
)
_PLAIN_REVENUE = re.compile(
    r"\b(?:\w*intäkt(?:er)?|försäljning|ej\sfakturerat|erhåll\w*\s\w*bidrag)\b", re.IGNORECASE
)
_REVENUE_KIND, _COST_KIND = "intakt", "kostnad"
_COST_AND_CHANGE = re.compile(r"\b(?:kostnad|inköp|lön)", re.IGNORECASE)


def _rows(document: Document, name: str) -> list[tuple[Row, Value, str]]:
    """Rows that have the code, each with its cell and the code."""
    found = ((row, cell) for row in document.rows_of("konto_rows") if (cell := row.cell(name)) is not None)
    return [(row, cell, text_of(cell)) for row, cell in found if text_of(cell)]


def _day(document: Document) -> date | None:
    found = find_day(document, "period_slut") or find_day(document, "datum")
    return found.day if found else None


def _numbers(rows: list[Row]) -> str:
    return ", ".join(str(row.rad) for row in rows)


@register_check("K01", Severity.FEL, field="konto", applies=REPORTS, title="Konto utanför kontoplanen")
def account_is_not_in_chart(document: Document, registers: Registers) -> Iterator[Answer]:
    """Ett konto finns inte i kontoplanen för året.

    Varför: raden är felkonterad eller fel läst.
    Exempel: konto 3967 där kontoplanen bara har 3697.
    Åtgärd: jämför med sidan; lokala underkonton kan saknas i planen. Utan kontoplan prövas inget.
    """
    day = _day(document)
    chart = {account.konto for account in on(registers.accounts, day)} if day else set()
    rows = _rows(document, "konto")
    if not chart or not rows or day is None:
        yield Untested(("kontoplan",) if rows else ("konto_rows",))
        return
    for row, cell, konto in rows:
        if konto not in chart:
            yield Hit(
                f"Konto {quote(konto)} finns inte i kontoplanen för {day.year} (rad {row.rad}).",
                (cell,),
                actual=konto,
            )


@check("K02", Severity.VARNING, field="konto", applies=REPORTS, title="Konto och radtext av olika slag")
def text_and_account_disagree(document: Document, limits: Thresholds) -> Iterator[Answer]:
    """Radens text avser en kostnad men kontot är ett intäktskonto, eller tvärtom.

    Varför: raden är felkonterad, eller texten hör till en annan rad.
    Exempel: "Lön samordnare" på konto 3011.
    Åtgärd: jämför med verifikationen; en ersättning för en kostnad är en intäkt.
    """
    rows = _rows(document, "konto")
    if not rows:
        yield Untested(("konto_rows",))
        return
    for row, cell, konto in rows:
        text = row.cell("text")
        words = text_of(text)
        kind = account_kind(konto)
        is_cost = bool(_COST.search(words)) and not _REVENUE.search(words)
        is_revenue = bool(_PLAIN_REVENUE.search(words)) and not _COST_AND_CHANGE.search(words)
        if text is None or not ((kind == _REVENUE_KIND and is_cost) or (kind == _COST_KIND and is_revenue)):
            continue
        shown = "intäktskonto" if kind == _REVENUE_KIND else "kostnadskonto"
        yield Hit(
            f"Kontot {konto} är ett {shown} men texten avser {quote(words)} (rad {row.rad}).",
            (cell, text),
            expected=_COST_KIND if is_cost else _REVENUE_KIND,
            actual=kind,
        )


@register_check("K05", Severity.VARNING, field="motpart", applies=REPORTS, title="Motpart utanför registret")
def counterparty_is_not_registered(document: Document, registers: Registers) -> Iterator[Answer]:
    """Motpart eller IKB finns inte i registret över motparter.

    Varför: interna mellanhavanden går inte att eliminera mot en okänd part.
    Exempel: motpart 1794 som ingen förvaltning har.
    Åtgärd: jämför med stadens motpartsförteckning. Utan kontrollerat register prövas inget.
    """
    day = _day(document)
    rows = [*_rows(document, "motpart"), *_rows(document, "ikb")]
    known = on(registers.counterparties, day) if day else ()
    # An inferred list is never whole: a code that it lacks proves nothing.
    verified = {party.motpart for party in known if not party.is_assumed}
    if not rows:
        yield Untested(("motpart",))
    elif not verified:
        yield Untested(("motpartsregister",))
    for row, cell, code in rows if verified else ():
        if code not in verified:
            name = "Motpart" if cell.field == "motpart" else "IKB"
            yield Hit(
                f"{name} {code} finns inte i registret (rad {row.rad}).",
                (cell,),
                field=cell.field,
                actual=code,
            )


@register_check(
    "K06", Severity.NOTIS, field="motpart", applies=REPORTS, title="Motparten är den egna nämnden"
)
def counterparty_is_own_board(document: Document, registers: Registers) -> Iterator[Answer]:
    """Motparten på en intäktsrad är den nämnd som redovisar.

    Varför: motparten till en intäkt bör vara den som betalar.
    Exempel: motpart 1704 i en redovisning från den nämnd som har förvaltningsnummer 704.
    Åtgärd: se efter om kolumnen frågar efter nämndens eget nummer.
    """
    rows = [(row, cell, code) for row, cell, code in _rows(document, "motpart") if _is_revenue(row)]
    board, day = text_of(document.find("namnd_norm")), _day(document)
    if not rows or not board or day is None:
        return
    own = [party for party in on(registers.counterparties, day) if party.namn == board]
    if not own:
        if any(known.namn == board for known in registered_boards()):
            yield Untested(("egen_motpart",))
        return
    for party in own:
        same = [(row, cell) for row, cell, code in rows if code == party.motpart]
        if same:
            assumed = f" ({party.kalla})" if party.is_assumed else ""
            yield Hit(
                f"Motpart {party.motpart} är den redovisande nämnden själv, {board}{assumed}"
                f" (rad {_numbers([row for row, _ in same])}).",
                tuple(cell for _, cell in same),
                actual=party.motpart,
            )


def _is_revenue(row: Row) -> bool:
    return account_kind(text_of(row.cell("konto"))) == _REVENUE_KIND


@register_check(
    "K07", Severity.VARNING, field="motpart", applies=REPORTS, title="Internt och externt blandat"
)
def account_and_counterparty_disagree(document: Document, registers: Registers) -> Iterator[Answer]:
    """En intern motpart står på ett konto för externa poster, eller tvärtom.

    Varför: posten elimineras då fel när stadens räkenskaper läggs samman.
    Exempel: intern motpart på ett konto för försäljning till allmänheten.
    Åtgärd: jämför med kontoplanen. Utan kontoplan prövas inget.
    """
    day = _day(document)
    kinds = (
        {account.konto: account.slag for account in on(registers.accounts, day) if account.slag}
        if day
        else {}
    )
    parties = {party.motpart: party.slag for party in on(registers.counterparties, day)} if day else {}
    rows = _rows(document, "motpart")
    if not kinds or not rows:
        yield Untested(("kontoplan",) if rows else ("motpart",))
        return
    for row, cell, code in rows:
        konto = row.cell("konto")
        account, party = kinds.get(text_of(konto), ""), parties.get(code, "")
        if konto is not None and account and party and account != party:
            yield Hit(
                f"Kontot {text_of(konto)} och motpart {code} avser olika slag ({account}/{party}, rad {row.rad}).",
                (konto, cell),
                expected=account,
                actual=party,
            )
