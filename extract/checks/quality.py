"""Can the values be trusted as read (Q)."""

from __future__ import annotations

from collections.abc import Iterator

from extract.checks.base import PAPERS, Answer, Hit, check
from extract.checks.reading import amount_of
from extract.checks.wording import name_of, quote
from models.finding import Severity
from models.record import Document, Value
from models.thresholds import Thresholds

_CRITICAL = frozenset(
    {
        "sokt_summa",
        "budget_summa",
        "ovriga_intakter_belopp",
        "beviljat_belopp",
        "forbrukat_belopp",
        "aterstar_belopp",
        "overfort_belopp",
        "summa_angiven",
        "belopp",
        "a_pris",
        "datum",
        "tidplan_start",
        "tidplan_slut",
        "period_start",
        "period_slut",
        "konto",
        "ikb",
        "motpart",
    }
)
_DOUBTS = {
    "ocr_rattad": "tecken har tolkats om",
    "tvetydig": "flera läsningar är möjliga",
    "motstridig": "papperet ger olika svar på olika ställen",
    "tecken_oklart": "tecknet är oklart",
    "enhet_avviker": "enheten avviker från kolumnens",
}


def _doubts(value: Value) -> list[str]:
    reasons = [reason for flag, reason in _DOUBTS.items() if flag in value.flags]
    if "oenig" in value.flags:
        reasons.append(f"en andra läsning gav {quote(value.second or '')}")
    return reasons


@check("Q01", Severity.VARNING, field="", applies=PAPERS, title="Osäkert läst värde")
def value_is_doubtful(document: Document, limits: Thresholds) -> Iterator[Answer]:
    """Ett belopp, ett datum eller en kod är osäkert läst.

    Varför: ett felläst tecken ändrar beloppet, och alla kontroller som bygger på det.
    Exempel: "9OO 000" läst som 900 000; "1,200" som kan vara 1,2 eller 1 200.
    Åtgärd: jämför värdet med bilden av sidan och rätta eller bekräfta det.
    """
    for _, row, value in document.located():
        reasons = _doubts(value) if value.field in _CRITICAL else []
        if reasons:
            place = f" på rad {row}" if row else ""
            yield Hit(
                f"Värdet {quote(value.raw)} ({name_of(value.field)}{place}) är osäkert läst"
                f" ({', '.join(reasons)}); kontrollera bilden.",
                (value,),
                field=value.field,
            )


@check("Q03", Severity.NOTIS, field="ovriga_intakter", applies=PAPERS, title="Kryssruta utan tecken")
def tick_box_is_not_in_text(document: Document, limits: Thresholds) -> Iterator[Answer]:
    """En kryssruta har ledtext men inget tecken i textlagret.

    Varför: rutan kan vara kryssad i bilden fast texten inte visar det; valet är då okänt, aldrig NEJ.
    Exempel: "JA   kr NEJ" utan rutor.
    Åtgärd: se efter på bilden av sidan vilken ruta som är kryssad.
    """
    for value in document.values:
        if "utan_markering" in value.flags and amount_of(value) is None:
            message = f"Kryssrutan för {name_of(value.field)} kan inte läsas ur textlagret."
            yield Hit(message, (value,), field=value.field)
