"""How findings are worded: amounts, shares, spans and the Swedish names of columns."""

from __future__ import annotations

from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from extract.checks.base import Evidence
from models.record import ValueStatus

_ORE = Decimal("0.01")
_LONGEST_QUOTE = 120

_NAMES = {
    "alla_rader": "rader upp till den angivna summan",
    "befattning": "befattning",
    "belopp": "belopp",
    "beviljat_belopp": "beviljat belopp",
    "bokforing": "bokföring (SIE-fil) för perioden",
    "bokforing_efter": "bokföring för tiden efter",
    "bokford_upplupen_intakt": "bokförd upplupen intäkt",
    "budget_rows": "budgetposter med belopp",
    "budget_summa": "budget",
    "datum": "datum för undertecknande",
    "delredovisning": "projektets namn i texten",
    "budget_text": "texten vid budgeten",
    "diarienummer": "diarienummer",
    "egen_motpart": "nämndens eget nummer i motpartsregistret",
    "epost": "e-post",
    "forbrukat_belopp": "förbrukat belopp",
    "genomforande": "genomförande",
    "ikb": "IKB",
    "implementering": "plan för implementering",
    "konto_rows": "konteringsrader",
    "kontoplan": "kontoplan för året",
    "lonepalagg": "lönepålägg för året",
    "malgrupp": "målgrupp",
    "mal": "mål",
    "motpartsregister": "kontrollerat register över motparter",
    "namnd": "nämnd",
    "ovriga_intakter": "valet JA/NEJ om övriga intäkter",
    "ovriga_intakter_belopp": "belopp för övriga intäkter",
    "ovriga_upplysningar": "övriga upplysningar",
    "period_slut": "periodens slut",
    "period_start": "periodens början",
    "projekt": "projektets namn",
    "radtext": "datumet i radtexten",
    "redovisningsperiod": "tid som redovisningen avser",
    "report_projects": "numrerade projekt",
    "sokande": "sökande",
    "sokt_summa": "sökt summa",
    "sokt_text": "texten vid sökt summa",
    "summa_angiven": "angiven summa",
    "sysselsattningsgrad": "sysselsättningsgrad för varje tjänst",
    "tidplan_slut": "tidplanens slut",
    "tidplan_start": "tidplanens början",
    "undertecknare": "undertecknare",
}

_LACKING = {
    ValueStatus.READ: "kan inte användas",
    ValueStatus.REVIEW: "kan inte användas",
    ValueStatus.EMPTY: "saknar svar",
    ValueStatus.UNREADABLE: "kunde inte tydas",
}


def name_of(field: str) -> str:
    """Swedish name of a column, section or table.

    >>> name_of("sokt_summa"), name_of("sammanfattning")
    ('sökt summa', 'sammanfattning')
    """
    return _NAMES.get(field, field.replace("_", " "))


def lacking(field: str, status: ValueStatus | None) -> str:
    """Which input was missing, and in what way.

    >>> lacking("datum", ValueStatus.EMPTY), lacking("konto_rows", None)
    ('datum för undertecknande saknar svar', 'konteringsrader framgår inte')
    """
    how = _LACKING.get(status, "framgår inte") if status else "framgår inte"
    return f"{name_of(field)} {how}"


def canonical(evidence: Evidence) -> str:
    """Text for a table: kronor without decimals where there are no ören, ISO dates, empty for nothing.

    >>> canonical(Decimal("300000.00")), canonical(Decimal("0.5")), canonical(None)
    ('300000', '0.50', '')
    """
    if evidence is None:
        return ""
    if isinstance(evidence, Decimal):
        rounded = _in_ore(evidence)
        return f"{rounded:f}" if rounded % 1 else f"{rounded.to_integral_value():f}"
    return evidence.isoformat() if isinstance(evidence, date) else str(evidence)


def kronor(amount: Decimal) -> str:
    """An amount for a sentence.

    >>> kronor(Decimal(1200000)), kronor(Decimal("-526917.45"))
    ('1 200 000 kr', '-526 917,45 kr')
    """
    rounded = _in_ore(amount)
    text = f"{rounded:,f}" if rounded % 1 else f"{rounded.to_integral_value():,f}"
    return text.replace(",", " ").replace(".", ",") + " kr"


def percent(part: Decimal | int, whole: Decimal | int, decimals: int = 1) -> str:
    """A share for a sentence; `whole` must not be zero.

    >>> percent(Decimal(300000), Decimal(900000)), percent(9345, 10000, 2)
    ('33,3 %', '93,45 %')
    """
    share = (Decimal(part) * 100 / Decimal(whole)).quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
    return f"{share:f}".replace(".", ",") + " %"


def span(start: date, end: date) -> str:
    return f"{start.isoformat()}–{end.isoformat()}"


def days(number: int) -> str:
    return f"{number} dag" if number == 1 else f"{number} dagar"


def quote(text: str) -> str:
    """Words of the paper on one line, between quotation marks, cut where they run long."""
    folded = " ".join(text.split())
    shown = folded if len(folded) <= _LONGEST_QUOTE else folded[: _LONGEST_QUOTE - 1] + "…"
    return f'"{shown}"'


def _in_ore(amount: Decimal) -> Decimal:
    # Quantizing a number beyond the context's precision raises; such a number has no ören worth showing.
    return amount.quantize(_ORE, ROUND_HALF_UP) if amount.adjusted() < 24 else amount.to_integral_value()
