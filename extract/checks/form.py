"""Is the form filled in (F)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.checks.base import PAPERS, Answer, Hit, Untested, check
from extract.checks.gaps import BLANK, JUDGED_BY_B03, has_few_gaps, is_understood
from extract.checks.reading import is_blank, is_there, is_undeclared, narratives
from extract.checks.wording import name_of, quote
from models.finding import Severity
from models.form_loader import known_forms
from models.record import Document, Dokumenttyp, Section, Value, ValueStatus
from models.thresholds import Thresholds

_MANDATORY = "obligatorisk"
_ASKED_BY_ALL = frozenset(
    ("projekt", "namnd", "kontaktperson", "sokt_summa", "tidplan_start", "period_start")
)
"""Whatever the form, a paper that has the label of one of these is not complete without its answer."""
_UNREAD_BESIDE = "olast_intill"
_LIKE_A_FORM = 0.9
_REGISTERED = PAPERS | {Dokumenttyp.BESLUT}
_UMBRELLA = "redovisning"
_REPORT_TYPES = (
    "tertialrapport",
    "delårsrapport",
    "delrapport",
    "delredovisning",
    "lägesrapport",
    "slutrapport",
    "slutredovisning",
    "verksamhetsberättelse",
    "årsredovisning",
    "återrapportering",
)
_TYPES = (
    _UMBRELLA,
    *_REPORT_TYPES,
    "ansökan",
    "rekvisition",
    "beslut",
    "protokoll",
    "tjänsteutlåtande",
    "bokslut",
)
_TOKEN = re.compile(r"[^\W_]+|[/&]")
_JOINERS = frozenset({"och", "samt", "eller", "/", "&"})


def _empty_sections(document: Document) -> Iterator[tuple[Section, tuple[Value, ...]]]:
    for section, heading in narratives(document):
        if is_blank(section.text):
            yield section, heading


@check("F01", Severity.VARNING, field="", applies=PAPERS, title="Obligatoriskt fält är inte ifyllt")
def mandatory_field_is_empty(document: Document, limits: Thresholds) -> Iterator[Answer]:
    """Ett fält eller avsnitt som blanketten kräver har ledtext men inget svar.

    Varför: underlaget är ofullständigt.
    Exempel: "Sökt summa:" följt av ingenting eller ett streck.
    Åtgärd: se efter på sidan; begär komplettering. Ett fält som blanketten inte har ger aldrig träff. På en
    blankett som inte är deklarerad blir det en notis när många svar saknas: de kan stå där ingen letade.
    """
    for value in document.values:
        if value.field in JUDGED_BY_B03 or value.status is not ValueStatus.EMPTY:
            continue
        if _MANDATORY in value.flags and _is_surely_on_its_form(document):
            unread = _UNREAD_BESIDE in value.flags
            message = f"Fältet {name_of(value.field)} {'tycks inte vara' if unread else 'är inte'} ifyllt"
            message += "; intill ledtexten står ord som inte har lästs." if unread else "."
            yield Hit(message, (value,), field=value.field, severity=Severity.NOTIS if unread else None)
        elif value.field in _ASKED_BY_ALL and not _asks_as_declared(document, value.field):
            # Where nobody has declared the layout, the answer may stand where it was not looked for.
            lacks = "frågan finns inte på den deklarerade blanketten"
            lacks = lacks if _is_on_a_declared_form(document) else "blanketten är inte deklarerad"
            message = f"Fältet {name_of(value.field)} tycks inte vara ifyllt; {lacks}."
            is_sure = BLANK in value.flags and has_few_gaps(document)
            severity = None if is_sure else Severity.NOTIS
            yield Hit(message, (value,), field=value.field, severity=severity)
    for section, heading in _empty_sections(document):
        if _MANDATORY in section.flags:
            message = f"Avsnittet {_title(section)} är inte ifyllt."
            yield Hit(message, heading, field=section.name, page=section.place.page)


def _is_surely_on_its_form(document: Document) -> bool:
    """Whether its title and labels are those of a declared form, not merely like them."""
    return is_undeclared(document) or not 0 < document.form_score < _LIKE_A_FORM


def _is_on_a_declared_form(document: Document) -> bool:
    return not is_undeclared(document) and _is_surely_on_its_form(document)


def _asks_as_declared(document: Document, field: str) -> bool:
    """Whether a paper is on a declared form that says itself whether the field must be filled in.

    A form of a user's own is taken to.
    """
    form = next((form for form in known_forms() if form.name == document.form), None)
    asks = form is None or any(field in spec.columns for spec in form.fields)
    return asks and _is_on_a_declared_form(document)


@check("F02", Severity.VARNING, field="undertecknare", applies=PAPERS, title="Undertecknande framgår inte")
def signature_is_not_shown(document: Document, limits: Thresholds) -> Iterator[Answer]:
    """Papperet saknar synlig namnteckning, eller både namn och datum.

    Varför: den som svarar för uppgifterna ska framgå.
    Exempel: namnförtydligande under en tom rad (notis); varken namn eller datum (varning).
    Åtgärd: se efter på sidan; en namnteckning som är en bild syns inte i textlagret.
    """
    name, dated = document.find("undertecknare"), document.find("datum")
    if name is not None and is_there(name):
        if "utan_namnteckning" in name.flags:
            message = (
                "Undertecknande framgår inte av textlagret: namnet är tryckt men ingen namnteckning syns."
            )
            yield Hit(message, (name,), severity=Severity.NOTIS)
        return
    asked = tuple(value for value in (name, dated) if value is not None)
    if is_there(dated):
        message = "Undertecknande framgår inte av textlagret: datum finns men inget namn."
        yield Hit(message, asked, severity=Severity.NOTIS)
    else:
        message = "Undertecknande framgår inte av textlagret: varken namn eller datum finns."
        unsure = is_undeclared(document) and not is_understood(document)
        yield Hit(message, asked, severity=Severity.NOTIS if unsure else None)


@check("F03", Severity.NOTIS, field="diarienummer", applies=_REGISTERED, title="Diarienummer saknas")
def registry_number_is_missing(document: Document, limits: Thresholds) -> Iterator[Answer]:
    """Papperet har inget diarienummer.

    Varför: utan diarienummer går handlingen inte att följa till ärende och beslut.
    Exempel: en ansökan utan stämpel och utan "Dnr".
    Åtgärd: se efter på sidan; en stämpel i bild syns inte i textlagret.
    """
    number = document.find("diarienummer")
    if not is_there(number):
        yield Hit("Diarienummer saknas.", (number,) if number is not None else ())


@check("F04", Severity.NOTIS, field="", applies=PAPERS, title="Tomt avsnitt")
def section_is_empty(document: Document, limits: Thresholds) -> Iterator[Answer]:
    """En rubrik följs inte av någon text.

    Varför: svaret kan ha utelämnats eller hamnat under en annan rubrik.
    Exempel: "Övriga upplysningar" utan text.
    Åtgärd: se efter på sidan. Är avsnittet obligatoriskt rapporteras det även av F01.
    """
    for section, heading in _empty_sections(document):
        message = f"Avsnittet {_title(section)} är tomt."
        yield Hit(message, heading, field=section.name, page=section.place.page)


def _title(section: Section) -> str:
    heading = section.heading.strip().rstrip(":").rstrip()
    return quote(heading or name_of(section.name))


@check("F06", Severity.NOTIS, field="title", applies=_REGISTERED, title="Rubriken anger två dokumenttyper")
def title_names_two_types(document: Document, limits: Thresholds) -> Iterator[Answer]:
    """Rubriken nämner två slags dokument på en gång.

    Varför: det framgår inte vilka krav som gäller för papperet.
    Exempel: "Tertialrapport och Verksamhetsberättelse".
    Åtgärd: avgör efter innehållet vad papperet är; en gemensam mall kan förklara rubriken.
    """
    if is_blank(document.title):
        yield Untested(("title",))
        return
    pair = _joined_types(document.title)
    if pair is not None:
        yield Hit(f"Rubriken anger både {quote(pair[0])} och {quote(pair[1])}.", actual=" / ".join(pair))


def _joined_types(title: str) -> tuple[str, str] | None:
    """Two different types with a conjunction between them; "redovisning" only repeats what a report is."""
    before, joined = "", False
    for token in _TOKEN.findall(title):
        word = token.casefold()
        kind = next((name for name in _TYPES if word in (name, name + "en", name + "n", name + "et")), None)
        joined = joined or word in _JOINERS
        if kind is None:
            continue
        previous = before.casefold()
        repeats = _UMBRELLA in (kind, previous) and (kind in _REPORT_TYPES or previous in _REPORT_TYPES)
        if before and joined and kind != previous and not repeats:
            return before, token
        before, joined = token, False
    return None
