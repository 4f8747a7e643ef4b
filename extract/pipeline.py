"""From a layout to documents: reading the list of stages is reading the program."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from extract.stages.capture.asked_column import find_asked_column
from extract.stages.capture.beside_answers import find_beside_answers
from extract.stages.capture.capture import capture_values
from extract.stages.capture.case_number import find_case_number
from extract.stages.capture.coded_rows import part_codes
from extract.stages.capture.confirm import confirm_labels
from extract.stages.capture.financing import find_financing
from extract.stages.capture.packed import unpack
from extract.stages.capture.parted_towns import join_towns
from extract.stages.capture.settle import settle
from extract.stages.capture.street_and_town import part_addresses
from extract.stages.draft import Draft
from extract.stages.grids.block_rows import find_blocks
from extract.stages.grids.grid_rows import find_grids
from extract.stages.grids.group_rows import part_groups
from extract.stages.grids.other_years import set_aside_other_years
from extract.stages.headings.headings import mark_headings
from extract.stages.headings.named_above import name_by_headings
from extract.stages.headings.span_labels import part_spans
from extract.stages.headings.text_heads import mark_text_heads
from extract.stages.letters.captioned_date import with_signer_under_date
from extract.stages.letters.letter import read_letter
from extract.stages.letters.mail import read_mail, set_aside_older_mail
from extract.stages.letters.report_told import read_told
from extract.stages.letters.signature import find_signature
from extract.stages.page.lines import read_lines
from extract.stages.page.page_numbers import page_number
from extract.stages.papers.answers_first import put_labels_first
from extract.stages.papers.bundle import papers_of
from extract.stages.papers.classify import classify
from extract.stages.papers.decider import find_decider
from extract.stages.papers.decisions import find_clauses
from extract.stages.papers.framed_text import part_framed_text
from extract.stages.papers.guide_page import set_aside_guide
from extract.stages.papers.loose_text import keep_loose_text
from extract.stages.papers.office_part import set_aside_office_part
from extract.stages.papers.project_texts import name_texts
from extract.stages.papers.projects import find_projects
from extract.stages.papers.sections import cut_sections
from extract.stages.papers.side_by_side import part_columns
from extract.stages.papers.told_projects import tell_projects
from extract.stages.papers.two_languages import keep_swedish_labels
from extract.stages.tables.cost_groups import name_cost_groups
from extract.stages.tables.letter_costs import find_costs
from extract.stages.tables.row_groups import find_row_groups, name_row_groups
from extract.stages.tables.ruled_rows import join_ruled_rows
from extract.stages.tables.summed import find_summed
from extract.stages.tables.tables import find_heads, find_tables
from extract.stages.tables.unnamed_sums import find_unnamed_sums
from extract.stages.trust.columns import doubt_columns
from extract.stages.trust.corrected import doubt_corrected
from extract.stages.trust.joined import doubt_joined
from extract.stages.trust.nameless import doubt_nameless
from extract.stages.trust.notes import heed_notes, reader_notes
from extract.stages.trust.other_sense import doubt_sense
from extract.stages.trust.printed_head import doubt_printed_head
from extract.stages.trust.remainders import mark_remainders
from extract.stages.trust.scale import doubt_scale
from extract.stages.trust.second import read_again
from extract.stages.trust.weigh import weigh
from extract.stages.trust.whole_sums import doubt_part_sums
from models.errors import Reason
from models.form import Form
from models.form_loader import with_known
from models.geometry import Box
from models.ids import document_id
from models.layout import Layout, NoteCode
from models.placing import on_original
from models.record import Document, DocumentStatus, Dokumenttyp, SourceFile, Value, ValueStatus

if TYPE_CHECKING:
    from extract.readers.ocr.agreement import SecondReader

log = logging.getLogger(__name__)


_BEFORE_WEIGHING = "weigh"
_STRONG = 0.85
"""Score of an undeclared form from which its reading needs no review for that reason alone."""

STAGES: tuple[tuple[str, Callable[[Draft], Draft]], ...] = (
    ("two languages", keep_swedish_labels),
    ("answers first", put_labels_first),
    ("framed text", part_framed_text),
    ("ruled rows", join_ruled_rows),
    ("side by side", part_columns),
    ("older mail", set_aside_older_mail),
    ("classify", classify),
    ("office part", set_aside_office_part),
    ("guide page", set_aside_guide),
    ("other years", set_aside_other_years),
    ("heads", find_heads),
    ("row groups", find_row_groups),
    ("projects", find_projects),
    ("group names", name_row_groups),
    ("blocks", find_blocks),
    ("tables", find_tables),
    ("project texts", name_texts),
    ("grids", find_grids),
    ("sums", find_summed),
    ("unnamed sums", find_unnamed_sums),
    ("part sums", doubt_part_sums),
    ("costs", find_costs),
    ("clauses", find_clauses),
    ("spans", part_spans),
    ("labels", confirm_labels),
    ("names", name_by_headings),
    ("headings", mark_headings),
    ("text heads", mark_text_heads),
    ("signature", find_signature),
    ("captioned date", with_signer_under_date),
    ("capture", capture_values),
    ("codes", part_codes),
    ("groups", part_groups),
    ("cost groups", name_cost_groups),
    ("packed", unpack),
    ("addresses", part_addresses),
    ("towns", join_towns),
    ("beside answers", find_beside_answers),
    ("sections", cut_sections),
    ("told projects", tell_projects),
    ("letter", read_letter),
    ("mail", read_mail),
    ("case number", find_case_number),
    ("decider", find_decider),
    ("told", read_told),
    ("settle", settle),
    ("financing", find_financing),
    ("asked column", find_asked_column),
    ("loose text", keep_loose_text),
    ("notes", heed_notes),
    ("scale", doubt_scale),
    ("sense", doubt_sense),
    ("corrected", doubt_corrected),
    ("columns", doubt_columns),
    ("joined", doubt_joined),
    ("printed head", doubt_printed_head),
    ("nameless", doubt_nameless),
    ("weigh", weigh),
    ("remainders", mark_remainders),
)


def documents_of(
    layout: Layout,
    file: SourceFile,
    second_reader: SecondReader | None = None,
    notes: tuple[str, ...] = (),
    forms: tuple[Form, ...] = (),
) -> tuple[Document, ...]:
    """The logical documents of a file, in page order; always at least one, places on the pages as displayed.

    file: `sha256` must be known, it names the document. second_reader: looks at places of scanned pages again.
    notes: what a person should know about the reading of the file. forms: a user's own, tried before the shipped.
    """
    return tuple(each_document(layout, file, second_reader, notes, forms))


def each_document(
    layout: Layout,
    file: SourceFile,
    second_reader: SecondReader | None = None,
    notes: tuple[str, ...] = (),
    forms: tuple[Form, ...] = (),
) -> Iterator[Document]:
    """As `documents_of`, one at a time, so that memory does not grow with the papers in a file."""
    read, lines = read_lines(layout)
    reader = _on_pages(second_reader, read)
    for ordinal, draft in enumerate(papers_of(Draft(read, lines, with_known(forms))), start=1):
        done = _through(draft, file.name, reader)
        yield on_original(_document(done, file, ordinal, notes), draft.layout)


def _through(draft: Draft, name: str, second_reader: SecondReader | None) -> Draft:
    for stage_name, stage in STAGES:
        log.debug("%s: %s", name, stage_name)
        draft = read_again(draft, second_reader) if stage_name == _BEFORE_WEIGHING else draft
        draft = stage(draft)
    return draft


def _on_pages(reader: SecondReader | None, layout: Layout) -> SecondReader | None:
    """The reader asked by the numbers of a layout's pages, some of which are columns of the pages that it looks at."""
    numbers = {page.number: page.in_file for page in layout.pages if page.in_file != page.number}
    if reader is None or not numbers:
        return reader

    def see(page_number: int, box: Box, kind: str, look: int = 0) -> str | None:
        return reader(numbers.get(page_number, page_number), box, kind, look)

    return see


def _document(draft: Draft, file: SourceFile, ordinal: int, notes: tuple[str, ...]) -> Document:
    form = draft.form
    status = _status(draft)
    return Document(
        document_id=document_id(file.sha256 or file.path, ordinal),
        file=file,
        page_from=min((page.in_file for page in draft.layout.pages), default=0),
        page_to=max((page.in_file for page in draft.layout.pages), default=0),
        status=status,
        reason=Reason.OK if status is DocumentStatus.OK else Reason.REVIEW,
        dokumenttyp=form.dokumenttyp if form else Dokumenttyp.ANNAT,
        form=form.name if form else "",
        form_score=draft.form_score,
        form_words=draft.form_words,
        title=draft.title,
        values=draft.values,
        sections=draft.sections,
        rows=draft.rows,
        projects=draft.projects,
        clauses=draft.clauses,
        printed_pages=_printed_pages(draft),
        reader_notes=reader_notes(draft),
        notes=notes,
    )


def _printed_pages(draft: Draft) -> tuple[tuple[int, int, int], ...]:
    printed = {page.in_file: found for page in draft.layout.pages if (found := page_number(page)) is not None}
    return tuple((page, found.number, found.total) for page, found in printed.items())


def _status(draft: Draft) -> DocumentStatus:
    """A paper goes to a person when its form is not declared or something that it must hold was not understood."""
    if draft.form is None or any(map(_doubtful, draft.values)) or _is_read_with_doubt(draft):
        return DocumentStatus.REVIEW
    if draft.form.generic and (draft.form_score < _STRONG or _lacks_its_sum(draft)):
        return DocumentStatus.REVIEW
    cells = (cell for row in draft.rows for cell in row.cells)
    return DocumentStatus.REVIEW if any(map(_doubtful, cells)) else DocumentStatus.OK


def _is_read_with_doubt(draft: Draft) -> bool:
    """Whether a whole page may lack some of its text."""
    codes = {note.code for page in draft.layout.pages for note in page.notes}
    return not codes.isdisjoint((NoteCode.ENGINES_DIFFER, NoteCode.REPAIRED))


def _lacks_its_sum(draft: Draft) -> bool:
    """Whether an application on an undeclared form gives no sum applied for: it may stand under words of its own."""
    if draft.form is None or draft.form.dokumenttyp is not Dokumenttyp.ANSOKAN:
        return False
    return not any(value.field == "sokt_summa" and value.value is not None for value in draft.values)


def _doubtful(value: Value) -> bool:
    return value.status in (ValueStatus.REVIEW, ValueStatus.UNREADABLE)
