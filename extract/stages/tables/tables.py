"""The tables of a paper: their heads, their rows, and whose total a printed total is."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from decimal import Decimal

from extract.stages.draft import Draft
from extract.stages.headings.concepts import general_form
from extract.stages.headings.unlabelled import without_concepts
from extract.stages.heads.columns import HeadFinder
from extract.stages.heads.head import Head
from extract.stages.heads.head_sense import are_days
from extract.stages.heads.head_words import ends_a_note
from extract.stages.heads.units import declared_units, line_unit
from extract.stages.labels.labels import Hit
from extract.stages.page.lines import Line, line_pitch, text_of
from extract.stages.tables.bands import banded
from extract.stages.tables.cells import (
    Gathered,
    is_repetition,
    project_above,
    row_of,
    total_of,
    whole_of_times,
)
from extract.stages.tables.row_projects import in_project, with_printed_numbers
from extract.stages.tables.rows import RowGatherer
from extract.stages.words.kinds import read_as
from extract.stages.words.kinds_of_cost import names_kinds_of_cost
from extract.stages.words.totals import is_total
from models.form import Form, Kind, TableSpec
from models.layout import TextSource
from models.record import Dokumenttyp, Row, Value, ValueStatus
from models.replacing import replace

_MOST_WORDS_OF_HEADING = 8
_SURE_AMOUNT = 0.5
_SUM_OF_ONE = re.compile(r"(?:summa|s:a)(?: (?:för )?projekt(?:et)?(?: [0-9]{1,3})?)?[:.]?", re.IGNORECASE)
"""How a sum is called that closes one table, and speaks of no others."""


def find_heads(draft: Draft) -> Draft:
    """The heads of the form's tables, top to bottom; a line belongs to one head at the most."""
    form = draft.form
    tables = tables_of(form) if form is not None else ()
    if not tables:
        return replace(draft, units=declared_units(draft.lines, _own_units(draft.hits, ())))
    pitch = line_pitch(draft.lines) if draft.layout.source is TextSource.PLAIN else 0.0
    finders = [HeadFinder(table, pitch) for table in tables]
    heads: list[Head] = []
    labelled = _lines_of_labels(draft)
    lines = without_concepts(draft.lines, draft.hits)
    for line in draft.lines:
        if line.segments and ends_a_note(line.segments[0].text):
            continue
        if line.index in draft.claimed or (heads and line.index <= heads[-1].last) or line.index in labelled:
            continue
        head = _head_at(finders, lines, line.index)
        if head is not None and head.last > head.first and not head.aligned:
            later = _head_at(finders, lines, head.first + 1)
            head = later if later is not None and len(later.columns) >= len(head.columns) else head
        if head is not None:
            heads.append(head)
    units = declared_units(draft.lines, _own_units(draft.hits, heads))
    return replace(
        draft,
        units=units,
        heads=tuple(
            _with_unit(head, heading_unit(draft, head.first) or units.at(head.first)) for head in heads
        ),
    )


def tables_of(form: Form) -> tuple[TableSpec, ...]:
    """The form's own tables, and those that any paper of its sort may hold."""
    if form.dokumenttyp not in (Dokumenttyp.ANSOKAN, Dokumenttyp.REDOVISNING):
        return form.tables
    own = {table.name for table in form.tables}
    return (
        *form.tables,
        *(table for table in general_form(form.dokumenttyp).tables if table.name not in own),
    )


def _own_units(hits: Sequence[Hit], heads: Sequence[Head]) -> frozenset[int]:
    """Lines of labels for values and of table heads, which name a unit for themselves alone."""
    fields = {hit.line for hit in hits if hit.wording.role == "field"}
    return frozenset(fields.union(*(range(head.first, head.last + 1) for head in heads)))


def heading_unit(draft: Draft, first: int) -> str | None:
    """The unit that a heading names right over the first line of a table, if it asks for nothing else."""
    if not first or draft.form is None:
        return None
    line = draft.lines[first - 1]
    amounts = {field.name for field in draft.form.fields if field.kind is Kind.AMOUNT}
    amounts |= {table.total for table in tables_of(draft.form) if table.total}
    asked = {hit.name for hit in draft.hits if hit.line == line.index and hit.wording.role == "field"}
    is_heading = len(line.segments) == 1 and len(line.words) <= _MOST_WORDS_OF_HEADING
    if not is_heading or line.page != draft.lines[first].page or asked - amounts or line.text.endswith(":"):
        return None
    return line_unit(line)


def _with_unit(head: Head, declared: str | None) -> Head:
    """The head with the unit that any of its columns names, else with the one that holds on the page."""
    unit = next((column.unit for column in head.columns if column.unit), declared)
    return (
        replace(head, columns=tuple(replace(column, declared=unit) for column in head.columns))
        if unit
        else head
    )


def _lines_of_labels(draft: Draft) -> frozenset[int]:
    """Lines that hold two or more labels, letter by letter, and nothing else: their answers stand below."""
    words: Counter[int] = Counter()
    labels: Counter[int] = Counter()
    for hit in draft.hits:
        if hit.wording.role == "field" and hit.similarity == 1.0 and hit.last_line == hit.line:
            words[hit.line] += hit.end - hit.start
            labels[hit.line] += 1
    return frozenset(
        line.index for line in draft.lines if labels[line.index] > 1 and words[line.index] == len(line.words)
    )


def _head_at(finders: Sequence[HeadFinder], lines: Sequence[Line], number: int) -> Head | None:
    """The head with the most columns that its table knows; of equals the first table's."""
    found = [head for finder in finders if (head := finder.at(lines, number)) is not None]
    return max(found, key=lambda head: sum(column.spec is not None for column in head.columns), default=None)


def find_tables(draft: Draft) -> Draft:
    """The rows under every head; the lines that they take are claimed."""
    if not draft.heads:
        return replace(draft, tabled=frozenset())
    rows: list[Row] = []
    totals: list[tuple[int | None, Value]] = []
    labels: list[str] = []
    claimed: set[int] = set(draft.claimed)
    heads = {number for head in draft.heads for number in range(head.first, head.last + 1)}
    rows_on_lines = banded(without_concepts(draft.lines, draft.hits), draft.layout.pages)
    asked = {hit.name for hit in draft.hits if hit.colon and hit.wording.role == "field"}
    for head in draft.heads:
        last = head.last
        under = list(RowGatherer(draft, head, heads, rows_on_lines).rows())
        head = _with_text_of(head, under)
        whole = whole_of_times(head, under)
        head = _with_whole(head, whole)
        for gathered in under:
            last = rows_on_lines.last(gathered.last.index)
            is_known = whole is not None and head.columns[whole].name == "belopp"
            total = total_of(head, gathered, is_known=is_known)
            if total is not None:
                total = replace(total, field=_own_sum(total.field)) if total.field in asked else total
                totals.append((project_above(draft, gathered.first), total))
                labels.append(gathered.label(head))
            elif not is_repetition(head, gathered):
                rad = 1 + sum(row.table == head.table.name for row in rows)
                rows.append(row_of(draft, head, gathered, rad))
        claimed |= set(range(head.first, last + 1))
    projects = list(draft.projects)
    numbered = tuple(in_project(row, projects) for row in with_printed_numbers(rows))
    with_rows = replace(
        draft,
        rows=(*draft.rows, *numbered),
        projects=tuple(sorted(projects, key=lambda project: project.nr)),
        claimed=frozenset(claimed),
        tabled=frozenset(claimed) - draft.claimed,
    )
    return _with_totals(with_rows, totals, labels)


def _with_whole(head: Head, whole: int | None) -> Head:
    """The head with its amount where the rows have the sums of the years beside it, when its words tell none."""
    spec = next((column for column in head.table.columns if column.name == "belopp"), None)
    if whole is None or spec is None or any(column.name == "belopp" for column in head.columns):
        return head
    columns = tuple(replace(c, spec=spec) if n == whole else c for n, c in enumerate(head.columns))
    return replace(head, columns=columns)


def _with_text_of(head: Head, rows: Sequence[Gathered]) -> Head:
    """The head with its text where the words stand, when what was taken for it holds nothing but days or kinds of cost.

    Kinds of cost are those that stand again from row to row, beside one column of words that differ.
    """
    own = next((n for n, column in enumerate(head.columns) if column.name == "text"), None)
    if own is None:
        return head
    told = [row for row in rows if not row.sums and not is_total(row.label(head))]
    worded = [
        n
        for n, column in enumerate(head.columns)
        if column.spec is None and told and all(_is_worded(text_of(row.cells[n])) for row in told)
    ]
    texts = [text_of(row.cells[own]) for row in told]
    differing = [n for n in worded if len({text_of(row.cells[n]) for row in told}) == len(told)]
    are_kinds = len(set(texts)) < len(texts) and names_kinds_of_cost(text_of(head.columns[own].words))
    words = worded if are_days(texts) else differing if are_kinds else []
    if len(words) != 1:
        return head
    specs = {own: None, words[0]: head.columns[own].spec}
    columns = tuple(replace(c, spec=specs.get(n, c.spec)) for n, c in enumerate(head.columns))
    return replace(head, columns=columns)


def _is_worded(text: str) -> bool:
    is_figure = any(map(str.isdigit, text)) and read_as(Kind.AMOUNT, text, whole=True).score > _SURE_AMOUNT
    return any(map(str.isalpha, text)) and not is_figure and not are_days([text])


def _own_sum(field: str) -> str:
    """What the sum under a table is called where the paper asks for the amount used in a place of its own."""
    return "summa_angiven" if field == "forbrukat_belopp" else field


def _sums_all(draft: Draft, totals: Sequence[tuple[int | None, Value]]) -> bool:
    """Whether the sum under the last of several projects is that of all rows, and not that of its own."""
    amounts = [row["belopp"] for row in draft.rows]
    whole = sum((amount for amount in amounts if isinstance(amount, Decimal)), Decimal(0))
    return all(value.value == whole for _, value in totals)


def _of_lone_project(draft: Draft, totals: Sequence[tuple[int | None, Value]], labels: Sequence[str]) -> bool:
    """Whether the first of the totals closes the table under the numbered heading of the only project."""
    if len(draft.projects) != 1 or not totals:
        return False
    name = draft.projects[0].projekt
    headed = name is not None and name.method == "heading"
    return headed and totals[0][0] is not None and _SUM_OF_ONE.fullmatch(labels[0]) is not None


def _with_totals(draft: Draft, totals: Sequence[tuple[int | None, Value]], labels: Sequence[str]) -> Draft:
    """A total under each project's own table is that project's; a total that stands alone is the paper's.

    labels: the words of each total.
    """
    if not _of_lone_project(draft, totals, labels) and (len(totals) < 2 or len(draft.projects) < 2):
        doubted = len(draft.projects) > 1 and not _sums_all(draft, totals)
        values = (replace(value, status=ValueStatus.REVIEW) if doubted else value for _, value in totals)
        return replace(draft, values=(*draft.values, *values))
    own = {nr: value for nr, value in reversed(totals) if nr is not None}
    whole = tuple(value for n, (nr, value) in enumerate(totals) if nr is None or own[nr] is not value)
    projects = tuple(
        replace(project, summa_angiven=own.get(project.nr, project.summa_angiven))
        for project in draft.projects
    )
    return replace(draft, values=(*draft.values, *whole), projects=projects)
