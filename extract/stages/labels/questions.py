"""Text that is set as a label though no form knows its words: a question, a request, words with a colon or a number."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence

from extract.stages.page.lines import Line, Segment, word_size
from extract.stages.words.glosses import before_gloss
from models.layout import Word
from models.records import dataclass

_NUMBER = re.compile(r"[0-9]{1,2}(?:\.[0-9]{1,2}){0,3}[a-h]?[.):]?|[A-Za-z][.)]|[A-Z][0-9]{1,2}[.):]?|§")
_QUESTION = re.compile(r"\?[)*:”\"]*$")
_REQUESTS = frozenset(
    (
        "ange", "beskriv", "redovisa", "specificera", "redogör", "uppge", "fyll", "skriv", "lista", "sammanfatta",
        "motivera", "berätta", "förklara", "namnge", "lämna", "räkna", "jämför", "kommentera", "utveckla",
        "exemplifiera", "sammanställ", "svara",
    )
)  # fmt: skip
_CONDITIONS = frozenset(("om", "ifall", "vid", "ja", "nej"))
"""First words of a condition."""
_MOST_WORDS = 24
_MOST_WORDS_TO_COLON = 14
_MOST_WORDS_ALONE = 9
_MOST_WORDS_IN_SENTENCE = 7
_MOST_LINES = 4
_MOST_IN_HINT = 6
_CONDITION = 3
"""Words before a colon that may be a condition of the request behind it: `If so: state the amount`."""
_SENTENCE_END = re.compile(r"\w{3}\.$")
_BROKEN = "!"
"""A sentence that another follows: no label."""
_RUNS_ON = re.compile(r"[\w,;–-]$")
_OPEN = re.compile(r"(?:^(?:och|eller|samt|för|av|med|på|i|hos)|[-–/,])$", re.IGNORECASE)
"""The last word of a line that a label without an end goes on from."""
_MUST_BE_ANSWERED = ("*", "*:")
_HINT = re.compile(r"\([^)]*\)")
_HINT_OR_FIGURE = re.compile("[(0-9]")
_YEAR = re.compile(
    r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])"
    r"|\b(?:högst|max|maximalt|minst|cirka|ca)\.? [0-9][0-9 ]{0,5}(?= ?(?:tecken|ord|rader|meningar)\b)"
)
"""Figures that a label may hold: a year, and how much may be written."""
_SHORTENED = re.compile(
    r"\b(?:fr\.? ?o\.? ?m|t\.? ?o\.? ?m|nr|tel|kr|m\. ?m|e\. ?d|o\. ?d|etc|inkl)\.$", re.IGNORECASE
)
"""Abbreviations whose point ends no sentence."""
_CARE_OF = re.compile(r"(?:c/o|e-(?:post|mail))\b")
"""Words that a label may begin with in small letters."""
_SHORT = 3
_LONG = 9
"""Words of a line from which, without an end, a sentence goes on in the next."""


@dataclass(frozen=True, slots=True)
class Question:
    """Where such a text stands: its words, and the words that each of its lines gives it."""

    page: int
    words: tuple[Word, ...]
    lines: tuple[tuple[int, int, int], ...]
    """For each of its lines: index, its first word there and the one behind its last, the number included."""
    number: Word | None
    is_number_own: bool
    """The number stands in its segment, and not in a column of numbers."""
    end: str
    """`?`, `:`, `.` of a request, or nothing."""
    apart: bool
    """Nothing but it stands in its segment."""

    @property
    def line(self) -> int:
        return self.lines[0][0]

    @property
    def last_line(self) -> int:
        return self.lines[-1][0]

    @property
    def goes_on_to_request(self) -> bool:
        """Whether a request ends it behind a question: `Varför vill ni göra det? Beskriv syftet.`"""
        return self.end == "." and any(word.text.endswith("?") for word in self.words)


def questions(lines: Sequence[Line]) -> Iterator[Question]:
    """All of them, in reading order; a place belongs to one at the most."""
    taken: set[tuple[int, int]] = set()
    for line in lines:
        start = 0
        before: Segment | None = None
        for segment in line.segments:
            if (line.index, start) not in taken:
                found = _question(lines, line, segment, start, before)
                if found is not None:
                    taken |= {(number, n) for number, first, last in found.lines for n in range(first, last)}
                    yield found
            start += len(segment.words)
            before = segment


def is_number(segment: Segment) -> bool:
    """Whether nothing but the number of a question stands here."""
    return len(segment.words) == 1 and _NUMBER.fullmatch(segment.text) is not None


def is_request(question: Question) -> bool:
    """Whether the text begins with what the form wants done: `Describe the aim`."""
    return question.words[0].text.casefold() in _REQUESTS


def leans_on_another(words: Sequence[Word]) -> bool:
    """`If so, amount`, `State the sum` and `How much?` say what they ask for only behind another question."""
    first = words[0].text.casefold()
    return first == "om" or (first in ("hur", "ange") and len(words) <= _SHORT)


def _question(
    lines: Sequence[Line], line: Line, segment: Segment, start: int, before: Segment | None
) -> Question | None:
    words = segment.words
    own = len(words) > 1 and _NUMBER.fullmatch(words[0].text) is not None
    number = words[0] if own else None
    if number is None and start == 1 and before is not None and is_number(before):
        number = before.words[0]
    begins = words[own].text[:1].isupper() or _CARE_OF.match(words[own].text) is not None
    if not (begins or _fills_a_sentence(line, segment)) or (
        number is None and _goes_on(lines, line, segment)
    ):
        return None
    return _checked(_ended(lines, line, segment, start, own, number))


def _fills_a_sentence(line: Line, segment: Segment) -> bool:
    """Whether a few words in small letters have something apart behind them, as in a sentence with gaps to fill in:
    `Work begins  12 May 1986  and is done by  30 Sept 1986`."""
    words = segment.words
    return (
        segment is not line.segments[-1]
        and len(words) <= _MOST_WORDS_IN_SENTENCE
        and words[0].text.isalpha()
        and words[0].text.islower()
    )


def _ended(
    lines: Sequence[Line], line: Line, segment: Segment, start: int, own: bool, number: Word | None
) -> Question | None:
    """The text up to its end, over a few lines in its column; without an end what stands on the line."""
    kept = segment.words[own:]
    apart = number is not None and not own
    alone = ((line.index, start - apart, start + len(segment.words)),)
    taken: list[Word] = []
    spans: list[tuple[int, int, int]] = []
    here, below, words, first = line, segment, kept, start
    while len(spans) < _MOST_LINES:
        count, mark = _end_in(words, taken)
        taken += words[:count]
        behind = first + count + (own if not spans else 0)
        spans.append((here.index, first - (apart if not spans else 0), behind))
        if mark == _BROKEN:
            return None
        if mark:
            more = _request_below(lines, here, below, kept[0], number) if count == len(words) else None
            if mark == "?" and more is not None:
                here, below, first = more
                taken += below.words
                spans.append((here.index, first, first + len(below.words)))
            return Question(line.page, tuple(taken), tuple(spans), number, own, mark, count == len(words))
        following = _continued(lines, here, below, kept[0], number)
        if following is None:
            break
        here, below, first = following
        words = below.words
    if len(spans) > 1 and _OPEN.search(kept[-1].text):
        return (
            None
            if _says_more(taken)
            else Question(line.page, tuple(taken), tuple(spans), number, own, "", True)
        )
    if _says_more(kept):
        return None
    return Question(line.page, kept, alone, number, own, "", True)


def _end_in(words: Sequence[Word], before: Sequence[Word]) -> tuple[int, str]:
    """How many of the words belong to the text, and the mark that ends it; no mark: it may go on.

    before: words of the text on the lines above.
    """
    asked = False
    for count, word in enumerate(words, start=1):
        following = words[count].text if count < len(words) else ""
        if "?" in word.text and _QUESTION.search(word.text):
            asked = following.casefold() in _REQUESTS
            if not asked:
                return count + _hint_behind(words[count:]), "?"
        if word.text.endswith(":") and not (count <= _CONDITION and _is_condition(words[0].text, following)):
            return count, ":"
        if (
            word.text.endswith(".")
            and following[:1].isupper()
            and _SENTENCE_END.search(word.text)
            and not any(other.text == "/" for other in words[:count])
        ):
            return (count, ".") if asked or _has_request((*before, *words)) else (count, _BROKEN)
    ended = words[-1].text.endswith(".") and (asked or _has_request((*before, *words)))
    return len(words), "." if ended else ""


def _is_condition(first: str, following: str) -> bool:
    """Whether a request or a question behind a colon depends on the words before it: `Om ja: hur mycket?`"""
    depends = first.casefold() in _CONDITIONS and following[:1].islower()
    return depends or following.casefold() in _REQUESTS


def _hint_behind(words: Sequence[Word]) -> int:
    """Words right behind a question mark that ask nothing: a parenthesis, or the mark that it must be answered."""
    if words and words[0].text in _MUST_BE_ANSWERED:
        return 1
    if not words or not words[0].text.startswith("("):
        return 0
    return next((n for n, word in enumerate(words[:_MOST_IN_HINT], start=1) if word.text.endswith(")")), 0)


def _has_request(words: Sequence[Word]) -> bool:
    """Whether they begin with a request, a condition before it or not, or come to one behind a question."""
    first = any(word.text.casefold() in _REQUESTS for word in words[:_CONDITION])
    return first or any(
        "?" in before.text and _QUESTION.search(before.text) and word.text.casefold() in _REQUESTS
        for before, word in itertools.pairwise(words)
    )


def _checked(found: Question | None) -> Question | None:
    if found is None or not found.end:
        return found
    most = _MOST_WORDS_TO_COLON if found.end == ":" else _MOST_WORDS
    return found if len(found.words) <= most else None


def _says_more(words: Sequence[Word]) -> bool:
    """Whether words without a mark of a label are too many, end a sentence or hold a figure, years and hints apart."""
    if len(words) > _MOST_WORDS_ALONE:
        return True
    own, _ = before_gloss(" ".join([word.text for word in words]))
    text = (_YEAR.sub("", _HINT.sub("", own)) if _HINT_OR_FIGURE.search(own) else own).strip()
    text = _SHORTENED.sub("", text) if text.endswith(".") else text
    return text.endswith((".", ",", ";")) or any(map(str.isdigit, text))


def _continued(
    lines: Sequence[Line], line: Line, segment: Segment, first: Word, number: Word | None
) -> tuple[Line, Segment, int] | None:
    """The segment of the next line that goes on with the text, and the words before it."""
    found = _below(lines, line, segment, first, number)
    return found if found is not None and (found[1].text[0].islower() or found[1].text[0] == "(") else None


def _below(
    lines: Sequence[Line], line: Line, segment: Segment, first: Word, number: Word | None
) -> tuple[Line, Segment, int] | None:
    """The segment right below in the same column and type, and the words before it."""
    if line.index + 1 >= len(lines) or lines[line.index + 1].page != line.page:
        return None
    below = lines[line.index + 1]
    left = first.box.x0, (number if number is not None else first).box.x0
    reach, bottom, before = 1.2 * segment.size, segment.box.bottom, 0
    for candidate in below.segments:
        x0, top, _, _ = candidate.box
        if top - bottom < reach and (abs(x0 - left[0]) < reach or abs(x0 - left[1]) < reach):
            begun = candidate.words[0]
            if (word_size(begun), begun.bold) == (word_size(first), first.bold):
                return below, candidate, before
        before += len(candidate.words)
    return None


def _request_below(
    lines: Sequence[Line], line: Line, segment: Segment, first: Word, number: Word | None
) -> tuple[Line, Segment, int] | None:
    """A request in the line under a question, in its column and type: `What will it cost?` over `State each item.`

    Under a question that is answered beside, a request with a colon is the next label.
    """
    found = _below(lines, line, segment, first, number)
    if found is None or found[1].words[0].text.casefold() not in _REQUESTS:
        return None
    has_answer = segment is not line.segments[-1]
    return found if found[1].words[-1].text.endswith("." if has_answer else (".", ":")) else None


def _goes_on(lines: Sequence[Line], line: Line, segment: Segment) -> bool:
    """Whether the line above in this column is the middle of a sentence."""
    if line.index == 0 or lines[line.index - 1].page != line.page:
        return False
    for above in lines[line.index - 1].segments:
        if abs(above.box.x0 - segment.box.x0) < segment.size:
            return (
                len(above.words) > _LONG and "?" not in above.text and _RUNS_ON.search(above.text) is not None
            )
    return False
