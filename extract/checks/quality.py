"""Can the values be trusted as read (Q)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.checks.base import PAPERS, Answer, Hit, check
from extract.checks.reading import amount_of, is_undeclared
from extract.checks.vouching import vouched_amounts
from extract.checks.wording import name_of, quote
from models.finding import Severity
from models.layout import NoteCode
from models.record import Document, Dokumenttyp, Place, Value
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
    "i_sidhuvud": "det står i blankettens sidhuvud, som kan vara någon annans",
    "i_sidfot": "det står i blankettens sidfot, som kan vara någon annans",
    "tecken_oklart": "tecknet är oklart",
    "enhet_avviker": "enheten avviker från kolumnens",
    "enhet_oklar": "beloppet kan vara i tusental eller miljoner kronor",
}


_LIKE_FIGURES = re.compile(
    r"(?:[A-Z]{3} )?[0-9OoIlSBZz\s.,:'’–-]*[0-9][0-9OoIlSBZz\s.,:'’–-]*(?:[a-zA-Z]{2,6}\.?[\s:–-]*)?"
)
"""Figures, letters that are read for figures, and a unit."""
_CHOSEN = frozenset({"tvetydig", "motstridig"})
_UNIT_UNCLEAR = frozenset({"enhet_oklar"})
_OTHER_UNIT = "enhet_avviker"
_CODES = frozenset({"konto", "ikb", "motpart"})
_FEWEST_CODES = 4
_OF_FORMS = frozenset({NoteCode.FORM_VALUE_DIFFERS, NoteCode.FORM_VALUE_NOT_DRAWN})


def _doubts(value: Value) -> list[str]:
    reasons = [reason for flag, reason in _DOUBTS.items() if flag in value.flags]
    if "oenig" in value.flags:
        reasons.append(f"en andra läsning gav {quote(value.second or '')}")
    return reasons


_UNCERTAIN_WORDS = {
    NoteCode.NOT_SHOWN: "syns inte på sidan",
    NoteCode.STRUCK_OUT: "är struket på sidan",
    NoteCode.OVERPRINTED: "står på samma plats som annan text",
}


@check("Q01", Severity.VARNING, field="", applies=PAPERS, title="Osäkert läst värde")
def value_is_doubtful(document: Document, limits: Thresholds) -> Iterator[Answer]:
    """Ett belopp, ett datum eller en kod är osäkert läst.

    Varför: ett felläst tecken ändrar beloppet, och alla kontroller som bygger på det.
    Exempel: "9OO 000" läst som 900 000; "1,200" som kan vara 1,2 eller 1 200.
    Åtgärd: jämför värdet med bilden av sidan och rätta eller bekräfta det.
    """
    vouched = vouched_amounts(document)
    for _, row, value in document.located():
        reasons = _doubts(value) if value.field in _CRITICAL else []
        if reasons:
            place = f" på rad {row}" if row else ""
            yield Hit(
                f"Värdet {quote(value.raw)} ({name_of(value.field)}{place}) är osäkert läst"
                f" ({', '.join(reasons)}); kontrollera bilden.",
                (value,),
                field=value.field,
                severity=None if _is_serious(document, value, vouched) else Severity.NOTIS,
            )


def _is_serious(document: Document, value: Value, vouched: frozenset[Place]) -> bool:
    """False for a choice among several places, or a unit that was not found, on a layout that nobody has declared:
    mostly not the paper's doing; and for a second reading of the same characters, of none that could stand there, of
    the end of a code alone, or of an amount that the paper itself vouches for, as it may for one in another unit."""
    doubts = set(value.flags) & (_DOUBTS.keys() | {"oenig"})
    if doubts == {_OTHER_UNIT} and value.place in vouched:
        return False
    if doubts == {"oenig"}:
        rejected = (
            value.place in vouched
            or _same_but_for_spaces(value)
            or _is_no_reading(value)
            or _is_cut_off(value, document)
        )
        if rejected:
            return False
    only_chosen = set(value.flags) & _DOUBTS.keys() <= _CHOSEN | _UNIT_UNCLEAR and "oenig" not in value.flags
    return not only_chosen or not is_undeclared(document)


def _is_no_reading(value: Value) -> bool:
    """Whether the second reading of an amount holds letters that no figure is taken for, or nothing at all."""
    return amount_of(value) is not None and _LIKE_FIGURES.fullmatch(value.second or "") is None


def _is_cut_off(value: Value, document: Document) -> bool:
    """Whether the second reading lacks but the first or last figures of a code as long as all others of its column."""
    seen, code = (value.second or "").strip(), value.raw.strip()
    if value.field not in _CODES or not seen.isdecimal() or len(seen) >= len(code):
        return False
    others = [cell.raw.strip() for row in document.rows for cell in row.cells if cell.field == value.field]
    alike = len(others) >= _FEWEST_CODES and all(len(other) == len(code) for other in others if other)
    return alike and (code.startswith(seen) or code.endswith(seen))


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
    for note in document.reader_notes:
        if note.code not in _OF_FORMS:
            continue
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


@check(
    "Q05",
    Severity.VARNING,
    field="",
    applies=PAPERS | {Dokumenttyp.BESLUT},
    title="Två läsare är oense om sidan",
)
def engines_find_another_text(document: Document, limits: Thresholds) -> Iterator[Answer]:
    """Två oberoende PDF-läsare hittar olika många sidor i filen, eller olika mycket text på en sida.

    Varför: en av dem har fel utan att säga det; text kan saknas, eller stå där utan att synas.
    Exempel: den ena läser 1 840 tecken på sidan, den andra 310.
    Åtgärd: jämför det som lästes med bilden av sidan, eller skriv ut filen till en ny PDF och läs den.
    """
    for note in document.reader_notes:
        if note.code is not NoteCode.ENGINES_DIFFER:
            continue
        yield Hit(
            f"Två läsare är oense om sidan {note.place.page}: den ena hittar {note.drawn}, den andra"
            f" {note.stored}; jämför med bilden av sidan.",
            expected=note.stored,
            actual=note.drawn,
            page=note.place.page,
        )


@check(
    "Q06", Severity.VARNING, field="", applies=PAPERS | {Dokumenttyp.BESLUT}, title="Trasig fil som lagades"
)
def file_was_repaired(document: Document, limits: Thresholds) -> Iterator[Answer]:
    """Filen var trasig och lästes ur en lagad kopia; originalet är orört.

    Varför: sidor och text kan ha gått förlorade där filen var skadad, och ingen ser det på det som finns kvar.
    Exempel: en PDF vars slut saknas, med två av fyra sidor i behåll.
    Åtgärd: hämta filen på nytt från arkivet; annars jämför sidantal och belopp med papperet.
    """
    repaired = [note for note in document.reader_notes if note.code is NoteCode.REPAIRED]
    if repaired:
        engine = next((note.drawn for note in repaired if note.drawn), "")
        how = f"med {engine}, som läser det andra läsare inte öppnar" if engine else "ur en lagad kopia"
        yield Hit(
            f"Filen var trasig och lästes {how}; sidor eller text kan saknas. Hämta filen på nytt.",
            page=repaired[0].place.page,
        )


@check(
    "Q07",
    Severity.VARNING,
    field="",
    applies=PAPERS | {Dokumenttyp.BESLUT},
    title="Värde som inte syns eller är struket",
)
def value_is_not_shown(document: Document, limits: Thresholds) -> Iterator[Answer]:
    """Filen innehåller ett värde som inte syns på sidan, som är struket eller som annan text står ovanpå.

    Varför: en rättelse, en maskning eller ett avstängt lager ändrar vad papperet säger, men inte textlagret.
    Exempel: "120 000" är struket och "100 000" skrivet bredvid; ett belopp ligger under en svart ruta.
    Åtgärd: jämför värdet med bilden av sidan och rätta eller bekräfta det.
    """
    located = tuple(value for _, _, value in document.located())
    seen: set[int] = set()
    for note in document.reader_notes:
        said = _UNCERTAIN_WORDS.get(note.code)
        if said is None:
            continue
        for value in located:
            if id(value) not in seen and note.stands_at(value.place):
                seen.add(id(value))
                yield Hit(
                    f"Värdet {quote(value.raw)} ({name_of(value.field)}) {said}; kontrollera bilden.",
                    (value,),
                    field=value.field,
                    page=note.place.page,
                )
