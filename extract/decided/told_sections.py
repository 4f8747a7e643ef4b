"""The text of sections as values, so that it is decided about, and found again, as every other value is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from models.record import Document, Place, Section, Value, ValueStatus

SECTIONS = "sections"
PROJECTS = "report_projects"
NARRATIVE = "text"
"""Column of `report_projects` that holds what the report tells of a project."""

Located = tuple[str, str, Value]
"""Table, row and value, as `Document.located` gives them."""


def section_values(document: Document) -> Iterator[Located]:
    """The text of every section, then what is told of each project, in the document's order."""
    for section in document.sections:
        yield SECTIONS, "", section_value(section)
    for project in document.projects:
        if project.text is not None:
            yield PROJECTS, str(project.nr), section_value(project.text, NARRATIVE)


def section_value(section: Section, field: str = "") -> Value:
    """The text as a value; `raw` is what the machine read, whatever a person has written since."""
    raw = section.changed.before if section.changed else section.text
    status = ValueStatus.READ if section.text else ValueStatus.EMPTY
    if section.changed and section.flags[-1:] and section.flags[-1] in ASKED_AGAIN:
        status = ValueStatus.REVIEW
    name, text = field or section.name, section.text or None
    return Value(name, raw, text, status, section.place, "heading", section.flags, changed=section.changed)


CHANGED_SINCE = "andrad_sedan_granskning"
"""Flag of a value that the machine reads otherwise than when a person decided about it."""
DISAGREED = "granskare_oeniga"
"""Flag of a value about which two people said different things."""
ASKED_AGAIN = frozenset((CHANGED_SINCE, DISAGREED))


def with_text(section: Section, value: Value) -> Section:
    """The section as a decision about its text leaves it; the same object where nothing was changed."""
    if value.changed is None:
        return section
    text = str(value.value or "")
    return replace(
        section, text=text, lines=_found_again(section, text), flags=value.flags, changed=value.changed
    )


def added_section(value: Value, page: int) -> Section:
    """A section that the machine did not see; it stands on the page given where nobody showed its place."""
    place = value.place or Place(page, None)
    text = str(value.value or "")
    return Section(value.field, "", text, place, place.page, flags=value.flags, changed=value.changed)


def _found_again(section: Section, text: str) -> tuple[tuple[int, str, Place], ...]:
    """The printed lines that the new text still holds; a quotation of another leads to the line before it."""
    found, after = [], 0
    ends = [start for start, _, _ in section.lines[1:]] + [len(section.text)]
    for (start, printed, place), end in zip(section.lines, ends, strict=True):
        at = text.find(section.text[start:end].strip(), after)
        if at >= 0:
            found.append((at, printed, place))
            after = at
    return tuple(found)
