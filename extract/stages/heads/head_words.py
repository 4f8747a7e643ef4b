"""What the words of a table's head say: a unit, a note, a year, an amount beside the row's own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from extract.stages.page.lines import text_of
from extract.stages.words.glosses import STROKE
from extract.stages.words.totals import is_subtotal
from extract.stages.words.wordings import MOST_TOKENS, LabelIndex, Wording, key_of, wording_for
from models.form_loader import vocabulary
from models.geometry import enclosing
from models.layout import Word

_TWO = 2
YEAR = re.compile(r"(?:19|20)[0-9]{2}")
_PERIOD = re.compile(
    r"(?:kv(?:artal)?|q|t(?:ertial)?|[åa]r|halvår|period)\.? ?[1-4](?: ?[-–/] ?(?:20)?[0-9]{2}| (?:19|20)[0-9]{2})?"
    r"|(?:vt|ht|vår|höst|jan|feb|mars|apr|maj|juni|juli|aug|sept|okt|nov|dec)[a-zåäö]*\.?(?: ?[-–]? ?(?:20)?[0-9]{2})?"
    r"|(?:19|20)[0-9]{2} ?[-–/] ?(?:19|20)?[0-9]{2}",
    re.IGNORECASE,
)
"""What heads a column with the amounts of a part of the time."""
_BESIDE = frozenset(("budget", "budgeterat", "avvikelse", "diff", "differens"))
_MORE_ABOUT = ("specifi", "beskriv", "motiver", "komment", "forklar", "anmark", "berakning", "uppskatt")
"""How the head of words about the rows begins, where another names them: `Kostnadsslag  Specifikation`."""
_GLUED = re.compile(r"(?<=[a-zåäö.)])(?=[A-ZÅÄÖ][a-zåäö])")
UNITS = frozenset(
    ("kr", "sek", "kronor", "ikr", "ikronor", "st", "tkr", "itkr", "kkr", "mnkr", "mkr", "msek", "ksek")
)

_MINUS = ("-", "–", "−", "minus")
"""Between two heads they say that the second is taken from the first: `Budget - utfall`."""
_BINDING = frozenset(("av", "for", "till", "i", "per", "pa", "och", "eller", "med", "fran", "a"))
"""Keys of words that go on in the next: `Specifikation av kostnad` is one head."""


@cache
def further_amounts() -> LabelIndex:
    """The listed heads of amounts that are no row's own: sources, years, shares of the whole."""
    return LabelIndex(wording_for(label, "column", "") for label in vocabulary().further_amounts)


def is_time(words: Sequence[Word]) -> bool:
    """Whether a head names a year or a part of one, and nothing else."""
    return is_year(words) or _PERIOD.fullmatch(" ".join([word.text for word in words])) is not None


def is_part(words: Sequence[Word]) -> bool:
    """Whether a head names a part of the whole: a year, a quarter, a source."""
    return is_time(words) or _is_further_amount(words)


def _is_further_amount(words: Sequence[Word]) -> bool:
    found = further_amounts().longest(keys_of(words))
    return found is not None and not any(key_of(word.text) for word in words[found[1] :])


def says_more(head: str) -> bool:
    """Whether a head is one of what is said about the rows beside their names: `Motivering`."""
    return key_of(head).startswith(_MORE_ABOUT)


def is_note(words: Sequence[Word]) -> bool:
    """Whether what follows a head only says more about it: a hint in parentheses, or the unit."""
    text = "".join([word.text for word in words])
    return not key_of(text) or (text.startswith("(") and text.endswith(")")) or key_of(text) in UNITS


def is_year(words: Sequence[Word]) -> bool:
    """Whether what follows a head says which year the column is of: `Utfall 2018`."""
    return len(words) == 1 and YEAR.fullmatch(words[0].text.strip("()")) is not None


def names_amount(words: Sequence[Word]) -> bool:
    """Whether a head that the form does not know is one of amounts beside those of the row, and of nothing else."""
    return all(key_of(word.text) in _BESIDE | UNITS for word in words)


def keys_of(words: Sequence[Word]) -> list[str]:
    """Keys of the words that a wording may run over."""
    return list(map(key_of, [word.text for word in words[:MOST_TOKENS]]))


def longest_apart(index: LabelIndex, words: Sequence[Word]) -> tuple[Wording, int, float] | None:
    """The longest head that words begin with; two known heads are not the one word that they would make together:

    `Konto Text` is no `Kontotext`.
    """
    keys = keys_of(words)
    found = index.longest(keys)
    if found is None or found[1] != _TWO or " " in found[0].text or not words[1].text[:1].isupper():
        return found
    alone = index.longest(keys[:1])
    return alone if alone is not None and index.longest(keys[1:_TWO]) else found


def is_unit_below(above: Word, word: Word) -> bool:
    """Whether a unit stands on a line of its own, as the head of amounts; one in parentheses is a heading's."""
    is_unit = key_of(word.text) in UNITS and not word.text.startswith("(")
    return is_unit and word.box.middle > above.box.bottom


def leads_on(piece: Sequence[Word], last: str) -> bool:
    """Whether what follows belongs to a piece, though it may be a head: the piece is a part's name, or leads on to it.

    last: key of its last word.
    """
    text = piece[-1].text
    return last in _BINDING or text == STROKE or text in _MINUS or is_subtotal(text_of(piece))


def unglued(words: Sequence[Word]) -> list[Word]:
    """Heads printed so close that a reader took them for one word, parted where a capital follows a small letter."""
    found: list[Word] = []
    for word in words:
        cut = None if word.text[1:].islower() else _GLUED.search(word.text)
        if cut is None:
            found.append(word)
            continue
        middle = word.box.x0 + word.box.width * cut.start() / len(word.text)
        found.append(word._replace(text=word.text[: cut.start()], box=word.box._replace(x1=middle)))
        found.append(word._replace(text=word.text[cut.start() :], box=word.box._replace(x0=middle)))
    return found


def joined(words: Sequence[Word]) -> tuple[Word, ...]:
    """Heads without the hyphen at which a word was broken off at the end of a line: `Mot-` over `part`."""
    found: list[Word] = []
    for word in words:
        above = found[-1] if found else None
        if above is not None and above.text.endswith("-") and _goes_on_below(above, word):
            found[-1] = word._replace(text=above.text[:-1] + word.text, box=enclosing((above.box, word.box)))
        else:
            found.append(word)
    return tuple(found)


def _goes_on_below(above: Word, word: Word) -> bool:
    return len(above.text) > 1 and word.text[:1].islower() and word.box.top > above.box.top


def are_broken_off(words: Sequence[Word]) -> bool:
    """Whether every word of a line is broken off at its end: the line is the upper part of the heads below."""
    return bool(words) and all(word.text.endswith("-") and len(word.text) > 1 for word in words)


def ends_a_note(text: str) -> bool:
    """Whether words begin with the end of a parenthesis that was opened above: `kronor)`."""
    return text.count(")") > text.count("(") and ")" in text.split(" ")[0]
