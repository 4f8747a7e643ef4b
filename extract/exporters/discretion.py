"""What is kept back when tables leave granska: personal numbers always, contacts and signatories when asked."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from extract.exporters.source import Cells
from extract.normalise.identity import mask_personal_numbers
from models.column import Kind
from models.tables import TABLES

PERSONAL_FIELDS = frozenset(
    {
        "kontaktperson",
        "adress",
        "postadress",
        "epost",
        "telefon",
        "telefon_norm",
        "undertecknare",
        "befattning",
    }
)
"""Fields that tell who the contact and the signatory are and how to reach them."""

_IDS = frozenset(
    {"document_id", "field_id", "finding_id", "field_ids", "sha256", "run_id", "from_document", "to_document"}
)
_MAY_HOLD_ONE = re.compile("[0-9]{6}[^0-9A-Za-z]{0,3}[0-9]{4}")
_SHORTEST = 10
"""Characters of a personal number; most cells have fewer."""
_PARTS_OF_A_PATH = re.compile(r"([/\\_!.]+)")
_PATHS = ("file", "path")
_LINE_ENDS = str.maketrans("\r\n", "  ")


def masked(text: str) -> str:
    """The text with every personal number replaced, those with a wrong check digit too: they may be misread.

    >>> masked("Elev 850709-9805\\noch 850709-9806, dnr 1.2.3-456/2015")
    'Elev [personnummer]\\noch [personnummer], dnr 1.2.3-456/2015'
    """
    if _MAY_HOLD_ONE.search(text) is None:
        return text
    found = mask_personal_numbers(text, doubtful=True)
    broken = found.translate(_LINE_ENDS)
    again = mask_personal_numbers(broken, doubtful=True)
    # A number broken over two lines: only then do the line ends of the cell become spaces.
    return found if again == broken else again


def masked_path(path: str) -> str:
    """The path with the personal numbers in its parts replaced.

    >>> masked_path("akter/850709-9805_bilaga.pdf")
    'akter/[personnummer]_bilaga.pdf'
    """
    if _MAY_HOLD_ONE.search(path) is None:
        return path
    return "".join(masked(part) for part in _PARTS_OF_A_PATH.split(path))


class Discretion:
    """Decides, row by row, what may leave. Documents, fields and findings come in that order."""

    def __init__(self, *, without_persons: bool = False) -> None:
        self.without_persons = without_persons
        self.left_out: Counter[str] = Counter()
        """Rows left out, by table, since they are about a contact or a signatory."""
        self._hidden_values: set[str] = set()

    def settled(self, table: str, row: Cells) -> Cells | None:
        """The row itself where nothing is kept back, a changed copy, or None: the row stays."""
        if self.without_persons:
            if self._is_about_a_person(table, row):
                self.left_out[table] += 1
                return None
            hidden = {name: None for name in _personal_columns(table) if row[name] is not None}
            row = {**row, **hidden} if hidden else row
        changed: dict[str, object] | None = None
        for name in _free_text(table):
            text = row[name]
            if not isinstance(text, str) or len(text) < _SHORTEST or _MAY_HOLD_ONE.search(text) is None:
                continue
            safe = masked_path(text) if name in _PATHS else masked(text)
            if safe != text:
                changed = changed if changed is not None else dict(row)
                changed[name] = safe
        return row if changed is None else changed

    def _is_about_a_person(self, table: str, row: Cells) -> bool:
        if table == "fields" and row["field"] in PERSONAL_FIELDS:
            self._hidden_values.add(str(row["field_id"]))
            return True
        if table != "findings":
            return False
        rests_on = str(row["field_ids"] or "").split()
        return row["field"] in PERSONAL_FIELDS or not self._hidden_values.isdisjoint(rests_on)


class _Openness(Discretion):
    """Keeps nothing back."""

    def settled(self, table: str, row: Cells) -> Cells | None:
        return row


KEEP_NOTHING_BACK: Discretion = _Openness()
"""For rows that stay with granska: a real export reads them later and keeps back what it must."""


@cache
def _free_text(table: str) -> tuple[str, ...]:
    """Columns that can hold words of a paper or of a person."""
    return tuple(
        column.name
        for declared in TABLES
        if declared.name == table
        for column in declared.columns
        if column.kind in (Kind.TEXT, Kind.CODE) and not column.allowed and column.name not in _IDS
    )


@cache
def _personal_columns(table: str) -> tuple[str, ...]:
    return tuple(name for name in _free_text(table) if name in PERSONAL_FIELDS)
