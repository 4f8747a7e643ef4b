"""What goals, narratives and pages show (F05, X06, Q02)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import combinations

from extract.checks.base import APPLICATIONS, PAPERS, REPORTS, Answer, Hit, Untested, check
from extract.checks.reading import is_blank, narratives, text_of
from extract.checks.wording import quote
from extract.prose import Goal, find_goals, shared_phrases
from models.finding import Severity
from models.layout import TextSource
from models.record import Document, Dokumenttyp, Project
from models.thresholds import Thresholds

_SHOWN = 4
_NAMES = ("namnd", "namnd_norm", "sokande", "projekt")


@check("F05", Severity.NOTIS, field="mal", applies=APPLICATIONS, title="Målet är inte mätbart")
def goal_cannot_be_measured(document: Document, limits: Thresholds) -> Iterator[Answer]:
    """Ett mål anger inte vad som ska uppnås i något som går att räkna.

    Varför: utan utgångsläge, målvärde och datum går resultatet inte att följa upp.
    Exempel: "Tryggheten ska öka".
    Åtgärd: begär utgångsläge, målvärde och tid; de kan stå i en plan.
    """
    section = document.section("mal")
    if section is None or is_blank(section.text):
        yield Untested(("mal",))
        return
    goals = find_goals(section.text)
    vague = [goal for goal in goals if not goal.has_target]
    if not vague:
        return
    first = vague[0]
    heading = next((values for told, values in narratives(document) if told is section), ())
    more = f"; {len(vague)} av {len(goals)} mål saknar målvärde" if len(goals) > 1 else ""
    yield Hit(
        f"Målet är inte mätbart ({_lacking(first)} saknas): {quote(first.text)}{more}.",
        heading,
        expected=len(goals),
        actual=len(goals) - len(vague),
        page=section.place_of(first.start).page,
    )


def _lacking(goal: Goal) -> str:
    parts = {"utgångsläge": goal.has_baseline, "målvärde": goal.has_target, "datum": goal.has_date}
    names = [name for name, there in parts.items() if not there]
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} och {names[-1]}"


@check("X06", Severity.NOTIS, field="delredovisning", applies=REPORTS, title="Samma aktivitet i två projekt")
def activity_is_told_twice(document: Document, limits: Thresholds) -> Iterator[Answer]:
    """Samma aktivitet beskrivs under två projekt i samma redovisning.

    Varför: samma arbete kan ha redovisats, och betalats, två gånger.
    Exempel: utlåning av odlingslådor i både projekt 1 och projekt 2.
    Åtgärd: fråga vilket projekt som har burit kostnaden; projekt kan samarbeta.
    """
    told = [
        project
        for project in document.projects
        if project.text is not None and not is_blank(project.text.text)
    ]
    if not told:
        yield Untested(("delredovisning",))
        return
    known = [text_of(document.find(name)) for name in _NAMES]
    known += [
        text_of(value) for project in document.projects for value in (project.projekt, project.delredovisning)
    ]
    for one, other in combinations(told, 2):
        yield from _shared(one, other, known)


def _shared(one: Project, other: Project, known: list[str]) -> Iterator[Hit]:
    if one.text is None or other.text is None:
        return
    phrases = shared_phrases(one.text.text, other.text.text, known)
    if phrases:
        shown = ", ".join(quote(phrase.words) for phrase in phrases[:_SHOWN])
        values = tuple(value for value in (one.delredovisning, other.delredovisning) if value is not None)
        yield Hit(
            f"{shown} redovisas både i projekt {one.nr} och {other.nr}.",
            values,
            expected=len(phrases),
            page=one.text.place_of(phrases[0].first[0]).page,
        )


def _without_unread(missing: list[int], document: Document) -> list[int]:
    """The numbers without those of pages that lie in their place in the scan, where no number could be read."""
    numbered = {page for page, _, _ in document.printed_pages}
    blank = set(range(document.page_from, document.page_to + 1)) - numbered
    return [number for number in missing if document.page_from + number - 1 not in blank]


@check("Q02", Severity.VARNING, field="", applies=PAPERS | {Dokumenttyp.BESLUT}, title="Sidor saknas")
def pages_are_missing(document: Document, limits: Thresholds) -> Iterator[Answer]:
    """Sidornas tryckta nummer hoppar över en sida eller slutar före den sista.

    Varför: det som saknas kan innehålla det som avgör.
    Exempel: "Sida 1 (4)", "Sida 2 (4)" och sedan inget mer.
    Åtgärd: se efter i arkivet om resten ligger i en annan fil; ett utdrag kan vara avsiktligt.
    """
    # Plain text has no pages: what looks like `2 (4)` near its top is something else.
    if document.file.text_source is TextSource.PLAIN:
        return
    printed = [page for page in document.printed_pages if page[2] <= limits.most_printed_pages]
    # One number by itself is trusted only where it counts the page that it stands on.
    if len(printed) == 1 and printed[0][1] != printed[0][0] - document.page_from + 1:
        return
    totals = Counter(total for _, _, total in printed)
    if not totals:
        return
    total = max(totals, key=lambda total: (totals[total], total))
    seen = {number for _, number, of in printed if of == total}
    missing = [number for number in range(1, total + 1) if number not in seen]
    if document.file.text_source is TextSource.OCR:
        missing = _without_unread(missing, document)
    if missing:
        last = max((page for page in printed if page[2] == total), key=lambda page: page[1])
        noun, verb = ("Sida", "saknas") if len(missing) == 1 else ("Sidorna", "saknas")
        shown = ", ".join(map(str, missing[:_SHOWN])) + (" med flera" if len(missing) > _SHOWN else "")
        yield Hit(
            f"{noun} {shown} av {total} {verb}.",
            expected=total,
            actual=len(seen),
            difference=len(missing),
            page=last[0],
        )
