"""The two labels of a span of time in two fields: `Period från` or `påbörjas`, and a mere `till` or `avslutas`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extract.stages.draft import Draft
from extract.stages.headings.concepts import asked_for, with_columns
from extract.stages.labels.labels import Hit
from extract.stages.page.lines import Line, Segment, text_of
from extract.stages.words.kinds import read_as
from extract.stages.words.wordings import key_of, wording_for
from models.form import Kind
from models.replacing import replace

_SPANS = ("tidplan", "period")
_FROM = ("from", "fran", "franochmed")
"""Last words of a label that asks for the beginning alone, where the end has a label of its own."""
_TO = frozenset(("till", "tom", "tillochmed", "avslutas", "slutar"))
_MOST_TO = 3
_NEAR = 2
"""Lines from the label of the beginning to that of the end, its answer between them."""
_A_DATE = 0.6
_SAME_EDGE = 4.0


def part_spans(draft: Draft) -> Draft:
    """Name the label of the beginning for what it is, and find that of the end; no other label is changed."""
    form = draft.form
    if form is None:
        return draft
    specs = asked_for(form)[0]
    hits: list[Hit] = []
    parted: list[Hit] = []
    for hit in draft.hits:
        span = next((span for span in _SPANS if hit.name in (span, f"{span}_start")), None)
        begins = _asks_from(hit) or hit.name == f"{span}_start"
        if span is None or hit.wording.role != "field" or f"{span}_slut" not in specs or not begins:
            hits.append(hit)
            continue
        end = f"{span}_slut"
        named = any(other.name == end and 0 <= other.line - hit.last_line <= _NEAR for other in draft.hits)
        found = None if named else _end_label(hit, end, draft)
        if named or found is not None:
            start = replace(hit, wording=wording_for(text_of(hit.words), "field", f"{span}_start"))
            parted += [start, *([found] if found is not None else [])]
            hits += parted[-1:] if found is None else parted[-2:]
        else:
            hits.append(hit)
    form = with_columns(form, parted, specs)
    return replace(draft, hits=tuple(sorted(hits, key=lambda hit: (hit.line, hit.start))), form=form)


def _asks_from(hit: Hit) -> bool:
    asked = text_of(hit.words).partition("(")[0]
    return key_of(asked).endswith(_FROM)


def _end_label(hit: Hit, name: str, draft: Draft) -> Hit | None:
    """A piece that begins with `till` or `t.o.m.`, on the label's line or right under it, that no label took."""
    taken = {(other.line, word) for other in draft.hits for word in range(other.start, other.end)}
    for line, start, segment in _near(hit, draft.lines):
        count = _words_to(segment)
        if count and (line.index, start) not in taken:
            words = segment.words[:count]
            return Hit(
                wording=wording_for(text_of(words), "field", name),
                page=line.page,
                line=line.index,
                start=start,
                end=start + count,
                words=words,
                similarity=hit.similarity,
                colon=words[-1].text.endswith(":"),
                alone=count == len(segment.words),
                last_line=line.index,
                last_end=start + count,
            )
    return None


def _words_to(segment: Segment) -> int:
    """Words that say `till` at the beginning of a piece, where nothing or a date follows; 0: none do."""
    for count in range(min(_MOST_TO, len(segment.words)), 0, -1):
        if key_of(text_of(segment.words[:count])) in _TO:
            rest = text_of(segment.words[count:])
            return count if not rest or read_as(Kind.DATE, rest).score >= _A_DATE else 0
    return 0


def _near(hit: Hit, lines: Sequence[Line]) -> Iterator[tuple[Line, int, Segment]]:
    """The pieces beside a label, then the first piece of the line under it, with the place of its first word."""
    first = lines[0].index
    line = lines[hit.line - first]
    start = 0
    for segment in line.segments:
        if start >= hit.end:
            yield line, start, segment
        start += len(segment.words)
    below = hit.last_line - first + 1
    if below < len(lines) and lines[below].page == hit.page:
        segment = lines[below].segments[0]
        if abs(segment.box.x0 - hit.box.x0) <= _SAME_EDGE:
            yield lines[below], 0, segment
