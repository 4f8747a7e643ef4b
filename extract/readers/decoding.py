"""Bytes of a plain text file to characters: the encoding that makes Swedish of them wins."""

from __future__ import annotations

import codecs
import re
from collections import Counter
from functools import cache
from itertools import islice

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig", "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32", "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32", "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16", "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16", "utf-16"),
)
_SINGLE_BYTE = ("cp1252", "latin-1", "cp850", "cp437", "mac_roman")
"""In order of preference where the bytes fit several equally well."""
_SAMPLE = 65_536
_MOST_RUNS = 50_000
_RUN = re.compile(rb"[A-Za-z\x80-\xff]+")
_TELLING = re.compile(rb"[\x80-\xff]")

_SWEDISH = frozenset("åäöÅÄÖ")
_NORDIC_AND_FRENCH = frozenset("éÉüÜèàáæøÆØôêëïñç")
_PRINT = frozenset("–—‘’“”„•…§°´·«»½¼²³×±€£ \u00a0\u00ad")
_MOST_MOJIBAKE_ROUNDS = 3
_MOJIBAKE_WEIGHED = frozenset("åäöÅÄÖéÉ")
_FRAME, _FRAME_END = "\u2500", "\u259f"
_SEVEN_BIT_LETTERS = str.maketrans("}{|][\\", "åäöÅÄÖ")
_SEVEN_BIT_RUN = re.compile(r"[A-Za-z{}|\[\]\\]+")
_SEVEN_BIT_WORDS = re.compile(
    r"(?<![^\s(])(?:f\|r|p}|{r|}r|fr}n|n{r|f}r|{ven|tv}|f\|r{ldrar|n{mnd|d{r|s}|\|vriga|g}r|s\|kt)(?![^\s.,:;)])",
    re.IGNORECASE,
)
_SEVEN_BIT_LEAST = 2
_BOX_TO_TICK = re.compile(r"\[[xX]?\]|[{|}\[\]\\]")
_OTHER_MISREADINGS = ("mac_roman", "cp850", "cp437")
_OFTEN_MISREAD = "åäöÅÄÖéÉüÜ§°–—‘’“”…•\u00a0"
_NUL_SHARE = 0.3
_CONTROL_SHARE = 0.05


def decode(data: bytes) -> tuple[str, str]:
    """The text and the name of its encoding; never fails.

    `utf-8+mojibake`: the file is UTF-8 of text that had been read in the wrong encoding, undone here.
    `iso646-se`: seven bits, with å ä ö where others have brackets and braces.
    `utf-8+lost`: UTF-8 with bytes that mean nothing, each shown as U+FFFD.

    >>> decode("Hässelby får 900 kr".encode("mac_roman"))
    ('Hässelby får 900 kr', 'mac_roman')
    """
    for mark, codec, name in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _unmixed(data.decode(codec, "replace"), name)
    if wide := _wide(data[:_SAMPLE]):
        return data.decode(wide, "replace"), wide
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return _decode_other(data)
    return _seven_bits(text) if text.isascii() else _unmixed(text, "utf-8")


def _seven_bits(text: str) -> tuple[str, str]:
    """ASCII, unless words that every Swedish text has are there with braces in them."""
    is_swedish = len(set(_SEVEN_BIT_WORDS.findall(text[:_SAMPLE]))) >= _SEVEN_BIT_LEAST
    if not is_swedish:
        return text, "ascii"
    return _SEVEN_BIT_RUN.sub(lambda found: _with_letters(found.group()), text), "iso646-se"


def _with_letters(run: str) -> str:
    is_word = any(character.isalpha() for character in run) and not _BOX_TO_TICK.fullmatch(run)
    return run.translate(_SEVEN_BIT_LETTERS) if is_word else run


def is_text(head: bytes) -> bool:
    """Whether the first bytes of a file are those of a text file in any encoding known here."""
    if head.startswith(tuple(mark for mark, _, _ in _BYTE_ORDER_MARKS)) or _wide(head):
        return True
    controls = sum(head.count(code) for code in (*range(0x07), *range(0x0E, 0x1A), *range(0x1C, 0x20), 0x7F))
    return bool(head) and controls <= _CONTROL_SHARE * len(head)


def _wide(head: bytes) -> str | None:
    """UTF-16 without a mark: nearly every other byte of text in Latin letters is NUL."""
    half = len(head) // 2
    if not half:
        return None
    even, odd = head[0 : 2 * half : 2].count(0) / half, head[1 : 2 * half : 2].count(0) / half
    if odd > _NUL_SHARE and even < odd / 10:
        return "utf-16-le"
    if even > _NUL_SHARE and odd < even / 10:
        return "utf-16-be"
    return None


def _decode_other(data: bytes) -> tuple[str, str]:
    broken = data.decode("utf-8", "replace")
    whole = sum(1 for character in broken if character > "\x7f" and character != "\ufffd")
    if whole > 2 * broken.count("\ufffd"):
        text, name = _unmixed(broken, "utf-8")
        return text, f"{name}+lost"
    best = best_single_byte(data)
    return data.decode(best, "replace"), best


def best_single_byte(data: bytes) -> str:
    """The single-byte encoding in which most letters beyond ASCII stand where Swedish has them."""
    runs = islice((run for run in _RUN.findall(data) if _TELLING.search(run)), _MOST_RUNS)
    counted = Counter(runs)
    scores = {codec: _score(counted, codec) for codec in _SINGLE_BYTE}
    return max(_SINGLE_BYTE, key=lambda codec: scores[codec])


def _score(runs: Counter[bytes], codec: str) -> int:
    return sum(_worth(run.decode(codec, "replace")) * times for run, times in runs.items())


def _worth(run: str) -> int:
    """How Swedish a run of letters and signs looks; higher is better."""
    worth = 0
    if len(run) > 2 and len(set(run)) == 1:
        return 0  # a ruled line of a DOS print, whatever letter it looks like elsewhere
    for before, character, after in zip(f" {run[:-1]}", run, f"{run[1:]} ", strict=True):
        if character <= "\x7f":
            continue
        in_word = any(near.isascii() and near.isalpha() for near in (before, after))
        if character in _SWEDISH:
            shouted = character.isupper() and before.islower()
            worth += (-4 if shouted else 10) if in_word or len(run) == 1 else 2
        elif character in _NORDIC_AND_FRENCH:
            worth += 2 if in_word else -1
        elif character in _PRINT:
            worth += -3 if before.isalpha() and after.isalpha() else 1
        elif not _FRAME <= character <= _FRAME_END:
            worth -= 8 if not character.isprintable() or character == "\ufffd" else 4
    return worth


def _unmixed(text: str, name: str) -> tuple[str, str]:
    """Undo UTF-8 that was read as cp1252 and saved, once or more often."""
    repaired = text
    for _ in range(_MOST_MOJIBAKE_ROUNDS):
        again, is_swedish = _one_round(repaired)
        if not is_swedish:
            break
        repaired = again
    repaired = _repaired_otherwise(repaired)
    return (repaired, f"{name}+mojibake") if repaired != text else (text, name)


def _repaired_otherwise(text: str) -> str:
    """Undo UTF-8 that was read as the Macintosh's or DOS's encoding, where å ä ö come out of it."""
    found = {
        codec: len(_misread_as(codec)[1].findall(text))
        for codec in _OTHER_MISREADINGS
        if _misread_as(codec)[0].search(text)
    }
    if not found:
        return text
    best = max(found, key=lambda codec: found[codec])
    return _misread_as(best)[1].sub(lambda run: run.group().encode(best).decode("utf-8"), text)


@cache
def _misread_as(codec: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What Swedish letters look like when their UTF-8 is read in a wrong encoding; what any letter does."""
    shown = {letter: letter.encode("utf-8").decode(codec) for letter in _OFTEN_MISREAD}
    swedish = (re.escape(shown[letter]) for letter in "åäöÅÄÖ")
    return re.compile("|".join(swedish)), re.compile("|".join(map(re.escape, shown.values())))


def _byte_of(character: str) -> int | None:
    """The byte that Windows shows as this character; the five unassigned bytes pass as control characters."""
    try:
        return character.encode("cp1252")[0]
    except UnicodeEncodeError:
        return ord(character) if 0x80 <= ord(character) <= 0x9F else None


def _class_of(low: int, high: int) -> str:
    shown = (bytes([code]).decode("cp1252", "ignore") + chr(code) for code in range(low, high))
    return re.escape("".join(shown))


_FOLLOWING = _class_of(0x80, 0xC0)
_MIXED = re.compile(f"[\u00c2-\u00df][{_FOLLOWING}]|[\u00e0-\u00ef][{_FOLLOWING}]{{2}}")


def _one_round(text: str) -> tuple[str, bool]:
    """Every sequence undone once, and whether a Swedish letter came out of it, so that it is worth doing."""
    found_swedish = False

    def undo(found: re.Match[str]) -> str:
        nonlocal found_swedish
        codes = [_byte_of(character) for character in found.group()]
        try:
            undone = bytes(code for code in codes if code is not None).decode("utf-8")
        except UnicodeDecodeError:
            return found.group()
        found_swedish = found_swedish or undone in _MOJIBAKE_WEIGHED or _MIXED_START.match(undone) is not None
        return undone

    return _MIXED.sub(undo, text), found_swedish


_MIXED_START = re.compile("[\u00c2\u00c3]")
