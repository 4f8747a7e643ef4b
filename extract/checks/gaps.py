"""How much of a paper in an undeclared layout was read, and so whether what has no answer is missing on the paper."""

from __future__ import annotations

from extract.checks.reading import is_blank, narratives, row_amounts
from models.record import Document, ValueStatus

BLANK = "synligt_tomt"
"""Flag of a label without answer, near which nothing stands that nobody read."""
JUDGED_BY_B03 = frozenset({"ovriga_intakter", "ovriga_intakter_belopp"})
_ENDS_A_SPAN = "_slut"
_NO_LABEL = (_ENDS_A_SPAN, "_norm", "_text", "_etikett")
"""Endings of fields that have no label of their own."""
_ANSWERS_FOUND = 6
"""Answers for each gap from which an undeclared layout is understood, and what is missing is missing on the paper."""


def has_few_gaps(document: Document) -> bool:
    """Whether few of the paper's labels have no answer, and all of those nothing unread beside them.

    The two ends of a span have one label. Texts under their headings and rows with amounts are answers too, but not
    without as many labels.
    """
    asked = [
        value
        for value in document.values
        if value.field not in JUDGED_BY_B03 and not value.field.endswith(_ENDS_A_SPAN)
    ]
    gaps = [value for value in asked if value.status in (ValueStatus.EMPTY, ValueStatus.UNREADABLE)]
    blank = all(BLANK in value.flags for value in gaps)
    answers = answers_of(document)
    texts = sum(not is_blank(section.text) for section, _ in narratives(document))
    told = answers + texts + len(row_amounts(document.rows))
    return blank and 2 * answers >= _ANSWERS_FOUND * len(gaps) and told >= _ANSWERS_FOUND * len(gaps)


def answers_of(document: Document) -> int:
    """Labels that were answered, and read without doubt."""
    return sum(
        value.status is ValueStatus.READ and not value.field.endswith(_NO_LABEL) for value in document.values
    )


def is_understood(document: Document) -> bool:
    """Whether enough of an undeclared paper was read; rows with amounts count, but not without any labels."""
    answers = answers_of(document)
    return 2 * answers >= _ANSWERS_FOUND and answers + len(row_amounts(document.rows)) >= _ANSWERS_FOUND
