"""Do the rows of a paper add up to what it says (B06, B07), and which rows stand out (B14, B16)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from extract.checks.base import PAPERS, REPORTS, Answer, Hit, Untested, check, lowered
from extract.checks.reading import (
    Amount,
    amount_of,
    find_amount,
    half_unit,
    is_there,
    is_undeclared,
    item_is_printed,
    row_amounts,
    sources,
    stands_under,
    text_of,
    tolerance,
    total,
    unread,
    unreadable_amounts,
)
from extract.checks.wording import kronor, percent
from models.finding import Severity
from models.record import Document, Dokumenttyp, Row
from models.thresholds import Thresholds

_SHOWN_PROJECTS = 12
_UNSIGNED = ("sokt_summa", "budget_summa", "ovriga_intakter_belopp", "beviljat_belopp")


@check("B06", Severity.FEL, field="budget_summa", applies=PAPERS, title="Budgetposter och total")
def budget_rows_do_not_add_up(document: Document, limits: Thresholds) -> Iterator[Answer]:
    """Budgetposterna summerar inte till den total som anges.

    Varför: en felräknad summa betyder att en post saknas, är dubbel eller är fel läst.
    Exempel: posterna 400 000, 300 000 och 150 000 kr, total 900 000 kr: 50 000 kr saknas.
    Åtgärd: räkna om posterna på sidan; se efter om en delsumma har räknats två gånger.
    """
    rows = document.rows_of("budget_rows")
    unreadable, given = unreadable_amounts(rows), row_amounts(rows)
    name = "budget_summa"
    if document.dokumenttyp is Dokumenttyp.REDOVISNING and not is_there(document.find(name)):
        name = "summa_angiven"
    stated = find_amount(document, name)
    if unreadable or not given or stated is None:
        missing = () if given and not unreadable else ("budget_rows",)
        yield Untested(missing + unread(document, name), unreadable)
        return
    yield from _sum_differs(document, given, stated, name, "Budgetposterna", "totalen anges till", limits)


def _sum_differs(
    document: Document,
    given: tuple[Amount, ...],
    stated: Amount,
    field: str,
    rows: str,
    says: str,
    limits: Thresholds,
) -> Iterator[Answer]:
    computed = total(given)
    # Forms print costs unsigned, ledgers sign them: only the size can be compared.
    difference = abs(computed) - abs(stated.kronor)
    known = (*given, stated)
    slack = tolerance(limits, known)
    if abs(difference) <= slack:
        return
    severity = lowered(Severity.FEL, sources(known))
    message = f"{rows} summerar till {kronor(computed)} men {says} {kronor(stated.kronor)}"
    if slack > limits.tolerance_kr and abs(difference) <= sum(half_unit(amount) for amount in known):
        severity = Severity.NOTIS
        message += "; skillnaden ryms i avrundningen av posterna"
    elif item_is_printed(stated.source):
        severity = Severity.NOTIS
        message += "; just det beloppet står på sidan utanför raderna"
    elif (
        is_undeclared(document)
        and _is_large(difference, computed, stated.kronor, limits)
        and not stands_under(stated.source, sources(given))
    ):
        severity = Severity.NOTIS
        message += "; blanketten är inte deklarerad och rader kan vara olästa"
    yield Hit(
        f"{message} (skillnad {kronor(difference)}).",
        sources((stated, *given)),
        field=field,
        severity=severity,
        expected=computed,
        actual=stated.kronor,
        difference=difference,
    )


def _is_large(difference: Decimal, computed: Decimal, stated: Decimal, limits: Thresholds) -> bool:
    return abs(difference) > limits.unread_rows_share * max(abs(computed), abs(stated))


@check("B07", Severity.FEL, field="summa_angiven", applies=REPORTS, title="Konteringsrader och total")
def account_rows_do_not_add_up(document: Document, limits: Thresholds) -> Iterator[Answer]:
    """Konteringsraderna summerar inte till den summa som anges, eller ingen summa anges.

    Varför: summan är det belopp som granskas vidare; den ska gå att räkna fram ur raderna.
    Exempel: raderna 107 000, 2 626 837 och 76 991 kr, ingen summa angiven: 2 810 828 kr beräknat (notis).
    Åtgärd: räkna om raderna på sidan; stäm av den beräknade summan mot bokföringen.
    """
    rows = document.rows_of("konto_rows")
    unreadable, given = unreadable_amounts(rows), row_amounts(rows)
    if unreadable or not given:
        yield Untested(("konto_rows",), unreadable)
        return
    stated = find_amount(document, "summa_angiven")
    if stated is not None:
        yield from _sum_differs(
            document, given, stated, "summa_angiven", "Konteringsraderna", "dokumentet anger", limits
        )
    elif is_there(document.find("summa_angiven")):
        yield Untested(("summa_angiven",))
    subtotals = [
        (project.nr, amount)
        for project in document.projects
        if (amount := amount_of(project.summa_angiven)) is not None
    ]
    for nr, subtotal in subtotals:
        own = row_amounts(row for row in rows if row.projekt_nr == nr)
        if own:
            rows_of_project = f"Konteringsraderna för projekt {nr}"
            yield from _sum_differs(
                document, own, subtotal, "summa_angiven", rows_of_project, "dokumentet anger", limits
            )
    if not is_there(document.find("summa_angiven")) and len(subtotals) != 1:
        yield _without_total(rows, given, has_subtotals=bool(subtotals))


def _without_total(rows: Sequence[Row], given: tuple[Amount, ...], *, has_subtotals: bool) -> Hit:
    lack = "delsummor men ingen totalsumma" if has_subtotals else "ingen summa"
    return Hit(
        f"Konteringsraderna summerar till {kronor(total(given))}; dokumentet anger {lack}.{_distribution(rows)}",
        sources(given),
        severity=Severity.NOTIS,
        actual=total(given),
    )


def _by_project(rows: Sequence[Row]) -> dict[int, Decimal]:
    sums: dict[int, Decimal] = {}
    for row in rows:
        amount = amount_of(row.cell("belopp"))
        if amount is not None and row.projekt_nr is not None:
            sums[row.projekt_nr] = sums.get(row.projekt_nr, Decimal(0)) + amount.kronor
    return dict(sorted(sums.items()))


def _distribution(rows: Sequence[Row]) -> str:
    sums = _by_project(rows)
    whole = sum(sums.values(), Decimal(0))
    if not 2 <= len(sums) <= _SHOWN_PROJECTS or any(part <= 0 for part in sums.values()):
        return ""
    parts = [f"projekt {nr} {percent(part, whole, 2)}" for nr, part in sums.items()]
    return f" Fördelning: {', '.join(parts[:-1])} och {parts[-1]}."


@check("B14", Severity.VARNING, field="belopp", applies=PAPERS, title="Oväntat tecken")
def sign_is_unexpected(document: Document, limits: Thresholds) -> Iterator[Answer]:
    """Ett belopp har ett annat tecken än de belopp det står tillsammans med.

    Varför: ett ensamt minustecken är en kreditering, en rättelse eller en felläsning.
    Exempel: fyra kostnadsrader utan tecken och en med -12 500 kr.
    Åtgärd: kontrollera tecknet mot sidan och vad radens text säger om rättelse eller återbetalning.
    """
    heads = {name: head for name in _UNSIGNED if (head := find_amount(document, name)) is not None}
    rows = [row for row in document.rows if row.table in ("konto_rows", "budget_rows")]
    if not heads and not row_amounts(rows):
        yield Untested(("belopp",))
        return
    for name, head in heads.items():
        if head.kronor < 0:
            message = f"Oväntat tecken på belopp {kronor(head.kronor)}."
            yield Hit(message, (head.source,), field=name, actual=head.kronor)
    for kind in sorted({_sign_kind(row) for row in rows}):
        alike = [row for row in rows if _sign_kind(row) == kind]
        signs = [amount.kronor < 0 for amount in row_amounts(alike) if amount.kronor]
        # Ledgers sign whole kinds (revenue minus): only a sign unlike its own kind is unexpected.
        odd_is_negative = sum(signs) * 2 <= len(signs)
        for row in alike:
            amount = amount_of(row.cell("belopp"))
            if amount is None or not amount.kronor or (amount.kronor < 0) is not odd_is_negative:
                continue
            konto = row.cell("konto")
            account = f" (konto {text_of(konto)})" if text_of(konto) else ""
            yield Hit(
                f"Oväntat tecken på belopp {kronor(amount.kronor)}{account}.",
                (amount.source, konto) if konto is not None else (amount.source,),
                actual=amount.kronor,
            )


def _sign_kind(row: Row) -> str:
    if row.table == "budget_rows":
        return "budget"
    return "intäkt" if text_of(row.cell("konto")).startswith(("3", "8")) else "kostnad"


@check("B16", Severity.NOTIS, field="belopp", applies=REPORTS, title="Ett projekt dominerar")
def one_project_dominates(document: Document, limits: Thresholds) -> Iterator[Answer]:
    """Ett projekt står för nästan allt som redovisas.

    Varför: urvalet för granskning bör läggas där pengarna finns.
    Exempel: projekt 2 redovisar 2 626 837 av 2 810 828 kr, 93,45 %.
    Åtgärd: ingen; upplysningen styr urvalet.
    """
    rows = document.rows_of("konto_rows")
    unreadable = unreadable_amounts(rows)
    if unreadable or not row_amounts(rows):
        yield Untested(("konto_rows",), unreadable)
        return
    sums = _by_project(rows)
    whole = sum(sums.values(), Decimal(0))
    if len(sums) < 2 or any(part < 0 for part in sums.values()) or not whole:
        return
    largest = max(sums, key=lambda nr: (sums[nr], -nr))
    if sums[largest] > whole * limits.dominant_project_share:
        own = row_amounts(row for row in rows if row.projekt_nr == largest)
        share = percent(sums[largest], whole, 2)
        yield Hit(
            f"Projekt {largest} står för {share} av redovisat belopp"
            f" ({kronor(sums[largest])} av {kronor(whole)}).",
            sources(own),
            expected=whole,
            actual=sums[largest],
        )
