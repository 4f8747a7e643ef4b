"""Can the values be trusted as read (Q)."""

from __future__ import annotations

from collections.abc import Iterator

from extract.checks.base import PAPERS, Answer, Hit, check
from extract.checks.reading import amount_of, is_undeclared
from extract.checks.wording import name_of, quote
from models.finding import Severity
from models.layout import NoteCode
from models.record import Document, Dokumenttyp, Value
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


_CHOSEN = frozenset({"tvetydig", "motstridig"})


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
                severity=None if _is_serious(document, value) else Severity.NOTIS,
            )


def _is_serious(document: Document, value: Value) -> bool:
    """False for a choice among several places of a layout that nobody has declared, mostly not the paper's doing,
    and for two readings of the same characters."""
    if set(value.flags) & (_DOUBTS.keys() | {"oenig"}) == {"oenig"} and _same_but_for_spaces(value):
        return False
    only_chosen = set(value.flags) & _DOUBTS.keys() <= _CHOSEN and "oenig" not in value.flags
    return value.value is None or not only_chosen or not is_undeclared(document)


def _same_but_for_spaces(value: Value) -> bool:
    return value.value is not None and "".join(value.raw.split()) == "".join((value.second or "").split())


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


@check(
    "Q04",
    Severity.VARNING,
    field="",
    applies=PAPERS | {Dokumenttyp.BESLUT},
    title="Formulärets svar syns inte så",
)
def form_stores_another_answer(document: Document, limits: Thresholds) -> Iterator[Answer]:
    """Ett ifyllbart fält lagrar ett annat svar än det som sidan visar.

    Varför: den som öppnar filen i ett annat program, eller läser fälten maskinellt, får ett annat svar än den
    som ser sidan eller en utskrift; svaret kan ha ändrats efteråt.
    Exempel: fältet lagrar "900 000" och sidan visar "90 000".
    Åtgärd: fråga avsändaren vilket svar som gäller; granska visar det som syns på sidan.
    """
    for note in document.form_notes:
        values = tuple(value for _, _, value in document.located() if note.stands_at(value.place))
        field = values[0].field if values else ""
        where = f" ({name_of(field)})" if field else ""
        shows = "inget svar" if note.code is NoteCode.FORM_VALUE_NOT_DRAWN else quote(note.drawn)
        stores = quote(note.stored) if note.stored else "inget svar"
        yield Hit(
            f"Ett ifyllbart fält{where} lagrar {stores} men sidan visar {shows}; fråga vilket som gäller.",
            values,
            field=field,
            expected=note.stored,
            actual=note.drawn,
            page=note.place.page,
        )
