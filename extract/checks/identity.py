"""Who stands on the paper: boards by date, contact and signatory, e-mail, numbers that identify (N05 to N09)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from datetime import date

from rapidfuzz import fuzz

from extract.checks.base import APPLICATIONS, PAPERS, Answer, Hit, Untested, check
from extract.checks.reading import find_day, is_there, text_of
from extract.checks.wording import quote
from extract.normalise.board import registered_boards
from extract.normalise.identity import find_personal_numbers
from extract.normalise.text import match_key
from models.finding import Severity
from models.layout import TextSource
from models.record import Document, Dokumenttyp, Value, texts_of
from models.thresholds import Thresholds

_DISTRICT = re.compile(r"stadsdelsnämnd", re.IGNORECASE)
_DATES = ("tidplan_start", "period_start", "tidplan_slut", "period_slut", "datum")
_ASSUMED = "antagande"
_SHARED_BOXES = frozenset(
    [
        "info", "kontakt", "registrator", "registratur", "kansli", "kansliet", "post", "mail", "mejl", "office",
        "styrelse", "styrelsen", "ordforande", "ekonomi", "projekt", "admin", "reception", "diarium", "hej", "bidrag",
        "forvaltning",
    ]
)  # fmt: skip
_SHORTEST_NAME = 3
_LIKE_A_NAME = 50.0
"""Per cent; a pet name is so like the name that it stands for."""
_BEFORE_A_SURNAME = frozenset(("af", "av", "von", "de", "der", "van"))
_LOOK_BACK = 16
_TELEPHONE = re.compile(r"(?:tel|mobil|ring|sms|växel|fax)[^0-9,;]{0,12}\Z", re.IGNORECASE)


@check("N05", Severity.VARNING, field="namnd", applies=PAPERS, title="Nämnden fanns inte vid tiden")
def board_did_not_exist(document: Document, limits: Thresholds) -> Iterator[Answer]:
    """Nämnden fanns inte de dagar som papperet avser, eller är en stadsdelsnämnd som registret inte känner.

    Varför: dateringen eller namnet är fel, eller papperet är en senare avskrift.
    Exempel: Järva stadsdelsnämnd på en ansökan från 2015; nämnden bildades 2023.
    Åtgärd: jämför nämnd och datum med sidan. Andra kommuners stadsdelsnämnder ger en notis.
    """
    board = document.find("namnd_norm")
    name = text_of(board)
    days = [found for field in _DATES if (found := find_day(document, field)) is not None]
    if board is None or not name or not days:
        yield Untested(("namnd",) if not name else _DATES)
        return
    known = [entry for entry in registered_boards() if entry.namn == name]
    asked = document.find("namnd") or board
    if not known:
        if _DISTRICT.search(name):
            message = f"{quote(name)} finns inte i registret över Stockholms stadsdelsnämnder."
            yield Hit(message, (asked,), severity=Severity.NOTIS, actual=name)
        return
    if any(_existed(entry.giltig_fran, entry.giltig_till, day.day) for entry in known for day in days):
        return
    first, last = known[0].giltig_fran, known[-1].giltig_till
    assumed = any(entry.kalla.startswith(_ASSUMED) for entry in known)
    yield Hit(
        f"{quote(name)} fanns inte som nämnd {days[0].day} (registret: {first}–{last or ''}).",
        (asked, days[0].source),
        severity=Severity.NOTIS if assumed else Severity.VARNING,
        expected=f"{first}/{last or ''}",
        actual=days[0].day,
    )


def _existed(start: date, end: date | None, day: date) -> bool:
    return start <= day and (end is None or day <= end)


@check(
    "N06",
    Severity.NOTIS,
    field="undertecknare",
    applies=APPLICATIONS,
    title="Samma kontakt och undertecknare",
)
def contact_signs(document: Document, limits: Thresholds) -> Iterator[Answer]:
    """Kontaktpersonen har också undertecknat.

    Varför: två personer bör ha sett ansökan innan den lämnas.
    Exempel: Kim Exempel är både kontaktperson och undertecknare.
    Åtgärd: ingen om enheten är liten; se annars efter vem som har fattat beslutet.
    """
    contact, signatory = document.find("kontaktperson"), document.find("undertecknare")
    if not text_of(contact) or not text_of(signatory) or contact is None or signatory is None:
        yield Untested(
            tuple(name for name in ("kontaktperson", "undertecknare") if not text_of(document.find(name)))
        )
    elif match_key(text_of(contact)) in (match_key(text_of(signatory)), _first_line(signatory)):
        yield Hit("Samma person är kontaktperson och undertecknare.", (signatory, contact))


def _first_line(signatory: Value) -> str:
    """The name alone, where the title was read with it from the line below."""
    return match_key(signatory.raw.strip().partition("\n")[0])


@check("N07", Severity.NOTIS, field="epost", applies=APPLICATIONS, title="E-post och namn")
def mail_is_not_contacts(document: Document, limits: Thresholds) -> Iterator[Answer]:
    """E-postadressen innehåller inget av kontaktpersonens namn.

    Varför: adressen är fel skriven eller hör till någon annan.
    Exempel: kontaktperson Kim Exempel, e-post sam.prov@testby.example.
    Åtgärd: jämför med sidan. Gemensamma brevlådor (info, registrator) ger ingen träff.
    """
    mail, contact = document.find("epost"), document.find("kontaktperson")
    local = _plain(text_of(mail).partition("@")[0])
    first, _, rest = _plain(text_of(contact)).partition(" ")
    told = re.split(r"[^a-z]+", f"{first.replace('-', '')} {rest}")  # Nils-Erik is one first name
    names = [name for name in told if len(name) >= _SHORTEST_NAME]
    if mail is None or contact is None or not local or not names:
        yield Untested(tuple(name for name in ("epost", "kontaktperson") if not text_of(document.find(name))))
        return
    bare = re.sub(r"[^a-z]", "", local)
    joined = re.sub(r"[^a-z]", "", _plain(text_of(contact)))
    parts = set(re.split(r"[^a-z]+", local))
    is_own = (
        _holds_name(local, bare, names)
        or bare in joined
        or bare in _initials(text_of(contact), names)
        or _is_short_form(bare, names)
    )
    if is_own or parts & _SHARED_BOXES or _names_applicant(bare, document):
        return
    yield Hit(f"E-post {quote(text_of(mail))} stämmer inte med {quote(text_of(contact))}.", (mail, contact))


def _initials(contact: str, names: list[str]) -> tuple[str, str]:
    """Those of the names, and with both of a double first name."""
    parts = (part for part in re.split(r"[^a-z]+", _plain(contact)) if len(part) >= _SHORTEST_NAME)
    return "".join(name[0] for name in names), "".join(part[0] for part in parts)


def _holds_name(local: str, bare: str, names: list[str]) -> bool:
    """A surname without the first name of another, or the first name where the address has no other surname."""
    if any(name in bare for name in names[1:]):
        return not _names_another(local, names)
    parts = [part for part in re.split(r"[^a-z]+", local) if len(part) >= _SHORTEST_NAME]
    return names[0] in bare and (len(names) == 1 or len(parts) < 2 or names[0] in parts[-1])


def _names_another(local: str, names: list[str]) -> bool:
    """Whether a whole first name that is nothing like the contact's stands before the surname: a relative's address."""
    parts = [part for part in re.split(r"[^a-z]+", local) if part and part not in _BEFORE_A_SURNAME]
    if len(parts) != 2 or len(parts[0]) < _SHORTEST_NAME or parts[1] not in names[1:]:
        return False
    first, surname = parts
    own = [name for name in names if name != surname]
    return all(fuzz.partial_ratio(first, name) < _LIKE_A_NAME for name in own)


def _is_short_form(bare: str, names: list[str]) -> bool:
    """`anbe` for Anna Berg: the beginnings of first name and surname."""
    first, last = names[0], names[-1]
    return any(bare == first[:cut] + last[: len(bare) - cut] for cut in range(1, len(bare)))


def _names_applicant(bare: str, document: Document) -> bool:
    said = " ".join(text_of(document.find(name)) for name in ("sokande", "namnd", "projekt"))
    words = (re.sub(r"[^a-z]", "", _plain(word)) for word in said.split())
    return any(len(word) > _SHORTEST_NAME and (word in bare or bare in word) for word in words)


def _plain(text: str) -> str:
    """Lower case without accents, as names are written in addresses."""
    spelt = text.casefold().replace("ø", "o").replace("æ", "a").replace("ð", "d").replace("ł", "l")
    return "".join(char for char in unicodedata.normalize("NFKD", spelt) if not unicodedata.combining(char))


@check(
    "N08",
    Severity.FEL,
    field="organisationsnummer",
    applies=PAPERS,
    title="Organisationsnummer med fel kontrollsiffra",
)
def organisation_number_is_wrong(document: Document, limits: Thresholds) -> Iterator[Answer]:
    """Organisationsnumret har en kontrollsiffra som inte stämmer.

    Varför: numret är fel skrivet eller fel läst och pekar på fel organisation eller ingen.
    Exempel: 212000-0143 (rätt är 212000-0142).
    Åtgärd: jämför med sidan och med organisationsregistret. På en skannad sida är graden varning.
    """
    number = document.find("organisationsnummer")
    if number is None or not is_there(number):
        if document.dokumenttyp is Dokumenttyp.ANSOKAN:
            yield Untested(("organisationsnummer",))
    elif "ogiltig" in number.flags:
        scanned = document.file.text_source in (TextSource.OCR, TextSource.MIXED)
        yield Hit(
            f"Organisationsnumret {quote(number.raw)} har fel kontrollsiffra.",
            (number,),
            severity=Severity.VARNING if scanned else Severity.FEL,
        )


@check("N09", Severity.NOTIS, field="", applies=PAPERS | {Dokumenttyp.BESLUT}, title="Personnummer")
def personal_number_is_there(document: Document, limits: Thresholds) -> Iterator[Answer]:
    """Papperet innehåller ett personnummer eller ett samordningsnummer.

    Varför: numret är en personuppgift som inte ska spridas utan skäl.
    Exempel: ett personnummer i texten om genomförandet.
    Åtgärd: pröva sekretess innan papperet lämnas ut; numret maskas i export.
    """
    values = [value for _, _, value in document.located() if _may_hold(value) and find_right(value.raw)]
    prose = [
        section for section in texts_of(document.sections, document.projects) if find_right(section.text)
    ]
    count = sum(find_right(value.raw) for value in values) + sum(
        find_right(section.text) for section in prose
    )
    if not count:
        return
    page = next((section.place_of(_offset(section.text)).page for section in prose), None)
    noun = "ett personnummer" if count == 1 else f"{count} personnummer"
    field = values[0].field if values else prose[0].name
    yield Hit(
        f"Dokumentet innehåller {noun} (maskas i export).",
        tuple(values),
        field=field,
        page=None if values else page,
    )


def _may_hold(value: Value) -> bool:
    """A telephone number can pass for one, and what is told twice counts once."""
    return not value.field.startswith("telefon") and not value.field.endswith("_norm")


def _right(text: str) -> list[int]:
    """Where personal numbers with a right check digit begin; ten digits after `telefon` are none."""
    return [
        reading.start
        for reading in find_personal_numbers(text)
        if reading.value is not None
        and not _TELEPHONE.search(text[max(0, reading.start - _LOOK_BACK) : reading.start])
    ]


def find_right(text: str) -> int:
    """How many personal numbers with a right check digit the text holds.

    >>> find_right("Elev 850709-9805, 2014-08-31, 3699 1771 1704, telefon 0701740698")
    1
    """
    return len(_right(text))


def _offset(text: str) -> int:
    return _right(text)[0]
