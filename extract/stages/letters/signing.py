"""A line that is signed: date and name, with the place before or the title behind, in whatever order they stand."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from extract.normalise.dates import find_dates
from extract.normalise.person import person_score
from extract.normalise.reading import Reading
from extract.stages.labels.labels import Hit
from extract.stages.page.lines import Line, is_blank_filler, text_of
from extract.stages.words.naming import named_by
from models.layout import Word
from models.records import dataclass

_MOST_WORDS = 14
_SURE_NAME = 0.6
POSITION = re.compile(
    r"(?:chef|ledare|direktör|ordförande|sekreterare|kassör|controller|handläggare|samordnare|strateg|rektor|"
    r"föreståndare|ekonom|ansvarig|tecknare|utvecklare|intendent|assistent|ledamot|konsulent|herde|pastor|prefekt|förvaltare|"
    r"ordf|ålderman|komminister|revisor|producent|koordinator|planerare|administratör|kanslist|lärare|pedagog|kurator|ombud|kamrer|arkivarie|bibliotekarie|inspektör|skattmästare|präst|kantor|\bvd|\bsekr|\bkass)\.?$",
    re.IGNORECASE,
)
"""The end of a title that people have."""
_LEADS = re.compile(
    r"(?:(?:elektroniskt |digitalt )?(?:signera[dt]|undertecknad?|undertecknat|inskicka[dt])(?: (?:av|den))?"
    r"|(?:granskad och )?godkän[dt](?: av)?|attestera[dt]s?(?: av)?|(?:namn|av)):?\s*",
    re.IGNORECASE,
)
_CAPTION = re.compile(
    r"(?:signering|signatur(?:er)?|sign\.|underskrift(?:er)?|underteckning|undertecknande|namnteckning(?:ar)?"
    r"|namnunderskrift|namnförtydligande"
    r"|(?:elektroniskt |digitalt )?(?:signera[dt]|undertecknad|undertecknat)(?: med [\w-]{2,20})?(?: av)?):?",
    re.IGNORECASE,
)
_OF_PLACES = re.compile(
    r"(?:västra|östra|norra|södra|stora|lilla|nya|gamla|övre|nedre|yttre|inre|sankt|s:t)\b", re.IGNORECASE
)
_NAME_AND_TITLE = 2
_DAY_NAME_AND_TITLE = 3
_NAME_BELOW = 4
"""Lines from a signed place and day to behind the last one on which the name stands."""
_MOST_OF_TITLE = 3
_BODY = re.compile(
    r"(?:nämnd(?:en)?|styrelsen?|utskott(?:et)?|fullmäktige|kommun|regionen?|förvaltningen?|fonden|avdelningen?|enheten"
    r"|kansliet)$",
    re.IGNORECASE,
)
_APPROVES = re.compile(r"\b(?:godkän[dnt]|fastställ|intyga|försäkra|attestera)", re.IGNORECASE)
"""In a label beside which the day and the name of who signs stand."""
_DIGIT = re.compile("[0-9]")
NAME = re.compile(r"[A-ZÅÄÖÉ][\w’-]+(?: (?:von|af|de|da|del|al|el|[A-ZÅÄÖÉ][\w’.-]*)){1,3}")
INITIALLED = re.compile(r"(?:[A-ZÅÄÖ][.:] ?){1,2}[A-ZÅÄÖÉ][\w’-]+(?: [A-ZÅÄÖÉ][\w’-]+)?")
"""A name of which only the first letters of those given stand there: `O. Ek`."""
_TITLE = re.compile(r"[A-ZÅÄÖa-zåäö][A-Za-zÅÄÖåäöé /-]{2,40}")
_BREAK = re.compile(
    r"\s*(?:,|/|\||–|\bden\b|\b(?:kl\.? ?)?[0-9]{1,2}[.:][0-9]{2}(?:[.:][0-9]{2})?\b"
    r"|\b(?:med|via|genom)\s(?i:mobilt\s)?(?i:bank-?id|freja(?:\seid\+?)?|e-legitimation|e-signatur)(?=\s*\Z))\s*"
)
_PLACE = re.compile(r"[A-ZÅÄÖ][A-Za-zÅÄÖåäöé-]+(?: (?:i )?[A-ZÅÄÖ][A-Za-zÅÄÖåäöé-]+){0,2}")


@dataclass(frozen=True, slots=True)
class Signed:
    """The words of each part of a signed line; empty where it says none."""

    name: tuple[Word, ...]
    title: tuple[Word, ...]
    ort: tuple[Word, ...]
    dated: tuple[Word, ...]
    date: date | None
    flags: tuple[str, ...]


def holds_digit(text: str) -> bool:
    """Whether it may hold a date."""
    return _DIGIT.search(text) is not None


def with_one_date(words: Sequence[Word], count: range) -> tuple[Sequence[Word], str, Reading[date]] | None:
    """The words without blank filler, their text and the one date in it; None for more, or another count of words."""
    if not holds_digit(text_of(words)):
        return None
    kept = [word for word in words if not is_blank_filler(word.text)]
    text = text_of(kept)
    dates = find_dates(text) if len(kept) in count else []
    return (kept, text, dates[0]) if len(dates) == 1 else None


def says_sent(text: str) -> bool:
    """Whether a text begins by saying that the paper was sent or signed over a screen."""
    lead = _LEADS.match(text)
    return (
        lead is not None
        and text[:1].isupper()
        and not text.casefold().startswith(("namn", "av", "gransk", "godkän", "attest"))
    )


def signed_line(words: Sequence[Word]) -> Signed | None:
    """The line as one date with one person's name, and nothing that is neither place nor title; else None."""
    dated = with_one_date(words, range(3, _MOST_WORDS + 1))
    if dated is None:
        return None
    kept, text, day = dated
    before = _parts(text, 0, day.start)
    behind = _parts(text, day.end, len(text))
    name = next((part for part in (*before, *behind) if is_name(text[slice(*part)])), None)
    if name is None:
        name = _vouched_for([text[slice(*part)] for part in behind], behind)
    if name is None:
        return None
    others = [part for part in (*before, *behind) if part != name]
    title = next(
        (part for part in others if part[0] > name[0] and _TITLE.fullmatch(text[slice(*part)])), None
    )
    ort = next((part for part in others if part in before and _PLACE.fullmatch(text[slice(*part)])), None)
    if any(part not in (title, ort) for part in others):
        return None
    return Signed(
        _words(kept, name),
        _words(kept, title) if title != ort else (),
        _words(kept, ort),
        _words(kept, (day.start, day.end)),
        day.value,
        day.flags,
    )


def signed_in_pieces(line: Line, above: Line | None) -> Signed | None:
    """A line whose pieces are a day, a name and a title, below or behind the words for signing; else None."""
    pieces = [piece.words for piece in line.segments if not all(is_blank_filler(w.text) for w in piece.words)]
    first = text_of(pieces[0]) if pieces else ""
    led = len(pieces) > _DAY_NAME_AND_TITLE and (is_caption(first) or _LEADS.fullmatch(first) is not None)
    pieces = pieces[led:]
    asked = led or (above is not None and is_caption(above.text))
    if not asked or len(pieces) != _DAY_NAME_AND_TITLE:
        return None
    day = next((words for words in pieces if _is_day(words)), ())
    title = next((words for words in pieces if POSITION.search(text_of(words)) is not None), ())
    name = next((words for words in pieces if words not in (day, title)), ())
    if not day or not title or not (is_name(text_of(name)) or NAME.fullmatch(text_of(name))):
        return None
    found = find_dates(text_of(day))[0]
    return Signed(name, title, (), day, found.value, found.flags)


def _is_day(words: Sequence[Word]) -> bool:
    text = text_of(words)
    found = find_dates(text)
    return len(found) == 1 and (found[0].start, found[0].end) == (0, len(text))


def _vouched_for(texts: Sequence[str], parts: Sequence[tuple[int, int]]) -> tuple[int, int] | None:
    """Words behind a date that no list knows as a name are one where a title that people have follows them."""
    named = len(parts) == _NAME_AND_TITLE and POSITION.search(texts[1]) is not None
    return parts[0] if named and NAME.fullmatch(texts[0]) is not None else None


def is_name(text: str) -> bool:
    """Whether a text is a person's name and no place's: `Västra Hult` is none."""
    return person_score(text) >= _SURE_NAME and _OF_PLACES.match(text) is None


def stands_in_one(words: Sequence[Word], line: Line) -> bool:
    """Whether words of a line stand in one piece of it: two pieces are two answers."""
    own = {id(word) for word in words}
    return sum(not own.isdisjoint(map(id, segment.words)) for segment in line.segments) == 1


_ASKS_A_DAY = re.compile(
    r"(?:ades|ldes|jdes|ndes|tades|jas|das|nas|ogs|satt|aget|erat|dag|dagen|datum|perioden?|senast|väntas)$",
    re.IGNORECASE,
)
"""The end of words before a day that say what happens on it: `Föreningen bildades`, `Utbetalningsdag`."""


def asks_a_day(words: Sequence[Word]) -> bool:
    """Whether words before a day are a label of the form's, and no place."""
    return _ASKS_A_DAY.search(text_of(words).rstrip(",")) is not None


def is_body(text: str) -> bool:
    """Whether a text is the name of a body that meets on a day."""
    return _BODY.search(text) is not None


def may_be_place(words: Sequence[Word]) -> bool:
    """Whether words apart from a date may be the place, and are no name, no label and no body that met on the day."""
    text = text_of(words).rstrip(",")
    is_one = len(words) == 1 or _OF_PLACES.match(text) is not None
    is_other = is_name(text) or is_body(text) or any(one.role == "field" for one in named_by(text))
    return is_one and all(word.text[:1].isupper() for word in words) and not is_other


def heads_a_name(hit: Hit, lines: Sequence[Line]) -> bool:
    """Whether what is set as a heading is the place of a signature: a day stands beside it and a name below."""
    place = hit.line - lines[0].index
    if hit.wording.role == "heading" and _APPROVES.search(text_of(hit.words)):
        line = lines[place]
        return (signed_line(line.words[hit.end :]) or signed_in_pieces(line, None)) is not None
    if hit.wording.role == "heading" and _are_names_over_posts(lines[place : place + 2]):
        return True
    if hit.wording.role != "heading" or not find_dates(lines[place].text):
        return False
    return any(is_name(below.text) for below in lines[place + 1 : place + _NAME_BELOW])


def _are_names_over_posts(lines: Sequence[Line]) -> bool:
    """Whether nothing but names stand side by side on the first of two lines, and the posts of them on the second."""
    names, posts = ([piece.text for piece in line.segments] for line in lines) if len(lines) > 1 else ([], [])
    return bool(names) and all(map(is_name, names)) and all(POSITION.search(post) for post in posts)


def post_before_name(line: Line) -> int:
    """How many words of a line are the post that stands apart before a name: `Kassör    Hans Mark`; 0 for none."""
    if len(line.segments) != _NAME_AND_TITLE:
        return 0
    post, name = line.segments
    is_post = len(post.words) <= _MOST_OF_TITLE and POSITION.search(post.text) is not None
    return len(post.words) if is_post and NAME.fullmatch(name.text) is not None else 0


def is_name_with_post(text: str) -> bool:
    """Whether a text is a name, known or not, and behind a comma what people are called who sign."""
    name, comma, title = text.partition(", ")
    is_short = 0 < len(title.split()) <= _MOST_OF_TITLE
    return (
        bool(comma) and is_short and NAME.fullmatch(name) is not None and POSITION.search(title) is not None
    )


def before_body(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """A title without the body that it is of, behind a comma: `sekreterare, Byalaget`."""
    end = next((n for n, word in enumerate(words[:-1], start=1) if word.text.endswith(",")), 0)
    return words[:end] if end and POSITION.search(text_of(words[:end]).rstrip(",")) else words


def is_caption(text: str) -> bool:
    """Whether a line says no more than that somebody signs here."""
    return _CAPTION.fullmatch(text) is not None


def is_signed_by(line: Line) -> bool:
    """Whether a line is one person's name and title, parted by a comma: `Rut Ek, avdelningschef`."""
    name, comma, title = line.text.partition(", ")
    return (
        bool(comma)
        and is_name(name)
        and len(title.split()) <= _MOST_OF_TITLE
        and bool(POSITION.search(title))
    )


def _parts(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The stretches between commas and the like, without the words that lead to a name."""
    found = []
    position = start
    for cut in (*_BREAK.finditer(text, start, end), None):
        last = cut.start() if cut is not None else end
        piece = text[position:last]
        lead = _LEADS.match(piece)
        first = position + (lead.end() if lead else 0)
        bare = text[first:last]
        if bare.strip(" .:"):
            found.append((first + len(bare) - len(bare.lstrip()), last - len(bare) + len(bare.rstrip())))
        position = cut.end() if cut is not None else end
    return found


def _words(kept: Sequence[Word], part: tuple[int, int] | None) -> tuple[Word, ...]:
    chosen, position = [], 0
    for word in kept:
        if part is not None and position < part[1] and position + len(word.text) > part[0]:
            chosen.append(word)
        position += len(word.text) + 1
    return tuple(chosen)
