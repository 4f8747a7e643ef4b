"""What a report tells of each project under the line that names it."""

from __future__ import annotations

from extract.stages.draft import Draft
from extract.stages.labels.zones import Sheet
from extract.stages.page.lines import Line, place_of
from extract.stages.papers.sections import flow, section_of
from models.record import Place, Project
from models.replacing import replace


def tell_projects(draft: Draft) -> Draft:
    """The projects whose heading is known with the text under it; a heading over nothing tells of none."""
    headings = {
        project.nr: line
        for project in draft.projects
        if project.text is None and project.delredovisning is not None
        for line in draft.lines
        if _stands_on(project.delredovisning.place, line)
    }
    if not headings:
        return draft
    lines = frozenset(line.index for line in headings.values())
    sheet = Sheet(draft.layout.pages, draft.lines, draft.hits, draft.claimed | lines)
    told = tuple(
        _told(project, headings[project.nr], sheet) if project.nr in headings else project
        for project in draft.projects
    )
    return replace(draft, projects=told, claimed=draft.claimed | lines)


def _stands_on(place: Place | None, line: Line) -> bool:
    return (
        place is not None
        and place.box is not None
        and len(line.segments) == 1
        and place.page == line.page
        and line.box.top <= place.box.middle <= line.box.bottom
    )


def _told(project: Project, line: Line, sheet: Sheet) -> Project:
    printed = flow(sheet, line.index + 1, line)
    text = section_of("delredovisning", line.text, printed, place_of(line.page, line.words))
    return replace(project, text=text) if text.text else project
