"""The pieces of text that may answer a label, each with how well it does."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate, pairwise

from extract.stages.capture.label_kinds import amounts_below, amounts_beside
from extract.stages.labels.help_text import help_lines, is_only_help
from extract.stages.labels.labels import SMALL_PRINT, Hit
from extract.stages.labels.sharing import GOOD, read_for
from extract.stages.labels.zones import Sheet, Zone
from extract.stages.page.lines import text_of, word_size
from extract.stages.page.type_changes import in_one_type
from extract.stages.words.kinds import Answer
from extract.stages.words.placeholders import is_placeholder
from models.form import FieldSpec, Form, Kind
from models.layout import Word
from models.records import dataclass
from models.replacing import replace

_BESIDE = frozenset(("right", "right_cell"))
PRIOR = {"cell": 0.30, "right": 0.28, "split": 0.26, "right_cell": 0.2, "below": 0.12, "above": 0.12}
_UNTYPED = frozenset((Kind.TEXT, Kind.PROSE))
_OF_NAMES = (Kind.PERSON, Kind.EMAIL, Kind.PHONE, Kind.ORGANISATION_NUMBER)
_OF_ONE_PIECE = (Kind.PERSON, Kind.DIARY)
_OF_AMOUNTS = (Kind.AMOUNT, Kind.CHOICE)
_OF_DAYS = (Kind.PERIOD, Kind.DATE, Kind.PLACE_AND_DATE)
_SIGNED_ON = "datum"
_NAMED = "projekt"
_SHORTEST_CODE = 3
"""The one label that many forms print as a caption under the line to write on, whatever stands over its answer."""
_UNTIL = r"(?:-|–|—|\btill(?: och med)?|\bt\.?\s?o\.?\s?m\.?|\btom)"
_MONTH = r"(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)[a-zåäö]*"
_BROKEN_DAY = rf"(?<![0-9])[0-9]{{1,2}}\n{_MONTH}|[0-9] {_MONTH}\n(?:19|20)[0-9]{{2}}\b"
_BROKEN_PERIOD = re.compile(rf"{_UNTIL}\n|\n{_UNTIL}|{_BROKEN_DAY}", re.IGNORECASE)
"""A period that is broken over two lines before or behind the word for its end, or inside a day."""
_UNDER = ("below", "split")
_NAMES_UNIT = re.compile(r"(?:,|\()\s?(?:i\s)?(?:kr|kronor|tkr|kkr|mnkr|sek)\)?:?$", re.IGNORECASE)
_NUMBERED = re.compile(r"((?:[0-9]{1,2}\.)*)([0-9]{1,2})([.)]?)")
"""The number of a label: what it shares with its fellows, its own, and the mark behind."""
_FIGURE = re.compile(r"[0-9][ .]?[0-9]{3}")
_ALWAYS_ANSWERED = ("budget_summa", "sokt_summa", "beviljat_belopp", "forbrukat_belopp")
_GROUPS = re.compile(r"(?<![0-9])[0-9]{1,3}(?: [0-9]{3})+(?![0-9])")
_WHOLE = re.compile(r"[1-9][0-9]{0,2}(?: [0-9]{3})*")
_MAX_TEXT_LINES = 6
_MOST_OF_PERIOD = 3
"""Lines of a narrow cell over which two days and the word between them are broken."""
_HELP_LINES = 3
_LONGEST_CURRENCY = 4
"""Characters before an amount that stands alone: `kr `, `SEK `."""
_WIDE_GAP = 1.5
"""Heights of a word: between the words of one name there is less."""
_FEWEST_RIVALS = 2
_INVALID = "ogiltig"
"""Flag of a number or a day of the right shape that cannot be: it is still the answer, and what stands below is not."""
_NEARER = 0.15
"""Of the size of the type."""
_READ_AS_DAYS = 0.55
"""Score of a day or two from which what stands below is no better one: it may be the end of the same."""
_SURE = 0.9
"""Score from which no other line is asked for a better answer."""


@dataclass(frozen=True, slots=True)
class Candidate:
    hit: Hit
    spec: FieldSpec
    zone: Zone
    answer: Answer
    skipped: int
    """Lines of help text between the label and the answer."""
    whole: Zone
    """The zone with those lines."""
    rivals: bool = False
    """Whether other amounts stand beside it."""

    @property
    def total(self) -> float:
        return (
            self.answer.score
            + PRIOR[self.zone.method]
            - 0.05 * self.skipped
            + 0.1 * (self.hit.similarity - 1)
        )


def candidates_for(
    hit: Hit,
    form: Form,
    sheet: Sheet,
    splits: dict[int, Zone],
    *,
    upwards: bool,
    over: bool,
    contrast: bool,
    doubts_below: bool = False,
) -> Iterator[Candidate]:
    """doubts_below: the labels of the paper do not say that their answers stand under them."""
    spec = form.field(hit.name)
    if spec is None:
        return
    zones: list[Zone | None]
    if id(hit) in splits:
        zones = [splits[id(hit)]]
    else:
        zones = _zones(hit, spec, sheet, upwards=upwards, over=over)
    several = _several(hit, sheet, is_below=not upwards and id(hit) not in splits)
    rivals = spec.kind in _OF_AMOUNTS and several is not None
    if rivals and several is not None:
        zones = [several]
    elif spec.kind is Kind.AMOUNT and (alone := _before_its_share(hit, sheet)) is not None:
        zones = [alone]
    for zone in zones:
        if zone is None or _bears_next_number(hit, zone):
            continue
        if is_placeholder(zone.text) or (spec.kind in _OF_NAMES and is_only_help(zone)):
            continue
        candidate = _best_reading(hit, spec, zone, sheet)
        open_to_two = rivals or (zone.method in _UNDER and _shares_its_answer(hit, spec, form, sheet, splits))
        open_to_two = open_to_two or (spec.kind is Kind.AMOUNT and _may_be_cut_elsewhere(zone, sheet))
        open_to_two = open_to_two or (spec.kind in _OF_DAYS and _follows_figures(candidate))
        open_to_two = open_to_two or (doubts_below and _is_nearer_above(candidate, sheet))
        candidate = replace(candidate, rivals=True) if open_to_two else candidate
        invalid = any(_INVALID in part.flags for part in candidate.answer.parts)
        doubtful = contrast and spec.kind is not Kind.PROSE and candidate.answer.score < GOOD and not invalid
        parted = hit.colon and zone.method in _BESIDE
        stands = parted or not (doubtful and in_one_type(hit.words[0], candidate.zone.words[0]))
        if stands and not _ends_a_text(candidate):
            yield candidate


def _shares_its_answer(
    hit: Hit, spec: FieldSpec, form: Form, sheet: Sheet, splits: Mapping[int, Zone]
) -> bool:
    """Whether the amount under a label in a text may be that of the label right above it, which has none."""
    number = hit.line - 1
    if not sheet.plain or spec.kind is not Kind.AMOUNT or number < 0:
        return False
    above = sheet.lines[number]
    if above.page != hit.page or hit.box.top - above.box.bottom > sheet.pitch:
        return False
    other = next(iter(sheet.hits_on(number)[-1:]), None)
    known = form.field(other.name) if other is not None else None
    if known is None or known.kind is not Kind.AMOUNT:
        return _NAMES_UNIT.search(above.text) is not None and not _FIGURE.search(above.text)
    asks = known.name in _ALWAYS_ANSWERED and known.name != hit.name and id(hit) not in splits
    return asks and other is not None and sheet.inline(other) is None


def _follows_figures(candidate: Candidate) -> bool:
    """Whether a line with figures was passed over on the way to a day: it may be the day's beginning."""
    told = help_lines(candidate.whole, _HELP_LINES)
    passed = candidate.whole.lines[told : candidate.skipped]
    return any(any(map(str.isdigit, word.text)) for words in passed for word in words)


def _bears_next_number(hit: Hit, zone: Zone) -> bool:
    """Whether what stands under a numbered label begins with the next number: it is the next label."""
    number = _NUMBERED.fullmatch(hit.number.text) if hit.number is not None else None
    first = _NUMBERED.fullmatch(zone.words[0].text)
    if number is None or first is None or zone.method != "below" or len(zone.lines[0]) == 1:
        return False
    return (first[1], first[3]) == (number[1], number[3]) and int(first[2]) == int(number[2]) + 1


def _is_nearer_above(candidate: Candidate, sheet: Sheet) -> bool:
    """Whether an amount under a label stands further from it than another right above it, as over a caption."""
    hit, zone, spec = candidate.hit, candidate.zone, candidate.spec
    is_below = spec.kind is Kind.AMOUNT and zone.method == "below" and not candidate.skipped
    above = sheet.above(hit) if is_below else None
    if above is None:
        return False
    if read_for(spec, text_of(above.lines[-1]), hit, sheet).score < _SURE:
        return False
    over = hit.box.top - max(word.box.bottom for word in above.lines[-1])
    under = min(word.box.top for word in zone.lines[0]) - max(word.box.bottom for word in hit.words)
    return under - over > _NEARER * min(map(word_size, above.lines[-1]))


def _may_be_cut_elsewhere(zone: Zone, sheet: Sheet) -> bool:
    """Whether the groups of figures that two amounts were cut from make two amounts in another way as well."""
    if zone.method != "split" or not zone.words:
        return False
    first = zone.words[0]
    line = next((line for line in sheet.lines if any(word is first for word in line.words)), None)
    runs = _GROUPS.findall(line.text) if line is not None else []
    return any(_ways_of_cutting(run.split()) > 1 for run in runs)


def _ways_of_cutting(groups: Sequence[str]) -> int:
    cuts = range(1, len(groups))
    return sum(all(_WHOLE.fullmatch(" ".join(side)) for side in (groups[:n], groups[n:])) for n in cuts)


def _zones(hit: Hit, spec: FieldSpec, sheet: Sheet, *, upwards: bool, over: bool) -> list[Zone | None]:
    """Where the answer to a label may stand: in its cell, beside it, above or below it."""
    cell = sheet.right_cell(hit)
    beside = cell or sheet.inline(hit)
    own = sheet.in_cell(hit) if cell is None else None
    other = sheet.above(hit) if upwards else sheet.below(hit)
    if not upwards and beside is not None and other is not None and _is_told(beside, other, hit):
        beside = None
    zones: list[Zone | None] = [own, beside, other]
    if over and cell is not None and zones[-1] is not None:
        zones = zones[-1:]
    if spec.name == _SIGNED_ON and hit.alone and not hit.colon and beside is None and not upwards:
        zones.append(sheet.above(hit))
    if spec.kind in _OF_DAYS and beside is not None:
        longer = sheet.with_next_line(beside, hit)
        zones.append(longer if _BROKEN_PERIOD.search(longer.text) else None)
    if spec.kind is Kind.DIARY:
        zones.append(_in_its_piece(hit, sheet))
    return zones


def _is_told(beside: Zone, below: Zone, hit: Hit) -> bool:
    """Whether the form says beside a label, smaller than it and than the answer below, how to fill it in."""
    largest = max(word_size(word) for word in beside.words)
    return largest < SMALL_PRINT * min(word_size(hit.words[0]), word_size(below.words[0]))


def _in_its_piece(hit: Hit, sheet: Sheet) -> Zone | None:
    """What stands behind a label in its own piece of the line or the next one, where other pieces follow."""
    line = sheet.lines[hit.last_line]
    ends = accumulate(len(segment.words) for segment in line.segments)
    end = next((end for end in ends if end > hit.last_end), 0)
    words = line.words[hit.last_end : end]
    return Zone("right", hit.page, (words,)) if words and end < len(line.words) else None


def _ends_a_text(candidate: Candidate) -> bool:
    """Whether an amount over a label stands inside a sentence: the label is the heading of what follows."""
    parts = candidate.answer.parts
    is_inside = bool(parts) and parts[0].start > _LONGEST_CURRENCY
    return candidate.zone.method == "above" and candidate.spec.kind is Kind.AMOUNT and is_inside


def _several(hit: Hit, sheet: Sheet, *, is_below: bool) -> Zone | None:
    """Of two amounts or more beside a label, or under it, the last where it is the sum of the others, else the first.

    None where there are no two. is_below: what stands under the label may answer it.
    """
    method, found = "right", amounts_beside(hit, sheet)
    if is_below and len(found) < _FEWEST_RIVALS:
        method, found = "below", amounts_below(hit, sheet)
    if len(found) < _FEWEST_RIVALS:
        return None
    *parts, (last, whole) = found
    words = last if sum(value for _, value in parts) == whole else found[0][0]
    return Zone(method, hit.page, (words,))


def _before_its_share(hit: Hit, sheet: Sheet) -> Zone | None:
    """The one amount beside a label, where its share of the whole in percent stands behind it."""
    beside, found = sheet.inline(hit), amounts_beside(hit, sheet)
    if beside is None or len(found) != 1 or len(beside.lines[0]) <= len(found[0][0]):
        return None
    return Zone("right", hit.page, (found[0][0],))


def _best_reading(hit: Hit, spec: FieldSpec, zone: Zone, sheet: Sheet) -> Candidate:
    """The reading of a zone from its first line on, or from below a few lines of help text."""
    zone = _without_code(zone) if spec.name == _NAMED else zone
    told = help_lines(zone, _HELP_LINES)
    if told == len(zone.lines):
        return Candidate(hit, spec, zone, Answer(0.0), 0, zone)
    best: Candidate | None = None
    for skipped in range(told, min(len(zone.lines), told + _HELP_LINES)):
        ways = (Zone(zone.method, zone.page, lines) for lines in _limited(spec, zone.lines[skipped:]))
        read = [
            Candidate(hit, spec, rest, read_for(spec, _words_of(rest, spec), hit, sheet), skipped, zone)
            for rest in ways
        ]
        best = max((best, *read) if best is not None else read, key=lambda candidate: candidate.total)
        wrong_in_itself = any(_INVALID in part.flags for part in best.answer.parts)
        is_read = best.answer.score >= (_READ_AS_DAYS if spec.kind in _OF_DAYS else _SURE)
        if is_read or spec.kind in _UNTYPED or wrong_in_itself:
            break
    if best is None:
        raise ValueError("a zone without lines")
    return best


def _without_code(zone: Zone) -> Zone:
    """A name without the number that stands apart before it: `70418   Ljus i parken`."""
    first, *rest = zone.lines[0]
    if not rest or not first.text.isdecimal() or len(first.text) < _SHORTEST_CODE:
        return zone
    apart = rest[0].box.x0 - first.box.x1 > word_size(first)
    return replace(zone, lines=(tuple(rest), *zone.lines[1:])) if apart else zone


def _words_of(zone: Zone, spec: FieldSpec) -> str:
    """What is read of a zone: a cross belongs to the nearer of two words, so that the white between them counts."""
    return zone.spaced if spec.kind is Kind.CHOICE else zone.text


def _limited(
    spec: FieldSpec, lines: tuple[tuple[Word, ...], ...]
) -> tuple[tuple[tuple[Word, ...], ...], ...]:
    """The ways of ending an answer: a short kind may be broken over two lines, or another text may follow it."""
    if spec.kind is Kind.AMOUNT or spec.kind is Kind.PROSE:
        return (lines,)
    if spec.kind is Kind.TEXT:
        return (lines[:_MAX_TEXT_LINES],)
    if spec.kind is Kind.POSTAL:
        return (lines[:1], lines[:2])
    ways = (lines[:2], lines[:1]) if len(lines) > 1 else (lines,)
    if spec.kind is Kind.PERIOD and len(lines) > len(ways):
        ways = (*ways, lines[:_MOST_OF_PERIOD])
    own = _own_piece(lines[0])
    return (*ways, (own,)) if spec.kind in _OF_ONE_PIECE and len(own) < len(lines[0]) else ways


def _own_piece(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """The words before the first wide gap: what stands behind it may be the next label with its answer."""
    gaps = (
        n
        for n, (word, behind) in enumerate(pairwise(words), 1)
        if behind.box.x0 - word.box.x1 > _WIDE_GAP * word.box.height
    )
    return words[: next(gaps, len(words))]
