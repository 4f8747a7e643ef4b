"""Where another paper begins in a text without page ends: behind an end, under white, with a head of its own."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile

from extract.normalise.dates import find_dates
from extract.normalise.postal import parse_postal
from extract.stages.letters.letter_head import is_registry_label
from extract.stages.letters.letters import is_closing
from extract.stages.letters.place_and_date import is_dated, place_and_date
from extract.stages.letters.signing import (
    NAME,
    POSITION,
    is_caption,
    is_name,
    is_signed_by,
    signed_line,
)
from extract.stages.page.lines import Line, text_of
from extract.stages.papers.page_starts import TOP_LINES, is_decisive
from extract.stages.papers.registered import registered_number
from extract.stages.papers.sorts_said import decided_by, said
from extract.stages.papers.titles import Title, title_of
from models.form import Form
from models.record import Dokumenttyp
from models.records import dataclass

_SHORTEST = 3
"""Lines of the shortest paper."""
_HEAD = 4
"""Lines of a head in which the title stands, or the day of a letter."""
_CONTACTS = 4
"""Labels that a letterhead may hold."""
_SIGNED_LINES = 12
_ENDED = 5
_BELOW = 10
_LETTERHEAD = 9
"""Lines of a head with the sender's address and telephone above its title."""
_LETTERHEAD_AT_MOST = 20
_PREAMBLE = 20
"""Lines of help between a title and the first labels."""
_MOST_WORDS = 7
_NOTICE = 60
"""Lines of the longest notice."""
_BELOW_DAY = 3
_REGISTERED = 6
_LABELS_BELOW = 2
_LABELS_AGAIN = 3
"""Labels that stand again with other answers, from which a title begins another paper."""
_LABEL_WORDS = 5
_QUESTION_WORDS = 12
_PROSE_WORDS = 8
_ABBREVIATED = 3
"""Letters of the longest abbreviation."""
_NUMBERING = "0123456789.) "
_EMPTY_LABELS = 3
_SPARSE = 0.06
_WHITE, _MORE = 1.4, 0.9
"""Line heights of white above a paper, and how many of them beyond what is usual between the lines of the text."""
_ASKS_WHO_SIGNS = re.compile(
    r"(?:namnförtydligande|namnteckning|underskrift|underteckn|befattning|signera)\w*[^:?]{0,40}[:?]",
    re.IGNORECASE,
)
_ENDS_MINUTES = re.compile(
    r"justerande|utdragsbestyrk|rätt utdraget|vid protokollet|beslutet kan överklagas", re.IGNORECASE
)
_NUMBER = re.compile(r"\b(?:nr|nummer)\b", re.IGNORECASE)
_FIGURES_LAST = re.compile(r"(?:(?:^|\s)[0-9]{1,3}(?:[ .][0-9]{3})+(?:,[0-9]{2})?|:-|,-|%|\bkr|[-–])$")
"""The end of a row of a table."""
_ENCLOSED = ("bilag", "underbilag")


@dataclass(frozen=True, slots=True)
class _Dump:
    """The lines of a text, the declared forms, and the white that is usual between its lines, in line heights."""

    lines: Sequence[Line]
    forms: Sequence[Form]
    usual: float
    sparse: bool
    """Whether hardly a line is empty: then one of them is as good as more, and none where a signature ends."""


def dump_starts(lines: Sequence[Line], forms: Sequence[Form], begun: Sequence[int]) -> list[int]:
    """Positions in a text where papers begin, be it in the middle of a page; begun: those that begin with a page."""
    white = sum(_white(lines, position) >= _MORE for position in range(1, len(lines)))
    dump = _Dump(lines, forms, _usual_white(lines), white <= _SPARSE * len(lines))
    found = list(begun)
    start = 0
    for position in range(len(lines)):
        start = position if position in begun else start
        if position - start < _SHORTEST or not _may_begin(dump, position, start):
            continue
        begins = _begins(dump, position, start) or _begins_untitled(lines, position, start)
        parted = not dump.sparse or _white(lines, position) >= _MORE or _ends_right_above(lines, position)
        if begins and parted:
            found.append(position)
            start = position
    return sorted(found)


def _white(lines: Sequence[Line], position: int) -> float:
    """Line heights of white above a line; 0.0 at the top of a page."""
    line, above = lines[position], lines[position - 1]
    return (line.box.top - above.box.bottom) / line.box.height if line.page == above.page else 0.0


def _usual_white(lines: Sequence[Line]) -> float:
    gaps = Counter(round(_white(lines, position)) for position in range(1, len(lines)))
    return float(gaps.most_common(1)[0][0]) if gaps else 0.0


def _may_begin(dump: _Dump, position: int, start: int) -> bool:
    """Whether a paper may begin at a line: more white stands above it than above most, and more than a head."""
    lines = dump.lines
    line = lines[position]
    wide = _white(lines, position) >= (0.0 if dump.sparse else max(_WHITE, dump.usual + _MORE))
    if not wide or not _may_head(line) or line.text.casefold().startswith(_ENCLOSED):
        return False
    signs = _is_of_signature(lines, position) and not _is_sender(lines, position)
    return not _is_head(lines[start:position]) and not signs


def _is_head(lines: Sequence[Line]) -> bool:
    """Whether lines may be no more than the head of a paper: names, addresses, telephones and stamps."""
    if len(lines) >= _LETTERHEAD_AT_MOST or sum(map(has_label, lines)) > _CONTACTS:
        return False
    return not any(_ends_sentence(line) or _is_prose(line) for line in lines)


def _ends_sentence(line: Line) -> bool:
    """Whether a line ends in a stop that is no abbreviation's: `ek. för.` is a name's end."""
    return line.text.endswith(".") and len(line.words[-1].text.rstrip(".")) > _ABBREVIATED


def _is_prose(line: Line) -> bool:
    small = sum(word.text.islower() for word in line.words)
    return len(line.words) >= _PROSE_WORDS and len(line.segments) == 1 and 2 * small > len(line.words)


def _begins(dump: _Dump, position: int, start: int) -> bool:
    """Whether a title begins another paper than the one that begins at `start`."""
    lines = dump.lines
    at = _title_below(lines, position)
    if at is None:
        return False
    line, above, below = lines[at], lines[start:position], lines[at + 1 : at + 1 + _BELOW]
    first = lines[start]
    if _masked(line) == _masked(first) and len(line.words) > 1:
        return True
    if is_over(lines, position, start) or Dokumenttyp.ANNAT in said(above[-_SIGNED_LINES:]):
        return is_decisive(line) or _asks(below)
    return _asks_again(above, below) or _heads_another_sort(dump, at, start)


def _begins_untitled(lines: Sequence[Line], position: int, start: int) -> bool:
    """Whether a line begins another paper, be it without a title that is known."""
    above, below = lines[start:position], lines[position + 1 : position + 1 + _BELOW]
    number, before = registered_number(below[:_REGISTERED]), registered_number(above[:_LETTERHEAD_AT_MOST])
    anew = number is not None and not any(number in line.text for line in above)
    if is_over(lines, position, start) or _is_no_form(lines, position, start):
        at = _title_below(lines, position, _LETTERHEAD)
        title = None if at is None else _title(lines[at])
        asked = at is not None and _asks(lines[at + 1 : at + 1 + _PREAMBLE])
        settled = at is not None and decided_by(lines[at : at + 1]) is not None
        titled = title is not None and (title.dokumenttyp is Dokumenttyp.ANNAT or asked or settled)
        alike = _is_headed_alike(lines, position, start) and _asks(below)
        told = _is_letter(lines, position) or _is_notice(lines, position)
        return titled or (anew and before is not None) or alike or told
    if _is_unlabelled(lines[start:position]) and _is_sender(lines, position):
        return True
    return anew and _title_below(lines, position) is not None


def _is_sender(lines: Sequence[Line], position: int) -> bool:
    """Whether a line is who sends a letter: an address right below it, then the day and the first sentence."""
    below = lines[position + 1 : position + 3]
    posted = any(parse_postal(line.text) is not None for line in below)
    return posted and POSITION.search(below[0].text) is None and _is_letter(lines, position)


def _ends_right_above(lines: Sequence[Line], position: int) -> bool:
    """Whether the line right above a head is the last of a signature, and the head has a title."""
    signed = _is_of_signature(lines, position - 1) or is_signed_by(lines[position - 1])
    posted = _is_named(lines[max(0, position - _ENDED) : position])
    return (signed or posted) and _title_below(lines, position) is not None


def is_over(lines: Sequence[Line], position: int, start: int) -> bool:
    """Whether the paper above ends there: signed and dated, signed by a name under its day, or as minutes end.

    An annex of tables behind the signature belongs to it.
    """
    annex = _annex(lines, position, start)
    if annex is not None:
        return is_over(lines, annex, start)
    above = lines[max(start, position - _SIGNED_LINES) : position]
    near, last = above[-_ENDED:], above[-1]
    if any(_ASKS_WHO_SIGNS.search(line.text) or _ENDS_MINUTES.search(line.text) for line in near):
        return True
    if all(line.text.endswith(":") for line in above[-_EMPTY_LABELS:]):
        return True
    if is_signed_by(last) or signed_line(last.words) is not None:
        return True
    return _is_named(near) or any(_signs(lines, line, start) for line in above)


def _annex(lines: Sequence[Line], position: int, start: int) -> int | None:
    """Where the annex begins that ends at a line and holds no prose; None where there is none."""
    for number in range(position - 1, start, -1):
        if _is_prose(lines[number]):
            return None
        if lines[number].text.casefold().startswith(_ENCLOSED):
            return number
    return None


def _signs(lines: Sequence[Line], line: Line, start: int) -> bool:
    """Whether a place and a day stand at the end of a paper: in a letter's head they do as well."""
    if place_and_date(line.words) is None:
        return False
    position = line.index - lines[0].index
    above = lines[start:position]
    return len(above) >= _LETTERHEAD_AT_MOST or sum(has_label(o) or _ends_sentence(o) for o in above) > 1


def _is_named(near: Sequence[Line]) -> bool:
    """Whether a name stands under closing words, a caption or a day, or above a post, at the very end."""
    for before, line, behind in zip(near, near[1:], (*near[2:], None), strict=False):
        if not (is_name(line.text) or NAME.fullmatch(line.text)):
            continue
        posted = behind is not None and POSITION.search(behind.text) is not None
        dated = bool(find_dates(before.text)) and is_name(line.text)
        if posted or dated or is_closing(before) or is_caption(before.text):
            return True
    return False


def _is_no_form(lines: Sequence[Line], position: int, start: int) -> bool:
    """Whether nobody signs the paper above: by its title it is a notice, or it is prose and tables without a label."""
    opening = title_of(lines[start : start + _HEAD], (), opening=True)
    if opening is not None:
        return opening.dokumenttyp is Dokumenttyp.ANNAT
    return _is_unlabelled(lines[start:position])


def _is_unlabelled(lines: Sequence[Line]) -> bool:
    """Whether lines are a short paper of prose and tables alone."""
    return len(lines) <= _NOTICE and any(map(_is_prose, lines)) and not any(map(has_label, lines))


def _title(line: Line) -> Title | None:
    """The title that a line is; a label for the number of a paper begins as one does."""
    return None if _NUMBER.search(line.text) else title_of((line,), (), opening=True)


def _title_below(lines: Sequence[Line], position: int, reach: int = _HEAD) -> int | None:
    """Where the title stands that a head begins with, letterhead alone above it; None where it has none."""
    for number in range(position, min(position + reach, len(lines))):
        if _title(lines[number]) is not None:
            return number
        heads = _may_head(lines[number]) or (reach > _HEAD and _may_address(lines[number]))
        if not heads or _is_of_signature(lines, number):
            return None
    return None


def _may_head(line: Line) -> bool:
    """Whether a line may be of a head: a title, a letterhead, a place and a day."""
    begins = line.text[:1].isupper() or (line.text[:1].isdigit() and not line.text.isdecimal())
    ends = (
        line.text.endswith((",", ";")) or _ends_sentence(line) or _FIGURES_LAST.search(line.text) is not None
    )
    return begins and not ends and (not has_label(line) or _is_parted_title(line))


def _is_parted_title(line: Line) -> bool:
    """Whether a title goes on behind a colon, in small letters: `Statsbidrag: ansökan`."""
    _, _, behind = line.text.partition(": ")
    return behind[:1].islower() and _title(line) is not None


def _may_address(line: Line) -> bool:
    """Whether a line may be of the sender's address: short, and not a label without its answer."""
    told = len(line.words) <= _MOST_WORDS and not line.text.endswith((":", "?", "."))
    return told and any(map(str.isalpha, line.text)) and _FIGURES_LAST.search(line.text) is None


def _is_of_signature(lines: Sequence[Line], position: int) -> bool:
    """Whether a line is of the end of a paper: closing words, a name, a post, a caption, or the day above a name."""
    line = lines[position]
    if is_closing(line) or is_caption(line.text) or is_name(line.text) or POSITION.search(line.text):
        return True
    if _ENDS_MINUTES.search(line.text) or signed_line(line.words) is not None:
        return True
    following = lines[position + 1 : position + _BELOW_DAY]
    if NAME.fullmatch(line.text) and following and POSITION.search(following[0].text):
        return True
    dated = bool(find_dates(line.text)) or line.text.rstrip(":").casefold() == "datum"
    return dated and any(is_name(other.text) for other in following)


def _heads_another_sort(dump: _Dump, at: int, start: int) -> bool:
    """Whether a title of another sort than the paper above stands alone in capitals, or has labels right below it."""
    lines = dump.lines
    title = title_of(lines[at : at + 1], dump.forms) if at - start >= TOP_LINES else None
    if title is None or not (title.form is not None or _is_heading_alone(lines, at)):
        return False
    running = title_of(lines[start : start + _SIGNED_LINES], dump.forms)
    return title.form is not None or (running is not None and running.dokumenttyp is not title.dokumenttyp)


def _is_heading_alone(lines: Sequence[Line], position: int) -> bool:
    line = lines[position]
    if any(word.text.rstrip(":.,").isdecimal() for word in line.words[1:3]):
        return False
    following = lines[position + 1] if position + 1 < len(lines) else None
    wide = following is None or _white(lines, position + 1) >= _WHITE
    below = lines[position + 1 : position + 1 + _BELOW]
    return (wide and text_of(line.words).isupper()) or _asks(below)


def _is_letter(lines: Sequence[Line], position: int) -> bool:
    """Whether a head holds a letter's day, with a sentence close below it."""
    head = takewhile(_may_address, lines[position : position + _LETTERHEAD])
    dated = next((n for n, line in enumerate(head) if is_dated(line)), None)
    if dated is None:
        return False
    return any(map(_is_prose, lines[position + dated : position + dated + _BELOW]))


def _is_notice(lines: Sequence[Line], position: int) -> bool:
    """Whether a headline alone stands over prose."""
    first, *rest = lines[position + 1 : position + 3] or [lines[position]]
    told = _is_prose(first) and all(_is_prose(line) or _ends_sentence(line) for line in rest)
    return len(lines[position].words) <= _MOST_WORDS and told


def _is_headed_alike(lines: Sequence[Line], position: int, start: int) -> bool:
    """Whether a line of the head above stands again, whatever its figures are."""
    above, here = (
        {_masked(line) for line in lines[first : first + _HEAD] if _may_head(line) and len(line.words) > 1}
        for first in (start, position)
    )
    return not above.isdisjoint(here)


def _masked(line: Line) -> str:
    return "".join(character for character in line.text.casefold() if not character.isdigit())


def _asks(lines: Sequence[Line]) -> bool:
    return sum(map(has_label, lines)) >= _LABELS_BELOW


def has_label(line: Line) -> bool:
    """Whether a colon stands behind one of a line's first words, or it begins with a question."""
    if any(word.text.endswith(":") for word in line.words[:_LABEL_WORDS]):
        return True
    if any(word.text.startswith("....") for word in line.words[1:_LABEL_WORDS]):
        return True
    asks = any(word.text.endswith("?") for word in line.words[:_QUESTION_WORDS])
    return asks and line.text.lstrip(_NUMBERING)[:1].isupper()


def _asks_again(above: Sequence[Line], below: Sequence[Line]) -> bool:
    """Whether labels of the paper above stand again with other answers, or one line gives another registry number."""
    told = dict(_answers(above))
    again = [label for label, answer in _answers(below) if told.get(label, answer) != answer]
    return len(again) >= _LABELS_AGAIN or any(map(is_registry_label, again))


def _answers(lines: Sequence[Line]) -> Iterator[tuple[str, str]]:
    """Every label with a colon among the lines, with what stands in its line and in the next."""
    for line, following in pairwise((*lines, None)):
        for segment in line.segments if line is not None else ():
            label, colon, _ = segment.text.partition(":")
            if colon and label and len(label.split()) <= _LABEL_WORDS:
                yield label.casefold(), f"{line.text if line else ''}\n{following.text if following else ''}"
