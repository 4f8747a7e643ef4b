"""JA or NEJ: read from the marks, never guessed."""

from __future__ import annotations

import re
from decimal import Decimal

from extract.normalise.amount import find_amounts
from extract.normalise.reading import Reading, stripped_span
from models.records import dataclass

_TICKED = "☒☑✓✔✗✘✕✖⊠⮽■▣●◉🗹🗵🗷\uf0fe\uf0fd\uf0fc\uf0fb\uf052\uf053\uf054\uf078"
_UNTICKED = "☐□▢◻⬜○◯❏❑\uf0a8\uf06f\uf0a3\uf071\uf0a1"
_TOKEN = re.compile(
    r"(?P<ja>\bJA\b|\bJa\b|\bja\b)|(?P<nej>\bNEJ\b|\bNej\b|\bnej\b)"
    rf"|(?P<on>[{_TICKED}]|[\[(] ?[xXvV✓✔] ?[\])]|(?<![\w.])[xX](?![\w.]))"
    rf"|(?P<off>[{_UNTICKED}]|\[ {{0,3}}\]|\( {{0,3}}\))"
)
_ASKED = re.compile(r"\bja ?/ ?nej\b", re.IGNORECASE)
"""The question's own two words, where the answer is typed beside them."""
_CONDITION = re.compile(r"\b(?:om|vid) (?:ja|nej)\b", re.IGNORECASE)
"""`If so, amount`: what the next question depends on, and no answer."""
_LONGEST = 400


@dataclass(frozen=True, slots=True)
class Choice:
    """`answer` is `ja`, `nej` or None: the marks do not say; an unread choice is never `nej`."""

    answer: str | None
    belopp: Decimal | None = None
    has_mark: bool = False
    """Whether any tick, cross or empty box was seen."""


def parse_choice(text: str) -> Reading[Choice] | None:
    """The answer to a question with JA and NEJ; None where neither word stands in the text.

    >>> parse_choice("JA ☒ 50 000 kr NEJ ☐").value
    Choice(answer='ja', belopp=Decimal('50000'), has_mark=True)
    >>> parse_choice("JA   kr NEJ").value.answer, parse_choice("JA   kr NEJ").flags
    (None, ('ej_avgjort',))
    >>> parse_choice("ja/nej Nej").value.answer, parse_choice("Ja/Nej").flags
    ('nej', ('ej_avgjort',))
    >>> parse_choice("Om ja, ange belopp (kr)") is None
    True
    """
    if len(text) > _LONGEST:
        return None
    text = _CONDITION.sub(lambda found: " " * len(found[0]), text)
    without = _ASKED.sub(lambda asked: " " * len(asked[0]), text, count=1)
    tokens = _tokens(without) if any(map(_is_word, _tokens(without))) else _tokens(text)
    labels = [token for token in tokens if _is_word(token)]
    if not labels:
        return None
    marks = [token for token in tokens if token[0] in ("on", "off")]
    belopp, amount_flags = _belopp(text, labels)
    if marks:
        answer, flags = _from_marks(tokens)
    else:
        answer, flags = _from_words(text, labels, has_amount=belopp is not None)
    return Reading(Choice(answer, belopp, bool(marks)), *stripped_span(text), (*flags, *amount_flags))


def _tokens(text: str) -> list[tuple[str, int, int]]:
    return [(str(found.lastgroup), found.start(), found.end()) for found in _TOKEN.finditer(text)]


def _is_word(token: tuple[str, int, int]) -> bool:
    return token[0] in ("ja", "nej")


def _belopp(text: str, labels: list[tuple[str, int, int]]) -> tuple[Decimal | None, tuple[str, ...]]:
    """The amount after the first JA, up to NEJ where that follows, or after both."""
    start = next((end for name, _, end in labels if name == "ja"), labels[0][2])
    amounts = find_amounts(text[start:])
    if len(amounts) != 1:
        return None, ("tvetydig",) if amounts else ()
    return amounts[0].value, tuple(flag for flag in amounts[0].flags if flag != "intill_tal")


def _from_words(
    text: str, labels: list[tuple[str, int, int]], *, has_amount: bool
) -> tuple[str | None, tuple[str, ...]]:
    names = {name for name, _, _ in labels}
    if names == {"ja", "nej"}:
        between = (
            has_amount and labels[0][0] == "ja" and bool(find_amounts(text[labels[0][2] : labels[-1][1]]))
        )
        return ("ja", ("antagen",)) if between else (None, ("ej_avgjort",))
    return labels[0][0], ()


def _from_marks(tokens: list[tuple[str, int, int]]) -> tuple[str | None, tuple[str, ...]]:
    """Marks stand before their words where the first token is a mark, else after them."""
    is_label = [name in ("ja", "nej") for name, _, _ in tokens]
    if sum(is_label) == 2 and len(tokens) == 3 and is_label == [True, False, True]:
        return _nearest(tokens)
    step = 1 if not is_label[0] else -1
    states: dict[str, bool] = {}
    for index, (name, _, _) in enumerate(tokens):
        neighbour = index - step
        if is_label[index] and 0 <= neighbour < len(tokens) and not is_label[neighbour]:
            states[name] = states.get(name, False) or tokens[neighbour][0] == "on"
    ticked = [name for name, on in states.items() if on]
    if len(ticked) == 1:
        return ticked[0], ()
    return None, ("motsagt",) if ticked else ("ej_avgjort",)


def _nearest(tokens: list[tuple[str, int, int]]) -> tuple[str | None, tuple[str, ...]]:
    """One mark between the two words belongs to the one it stands closer to; undecided where it stands midway."""
    (left, _, left_end), (state, start, end), (right, right_start, _) = tokens
    to_left, to_right = start - left_end, right_start - end
    if to_left == to_right or state == "off" or left == right:
        return None, ("ej_avgjort", "tvetydig")
    return (left if to_left < to_right else right), ("antagen",)
