"""Mail that a mail answers, printed with a sign before each line: another's words, but for questions answered there."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.stages.page.answered_between import SIGN, with_questions_unquoted
from models.layout import Word

_OPENS = re.compile(r">[> ]*(?:från|from|skickat|sent|avsändare)\s?:", re.IGNORECASE)
_WROTE = re.compile(r"\b(?:skrev|wrote)\b.*:\Z", re.IGNORECASE | re.DOTALL)


def without_quoted(rows: list[list[Word]]) -> list[list[Word]]:
    """The rows of a page without those of a quoted mail and the line that says who wrote it.

    Where answers stand between its lines, the questions over them stay, without their signs. A list whose items begin
    with the same sign stays: nothing above it or in its first line names a sender.
    """
    begun = next((n for n, row in enumerate(rows) if row[0].text.startswith(SIGN)), None)
    if begun is None:
        return rows
    asked = with_questions_unquoted(rows, begun)
    if asked is not None:
        return asked
    above = " ".join(word.text for row in rows[max(0, begun - 2) : begun] for word in row)
    named = _WROTE.search(above) is not None
    if not named and _OPENS.match(_text(rows[begun])) is None:
        return rows
    kept = [row for row in rows[begun:] if not row[0].text.startswith(SIGN)]
    return [*rows[: begun - _lines_above(rows, begun) if named else begun], *kept]


def _lines_above(rows: Sequence[list[Word]], begun: int) -> int:
    """How many lines `On that day somebody wrote:` runs over."""
    return 1 if _WROTE.search(_text(rows[begun - 1])) and rows[begun - 1][0].text[:1].isupper() else 2


def _text(row: Sequence[Word]) -> str:
    return " ".join(word.text for word in row)
