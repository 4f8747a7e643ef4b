"""What prose says happened, is to happen, or has gone on since, and the days it ties that to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from functools import lru_cache

from extract.normalise.dates import Day, find_days
from extract.normalise.periods import Period, find_periods
from extract.normalise.reading import composed, plain
from extract.prose.sentences import Sentence, split_sentences
from models.records import dataclass

_WORTH_A_LOOK = re.compile(
    r"[0-9]|\b(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|tertial|kvartal"
    r"|våren|sommaren|hösten|vintern|(?:vår|höst)terminen|halvår)",
    re.IGNORECASE,
)
_FUTURE = re.compile(
    r"(?P<future>\b(?:ska|skall)\b(?!\s+ha\b)|\bkommer\b(?=[^.!?]{0,120}\batt\b)|\bplaneras\b|\b(?:är|har)\splanera(?:d|t|de)\b"
    r"|\b(?:avser|ämnar|planerar|räknar\smed|hoppas)\b(?=[^.!?]{0,40}\b(?:att|för)\b)|\b(?:väntas|beräknas|förväntas)\b"
    r"|\bunder\splanering\b)"
    r"|(?P<event>\b(?:(?:anordna|arrangera|genomför|inviga?|öppna|starta|inled|påbörja|avsluta|lansera|presentera|överlämna)s"
    r"|hålls|äger\srum|invigs|inleds|startar|börjar|öppnar|går\sav\sstapeln|blir\sdet)\b)"
    r"|(?P<past>\b(?:har|hade|blev|var|fick|gick|kom|höll|hölls|skedde|sågs|gavs|deltog|togs|tog|lät|såg|hann|\w{2,}(?:ade|ades"
    r"|rdes|rde|ktes|kte|ttes|gdes|ndes|lldes|ddes|mdes|fördes|förde|stes|ste)(?!\w))\b)",
    re.IGNORECASE,
)
_NO_PAST = re.compile(
    r"(?:boende|ordförande|fortsatte|först[ea]|näst[ea]|sist[ea]|mest[ea]|flest[ae]|störst[ae]|bäst[ae]|äldst[ea]|yngst[ae]"
    r"|måste|varde|värde|både|stadgade|lade|gäste|kuste|minste)\Z",
    re.IGNORECASE,
)
_AGAIN = re.compile(r"\b(?:åter|återigen|igen|ånyo|kommande|nästa|snart|därefter|härnäst)\b", re.IGNORECASE)
_UNTIL = re.compile(
    r"(?:till\soch\smed|t\.?\s?o\.?\s?m\.?|fram\still|till\sdags\sdato|per\sden|per|intill|hittills)\s(?:slutet\sav\s)?(?:den\s)?\Z",
    re.IGNORECASE,
)
_SINCE = re.compile(
    r"\b(?:allt|ända\s)?(?:sedan|sen|från\soch\smed|fr\.?\s?o\.?\s?m\.?)\s(?:i\s)?(?:den\s|år\s|början\sav\s|slutet\sav\s)?\Z",
    re.IGNORECASE,
)
_BEGAN = re.compile(
    r"\b(?:startade[s]?|påbörjade[s]?|inledde[s]?|drog\sigång|sattes\sigång|började|tog\ssin\sbörjan|bildades)\b",
    re.IGNORECASE,
)
_GOES_ON = re.compile(
    r"\b(?:pågått|pågår|bedrivit[s]?|bedrivs|drivit[s]?|drivs|funnits|finns|varit\s(?:i\s)?(?:igång|gång)|verkat|arbetat)\b",
    re.IGNORECASE,
)
_SINCE_YEAR = re.compile(r"\bsedan\s(?:år\s)?(?P<year>(?:19|20)[0-9]{2})\b(?![-./][0-9])", re.IGNORECASE)
_BEGAN_YEAR = re.compile(
    r"\b(?:startade[s]?|påbörjade[s]?|inledde[s]?)\s(?:redan\s)?(?:år\s)?(?P<year>(?:19|20)[0-9]{2})\b(?![-./][0-9])",
    re.IGNORECASE,
)
_PERFECT = re.compile(r"\b(?:har|hade|kunde|skulle)\s(?:[^\W\d_]+\s){0,2}\Z", re.IGNORECASE)
_FIGURE = re.compile(
    r"(?<![\w.,:/-])(?:[0-9]{1,3}(?: [0-9]{3})+|[0-9]{1,5})(?![\w:/-]|[.,][0-9])(?=\s*(?:%|procent\b|[a-zåäö]))"
)
_LOOK_BACK = 40


class Tense(StrEnum):
    PAST = "har skett"
    FUTURE = "kommande"
    SINCE = "sedan"
    OPEN = "framgår inte"


@dataclass(frozen=True, slots=True)
class Told:
    """A time that a sentence names, and how it speaks of it; offsets are those of the text given."""

    tense: Tense
    first: date
    last: date
    """The same day as `first` where the text names a day; first and last day of a month, a season, a tertial."""
    exact: bool
    """False for seasons and terms, which have no printed ends."""
    until: bool
    """`till och med juli`, `per den 31 mars`: what is told goes up to `last`."""
    has_figure: bool
    """The sentence counts something beside the time."""
    start: int
    end: int
    sentence: Sentence
    goes_on: bool = False
    """`pågår`, `har funnits`, `startade`: the sentence says that something began and lasts."""


@dataclass(frozen=True, slots=True)
class _Time:
    first: date
    last: date
    exact: bool
    start: int
    end: int


def find_told(text: str, around: Period | None = None) -> list[Told]:
    """Every time that the prose names, in order, with the tense of the nearest verb.

    around: the period of the paper, which gives the year where none is printed; without it such times are left out.

    >>> around = Period(date(2014, 8, 1), date(2014, 12, 31))
    >>> text = "Till och med juli har 501 besök tagits emot. Till hösten kommer arbetet att påbörjas."
    >>> told = find_told(text, around)
    >>> [(t.tense.value, t.last.isoformat(), t.exact) for t in told]
    [('har skett', '2014-07-31', True), ('kommande', '2014-11-30', False)]
    """
    return list(_all_told(text, around))


@lru_cache(maxsize=64)
def _all_told(text: str, around: Period | None) -> tuple[Told, ...]:
    return tuple(
        told
        for sentence in split_sentences(text)
        if _WORTH_A_LOOK.search(sentence.text)
        for told in _of_sentence(sentence, around)
    )


def _of_sentence(sentence: Sentence, around: Period | None) -> Iterator[Told]:
    body = plain(composed(sentence.text)).replace("\n", " ")
    times = _times(body, around)
    if not times:
        return
    verbs = [
        found for found in _FUTURE.finditer(body) if not (found["past"] and _NO_PAST.match(found["past"]))
    ]
    has_figure = any(not _inside(found.start(), times) for found in _FIGURE.finditer(body))
    for time in times:
        before = body[max(0, time.start - _LOOK_BACK) : time.start]
        tense, goes_on = _tense(body, time, verbs, before)
        is_until = _is_until(body, time, before)
        yield Told(
            tense,
            time.first,
            time.last,
            time.exact,
            is_until,
            has_figure,
            sentence.start + time.start,
            sentence.start + time.end,
            sentence,
            goes_on,
        )


def _inside(position: int, times: list[_Time]) -> bool:
    return any(time.start <= position < time.end for time in times)


def _is_until(body: str, time: _Time, before: str) -> bool:
    own = body[time.start : time.end]
    return bool(_UNTIL.search(before) or re.match(r"(?:till och med|t\.?\s?o\.?\s?m)", own, re.IGNORECASE))


def _tense(body: str, time: _Time, verbs: list[re.Match[str]], before: str) -> tuple[Tense, bool]:
    """The tense of the verb nearest before the time, else of the first one after it."""
    began = _BEGAN.search(body[: time.start]) is not None
    if _SINCE.search(before) or began:
        return Tense.SINCE, began or _GOES_ON.search(body) is not None
    earlier = [verb for verb in verbs if verb.start() < time.start]
    verb = earlier[-1] if earlier else next((verb for verb in verbs if verb.start() >= time.end), None)
    if verb is None:
        return Tense.OPEN, False
    if verb.lastgroup == "event" and _PERFECT.search(body[max(0, verb.start() - _LOOK_BACK) : verb.start()]):
        return Tense.PAST, False
    if verb.lastgroup == "event":
        is_day = time.first == time.last
        again = _AGAIN.search(body[verb.start() : time.start]) is not None
        return (Tense.FUTURE if is_day or again else Tense.OPEN), False
    return (Tense.FUTURE if verb.lastgroup == "future" else Tense.PAST), False


def _times(body: str, around: Period | None) -> list[_Time]:
    """Days, and periods that hold none of them, each with a year."""
    found: list[_Time] = []
    for match in (*_SINCE_YEAR.finditer(body), *_BEGAN_YEAR.finditer(body)):
        year = int(match["year"])
        found.append(_Time(date(year, 1, 1), date(year, 12, 31), False, *match.span("year")))
    for reading in find_periods(body, period=around):
        value = reading.value
        ends = [day for day in (value.start, value.end) if day] if value else []
        if value is None or not ends:
            continue
        exact = "ungefar" not in value.flags
        time = _Time(value.start or ends[-1], value.end or ends[0], exact, reading.start, reading.end)
        if not any(time.start < other.end and other.start < time.end for other in found):
            found.append(time)
    for day in find_days(body):
        value_of_day = _day(day, around)
        if value_of_day and not any(day.start < other.end and other.start < day.end for other in found):
            found.append(_Time(value_of_day, value_of_day, True, day.start, day.end))
    return sorted(found, key=lambda time: time.start)


def _day(day: Day, around: Period | None) -> date | None:
    """The day in its printed year, else in the year that puts it into the period, else nearest its end."""
    if not day.is_sure and day.year is None:
        return None
    if day.year is not None or around is None or around.start is None or around.end is None:
        return day.value
    years = range(around.start.year, around.end.year + 1)
    candidates = [found for year in years if (found := day.in_year(year)) is not None]
    within = [found for found in candidates if around.start <= found <= around.end]
    if within:
        return within[0]
    return candidates[-1] if len(candidates) == 1 else None
