"""Do request, budget and other income of an application agree (B01 to B05)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from extract.checks.base import APPLICATIONS, Answer, Hit, Untested, check, lowered
from extract.checks.gaps import BLANK, has_few_gaps
from extract.checks.reading import (
    Amount,
    amount_of,
    financing_is_printed,
    find_amount,
    is_there,
    is_undeclared,
    is_unreadable,
    row_amounts,
    sources,
    tolerance,
    unread,
)
from extract.checks.wording import kronor, percent
from models.finding import Severity
from models.record import Document, Value, ValueStatus
from models.thresholds import Thresholds

_BOXES_SEEN = frozenset({"ej_avgjort", "motsagt", "utan_markering"})
"""Flags of a choice whose JA and NEJ were seen."""
_UNREAD_BESIDE = "olast_intill"
_AMBIGUOUS = "tvetydig"
"""Flag of a choice with one mark, which may be either box's."""
_PLACE_FOR_AMOUNT = re.compile(r"\b(?:kr|kronor|sek|tkr|belopp)\b", re.IGNORECASE)


def _bridge(document: Document) -> tuple[Amount, Amount, Amount | None] | Untested:
    """Requested, budget and other income (None where the paper gives none)."""
    missing = unread(document, "sokt_summa", "budget_summa")
    if is_unreadable(document.find("ovriga_intakter_belopp")):
        missing += ("ovriga_intakter_belopp",)
    requested, budget = find_amount(document, "sokt_summa"), find_amount(document, "budget_summa")
    if missing or requested is None or budget is None:
        return Untested(missing)
    return requested, budget, find_amount(document, "ovriga_intakter_belopp")


def _amount_is_elsewhere(document: Document) -> bool:
    """JA is ticked where no place for an amount was seen, in a layout that nobody has declared."""
    choice, income = document.find("ovriga_intakter"), document.find("ovriga_intakter_belopp")
    if choice is None or choice.value != "ja" or not is_undeclared(document) or amount_of(income) is not None:
        return False
    return not _PLACE_FOR_AMOUNT.search(choice.raw)


def _answer_is_elsewhere(document: Document) -> bool:
    """The question stands there without a box, in a layout that nobody has declared: the answer is another."""
    choice = document.find("ovriga_intakter")
    if choice is None or choice.value is not None or not is_undeclared(document):
        return False
    return choice.status in (ValueStatus.EMPTY, ValueStatus.UNREADABLE) and _BOXES_SEEN.isdisjoint(
        choice.flags
    )


def _income_is_unread(document: Document) -> bool:
    """The label of the amount has no answer and unread words beside it, in a layout that nobody has declared."""
    income = document.find("ovriga_intakter_belopp")
    if document.get("ovriga_intakter") == "nej" or not is_undeclared(document):
        return False
    return income is not None and _UNREAD_BESIDE in income.flags


def _explanation(
    document: Document, requested: Amount, other: Amount | None
) -> tuple[str, str, Severity | None]:
    """What covers the budget, what is said of the rest, and the severity where it is not the check's own."""
    covering = f"sökt summa ({kronor(requested.kronor)})"
    if other is not None:
        return f"{covering} och övriga intäkter ({kronor(other.kronor)})", "", None
    if financing_is_printed(document.find("budget_summa")):
        return covering, "; beloppet står på sidan, under ord som inte har förståtts", Severity.NOTIS
    if document.get("ovriga_intakter") == "ja" and _amount_is_elsewhere(document):
        lack = "deras belopp har inte hittats på sidan"
        return covering, f"; övriga intäkter anges som JA men {lack}", Severity.NOTIS
    if document.get("ovriga_intakter") == "ja":
        return covering, "; övriga intäkter anges som JA men inget belopp anges", Severity.VARNING
    if _answer_is_elsewhere(document) or _income_is_unread(document):
        return covering, "; svaret om övriga intäkter kunde inte läsas", Severity.NOTIS
    return covering, " och ingen övrig intäkt förklarar skillnaden", None


@check(
    "B01", Severity.FEL, field="budget_summa", applies=APPLICATIONS, title="Budgeten överstiger sökt summa"
)
def budget_exceeds_request(document: Document, limits: Thresholds) -> Iterator[Answer]:
    """Budgeten är större än sökt summa och övriga intäkter tillsammans.

    Varför: blanketten ber om övriga intäkter just för att förklara skillnaden mellan budget och sökt summa.
    Exempel: sökt 900 000 kr, budget 1 200 000 kr, inga övriga intäkter: 300 000 kr är oförklarade.
    Åtgärd: jämför beloppen med sidan; fråga sökanden hur återstoden finansieras.
    """
    bridge = _bridge(document)
    if isinstance(bridge, Untested):
        yield bridge
        return
    requested, budget, other = bridge
    known = (requested, budget) if other is None else (requested, budget, other)
    covered = requested.kronor + (other.kronor if other else 0)
    gap = budget.kronor - covered
    if gap <= tolerance(limits, known):
        return
    covering, explanation, severity = _explanation(document, requested, other)
    severity = severity or lowered(Severity.FEL, sources(known))
    message = f"Budgeten ({kronor(budget.kronor)}) överstiger {covering} med {kronor(gap)}{explanation}."
    if budget.kronor > 0 and requested.kronor > 0:
        shares = percent(gap, budget.kronor), percent(gap, requested.kronor)
        message += f" Skillnaden är {shares[0]} av budgeten och {shares[1]} av sökt summa."
    yield Hit(
        message,
        sources(known),
        severity=severity,
        expected=covered,
        actual=budget.kronor,
        difference=gap,
    )


@check("B02", Severity.FEL, field="sokt_summa", applies=APPLICATIONS, title="Finansiering över budget")
def funding_exceeds_budget(document: Document, limits: Thresholds) -> Iterator[Answer]:
    """Sökt summa och övriga intäkter är tillsammans större än budgeten.

    Varför: ett projekt ska inte få mer pengar än det kostar; ett av beloppen är fel läst eller fel skrivet.
    Exempel: sökt 900 000 kr, övriga intäkter 400 000 kr, budget 1 200 000 kr: 100 000 kr för mycket.
    Åtgärd: kontrollera beloppen mot sidan; en budget för flera år kan förklara skillnaden.
    """
    bridge = _bridge(document)
    if isinstance(bridge, Untested):
        yield bridge
        return
    requested, budget, other = bridge
    known = (requested, budget) if other is None else (requested, budget, other)
    funding = requested.kronor + (other.kronor if other else 0)
    surplus = funding - budget.kronor
    if surplus <= tolerance(limits, known):
        if other is None and document.get("ovriga_intakter") == "ja":
            yield Untested(("ovriga_intakter_belopp",))
        return
    if other is None:
        stated = f"Sökt summa ({kronor(requested.kronor)})"
    else:
        stated = f"Sökt summa ({kronor(requested.kronor)}) och övriga intäkter ({kronor(other.kronor)})"
    yield Hit(
        f"{stated} överstiger budgeten ({kronor(budget.kronor)}) med {kronor(surplus)}.",
        sources(known),
        severity=lowered(Severity.FEL, sources(known)),
        expected=budget.kronor,
        actual=funding,
        difference=surplus,
    )


def _without_boxes(document: Document, choice: Value | None) -> Answer:
    """What is said of a question that nobody has declared, whose boxes were not seen."""
    if choice is None or BLANK not in choice.flags:
        return Untested(("ovriga_intakter",))
    message = "Frågan om övriga intäkter tycks inte vara besvarad; blanketten är inte deklarerad."
    income = document.find("ovriga_intakter_belopp")
    is_blank = income is None or income.status is ValueStatus.ABSENT or BLANK in income.flags
    return Hit(message, (choice,), severity=None if is_blank and has_few_gaps(document) else Severity.NOTIS)


@check("B03", Severity.VARNING, field="ovriga_intakter", applies=APPLICATIONS, title="Oklart val JA/NEJ")
def other_income_is_unclear(document: Document, limits: Thresholds) -> Iterator[Answer]:
    """Frågan om övriga intäkter är obesvarad eller besvarad på två sätt.

    Varför: svaret avgör om skillnaden mellan budget och sökt summa är förklarad.
    Exempel: varken JA eller NEJ är markerat, eller NEJ är markerat och ändå står ett belopp.
    Åtgärd: se efter på sidan vad som är markerat; fråga annars sökanden.
    """
    choice = document.find("ovriga_intakter")
    if choice is None or choice.status is ValueStatus.ABSENT or _answer_is_elsewhere(document):
        yield _without_boxes(document, choice)
        return
    income = document.find("ovriga_intakter_belopp")
    stated = amount_of(income)
    amount = stated.kronor if stated else Decimal(0)
    severity = None
    if "motsagt" in choice.flags:
        reason = "motsägande: både JA och NEJ är markerade"
    elif choice.value is None and _AMBIGUOUS in choice.flags:
        severity = Severity.NOTIS
        reason = "otydlig: ett kryss är satt, men det framgår inte om det gäller JA eller NEJ"
    elif choice.value is None:
        reason = "ej ifylld: varken JA eller NEJ framgår"
        reason += f", men beloppet {kronor(amount)} anges" if amount else ""
    elif choice.value == "ja" and not amount and is_unreadable(income):
        yield Untested(("ovriga_intakter_belopp",))
        return
    elif choice.value == "ja" and not amount and financing_is_printed(document.find("budget_summa")):
        severity = Severity.NOTIS
        reason = "ofullständig: JA är markerat och beloppet står på sidan, under ord som inte har förståtts"
    elif choice.value == "ja" and not amount and _amount_is_elsewhere(document):
        severity = Severity.NOTIS
        reason = "ofullständig: JA är markerat men beloppet har inte hittats; blanketten är inte deklarerad"
    elif choice.value == "ja" and not amount:
        reason = "motsägande: JA är markerat men inget belopp anges"
    elif choice.value == "nej" and (amount or is_unreadable(income)):
        shown = kronor(amount) if amount else "ett belopp som inte kunde tydas"
        reason = f"motsägande: NEJ är markerat men {shown} anges"
    else:
        return
    values = (choice, income) if income is not None and is_there(income) else (choice,)
    said = stated.kronor if stated else None
    yield Hit(f"Uppgiften om övriga intäkter är {reason}.", values, severity=severity, actual=said)


@check("B04", Severity.FEL, field="ovriga_intakter", applies=APPLICATIONS, title="NEJ trots större budget")
def no_income_but_larger_budget(document: Document, limits: Thresholds) -> Iterator[Answer]:
    """NEJ är markerat för övriga intäkter, men budgeten är större än sökt summa.

    Varför: de två svaren kan inte båda stämma om projektet ska vara finansierat.
    Exempel: NEJ är markerat, sökt 900 000 kr, budget 1 200 000 kr.
    Åtgärd: fråga sökanden hur återstoden finansieras; egen budget räknas ibland inte som intäkt.
    """
    choice = document.find("ovriga_intakter")
    if choice is None or choice.value is None:
        yield Untested(("ovriga_intakter",), (choice,) if choice else ())
        return
    if choice.value != "nej":
        return
    requested, budget = find_amount(document, "sokt_summa"), find_amount(document, "budget_summa")
    if requested is None or budget is None:
        yield Untested(unread(document, "sokt_summa", "budget_summa"))
        return
    gap = budget.kronor - requested.kronor
    if gap > tolerance(limits, (requested, budget)):
        values = (choice, requested.source, budget.source)
        yield Hit(
            f"Övriga intäkter anges som NEJ men budgeten överstiger sökt summa med {kronor(gap)}.",
            values,
            severity=lowered(Severity.FEL, values),
            expected=requested.kronor,
            actual=budget.kronor,
            difference=gap,
        )


@check("B05", Severity.VARNING, field="budget_summa", applies=APPLICATIONS, title="Ospecificerad budget")
def budget_is_not_specified(document: Document, limits: Thresholds) -> Iterator[Answer]:
    """Blanketten ber om en specificerad budget, men posterna har inga egna belopp.

    Varför: utan belopp per kostnadsslag kan ingen post prövas.
    Exempel: "1 200 000 avser en projektledare och två deltidsanställningar": ett belopp, tre tjänster.
    Åtgärd: se efter om budgeten ligger i en bilaga; begär annars en specifikation.
    """
    budget = document.find("budget_summa")
    if budget is None or not is_there(budget):
        yield Untested(("budget_summa",))
        return
    if "specificera" not in budget.flags:
        return
    rows = document.rows_of("budget_rows")
    given = row_amounts(rows)
    if len(given) >= limits.specified_budget_rows:
        return
    unpriced = len(rows) - len(given)
    lack = f"{unpriced} kostnadsslag saknar belopp" if unpriced else "kostnadsslagen saknar egna belopp"
    texts = tuple(cell for row in rows if (cell := row.cell("text")) is not None)
    yield Hit(
        f"Budgeten är inte specificerad; {lack}.",
        (budget, *texts),
        expected=limits.specified_budget_rows,
        actual=len(given),
    )
