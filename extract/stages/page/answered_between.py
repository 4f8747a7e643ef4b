"""A mail whose answers stand between the lines of the one it answers: the quoted lines are what was asked."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from models.layout import Word

Row = list[Word]
SIGN = ">"
_DEEP = re.compile(r"[>| ]+")
_FEWEST = 3
"""Questions with an answer of their own from which the answers stand between the lines."""
_ASKS = re.compile(r"\?|:\Z|\A(?:[0-9]{1,2}|[A-Za-z])[.)]\s")


def with_questions_unquoted(rows: Sequence[Row], begun: int) -> list[Row] | None:
    """The rows of a mail, each question quoted over an answer without its sign; None where answers do not stand so.

    begun: the first quoted row. What is quoted beside the questions is another's words, and left out.
    """
    found: list[Row] = []
    asked = 0
    for quoted, block in _blocks(rows[begun:]):
        if not quoted:
            found += block
            continue
        question = _last_paragraph(block)
        if _ASKS.search(" ".join(word.text for row in question for word in row)):
            found += question
            asked += 1
    return [*rows[:begun], *found] if asked >= _FEWEST and not _is_quoted(found[-1]) else None


def _blocks(rows: Sequence[Row]) -> Iterator[tuple[bool, list[Row]]]:
    """Runs of quoted and of other rows, by turns."""
    block: list[Row] = []
    for row in rows:
        if block and _is_quoted(row) is not _is_quoted(block[0]):
            yield _is_quoted(block[0]), block
            block = []
        block.append(row)
    if block:
        yield _is_quoted(block[0]), block


def _is_quoted(row: Row) -> bool:
    return row[0].text.startswith(SIGN)


def _last_paragraph(block: Sequence[Row]) -> list[Row]:
    """The rows behind the last empty one, without their signs."""
    found: list[Row] = []
    for row in block:
        bare = _unquoted(row)
        found = [*found, bare] if bare else []
    return found


def _unquoted(row: Row) -> Row:
    """The words behind the signs, which may touch the first of them: `>Namn`."""
    rest = list(row)
    while rest and _DEEP.fullmatch(rest[0].text):
        rest = rest[1:]
    if not rest or not rest[0].text.startswith(SIGN):
        return rest
    first = rest[0]
    text = first.text.lstrip(SIGN)
    shift = first.box.width * (len(first.text) - len(text)) / len(first.text)
    return [first._replace(text=text, box=first.box._replace(x0=first.box.x0 + shift)), *rest[1:]]
