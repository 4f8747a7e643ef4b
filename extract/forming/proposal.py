"""A form proposed from one filled paper: the paper's own words, never what somebody answered."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, replace

from extract.forming.grids import Grid, grids_of, is_outcome, name_of_head
from extract.forming.guess import is_prose, kind_of, reads_as, zone_of
from extract.forming.structure import Structure, label_text
from extract.forming.union import slug_of, union_form
from extract.normalise.text import fold
from extract.stages.capture.confirm import confirm_labels
from extract.stages.draft import Draft
from extract.stages.heads.head import Head
from extract.stages.labels.labels import Hit, find_labels
from extract.stages.labels.zones import Sheet
from extract.stages.letters.signature import find_signature
from extract.stages.page.lines import is_blank_filler, read_lines, text_of
from extract.stages.papers.bundle import split_bundle
from extract.stages.papers.classify import index_of
from extract.stages.papers.parts import forms_of
from extract.stages.papers.projects import find_projects
from extract.stages.papers.titles import Title, title_of
from extract.stages.tables.items import itemise
from extract.stages.tables.tables import find_heads, find_tables
from extract.stages.words.totals import is_total
from models.form import Kind, ProjectSpec
from models.form_loader import vocabulary
from models.layout import Layout
from models.record import Dokumenttyp

_HEAD_LINES = 25
_SIGNED = ("ort", "datum", "undertecknare", "befattning")
_WANTED = frozenset(
    ("projekt", "sokande", "namnd", "sokt_summa", "budget_summa", "period", "tidplan", "kontaktperson",
     "beviljat_belopp", "forbrukat_belopp")
)  # fmt: skip
"""Fields without whose answer a paper is not worth much."""
_YEAR = re.compile(r"\s*\b(?:19|20)[0-9]{2}(?:[/-](?:19|20)?[0-9]{2})?\b")
_LEAST_ANSWER = 4
"""Letters of an answer that a label must not repeat."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A field or a section that the form would have."""

    name: str
    labels: tuple[str, ...]
    kind: Kind | None
    """None: a section."""
    page: int
    where: str
    """Where the answer stands, as `Zone.method`; empty where nothing stands."""
    known: bool
    required: bool = False
    also: tuple[Kind, ...] = ()
    """Other kinds that the answer would do for."""
    reads: bool = True
    """The answer is of that kind."""


@dataclass(frozen=True, slots=True)
class TableEntry:
    """A table: its name and its columns' printed heads, of which those without a name are further columns."""

    name: str
    columns: tuple[tuple[str, tuple[str, ...]], ...]
    further: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Proposal:
    """A form to be looked over."""

    name: str
    title: str
    dokumenttyp: Dokumenttyp
    titles: tuple[str, ...]
    headings: tuple[str, ...]
    fields: tuple[Entry, ...]
    sections: tuple[Entry, ...]
    tables: tuple[TableEntry, ...]
    projects: ProjectSpec | None = None
    known_as: tuple[str, ...] = ()
    """The declared forms whose title the paper bears."""
    sure_of_sort: bool = True


def propose_from(layout: Layout, name: str | None = None) -> Proposal:
    """A form from the first paper of a file; of a paper that is both application and account, from all of it."""
    whole = Draft(*read_lines(layout))
    return propose(whole if forms_of(whole) else split_bundle(whole)[0], name)


def propose(draft: Draft, name: str | None = None) -> Proposal:
    """A form from one paper. name: of the form, else made from the title."""
    declared = [form for form in draft.forms if not form.generic]
    title = title_of(draft.lines[:_HEAD_LINES], declared)
    read = _with_known(draft, title)
    grids = grids_of(read.lines, read.claimed)
    taken = frozenset(line for grid in grids for line in grid.lines)
    read = replace(
        read,
        claimed=read.claimed | taken,
        hits=tuple(hit for hit in read.hits if hit.line not in taken and hit.last_line not in taken),
    )
    hits, sheet, listed = _labelled(read)
    sort = title.dokumenttyp if title else Dokumenttyp.ANSOKAN
    entries = [_named_for(sort, e) for hit in hits if (e := _entry(hit, sheet, read)) is not None]
    headings = _distinct(label_text(h.words) for h in hits if h.wording.role == "heading" or _parts(h, sheet))
    answers = _answers(hits, sheet, read)
    printed = _title_text(read, title, answers)
    signed = _signed(read, entries)
    fields = _merged([e for e in entries if e.kind is not None], answers)
    labelled = {text for entry in entries for text in entry.labels}
    return Proposal(
        name=name or slug_of(printed, 60) or "min_blankett",
        title=printed or "Min blankett",
        dokumenttyp=sort,
        titles=(printed,) if printed else (),
        headings=tuple(t for t in headings if not _repeats(t, answers) and t not in labelled),
        fields=(*fields, *signed),
        sections=_merged([e for e in entries if e.kind is None], answers),
        tables=_tables(read.heads, grids, sort, listed=listed),
        projects=union_form().projects if read.projects else None,
        known_as=_known_as(draft, title),
        sure_of_sort=title is not None
        and title.dokumenttyp in (Dokumenttyp.ANSOKAN, Dokumenttyp.REDOVISNING),
    )


def _with_known(draft: Draft, title: Title | None) -> Draft:
    """The draft with the labels, tables and signature of the whole vocabulary."""
    form = union_form()
    lines = title.lines if title else frozenset[int]()
    hits = tuple(hit for hit in find_labels(draft.lines, index_of(form)) if hit.line not in lines)
    found = replace(draft, form=form, hits=hits, claimed=draft.claimed | lines)
    for stage in (find_heads, find_projects, find_tables, confirm_labels, find_signature):
        found = stage(found)
    return found


def _labelled(draft: Draft) -> tuple[list[Hit], Sheet, bool]:
    """Known and unknown labels in reading order, the sheet with both, and whether items stand in a list."""
    pages = draft.layout.pages
    sheet = Sheet(pages, draft.lines, draft.hits, draft.claimed)
    answers: set[int] = set()
    listed: set[int] = set()
    for hit in draft.hits:
        spec = union_form().field(hit.name) if hit.wording.role == "field" else None
        zone = zone_of(hit, sheet, spec.kind) if spec else None
        if zone is None:
            continue
        answers |= {id(word) for word in zone.lines[0]}
        if spec is not None and spec.kind is Kind.AMOUNT and itemise(zone, None) is not None:
            listed |= {id(word) for word in zone.words}
    items = {line.index for line in draft.lines if any(id(word) in listed for word in line.words)}
    sums = [hit for hit in draft.hits if _sums_a_list(hit, items)]
    known = [hit for hit in draft.hits if hit not in sums and hit.line not in draft.claimed]
    closed = draft.claimed | (items - {hit.line for hit in known}) | {hit.line for hit in sums}
    unknown = Structure(pages, draft.lines).unknown(known, closed, answers)
    hits = sorted((*known, *unknown), key=lambda hit: (hit.line, hit.start))
    return hits, Sheet(pages, draft.lines, hits, draft.claimed), bool(listed)


def _entry(hit: Hit, sheet: Sheet, draft: Draft) -> Entry | None:
    """What a label asks for; None for a heading."""
    text = label_text(hit.words)
    known = hit in draft.hits
    if hit.wording.role == "heading" or not text:
        return None
    if known and hit.wording.role == "section":
        zone = zone_of(hit, sheet)
        return Entry(hit.name, (text,), None, hit.page, zone.method if zone else "", known)
    spec = union_form().field(hit.name) if known else None
    zone = zone_of(hit, sheet, spec.kind if spec else None)
    where = zone.method if zone else ""
    if spec is not None and _parts(hit, sheet) and text.casefold() in _general_headings():
        return None
    if spec is not None:
        required = zone is not None and hit.name in _WANTED
        reads = reads_as(spec.kind, zone)
        return Entry(hit.name, (text,), spec.kind, hit.page, where, known, required, (), reads)
    if zone is None and not hit.colon and not _has_leader(hit, draft):
        return None
    if zone is not None and is_prose(zone):
        return Entry(hit.name, (text,), None, hit.page, where, known)
    kind, also = kind_of(hit.name, zone)
    return Entry(hit.name, (text,), kind, hit.page, where, known, False, also)


def _sums_a_list(hit: Hit, items: Set[int]) -> bool:
    """The total under a list is read with it, and is no label of its own."""
    return is_total(text_of(hit.words)) and (hit.line in items or hit.line - 1 in items)


def _known_as(draft: Draft, title: Title | None) -> tuple[str, ...]:
    twins = forms_of(draft)
    if twins:
        return tuple(form.name for form in twins)
    return (title.form.name,) if title is not None and title.form is not None else ()


def _named_for(sort: Dokumenttyp, entry: Entry) -> Entry:
    """What an application calls its time plan is the period of a report."""
    if sort is Dokumenttyp.REDOVISNING and entry.name == "tidplan":
        return replace(entry, name="period")
    return entry


def _general_headings() -> frozenset[str]:
    """Words that name a field on some forms and only part the page on others: `Sökande`, `Projekt`."""
    return frozenset(heading.casefold() for heading in vocabulary().headings)


def _has_leader(hit: Hit, draft: Draft) -> bool:
    after = draft.lines[hit.line].words[hit.end : hit.end + 1]
    return any(is_blank_filler(word.text) for word in after)


def _parts(hit: Hit, sheet: Sheet) -> bool:
    """A label that nobody knows and nothing answers is a heading."""
    return hit.wording.role == "field" and not hit.colon and zone_of(hit, sheet) is None and hit.alone


def _signed(draft: Draft, entries: Sequence[Entry]) -> list[Entry]:
    """Fields of an unlabelled signature, which is read without the help of labels."""
    named = {entry.name for entry in entries}
    found = {value.field for value in draft.values}
    return [
        Entry(name, (), spec.kind, 0, "signature", known=True)
        for name in _SIGNED
        if name in found and name not in named and (spec := vocabulary().fields.get(name)) is not None
    ]


def _answers(hits: Sequence[Hit], sheet: Sheet, draft: Draft) -> frozenset[str]:
    """What somebody has written, folded for comparison."""
    texts = [str(value.value or value.raw) for value in draft.values if value.field in _SIGNED[:3]]
    for hit in hits:
        spec = union_form().field(hit.name)
        zone = zone_of(hit, sheet, spec.kind if spec else None) if hit.wording.role == "field" else None
        if zone is not None and not is_prose(zone):
            texts += [text_of(line) for line in zone.lines[:2]]
    return frozenset(fold(text).casefold() for text in texts if len(fold(text)) >= _LEAST_ANSWER)


def _repeats(text: str, answers: frozenset[str]) -> bool:
    return any(answer in text.casefold() for answer in answers)


def _title_text(draft: Draft, title: Title | None, answers: frozenset[str]) -> str:
    """The title without years and without whatever somebody filled in; else the first line in the largest letters."""
    if title is not None:
        text = title.text
    else:
        head = [line for line in draft.lines[:_HEAD_LINES] if line.page == 1 and len(line.words) > 1]
        labelled = {hit.line for hit in draft.hits}
        head = [line for line in head if line.index not in labelled and len(line.words) <= 12]
        text = max(head, key=lambda line: line.segments[0].size).text if head else ""
    text = _YEAR.sub("", text).strip(" -–,:")
    for answer in sorted(answers, key=len, reverse=True):
        start = text.casefold().find(answer)
        text = text[:start].strip(" -–,:") if start >= 0 else text
    return _without_name(fold(text), answers)


def _without_name(title: str, answers: frozenset[str]) -> str:
    """The title without an end that an answer begins with: `Ansökan om medel till projektet Läsfrämmande`."""
    words = title.split()
    for position in range(1, len(words)):
        end = " ".join(words[position:]).casefold()
        if len(end) >= _LEAST_ANSWER and any(answer.startswith(end) for answer in answers):
            return " ".join(words[:position]).strip(" -–,:")
    return title


def _merged(entries: Sequence[Entry], answers: frozenset[str]) -> tuple[Entry, ...]:
    """One entry for each name, with all its wordings; an entry without a wording of the form's own is left out."""
    found: dict[str, Entry] = {}
    for entry in entries:
        labels = tuple(text for text in entry.labels if not _repeats(text, answers))
        if not labels:
            continue
        before = found.get(entry.name)
        if before is None:
            found[entry.name] = replace(entry, labels=labels)
        else:
            merged = tuple(dict.fromkeys((*before.labels, *labels)))
            reads, where = before.reads and entry.reads, before.where or entry.where
            found[entry.name] = replace(before, labels=merged, reads=reads, where=where)
    return tuple(found.values())


def _tables(
    heads: Sequence[Head], grids: Sequence[Grid], sort: Dokumenttyp, *, listed: bool
) -> tuple[TableEntry, ...]:
    """One entry for each table of granska's, with the heads that the paper prints for its columns.

    listed: items stand in a list under a label, without a table.
    """
    found: dict[str, tuple[dict[str, list[str]], list[str]]] = {}
    for name, printed in (*map(_columns_of, heads), *((grid.table, grid.columns) for grid in grids)):
        columns = _with_outcome(printed) if sort is Dokumenttyp.REDOVISNING else printed
        named, further = found.setdefault(name, ({}, []))
        for column, text in columns:
            (named.setdefault(column, []) if column else further).append(text)
    if listed and "budget_rows" not in found:
        found["budget_rows"] = ({}, [])
    return tuple(
        TableEntry(
            name,
            tuple((column, tuple(dict.fromkeys(texts))) for column, texts in named.items()),
            tuple(dict.fromkeys(further)),
        )
        for name, (named, further) in found.items()
    )


def _columns_of(head: Head) -> tuple[str, tuple[tuple[str, str], ...]]:
    columns = []
    named = {column.name for column in head.columns}
    for column in head.columns:
        text = text_of(column.words)
        name = column.name or (name_of_head(text) if head.table.name == "budget_rows" else "")
        columns.append((name if column.name or name not in named else "", text))
        named.add(name)
    return head.table.name, tuple(columns)


def _with_outcome(columns: tuple[tuple[str, str], ...]) -> tuple[tuple[str, str], ...]:
    """In a report the row's own amount is what was spent, where the table has a column for that."""
    spent = next((text for name, text in columns if name in ("", "belopp") and is_outcome(text)), None)
    if spent is None:
        return columns
    return tuple(
        ("belopp" if text == spent else "" if name == "belopp" else name, text) for name, text in columns
    )


def _distinct(texts: Iterator[str]) -> list[str]:
    known = {heading.casefold() for heading in vocabulary().headings}
    return [text for text in dict.fromkeys(texts) if text and text.casefold() not in known]
