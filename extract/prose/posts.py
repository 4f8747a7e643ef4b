"""Posts and working time: how many, full or part time, what share of it."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from extract.normalise.number_words import whole_number
from extract.normalise.reading import composed, plain
from models.records import dataclass

_TOKEN = re.compile(r"[0-9]{1,4}(?:[,.][0-9]{1,2})?(?![0-9])|[^\W\d_]+(?:-[^\W\d_]+)*|%|[^\s\w]|[0-9]+")
_WORKTIME = re.compile(r"(?P<part>hel|del|halv)tid(?P<joint>s?)-?(?P<rest>[^\W\d_]*)\Z")
_ROLE = re.compile(
    r"[^\W\d_-]*(?:ledare|samordnare|sekreterare|handläggare|utvecklare|vägledare|fältarbetare|socialarbetare"
    r"|behandlare|planerare|rådgivare|utredare|lärare|assistent(?:er)?|pedagog(?:er)?|konsulent(?:er)?"
    r"|koordinator(?:er)?|administratör(?:er)?|instruktör(?:er)?|coach(?:er)?|kurator(?:er)?|strateg(?:er)?"
    r"|ekonom(?:er)?|controller|lots(?:ar)?|värd(?:ar|innor)?|bibliotekarie[r]?|vaktmästare|psykolog(?:er)?"
    r"|fritidsledare|tolk(?:ar)?|mentor(?:er)?)(?:n|na|s)?\Z"
)
_POST = re.compile(
    r"(?:[^\W\d_]*(?:tjänst(?:er)?|anställning(?:ar)?|anställda?|befattning(?:ar)?|årsarbetare"
    r"|årsarbetskraft(?:er)?|årsverken?|heltidsekvivalent(?:er)?)|åa)\Z"
)
_FULL_TIME = re.compile(r"årsarbet|årsverk|heltidsekv|åa\Z")
_OTHER_SERVICE = re.compile(r"(?:social|under|själv|kontors|konsult|hem|bank|webb|efter)tjänst(?:er)?\Z")
_NO_MODIFIER = frozenset(
    [
        "och",
        "samt",
        "av",
        "med",
        "för",
        "i",
        "på",
        "till",
        "eller",
        "som",
        "att",
        "ska",
        "kr",
        "kronor",
        "tkr",
    ]
)
_BEFORE_SHARE = frozenset(
    ["på", "om", "med", "à", "i", "motsvarande", "ca", "cirka", "omfattning", "en", "(", ",", ":", "-", "–"]
)
_TIMES = frozenset(["x", "st", "stycken", "à", "×"])
_PERCENT = frozenset(["%", "procent"])
_LONGEST_REACH = 4
_SHARES = {"hel": ("heltid", Decimal(1)), "halv": ("deltid", Decimal("0.5")), "del": ("deltid", None)}


@dataclass(frozen=True, slots=True)
class Post:
    """One kind of post as told; `start` and `end` are offsets in the text that was given."""

    role: str
    """The word for it as written: `projektledare`, `deltidsanställningar`."""
    count: Decimal | None
    worktime: str
    """`heltid`, `deltid`, or empty where the text does not say."""
    share: Decimal | None
    """Of full time, 0 to 1; None where the text does not say."""
    start: int
    end: int

    @property
    def full_time_equivalents(self) -> Decimal | None:
        """None where count or share is not told."""
        return None if self.count is None or self.share is None else self.count * self.share


class _Token(NamedTuple):
    text: str
    start: int
    end: int

    @property
    def number(self) -> Decimal | None:
        if self.text[0].isdigit():
            return Decimal(self.text.replace(",", "."))
        found = whole_number(self.text)
        return Decimal(found.value) if found is not None and found.value is not None else None


class _Time(NamedTuple):
    """What was said about working time, and the tokens that said it."""

    worktime: str = ""
    share: Decimal | None = None
    tokens: range = range(0)


def find_posts(text: str) -> list[Post]:
    """Posts with a number, a share or a working time, in order; a bare word for a role is no post.

    >>> [(p.role, p.share) for p in find_posts("samordnare 75 %, en handläggare på halvtid; ledaren")]
    [('samordnare', Decimal('0.75')), ('handläggare', Decimal('0.5'))]
    >>> find_posts("16 procent uppger att de kommer 3-5 gånger i veckan")
    []
    """
    folded = plain(composed(text)).casefold()
    if len(folded) != len(text):
        return []
    tokens = [_Token(found[0], *found.span()) for found in _TOKEN.finditer(folded)]
    found: list[Post] = []
    taken = 0
    for index in range(len(tokens)):
        if index >= taken and _is_head(tokens, index):
            post, last = _post_at(tokens, index, taken)
            if post is not None:
                found.append(post)
                taken = last
    return found


def _is_head(tokens: list[_Token], index: int) -> bool:
    word = tokens[index].text
    if _is_plain_head(word):
        return not _OTHER_SERVICE.match(word)
    time = _WORKTIME.match(word) if "tid" in word else None
    if time is None:
        return False
    following = tokens[index + 1].text if index + 1 < len(tokens) else ""
    if time["joint"] and not time["rest"]:
        return following.isalpha() and not _is_plain_head(following)
    return not _is_plain_head(following)


@lru_cache(maxsize=8192)
def _is_plain_head(word: str) -> bool:
    return bool(_ROLE.match(word) or _POST.match(word))


def _post_at(tokens: list[_Token], index: int, taken: int) -> tuple[Post | None, int]:
    """The post whose word stands at `index`, and the first token that is still free."""
    own = _said_by(tokens[index].text)
    first, left = _left_of(tokens, index, taken)
    right = _right_of(tokens, index)
    time = next((said for said in (left, right, own) if said.share is not None), None)
    time = time or next((said for said in (own, left, right) if said.worktime), _Time())
    counted, count = _count(tokens, first, taken)
    if count is not None and count < 1 and not time.worktime:
        time, count = _Time("deltid", count), Decimal(1)
    if count is None and time.worktime and not tokens[index].text.endswith(("r", "na")):
        count = Decimal(1)
    if count is None and time.share is not None and _ROLE.match(tokens[index].text):
        count = Decimal(1)
    is_told = time.worktime or time.share is not None
    if not is_told and (counted is None or count is None):
        return None, taken
    end = max(index, right.tokens[-1] if time == right and right.tokens else index)
    start = counted if counted is not None else first
    role = tokens[index].text
    return Post(role, count, time.worktime, time.share, tokens[start].start, tokens[end].end), end + 1


def _said_by(word: str) -> _Time:
    time = _WORKTIME.match(word)
    if time is not None:
        return _Time(*_SHARES[time["part"]])
    return _Time("heltid", Decimal(1)) if _FULL_TIME.search(word) else _Time()


def _left_of(tokens: list[_Token], index: int, taken: int) -> tuple[int, _Time]:
    """The first token that belongs to the post, and what stands before the word about its time."""
    first, said = index, _Time()
    if index - 2 >= taken and tokens[index - 1].text in _PERCENT:
        share = _share(tokens[index - 2])
        if share is not None:
            return index - 2, _Time(_kind(share), share, range(index - 2, index))
    for back in (index - 1, index - 2):
        if back < taken or not tokens[back].text.isalpha() or tokens[back].text in _NO_MODIFIER:
            break
        if tokens[back].number is not None:
            break
        worktime = _WORKTIME.match(tokens[back].text)
        if worktime is None and back < index - 1:
            break
        if worktime is not None:
            said = _Time(*_SHARES[worktime["part"]])
            first = back
        elif back > taken and tokens[back - 1].number is not None:
            first = back
    return first, said


def _right_of(tokens: list[_Token], index: int) -> _Time:
    """A share or a working time that follows the word: `på 75 %`, `(50 %)`, `på halvtid`."""
    for place in range(index + 1, min(len(tokens), index + 1 + _LONGEST_REACH)):
        token = tokens[place]
        if place + 1 < len(tokens) and tokens[place + 1].text in _PERCENT:
            share = _share(token)
            after = tokens[place + 2].text if place + 2 < len(tokens) else ""
            if share is None or _is_plain_head(after):
                return _Time()
            return _Time(_kind(share), share, range(place, place + 2))
        time = _WORKTIME.match(token.text)
        if time is not None and not time["rest"] and not time["joint"]:
            return _Time(*_SHARES[time["part"]], range(place, place + 1))
        if token.text not in _BEFORE_SHARE:
            break
    return _Time()


def _share(token: _Token) -> Decimal | None:
    if not token.text[0].isdigit():
        return None
    number = token.number
    return number / 100 if number is not None and 0 < number <= 100 else None


def _kind(share: Decimal) -> str:
    return "heltid" if share == 1 else "deltid"


def _count(tokens: list[_Token], first: int, taken: int) -> tuple[int | None, Decimal | None]:
    """Where the number before the post stands, and the number."""
    place = first - 1
    if place >= taken and tokens[place].text in _TIMES:
        place -= 1
    if place < taken or tokens[place].text in _PERCENT:
        return None, None
    number = tokens[place].number
    if number is None or not 0 < number < 1000:
        return None, None
    if (
        place
        and tokens[place - 1].text in ("-", "–", "/", ":", ".")
        and tokens[place - 1].end == tokens[place].start
    ):
        return None, None
    return place, number
