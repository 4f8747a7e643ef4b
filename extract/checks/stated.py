"""The same money said twice: in prose and in a table, in words and in digits, in kronor and in thousands (B08–B15)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from extract.checks.base import APPLICATIONS, PAPERS, REPORTS, Answer, Hit, Untested, check, lowered
from extract.checks.reading import (
    Amount,
    amount_of,
    find_amount,
    half_unit,
    is_there,
    is_unreadable,
    narratives,
    row_amounts,
    sources,
    text_of,
    tolerance,
    total,
    unreadable_amounts,
)
from extract.checks.wording import kronor, quote
from extract.normalise.amount import find_amounts
from extract.prose import Mention, find_mentions
from models.finding import Severity
from models.record import Document, Dokumenttyp, Project, Row, Value
from models.thresholds import Thresholds

_INEXACT = frozenset(("ungefar", "hogst", "minst", "tvetydig"))
_THOUSAND = Decimal(1000)
_BETWEEN = re.compile(
    r"[\s,;:=–-]{0,4}\(?\s?(?:skriver|med\sbokstäver|i\sord|i\sbokstäver)?[\s:]{0,2}\Z", re.IGNORECASE
)
_DIGITS = re.compile(r"[0-9]")
_WITH_VAT = re.compile(
    r"\binkl(?:usive|\.)?\s?moms\b|\bmoms\singår\b|\binklusive\smervärdesskatt\b", re.IGNORECASE
)
_VAT_ROW = re.compile(r"\s*(?:varav\s)?(?:ingående\s)?(?:moms|mervärdesskatt)\b(?!\w)", re.IGNORECASE)
_TEXTS = {"sokt_text": "sokt_summa", "budget_text": "budget_summa"}
_MUNICIPAL = "2120"
_PAIRED = {
    Dokumenttyp.ANSOKAN: ("sokt_summa", "budget_summa"),
    Dokumenttyp.REDOVISNING: ("forbrukat_belopp", "beviljat_belopp"),
}
"""What is named as lacking where no two amounts say the same thing."""


@check("B08", Severity.FEL, field="delredovisning", applies=REPORTS, title="Belopp i text och tabell")
def narrative_amount_differs(document: Document, limits: Thresholds) -> Iterator[Answer]:
    """Texten säger att projektet har kostat ett annat belopp än det som raderna summerar till.

    Varför: två uppgifter om samma sak kan inte båda vara rätta.
    Exempel: "Projektet har kostat 119 000 kronor", konteringsraderna ger 107 000 kr.
    Åtgärd: fråga vilket belopp som är bokfört; texten kan avse ett annat år.
    """
    for project in document.projects:
        claims = _claims(project)
        rows = [row for row in document.rows_of("konto_rows") if row.projekt_nr == project.nr]
        if not claims:
            continue
        unreadable = unreadable_amounts(rows)
        if unreadable or not row_amounts(rows):
            yield Untested(("konto_rows",), unreadable)
            continue
        yield from _contradicted(project, claims, row_amounts(rows), limits)


def _claims(project: Project) -> list[Mention]:
    if project.text is None:
        return []
    mentions = find_mentions(project.text.text)
    return [mention for mention in mentions if mention.is_project_cost and mention.amount.value is not None]


def _contradicted(
    project: Project, claims: list[Mention], given: tuple[Amount, ...], limits: Thresholds
) -> Iterator[Answer]:
    summed = total(given)
    for claim in claims:
        said = abs(claim.amount.value or Decimal(0))
        if (
            abs(said - abs(summed)) <= max(tolerance(limits, given), claim.amount.tolerance)
            or project.text is None
        ):
            continue
        inexact = not _INEXACT.isdisjoint(claim.amount.flags)
        heading = (project.delredovisning,) if project.delredovisning else ()
        values = (*heading, *sources(given))
        yield Hit(
            f"Beloppet i texten ({kronor(said)}) avviker från tabellen ({kronor(summed)}) för projekt {project.nr}:"
            f" {quote(claim.sentence.text)}.",
            values,
            severity=Severity.VARNING if inexact else lowered(Severity.FEL, values),
            expected=summed,
            actual=said,
            difference=said - abs(summed),
            page=project.text.place_of(claim.start).page,
        )


_OTHER_DOUBT = frozenset({"motstridig", "tvetydig", "per_enhet"})
"""Flags of an amount that is in question for more than its unit, of which the check itself speaks."""


@check("B09", Severity.VARNING, field="", applies=PAPERS, title="Möjlig förväxling av enhet")
def unit_is_mixed_up(document: Document, limits: Thresholds) -> Iterator[Answer]:
    """Två belopp som borde vara ungefär lika skiljer sig med en faktor tusen eller en miljon.

    Varför: ett belopp i tkr eller mnkr har skrivits eller lästs som kronor.
    Exempel: sökt summa 900 kr och budget 900 000 kr.
    Åtgärd: se efter på sidan vilken enhet beloppen har.
    """
    pairs = tuple(_pairs(document))
    if not pairs:
        yield Untested(_PAIRED[document.dokumenttyp])
        return
    for one, other, field in pairs:
        small, large = sorted((abs(one.kronor), abs(other.kronor)))
        if not small:
            continue
        ratio = large / small
        if any(limits.unit_ratio_low <= ratio / scale <= limits.unit_ratio_high for scale in (1, _THOUSAND)):
            yield Hit(
                f"Möjlig enhetsförväxling kr/tkr/mnkr: {kronor(one.kronor)} och {kronor(other.kronor)}.",
                (one.source, other.source),
                field=field,
                expected=other.kronor,
                actual=one.kronor,
                holds_in_doubt=not any(_OTHER_DOUBT & set(amount.source.flags) for amount in (one, other)),
            )


def _pairs(document: Document) -> Iterator[tuple[Amount, Amount, str]]:
    """Amounts of one paper that say the same thing or nearly so."""
    konto, budget = _sum(document.rows_of("konto_rows")), _sum(document.rows_of("budget_rows"))
    named = {
        name: find_amount(document, name)
        for name in ("sokt_summa", "budget_summa", "beviljat_belopp", "forbrukat_belopp", "summa_angiven")
    }
    if document.dokumenttyp is Dokumenttyp.ANSOKAN:
        candidates = [
            (named["sokt_summa"], named["budget_summa"], "sokt_summa"),
            (named["budget_summa"], budget, "budget_summa"),
        ]
    else:
        candidates = [
            (named["forbrukat_belopp"], named["beviljat_belopp"], "forbrukat_belopp"),
            (named["summa_angiven"], konto or budget, "summa_angiven"),
            (named["forbrukat_belopp"], konto or budget, "forbrukat_belopp"),
        ]
    for one, other, field in candidates:
        if one is not None and other is not None:
            yield one, other, field


def _sum(rows: tuple[Row, ...]) -> Amount | None:
    given = row_amounts(rows)
    return Amount(total(given), given[0].source) if given and not unreadable_amounts(rows) else None


@check("B11", Severity.FEL, field="sokt_summa", applies=PAPERS, title="Belopp med bokstäver och siffror")
def words_differ_from_digits(document: Document, limits: Thresholds) -> Iterator[Answer]:
    """Ett belopp skrivs både med siffror och med bokstäver, och de är olika.

    Varför: det ena är fel skrivet, och det går inte att se vilket.
    Exempel: 900 000 kr (nittiotusen kronor).
    Åtgärd: fråga sökanden vilket belopp som gäller.
    """
    for name, head in _TEXTS.items():
        beside, stated = document.find(name), find_amount(document, head)
        if beside is None or stated is None:
            continue
        first = next(iter(find_amounts(text_of(beside))), None)
        in_words = first is not None and not _DIGITS.search(text_of(beside)[first.start : first.end])
        if first is not None and in_words and _BETWEEN.match(text_of(beside)[: first.start] or "("):
            yield from _other_words(
                first.value, stated.kronor, half_unit(stated), (stated.source, beside), head
            )
    for section, heading in narratives(document):
        yield from (
            Hit(
                hit.message,
                heading,
                field=section.name,
                expected=hit.expected,
                actual=hit.actual,
                difference=hit.difference,
                page=section.place_of(offset).page,
            )
            for offset, hit in _in_prose(section.text)
        )


def _in_prose(text: str) -> Iterator[tuple[int, Hit]]:
    """Digits with words directly after them, in parentheses or not."""
    amounts = find_amounts(text)
    for digits, words in pairwise(amounts):
        is_pair = bool(_DIGITS.search(text[digits.start : digits.end]))
        is_pair = is_pair and not _DIGITS.search(text[words.start : words.end])
        gap = text[digits.end : words.start] + ("(" if text[words.start] == "(" else "")
        if is_pair and "(" in gap and _BETWEEN.match(gap):
            for hit in _other_words(words.value, digits.value, digits.tolerance, (), ""):
                yield digits.start, hit


def _other_words(
    words: Decimal | None, digits: Decimal | None, slack: Decimal, values: tuple[Value, ...], field: str
) -> Iterator[Hit]:
    if words is None or digits is None or abs(words - abs(digits)) <= slack:
        return
    yield Hit(
        f"Beloppet med bokstäver ({kronor(words)}) avviker från siffrorna ({kronor(digits)}).",
        values,
        field=field,
        severity=lowered(Severity.FEL, values),
        expected=digits,
        actual=words,
        difference=words - digits,
    )


@check("B13", Severity.FEL, field="belopp", applies=PAPERS, title="Antal gånger à-pris")
def product_differs_from_row(document: Document, limits: Thresholds) -> Iterator[Answer]:
    """Antal gånger à-pris ger inte det belopp som raden anger.

    Varför: en felräknad rad gör hela budgeten fel.
    Exempel: 12 × 2 500 = 30 000 kr men raden anger 31 000 kr.
    Åtgärd: räkna om raden på sidan; se efter om raden avser en del av året.
    """
    for row in document.rows_of("budget_rows"):
        cells = [row.cell(name) for name in ("antal", "a_pris", "belopp")]
        number, price, stated = (amount_of(cell) for cell in cells)
        if number is None or price is None or stated is None:
            lacking = tuple(cell for cell in cells if cell is not None and is_unreadable(cell))
            if lacking and is_there(cells[0]) and is_there(cells[1]):
                yield Untested(("belopp",), lacking, f"rad {row.rad}")
            continue
        product = number.kronor * price.kronor
        slack = max(
            tolerance(limits, (stated,)),
            half_unit(price) * abs(number.kronor) if price.kronor % 1 else Decimal(0),
        )
        if abs(abs(product) - abs(stated.kronor)) > slack:
            values = (stated.source, number.source, price.source)
            yield Hit(
                f"{number.kronor.normalize():f} × {kronor(price.kronor)} = {kronor(product)} men rad {row.rad}"
                f" anger {kronor(stated.kronor)}.",
                values,
                severity=lowered(Severity.FEL, values),
                expected=product,
                actual=stated.kronor,
                difference=stated.kronor - product,
            )


@check("B15", Severity.VARNING, field="budget_summa", applies=APPLICATIONS, title="Moms i budgeten")
def budget_holds_vat(document: Document, limits: Thresholds) -> Iterator[Answer]:
    """Budgeten anges inklusive moms eller har en rad för moms.

    Varför: kommuner får ersättning för ingående moms; den är ingen kostnad för projektet.
    Exempel: "125 000 kr inkl. moms" = 100 000 kr × 1,25.
    Åtgärd: begär budgeten utan moms. Söker en förening kan momsen vara en kostnad (notis).
    """
    severity = Severity.VARNING if _is_municipal(document) else Severity.NOTIS
    beside = tuple(_beside_amounts(document))
    if not beside:
        yield Untested(("budget_summa",))
        return
    for text, amount in beside:
        raw = amount.source.raw if amount is not None else ""
        said = (
            _WITH_VAT.search(text_of(text))
            or _WITH_VAT.search(raw)
            or (amount and "inkl_moms" in amount.source.flags)
        )
        if _VAT_ROW.match(text_of(text)):
            shown = f" ({kronor(amount.kronor)})" if amount is not None else ""
            yield Hit(f"Budgeten har en rad för moms{shown}.", _both(text, amount), severity=severity)
        elif said and amount is not None:
            net = amount.kronor / (1 + limits.vat_share)
            factor = str(1 + limits.vat_share).replace(".", ",")
            yield Hit(
                f"Beloppet verkar innehålla moms ({kronor(amount.kronor)} = {kronor(net)} × {factor}).",
                _both(text, amount),
                severity=severity,
                expected=net,
                actual=amount.kronor,
                difference=amount.kronor - net,
            )


def _both(text: Value | None, amount: Amount | None) -> tuple[Value, ...]:
    return tuple(value for value in (amount.source if amount else None, text) if value is not None)


def _beside_amounts(document: Document) -> Iterator[tuple[Value | None, Amount | None]]:
    for name, head in _TEXTS.items():
        amount = find_amount(document, head)
        if amount is not None:
            yield document.find(name), amount
    for row in document.rows_of("budget_rows"):
        yield row.cell("text"), amount_of(row.cell("belopp"))


def _is_municipal(document: Document) -> bool:
    number = text_of(document.find("organisationsnummer"))
    if number:
        return number.replace("-", "").startswith(_MUNICIPAL)
    return is_there(document.find("namnd")) and not is_there(document.find("sokande"))
