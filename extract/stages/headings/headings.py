"""Labels and headings of whatever wording, known by how they are set: numbered as their like, or in their type."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterator, Sequence

from extract.stages.draft import Draft
from extract.stages.headings.concepts import asked_for, with_columns
from extract.stages.headings.label_blocks import heads_of_blocks, heads_of_texts
from extract.stages.headings.label_grid import unknown_labels
from extract.stages.headings.marked import answers_to, name_marked
from extract.stages.headings.scheme_labels import with_scheme
from extract.stages.labels.labels import SMALL_PRINT, Hit
from extract.stages.letters.signing import is_name, is_name_with_post
from extract.stages.page.lines import Line, Segment, text_of, word_size
from extract.stages.words.kinds import read_as
from extract.stages.words.tick_boxes import offers_options
from extract.stages.words.wordings import wording_for
from models.form import Form, Kind
from models.layout import TextSource, Word
from models.replacing import replace

_NUMBER = re.compile(
    r"[0-9]{1,2}(?:\.[0-9]{1,2}){1,2}\.?|[0-9]{1,2}[a-h]?[.)]|[A-Z][.)]|[A-Z]\.?[0-9]{1,2}\.?"
)
_MOST_WORDS = 9
_FEWEST_HEADS = 2
"""Headings of sections whose type marks others."""
_FEWEST_LIKE = 3
"""Known labels of a type or with a number from which that marks a label."""
_MOST_WRAPPED = 4
_SENTENCE_END = (".", ",", ";")
_ABBREVIATED = re.compile(r"(?:\w{1,2}\.){2,4}|(?:nr|tel|kr)\.", re.IGNORECASE)
"""`t.o.m.`: its point ends no sentence."""
_RUNS_ON = re.compile(r"[\w,;–-]$")
_HOW_MUCH = re.compile(r"(?:med )?(?:belopp\w*|summa\w*|hur mycket|kr|kronor)\b", re.IGNORECASE)
_WITHOUT_DOUBT = 0.9
_SURE_OF_A_NUMBER = 0.8
"""Of a reference number: every office has its own pattern, and none is surer."""
_CLEARLY_LARGER = 1.15
_FEW_HEADINGS = 0.1
"""Share of the lines that headings over groups of labels make up."""
_MOST_OF_GROUP = 5
"""Words of such a heading."""
_RARE = 0.25
"""Share of the words outside labels that may be set as labels are."""
_RARE_ON_SCANS = 0.12
"""The same where the type is measured from the ink, and some of it wrong."""

_Style = tuple[float, bool]


def mark_headings(draft: Draft) -> Draft:
    """What is set as the paper's labels are, though no form knows its words: named where they say what they ask for.

    The others part answers and sections."""
    if draft.form is None:
        return draft
    form, known = with_labels_of_scheme(draft, draft.form)
    draft = replace(draft, form=form, hits=known)
    styled = tuple(_styled(draft))
    with_them = replace(draft, hits=tuple(sorted((*draft.hits, *styled), key=_order))) if styled else draft
    placed = [
        _wrapped(_heading(line, segment, start), draft)
        for line, start, segment in _placed(with_them)
        if not (is_name(segment.text.partition(", ")[0]) or is_name_with_post(segment.text))
    ]
    parted = [
        _heading(line, segment, start)
        for line, start, segment in _parted(with_them)
        if not is_name_with_post(segment.text)
    ]
    over_text = [_heading(line, line.segments[0], 0) for line in _over_text(with_them)]
    found = {_order(hit): hit for hit in (*parted, *over_text, *placed, *styled)}
    if not found:
        return draft
    named, form = name_marked(draft.lines, form, draft.hits, tuple(found.values()))
    marked = {_order(hit) for hit in (*over_text, *placed, *styled)}
    named = tuple(
        hit
        for hit in named
        if hit.concept or (_order(hit) in marked and not _begins_an_answer(hit, draft.hits))
    )
    hits = sorted((*draft.hits, *named), key=_order)
    return replace(draft, hits=tuple(hits), form=form)


def with_labels_of_scheme(draft: Draft, form: Form) -> tuple[Form, tuple[Hit, ...]]:
    """The labels with those that stand where the scheme of the paper has them; the form with what they ask for."""
    specs, roles = asked_for(form)
    hits = with_scheme(draft.lines, draft.hits, draft.claimed, specs, roles)
    known = {id(hit) for hit in draft.hits}
    return with_columns(form, [hit for hit in hits if id(hit) not in known], specs), tuple(hits)


def _order(hit: Hit) -> tuple[int, int]:
    return hit.line, hit.start


def _placed(draft: Draft) -> Iterator[tuple[Line, int, Segment]]:
    kinds = {spec.name: spec.kind for spec in draft.form.fields} if draft.form is not None else {}

    def answers(hit: Hit, text: str) -> bool:
        kind = kinds.get(hit.name)
        least = _SURE_OF_A_NUMBER if kind is Kind.DIARY else _WITHOUT_DOUBT
        return kind not in (None, Kind.TEXT, Kind.PROSE) and read_as(kind, text).score >= least

    labels = [hit for hit in draft.hits if hit.line not in draft.claimed]
    captioned = {hit.line - 1 for hit in labels if hit.alone and _is_small_print(hit, draft.lines)}
    for line, start, segment in unknown_labels(draft.lines, labels, draft.claimed, answers):
        if line.index in captioned or _amounts_to_a_choice(line, start, segment):
            continue
        if not _meets_hit(draft.hits, line, start, segment):
            yield line, start, segment


def _amounts_to_a_choice(line: Line, start: int, segment: Segment) -> bool:
    """Whether a piece behind options to tick asks how much the one ticked comes to: it is part of that answer."""
    return (
        start > 0
        and _HOW_MUCH.match(segment.text) is not None
        and offers_options(text_of(line.words[:start]))
    )


def _parted(draft: Draft) -> Iterator[tuple[Line, int, Segment]]:
    """What white parts from the rest as it does the known labels: a label only where its words ask for something."""
    labels = [hit for hit in draft.hits if hit.line not in draft.claimed]
    return heads_of_blocks(draft.lines, labels, draft.claimed)


def _over_text(draft: Draft) -> Sequence[Line]:
    labels = [hit for hit in draft.hits if hit.line not in draft.claimed]
    return heads_of_texts(draft.lines, labels, draft.claimed)


def _is_small_print(hit: Hit, lines: Sequence[Line]) -> bool:
    """Whether a label is set smaller than the line above it, which it then is the caption of."""
    return hit.line > 0 and word_size(hit.words[0]) < SMALL_PRINT * word_size(lines[hit.line - 1].words[0])


def _styled(draft: Draft) -> Iterator[Hit]:
    """Text with a number as the known labels have, in their type, or in capitals as headings of sections are."""
    known = [hit for hit in draft.hits if hit.wording.role != "heading"]
    sections = [hit for hit in known if hit.wording.role == "section"]
    numbered = sum(hit.number is not None for hit in known) >= _FEWEST_LIKE
    of_labels = _label_styles(draft, known, _FEWEST_LIKE, draft.lines)
    alone = [line for line in draft.lines if len(line.segments) == 1]
    of_sections = _label_styles(draft, sections, _FEWEST_HEADS, alone)
    scanned = draft.layout.source is not TextSource.TEXT
    styles = of_labels | of_sections | (set() if scanned else _higher(of_sections, alone))
    heads = [hit for hit in sections if hit.alone]
    in_capitals = len(heads) >= _FEWEST_HEADS and all(text_of(hit.words).isupper() for hit in heads)
    if not numbered and not styles and not in_capitals:
        return
    taken = {number for hit in draft.hits for number in range(hit.line, hit.last_line + 1)}
    sentences = {
        below.index
        for above, below in itertools.pairwise(draft.lines)
        if above.index not in taken and len(above.words) > _MOST_WORDS and _RUNS_ON.search(above.text)
    }
    for line in draft.lines:
        if line.index in draft.claimed:
            continue
        for start, segment in _segments(line):
            if line.index in taken and (
                _meets_hit(draft.hits, line, start, segment)
                or _is_beside_a_label(known, line, start, segment)
                or _is_in_answers(known, draft, line, start, segment)
            ):
                continue
            by_number = numbered and line.index not in sentences and _is_numbered(segment)
            by_case = in_capitals and len(line.segments) == 1 and _is_in_capitals(segment)
            own = styles if len(line.segments) == 1 else of_labels
            by_style = any(_is_set_as(segment, style) for style in own)
            if by_number or by_case or (by_style and not _ends_an_answer(segment, line, draft)):
                yield _heading(line, segment, start)


def _ends_an_answer(segment: Segment, line: Line, draft: Draft) -> bool:
    """Whether a piece goes on with what stands right above it behind a label, in the same type."""
    above = draft.lines[line.index - 1] if line.index else None
    if above is None or above.page != line.page or len(above.segments) < _FEWEST_HEADS:
        return False
    return any(
        start > 0
        and abs(other.box.x0 - segment.box.x0) < segment.size
        and _style(other.words[-1]) == _style(segment.words[0])
        and not _meets_hit(draft.hits, above, start, other)
        for start, other in _segments(above)
    )


def _higher(styles: set[_Style], lines: Sequence[Line]) -> set[_Style]:
    """The types of some lines, bold or clearly larger, that are larger than bold headings: those of headings above."""
    least = min((size for size, bold in styles if bold), default=None)
    if least is None:
        return set()
    own: dict[_Style, list[Line]] = {}
    for line in lines:
        own.setdefault(_style(line.words[0]), []).append(line)
    return {
        style
        for style, set_so in own.items()
        if style[0] > least
        and (style[1] or (style[0] > _CLEARLY_LARGER * least and _only_head(set_so, lines)))
    }


def _only_head(lines: Sequence[Line], among: Sequence[Line]) -> bool:
    """Whether several lines of a type may all be headings, and are few among the others: answers are many."""
    few = _FEWEST_HEADS <= len(lines) <= _FEW_HEADINGS * len(among)
    return few and all(len(line.words) <= _MOST_OF_GROUP and _may_head(line.words) for line in lines)


def _is_in_capitals(segment: Segment) -> bool:
    return segment.text.isupper() and _may_head(segment.words)


def _label_styles(draft: Draft, known: Sequence[Hit], fewest: int, lines: Sequence[Line]) -> set[_Style]:
    """Size and weight of most of some labels, where the other words of some lines are set otherwise.

    fewest: how many of them must be set alike.
    """
    if draft.layout.source is TextSource.PLAIN:
        return set()
    labels = Counter(_style(word) for hit in known for word in hit.words[:1])
    style, count = labels.most_common(1)[0] if labels else ((0.0, False), 0)
    if count < fewest or count * 2 <= len(known):
        return set()
    taken = {id(word) for hit in draft.hits for word in hit.words}
    printed = Counter(
        [(w.size or word_size(w), w.bold) for ln in lines for w in ln.words if id(w) not in taken]
    )
    others: Counter[_Style] = Counter()
    for (size, bold), count in printed.items():
        others[round(size, 1), bold] += count
    rest = sum(others.values())
    scanned = draft.layout.source is not TextSource.TEXT
    if rest and others[style] < (_RARE_ON_SCANS if scanned else _RARE) * rest:
        return {style}
    if scanned:
        return set()
    answers = answers_to(draft.lines, [hit for hit in known if hit.alone])
    return {style} if _are_answered_otherwise(answers, style) else set()


def _are_answered_otherwise(answers: Sequence[tuple[Hit, Sequence[Word]]], style: _Style) -> bool:
    """Whether labels of a type are answered in another; what stands beside a few may be the next label."""
    own = [words for hit, words in answers if _style(hit.words[0]) == style]
    alike = sum(_style(words[0]) == style for words in own)
    return len(own) - alike >= _FEWEST_LIKE and alike * _FEWEST_LIKE < len(own)


def _style(word: Word) -> _Style:
    return round(word_size(word), 1), word.bold


def _segments(line: Line) -> Iterator[tuple[int, Segment]]:
    start = 0
    for segment in line.segments:
        yield start, segment
        start += len(segment.words)


def _meets_hit(hits: Sequence[Hit], line: Line, start: int, segment: Segment) -> bool:
    end = start + len(segment.words)
    on = (hit for hit in hits if hit.line <= line.index <= hit.last_line)
    taken = (hit.taken_of(line.index, len(line.words)) for hit in on)
    return any(first < end and start < behind for first, behind in taken)


def _is_beside_a_label(known: Sequence[Hit], line: Line, start: int, segment: Segment) -> bool:
    """Whether a piece answers the label that it stands next behind, though headings are set so too.

    The label is set otherwise, or another stands right under it, so that nothing there can be the answer.
    """
    edges = [hit.box.x0 for hit in known if hit.line == line.index + 1 and hit.page == line.page]
    return any(
        hit.wording.role == "field"
        and hit.alone
        and (hit.last_line, hit.last_end) == (line.index, start)
        and (
            _style(hit.words[0]) != _style(segment.words[0])
            or (hit.colon and any(abs(hit.box.x0 - edge) < 1 for edge in edges))
        )
        for hit in known
    )


def _is_in_answers(known: Sequence[Hit], draft: Draft, line: Line, start: int, segment: Segment) -> bool:
    """Whether a piece next behind a label stands in one column with the pieces next behind several others."""
    label = next((hit for hit in known if (hit.last_line, hit.last_end) == (line.index, start)), None)
    if label is None or label.wording.role != "field" or not label.alone:
        return False
    others = [
        other
        for hit in known
        if hit is not label and hit.alone and hit.wording.role == "field"
        if hit.page == line.page and abs(hit.box.x0 - label.box.x0) < 1
        for place, other in _segments(draft.lines[hit.last_line - draft.lines[0].index])
        if place == hit.last_end and abs(other.box.x0 - segment.box.x0) < 1
        if not _meets_hit(known, draft.lines[hit.last_line - draft.lines[0].index], place, other)
    ]
    return len(others) >= _FEWEST_LIKE


def _begins_an_answer(hit: Hit, known: Sequence[Hit]) -> bool:
    """Whether words with a colon that ask for nothing stand next behind a label without one.

    It is set otherwise, or hardly a label of the paper has a colon: `The name of a film: what it is about`.
    """
    fields = [label for label in known if label.wording.role == "field"]
    unmarked = sum(label.colon for label in fields) < _RARE * len(fields)
    return hit.colon and any(
        label.wording.role == "field"
        and label.alone
        and not label.colon
        and (label.last_line, label.last_end) == (hit.line, hit.start)
        and (unmarked or _style(label.words[0]) != _style(hit.words[0]))
        for label in known
    )


def _is_numbered(segment: Segment) -> bool:
    first, *rest = segment.words
    return bool(rest) and _NUMBER.fullmatch(first.text) is not None and _may_head(rest)


def _is_set_as(segment: Segment, style: _Style) -> bool:
    words = segment.words
    if _style(words[0]) != style or not _may_head(words):
        return False
    return all(_style(word) == style for word in words) and not is_name(segment.text)


def _may_head(words: Sequence[Word]) -> bool:
    return (
        len(words) <= _MOST_WORDS
        and words[0].text[:1].isupper()
        and (not words[-1].text.endswith(_SENTENCE_END) or _ABBREVIATED.fullmatch(words[-1].text) is not None)
        and not any(map(str.isdigit, "".join([word.text for word in words])))
    )


def _wrapped(hit: Hit, draft: Draft) -> Hit:
    """A label beside its answer with the piece under it that it goes on in: `Amount, other` over `funding`."""
    line = draft.lines[hit.line - draft.lines[0].index]
    number = hit.line - draft.lines[0].index + 1
    if hit.start or len(line.segments) < _FEWEST_HEADS or number >= len(draft.lines) or hit.colon:
        return hit
    below = draft.lines[number]
    segment = below.segments[0]
    near = abs(segment.box.x0 - hit.box.x0) < segment.size and segment.box.top - hit.box.bottom < segment.size
    same = below.page == hit.page and _style(segment.words[0]) == _style(hit.words[0])
    goes_on = segment.text[0].islower() and len(segment.words) <= _MOST_WRAPPED
    if not (near and same and goes_on) or _meets_hit(draft.hits, below, 0, segment):
        return hit
    words = (*hit.words, *segment.words)
    return replace(
        hit,
        wording=wording_for(text_of(words), "heading", text_of(words)),
        words=words,
        last_line=below.index,
        last_end=len(segment.words),
    )


def _heading(line: Line, segment: Segment, start: int) -> Hit:
    words = segment.words
    end = start + len(words)
    return Hit(
        wording=wording_for(segment.text, "heading", segment.text),
        page=line.page,
        line=line.index,
        start=start,
        end=end,
        words=words,
        similarity=1.0,
        colon=words[-1].text.endswith(":"),
        alone=True,
        last_line=line.index,
        last_end=end,
    )
