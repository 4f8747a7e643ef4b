"""A value or a text that stands on the paper and that the machine did not see at all: from the form to an event."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from extract.decided.rebuilt import head_table
from extract.decided.reviews import Key, Review
from extract.decided.told_sections import PROJECTS, SECTIONS
from extract.review.deciding import RefusedError, Rules, decision, place_from
from extract.review.desk import OpenPaper, ShownValue, label_of
from models.event import Event, EventKind
from models.ids import field_id
from models.record import Place, Value, ValueStatus
from models.tables import column_of, table

_OF_NO_TYPE = ("namnd", "diarienummer", "datum")
"""What is read of a paper that is neither application nor report."""
_OF_A_PROJECT = ("projekt", "delredovisning", "summa_angiven")
_COMPUTED = ("document_id", "summa_beraknad")

WordsAt = Callable[[Place], str]


@dataclass(frozen=True, slots=True)
class MissedForms:
    """What a person may give: address of each choice and what it is called."""

    fields: tuple[tuple[str, str], ...]
    texts: tuple[tuple[str, str], ...]


def missed_forms(paper: OpenPaper) -> MissedForms:
    """The fields and texts of this type of paper that have no value now."""
    known = {value.key for value in paper.values.values() if value.value.value is not None}
    left = [key for key in _keys(paper) if key not in known]
    named = [(key[0] == SECTIONS, "|".join(key[:3]), _label(key)) for key in left]
    return MissedForms(
        tuple((choice, label) for is_text, choice, label in named if not is_text),
        tuple((choice, label) for is_text, choice, label in named if is_text),
    )


def found_by_hand(
    paper: OpenPaper, form: Mapping[str, str], rules: Rules, words_at: WordsAt
) -> tuple[ShownValue, Event]:
    """The value as it was before and the event that the form asks for; RefusedError, StaleError.

    words_at: the words that stand at a place of the paper, read from the file and not from the form.
    """
    offered = missed_forms(paper)
    chosen = form.get("missed", "")
    if chosen not in dict(offered.fields + offered.texts):
        raise RefusedError("Välj vilket fält som saknas.")
    pages = range(paper.document.page_from, paper.document.page_to + 1)
    shown = form.get("at_value", "")
    place = place_from(shown, pages) if shown else None
    if place is None and not form.get("reason", "").strip():
        raise RefusedError("Visa var värdet står: klicka på orden på sidan, eller skriv ett skäl.")
    item = _item(paper, chosen)
    given = {
        "version": form.get("version", ""),
        "kind": str(EventKind.RATTA),
        "value": form.get("cell_value", ""),
        "reason": form.get("reason", ""),
        "raw": words_at(place) if place else "",
    }
    return item, decision(paper, item, given, rules, place)


def _keys(paper: OpenPaper) -> list[Key]:
    head = head_table(paper.document)
    columns = table(head).column_names if head != "documents" else _OF_NO_TYPE
    names = (name for name in columns if name not in _COMPUTED and not name.endswith("_norm"))
    keys: list[Key] = [(head, "", name, 1) for name in names]
    keys += [
        (PROJECTS, str(project.nr), name, 1) for project in paper.document.projects for name in _OF_A_PROJECT
    ]
    return keys + [(SECTIONS, "", name, 1) for name in _sections()]


def _sections() -> tuple[str, ...]:
    from models.form_loader import vocabulary

    return tuple(vocabulary().sections)


def _label(key: Key) -> str:
    return label_of(key[2]) + (f" · projekt {key[1]}" if key[1] else "")


def _item(paper: OpenPaper, chosen: str) -> ShownValue:
    """The value that stands there empty, or one that stands nowhere."""
    name, row, field = chosen.split("|")
    key = (name, row, field, 1)
    item_id = field_id(paper.document.document_id, name, row, field)
    if item_id in paper.values:
        return paper.values[item_id]
    column, nothing = column_of(name, field), Value(field, "", None, ValueStatus.ABSENT)
    return ShownValue(item_id, key, _label(key), column.kind, column.allowed, nothing, None, Review())
