"""Boards and their administrations: one canonical name for every way of writing it."""

from __future__ import annotations

import csv
import re
import unicodedata
from datetime import date
from functools import cache, lru_cache
from importlib.resources import files

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from extract.normalise.reading import Reading, composed, plain, stripped_span
from extract.normalise.text import fold
from models.records import dataclass

_STANDARD_WORDS = (
    "stadsdelsnämnd", "stadsdelsnämnden", "stadsdelsförvaltning", "stadsdelsförvaltningen", "nämnd", "nämnden",
    "förvaltning", "förvaltningen", "styrelse", "styrelsen", "kommunstyrelse", "kommunstyrelsen", "socialnämnd",
    "socialnämnden", "socialförvaltning", "socialförvaltningen",
)  # fmt: skip
_SHORT = {"sdf": "stadsdelsförvaltning", "sdn": "stadsdelsnämnd"}
_ENDING = re.compile(
    r"(?P<stem>[\w-]*?)(?P<kind>nämnd(?:en)?|förvaltning(?:en)?|styrelse(?:n)?|kontor(?:et)?|utskott(?:et)?|beredning(?:en)?)"
    r"(?P<genitive>s)?\Z",
    re.IGNORECASE,
)
_MENTIONED = re.compile(
    r"(?:om|be|ut|ovan|nyss|först|sist|förut|ny|här|oven)nämnd(?:a|e|es)?\Z", re.IGNORECASE
)
_NO_NAME = re.compile(
    r"[@?!=;]|[0-9]{3}|\b(?:att|har|är|ska|kan|som|inte|vi|den|det|söker|ansöker|beslutar|inom|av|kr)\b", re.I
)
_DISTRICT = re.compile(r"stadsdels(?:nämnd|förvaltning)(?:en)?s?\Z", re.IGNORECASE)
_LABEL = re.compile(r"\A(?:nämnd(?:/förvaltning)?|förvaltning|sökande)\s?:\s*", re.IGNORECASE)
_SPACED_HYPHEN = re.compile(r"(?<=[A-Za-zÅÄÖåäö]) ?- ?(?=[A-ZÅÄÖ])|(?<=[A-Za-zÅÄÖåäö])/(?=[A-ZÅÄÖ])")
_INITIALS = re.compile(r"[A-ZÅÄÖ](?:-[A-ZÅÄÖ]){1,2}\Z")
_CLOSE_ENOUGH = 84
_MOST_WORDS = 9


@dataclass(frozen=True, slots=True)
class Board:
    """A board, or the administration that prepares its matters (`is_forvaltning`), under the board's name."""

    name: str
    """`Hässelby-Vällingby stadsdelsnämnd`, `Socialnämnden`."""
    is_forvaltning: bool = False
    misspelt: tuple[tuple[str, str], ...] = ()
    """(as written, standard)."""


@dataclass(frozen=True, slots=True)
class RegisteredBoard:
    """A row of the register of boards; an empty `giltig_till` means still there."""

    namn: str
    kod: str
    giltig_fran: date
    giltig_till: date | None
    kalla: str


@cache
def registered_boards() -> tuple[RegisteredBoard, ...]:
    """The register of boards that is shipped, `models/registers/namnder.csv`."""
    text = (files("models") / "registers" / "namnder.csv").read_text(encoding="utf-8")
    return tuple(
        RegisteredBoard(
            row["namn"],
            row["kod"],
            date.fromisoformat(row["giltig_fran"]),
            date.fromisoformat(row["giltig_till"]) if row["giltig_till"] else None,
            row["kalla"],
        )
        for row in csv.DictReader(text.splitlines())
    )


def _bare(area: str) -> str:
    """An area for comparing: no accents, no case, hyphens and spaces alike, no genitive."""
    folded = unicodedata.normalize("NFD", area.casefold())
    letters = "".join(character for character in folded if not unicodedata.combining(character))
    words = re.split(r"[^a-z]+", letters)
    return " ".join(word[:-1] if word.endswith("s") and len(word) > 3 else word for word in words if word)


@cache
def _areas() -> dict[str, str]:
    """Bare area name → the registered name of its board."""
    return {_bare(board.namn.rsplit(" ", 1)[0]): board.namn for board in registered_boards()}


@cache
def _initials() -> dict[str, str]:
    found: dict[str, list[str]] = {}
    for board in registered_boards():
        parts = board.namn.rsplit(" ", 1)[0].split("-")
        if len(parts) > 1:
            found.setdefault("-".join(part[0] for part in parts), []).append(board.namn)
    return {short: names[0] for short, names in found.items() if len(names) == 1}


@lru_cache(maxsize=16384)
def _standard_word(word: str) -> str | None:
    """A board word without its spelling mistakes, or None where the word is no board word.

    >>> _standard_word("stadsdelsfövaltning"), _standard_word("omnämnd")
    ('stadsdelsförvaltning', None)
    """
    if _MENTIONED.match(word):
        return None
    if word.casefold() in _SHORT:
        return _SHORT[word.casefold()]
    if _ENDING.match(word):
        return word
    lowered = word.casefold().removesuffix("s")
    if len(lowered) < 5 or word.casefold() in ("hämnd", "hämnden"):
        return None
    best = process.extractOne(
        lowered, _STANDARD_WORDS, scorer=OSA.distance, score_cutoff=1 + (len(lowered) > 11)
    )
    if best is not None:
        standard = str(best[0])
        return standard.capitalize() if word[0].isupper() else standard
    return _mended_ending(word)


def _mended_ending(word: str) -> str | None:
    """A compound such as `Utbildningsfövaltningen` with its last part put right."""
    for standard in ("förvaltningen", "förvaltning", "nämnden", "nämnd"):
        for length in (len(standard) - 1, len(standard), len(standard) + 1):
            stem, ending = word[:-length], word[-length:].casefold()
            if (
                len(stem) >= 4
                and OSA.distance(ending, standard, score_cutoff=1) <= 1
                and ending[0] == standard[0]
            ):
                return stem + standard
    return None


@lru_cache(maxsize=4096)
def parse_board(text: str) -> Reading[Board] | None:
    """The board that the whole text names, in its canonical form; unknown boards by their ending.

    >>> parse_board("Hässelby-Vällingby stadsdelsfövaltning").value
    Board(name='Hässelby-Vällingby stadsdelsnämnd', is_forvaltning=True, misspelt=(('stadsdelsfövaltning', \
'stadsdelsförvaltning'),))
    >>> parse_board("Socialförvaltningen").value.name, parse_board("Hesselby slott")
    ('Socialnämnden', None)
    """
    start, end = stripped_span(text)
    if not 3 <= end - start <= 160:
        return None
    body = fold(plain(composed(text)))
    body = _SPACED_HYPHEN.sub("-", _LABEL.sub("", body)).rstrip(".,:;")
    words = [word.rstrip(",") for word in body.rsplit(", ", 1)[-1].split()]
    if _standard_of(words) is None:
        words = [word.rstrip(",") for word in body.split()]
    if not words or len(words) > _MOST_WORDS or _NO_NAME.search(body):
        return None
    found = _standard_of(words)
    if found is None:
        known = _areas().get(_bare(body))
        return (
            Reading(Board(known), start, end, ("antagen",))
            if known and len(words) <= 3 and body[0].isupper()
            else None
        )
    at, standard = found
    misspelt = _misspelling(words[at], standard)
    board = _district(words, at, standard, misspelt) if _DISTRICT.search(standard) else None
    board = board or _other(words, at, standard, misspelt)
    return Reading(board, start, end, ("felstavat",) if board.misspelt else ()) if board else None


def _standard_of(words: list[str]) -> tuple[int, str] | None:
    """Place and standard form of the first board word."""
    for index, word in enumerate(words):
        standard = _standard_word(word)
        if standard is not None:
            return index, standard
    return None


def _misspelling(word: str, standard: str) -> tuple[tuple[str, str], ...]:
    same = word.casefold() in _SHORT or word.casefold().removesuffix("s") == standard.casefold().removesuffix(
        "s"
    )
    return () if same else ((word, standard),)


def _district(
    words: list[str], at: int, standard: str, misspelt: tuple[tuple[str, str], ...]
) -> Board | None:
    """A Stockholm district board: what stands beside the board word is looked up in the register."""
    area = " ".join(words[:at]) or " ".join(
        word for word in words[at + 1 :] if word.casefold() not in ("i", "för")
    )
    is_forvaltning = "förvaltning" in standard.casefold()
    if _INITIALS.match(area) and area in _initials():
        return Board(_initials()[area], is_forvaltning, misspelt)
    bare = _bare(area)
    if not bare:
        return None
    name = _areas().get(bare)
    if name is None:
        best = process.extractOne(bare, list(_areas()), scorer=fuzz.ratio, score_cutoff=_CLOSE_ENOUGH)
        if best is None:
            return None
        name = _areas()[str(best[0])]
    return Board(name, is_forvaltning, (*_area_misspelling(area, name), *misspelt))


def _area_misspelling(area: str, name: str) -> tuple[tuple[str, str], ...]:
    """The area as written beside its standard, unless they differ in hyphen, case or genitive only."""
    standard = name.rsplit(" ", 1)[0]
    written = [re.sub("s\\Z", "", word) for word in re.split(r"[^\w]+", area.casefold()) if word]
    right = [re.sub("s\\Z", "", word) for word in re.split(r"[^\w]+", standard.casefold()) if word]
    return () if written == right else ((area, standard),)


def _other(words: list[str], at: int, standard: str, misspelt: tuple[tuple[str, str], ...]) -> Board | None:
    """Any other board: `förvaltning` becomes `nämnd`, the rest stays as written."""
    ending = _ENDING.match(standard)
    if ending is None:
        return None
    stem, kind = ending["stem"], ending["kind"].casefold()
    if not stem and not words[:at] and not words[at + 1 :]:
        return None
    is_forvaltning = kind.startswith(("förvaltning", "kontor"))
    changed = {"förvaltning": "nämnd", "förvaltningen": "nämnden"}.get(kind, kind)
    word = changed.capitalize() if not stem and standard[0].isupper() else stem + changed
    name = " ".join((*words[:at], word, *words[at + 1 :]))
    return Board(name[0].upper() + name[1:], is_forvaltning, misspelt)


def board_score(text: str) -> float:
    """How much a text looks like the name of a board or an administration, 0 to 1; not a probability.

    >>> board_score("Norrmalms stadsdelsförvaltning") > board_score("Kultur- och fritidsnämnden i Testby kommun") > 0.6
    True
    >>> board_score("Projektet drivs av förvaltningen"), board_score("Trygghetsskapande insatser")
    (0.0, 0.0)
    """
    reading = parse_board(text)
    if reading is None or reading.value is None:
        return 0.0
    if any(board.namn == reading.value.name for board in registered_boards()):
        return 0.6 if "antagen" in reading.flags else 1.0
    words = fold(text).split()
    score = 0.85 if words[0][0].isupper() else 0.5
    if len(words) == 1 and _DISTRICT.match(words[0]):
        score = 0.4
    return max(0.0, score - 0.05 * max(0, len(words) - 5) - 0.1 * bool(reading.value.misspelt))
