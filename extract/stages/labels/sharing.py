"""Labels whose answers stand together: side by side on one line below, or one after the other on several."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from extract.stages.labels.help_text import is_only_help
from extract.stages.labels.labels import Hit
from extract.stages.labels.twins import twin_answers
from extract.stages.labels.zones import Sheet, Zone
from extract.stages.page.lines import text_of
from extract.stages.words.days_asked import read_day, read_place_and_day
from extract.stages.words.kinds import Answer, read_as
from extract.stages.words.split import MORE, split_between
from models.form import FieldSpec, Form, Kind
from models.layout import Word

GOOD = 0.55
"""Score from which a text answers a label of its kind."""
_POOR = 0.3
_WITHOUT_DOUBT = 0.9
_UNTYPED = frozenset((Kind.TEXT, Kind.PROSE))
_FEWEST_STACKED, _MOST_STACKED = 2, 4
_GRANTED_AND_USED = ("beviljat_belopp", "forbrukat_belopp")
_MOST_WORDS = 5
"""Of a label that no list knows."""


def shared_lines(hits: Sequence[Hit], form: Form, sheet: Sheet) -> Iterator[tuple[int, Zone]]:
    """Labels side by side whose answers have run together on the line below: the line is split between them."""
    yield from twin_answers(hits, form, sheet)
    yield from _beside_the_second(hits, form, sheet)
    if not sheet.plain:
        return
    yield from _stacked_labels(hits, form, sheet)
    hits = [hit for hit in hits if hit.wording.role == "field"]
    groups: dict[int, list[Hit]] = defaultdict(list)
    for hit in hits:
        if sheet.inline(hit) is None:
            groups[hit.last_line].append(hit)
    for group in groups.values():
        yield from _beside_each_other(group, form, sheet)


def _beside_the_second(hits: Sequence[Hit], form: Form, sheet: Sheet) -> Iterator[tuple[int, Zone]]:
    """Two labels, one behind or under the other, whose answers, each of one's kind alone, begin beside the second."""
    for first, second in pairwise(hits):
        near = 0 <= second.line - first.last_line <= 1 and first.page == second.page
        zone = sheet.inline(second) if near and sheet.inline(first) is None else None
        if zone is None or form.field(first.name) is None or form.field(second.name) is None:
            continue
        following = sheet.lines_below(second, 1) if len(zone.lines) == 1 else zone.lines[1:2]
        if not following or not _is_shifted(first, second, (zone.lines[0], following[0]), form, sheet):
            continue
        yield id(first), Zone("split", zone.page, zone.lines[:1])
        yield id(second), Zone("split", zone.page, (following[0],))


def _is_shifted(
    first: Hit, second: Hit, answers: tuple[tuple[Word, ...], tuple[Word, ...]], form: Form, sheet: Sheet
) -> bool:
    one, other = answers
    surely = min(_score(first, one, form, sheet), _score(second, other, form, sheet)) >= _WITHOUT_DOUBT
    crossed = max(_score(second, one, form, sheet), _score(first, other, form, sheet)) < _POOR
    return surely and crossed


def _beside_each_other(group: Sequence[Hit], form: Form, sheet: Sheet) -> Iterator[tuple[int, Zone]]:
    """What the line below labels side by side gives to each of them."""
    following = _below_help(group[0], sheet)
    kinds = [spec.kind for hit in group if (spec := form.field(hit.name)) is not None]
    if len(kinds) < _FEWEST_STACKED or len(kinds) != len(group) or following >= len(sheet.lines):
        return
    words = sheet.free(following)
    if not words or sheet.hits_on(following) or following in sheet.claimed:
        return
    meant = _only_one_meant(group, following, form, sheet)
    if meant is not None:
        yield id(meant), Zone("split", meant.page, (words,))
    if meant is not None or (
        _aligned(group, following, sheet) and not _run_together(group, following, kinds, form, sheet)
    ):
        return
    if _is_table(group, following + 1, kinds, form, sheet) or _leave_open(group, following, kinds, sheet):
        return
    parts = _parts_of_all(group, following, form, sheet, split_between(words, kinds))
    for hit, part in zip(group, parts, strict=True):
        if part:
            yield id(hit), Zone("split", sheet.lines[following].page, (part,))


def _run_together(
    group: Sequence[Hit], following: int, kinds: Sequence[Kind], form: Form, sheet: Sheet
) -> bool:
    """Whether one piece under the first of some labels parts into an answer of each one's kind, none of them words."""
    line = sheet.lines[following]
    below_the_first = line.box.x0 < group[1].box.x0 - line.segments[0].size
    if len(line.segments) > 1 or not below_the_first or not _UNTYPED.isdisjoint(kinds):
        return False
    parts = split_between(sheet.free(following), kinds)
    return all(
        words and _score(hit, words, form, sheet) >= _WITHOUT_DOUBT
        for hit, words in zip(group, parts, strict=True)
    )


def _parts_of_all(
    group: Sequence[Hit], following: int, form: Form, sheet: Sheet, parts: Sequence[tuple[Word, ...]]
) -> Sequence[tuple[Word, ...]]:
    """The pieces of a line that stand apart, one for each label above, where those answer as well as its parts."""
    line = sheet.lines[following]
    if len(line.segments) != len(group) or len(sheet.free(following)) < len(line.words):
        return parts
    pieces = [segment.words for segment in line.segments]
    own, split = (
        [_whole_score(hit, words, form, sheet) for hit, words in zip(group, way, strict=True)]
        for way in (pieces, parts)
    )
    return pieces if min(own) >= _POOR and sum(own) >= sum(split) else parts


def _whole_score(hit: Hit, words: tuple[Word, ...], form: Form, sheet: Sheet) -> float:
    """How well words answer a label with nothing behind the answer: a figure behind an amount is the next one's."""
    if not words:
        return 0.0
    spec, text = form.field(hit.name), text_of(words)
    is_part = spec is not None and spec.kind is Kind.AMOUNT and not read_as(spec.kind, text, whole=True).parts
    return _score(hit, words, form, sheet) * (MORE if is_part else 1.0)


def _only_one_meant(group: Sequence[Hit], following: int, form: Form, sheet: Sheet) -> Hit | None:
    """The one of some labels side by side that a lone answer below the first surely is of, and of that it is not."""
    line, words = sheet.lines[following], sheet.free(following)
    if len(line.segments) > 1 or len(words) < len(line.words):
        return None
    meant = [hit for hit in group if _score(hit, words, form, sheet) >= _WITHOUT_DOUBT]
    is_lone = len(meant) == 1 and meant[0] is not group[0] and line.box.x1 < group[1].box.x0
    return meant[0] if is_lone and _score(group[0], words, form, sheet) < _POOR else None


def _below_help(hit: Hit, sheet: Sheet) -> int:
    """The number of the line under a label, of the one after it where that only tells how to fill in the form."""
    number = hit.last_line + 1
    if number + 1 >= len(sheet.lines) or sheet.lines[number + 1].page != hit.page:
        return number
    told = sheet.free(number)
    is_help = bool(told) and not sheet.hits_on(number) and is_only_help(Zone("below", hit.page, (told,)))
    return number + 1 if is_help else number


def _leave_open(group: Sequence[Hit], following: int, kinds: Sequence[Kind], sheet: Sheet) -> bool:
    """Whether answers stand apart below labels, and others of their kind, or labels unknown to us, may own them."""
    number = group[0].last_line
    pieces = len(sheet.lines[following].segments)
    if pieces < _FEWEST_STACKED:
        return False
    further = bool(sheet.free(number)) or len(sheet.hits_on(number)) > len(group)
    return further or (pieces < len(group) and len(set(kinds)) < len(kinds))


def _is_table(group: Sequence[Hit], number: int, kinds: Sequence[Kind], form: Form, sheet: Sheet) -> bool:
    """Whether the line under the answers answers as well: then labels and lines are the head and rows of a table."""
    if number >= len(sheet.lines) or sheet.hits_on(number) or _UNTYPED.issuperset(kinds):
        return False
    parts = split_between(sheet.free(number), kinds)
    sure = {Kind.AMOUNT} if kinds.count(Kind.AMOUNT) > 1 else set(kinds) - _UNTYPED
    typed = [
        _score(hit, part, form, sheet) >= GOOD
        for hit, part, kind in zip(group, parts, kinds, strict=True)
        if kind in sure
    ]
    return all(parts) and all(typed)


def _stacked_labels(hits: Sequence[Hit], form: Form, sheet: Sheet) -> Iterator[tuple[int, Zone]]:
    """Labels on lines of their own one after the other, and then their answers, one after the other."""
    alone = [
        hit
        for hit in hits
        if (hit.wording.role == "field" or hit.colon)
        and len(sheet.hits_on(hit.line)) == 1
        and sheet.inline(hit) is None
    ]
    for run in _runs(alone, sheet):
        # A heading over a group of labels has no colon where they have.
        first = next((n for n, hit in enumerate(run) if hit is None or hit.colon), 0)
        headed = [run[n:] for n in range(first) if _begin_surely(run[n:first])]
        ways = [way for way in headed if len(_below(way, len(way), sheet)) == len(way)]
        yield from next((found for way in (*ways, run[first:]) if (found := _answers(way, form, sheet))), ())


def _begin_surely(labels: Sequence[Hit | None]) -> bool:
    return all(hit is not None and hit.similarity == 1.0 for hit in labels)


def _answers(group: Sequence[Hit | None], form: Form, sheet: Sheet) -> list[tuple[int, Zone]]:
    """What answers each of some labels on lines of their own; nothing where that is a guess."""
    asked = [hit for hit in group if hit is not None and form.field(hit.name) is not None]
    known = len(asked) == len(group) or (bool(asked) and all(hit is None or hit.colon for hit in group))
    if len(group) < _FEWEST_STACKED or not known:
        return []
    proved = list(_proved(group, form, sheet))
    if proved or (None in group and _asks_for_amount(group, form)):
        return proved
    answers = _below(group, len(group), sheet)
    if len(answers) < len(group):
        return list(_partly_answered(group, answers, form, sheet))
    each = [_score(hit, words, form, sheet) for words, hit in zip(answers, group, strict=True)]
    last = _score(group[-1], answers[0], form, sheet)
    fit = min(each) >= _POOR and sum(each) > last + GOOD * (len(group) - 1) - _POOR
    return list(_dealt(group, answers)) if fit and not _goes_on(group, form, sheet) else []


def _dealt(group: Sequence[Hit | None], answers: Sequence[tuple[Word, ...]]) -> Iterator[tuple[int, Zone]]:
    for hit, words in zip(group, answers, strict=True):
        if hit is not None:
            yield id(hit), Zone("split", hit.page, (words,))


def _proved(group: Sequence[Hit | None], form: Form, sheet: Sheet) -> Iterator[tuple[int, Zone]]:
    """Granted, used and what is left of it, under each other, where the third of their amounts is what is left."""
    names = [hit.name if hit is not None else "" for hit in group]
    if names[:-1] != list(_GRANTED_AND_USED):
        return
    lines = _below(group, len(group) + 1, sheet)
    answers = [words for words in lines if any(map(str.isdigit, text_of(words)))][: len(group)]
    granted = group[0]
    if len(answers) < len(group) or granted is None:
        return
    unit = sheet.unit_of(granted)
    read = [read_as(Kind.AMOUNT, text_of(words), unit=unit, whole=True).parts for words in answers]
    values = [parts[0].value for parts in read if parts and isinstance(parts[0].value, Decimal)]
    amounts = [value for value in values if isinstance(value, Decimal)]
    if len(amounts) == len(group) and amounts[0] - amounts[1] == amounts[2]:
        yield from _dealt(group, answers)


def _asks_for_amount(group: Sequence[Hit | None], form: Form) -> bool:
    """Amounts below may be those of a table that an unknown label heads, and none of them would look wrong."""
    specs = [form.field(hit.name) for hit in group if hit is not None]
    return any(spec is not None and spec.kind is Kind.AMOUNT for spec in specs)


def _below(group: Sequence[Hit | None], count: int, sheet: Sheet) -> list[tuple[Word, ...]]:
    """The next whole lines under the last of stacked labels."""
    last = max(n for n, hit in enumerate(group) if hit is not None)
    unknown = len(group) - 1 - last
    hit = group[last]
    return sheet.lines_below(hit, count + unknown)[unknown:] if hit is not None else []


def _goes_on(group: Sequence[Hit | None], form: Form, sheet: Sheet) -> bool:
    """Whether the answers are followed by as many that fit as well: the labels are the heads of a table."""
    kinds = [spec.kind for hit in group if hit is not None and (spec := form.field(hit.name)) is not None]
    more = _below(group, 2 * len(group), sheet)[len(group) :]
    if len(more) < len(group) or _UNTYPED.issuperset(kinds):
        return False
    return all(_score(hit, words, form, sheet) >= _POOR for words, hit in zip(more, group, strict=True))


def _partly_answered(
    group: Sequence[Hit | None], answers: Sequence[tuple[Word, ...]], form: Form, sheet: Sheet
) -> Iterator[tuple[int, Zone]]:
    """Of several labels with fewer answers those that are meant, where each answer is of one label's kind alone.

    As many answers as there are labels whose kind they all are, and no other's, answer these in order.
    """
    if not answers:
        return
    fields = _last_of_each(group, form)
    fits = [_score(hit, words, form, sheet) for hit, words in zip(fields, answers, strict=False)]
    # Of labels that nobody knows only those at the end may be left without an answer.
    needed = _POOR if None not in group else _WITHOUT_DOUBT
    known_first = None not in group[: len(fields)]
    if len(answers) == len(fields) < len(group) and min(fits) >= needed and known_first:
        yield from _dealt(fields, answers)
        return
    if None in group:
        return
    known = [(n, hit) for n, hit in enumerate(group) if hit is not None and form.field(hit.name) is not None]
    meant = [[n for n, hit in known if _score(hit, words, form, sheet) >= GOOD] for words in answers]
    order = [places[0] for places in meant if len(places) == 1]
    if all(places == meant[0] for places in meant) and len(meant[0]) == len(answers):
        order = meant[0]
    if len(order) == len(answers) and order == sorted(set(order)):
        own = dict(known)
        yield from (
            (id(own[n]), Zone("split", own[n].page, (words,)))
            for n, words in zip(order, answers, strict=True)
        )


def _last_of_each(group: Sequence[Hit | None], form: Form) -> list[Hit]:
    """One label for each field: of a line to sign on and the name in print under it the second is answered."""
    known = [hit for hit in group if hit is not None and form.field(hit.name) is not None]
    last = {hit.name: hit for hit in known}
    return [hit for hit in known if last[hit.name] is hit]


def _score(hit: Hit | None, words: tuple[Word, ...], form: Form, sheet: Sheet) -> float:
    """How well words answer a label; a label that the form does not know may be answered by anything."""
    spec = form.field(hit.name) if hit is not None else None
    return GOOD if hit is None or spec is None else read_for(spec, text_of(words), hit, sheet).score


def _runs(hits: Sequence[Hit], sheet: Sheet) -> Iterator[list[Hit | None]]:
    """Two to four labels on lines that follow one another; None where the words of one are unknown."""
    at = {hit.line: hit for hit in hits}
    done = -1
    for hit in hits:
        if hit.line <= done:
            continue
        before = next(n for n in range(hit.line - 1, -2, -1) if not _may_be_label(n, hit.page, sheet))
        run: list[Hit | None] = [None] * (hit.line - before - 1)
        number = hit.line
        while (known := at.get(number)) is not None or _may_be_label(number, hit.page, sheet):
            if known is not None and known.page != hit.page:
                break
            run.append(known)
            number = number + 1 if known is None else known.last_line + 1
        done = number - 1
        if _FEWEST_STACKED <= len(run) <= _MOST_STACKED:
            yield run


def _may_be_label(number: int, page: int, sheet: Sheet) -> bool:
    """Whether a line is words that end in a colon, as a label that the form does not know."""
    if not 0 <= number < len(sheet.lines) or sheet.hits_on(number) or number in sheet.claimed:
        return False
    line = sheet.lines[number]
    is_one = line.page == page and len(line.segments) == 1 and len(line.words) <= _MOST_WORDS
    return is_one and line.text.endswith(":") and line.text[:1].isupper()


def _aligned(group: Sequence[Hit], following: int, sheet: Sheet) -> bool:
    """Whether every piece of the line below begins under its own label."""
    segments = sheet.lines[following].segments
    owners = []
    for segment in segments:
        near = [n for n, hit in enumerate(group) if abs(hit.box.x0 - segment.box.x0) < 1.1 * segment.size]
        if not near:
            return False
        if segment.box.x0 < group[near[0]].box.x0 - 1 and near[0]:
            return False
        owners.append(near[0])
    if len(set(owners)) != len(owners):
        return False
    last = max(owners)
    return len(segments) > 1 or last > 0 or segments[0].box.x1 < group[1].box.x0


def read_for(spec: FieldSpec, text: str, hit: Hit, sheet: Sheet) -> Answer:
    if spec.kind is Kind.DATE:
        return read_day(spec.name, text_of(hit.words), text)
    if spec.kind is Kind.PLACE_AND_DATE:
        return read_place_and_day(text_of(hit.words), text)
    return read_as(spec.kind, text, unit=sheet.unit_of(hit))
