"""The same sentence told of two projects in two reports (X08)."""

from __future__ import annotations

import hashlib
import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from extract.checks.archive import Archive, ArchiveAnswer, Found, archive_check, part_refs
from extract.checks.base import REPORTS
from extract.checks.wording import quote, span
from extract.normalise.text import match_key
from extract.prose.sentences import split_sentences
from models.finding import Severity
from models.record import Dokumenttyp
from models.summary import Part, Summary, Told
from models.thresholds import Thresholds

_WORD = re.compile(r"[^\W\d_]{4,}")
_FEWEST_WORDS = 6
_MOST_SENTENCES = 12
_BEGINNING = 60
_MOST_TELLERS = 3
"""A sentence that more papers than this have in common is the form's, or everybody's."""
_Teller = tuple[Summary, Part]


def long_sentences(text: str) -> tuple[Told, ...]:
    """The longest sentences, those with most words first: what two authors do not write alike by chance.

    >>> [told.begins for told in long_sentences("Kort. Sex ungdomar byggde lådor där boende odlade grönsaker.")]
    ['Sex ungdomar byggde lådor där boende odlade grönsaker.']
    """
    found = []
    for sentence in split_sentences(text):
        words = [word.casefold() for word in _WORD.findall(sentence.text)]
        if len(words) >= _FEWEST_WORDS:
            digest = hashlib.blake2b(" ".join(words).encode("utf-8", "surrogatepass"), digest_size=8)
            begins = " ".join(sentence.text.split())
            shown = begins if len(begins) <= _BEGINNING else f"{begins[:_BEGINNING]}…"
            found.append((len(words), Told(digest.hexdigest(), shown)))
    longest = sorted(found, key=lambda each: (-each[0], each[1].digest))
    return tuple(told for _, told in longest[:_MOST_SENTENCES])


@archive_check(
    "X08", Severity.NOTIS, field="delredovisning", applies=REPORTS, title="Samma mening i två redovisningar"
)
def sentence_is_told_twice(archive: Archive, limits: Thresholds) -> Iterator[ArchiveAnswer]:
    """Samma mening står om två olika projekt i två redovisningar för samma tid.

    Varför: samma arbete kan ha redovisats, och betalats, två gånger.
    Exempel: "Sex ungdomar byggde lådor där boende odlade grönsaker." i två nämnders redovisningar för 2014.
    Åtgärd: läs båda avsnitten och fråga vilket projekt som har burit kostnaden; projekt kan samarbeta.
    """
    pairs: dict[tuple[str, int | None, str, int | None], list[Told]] = defaultdict(list)
    tellers: dict[tuple[str, int | None], _Teller] = {}
    for told, (one, other) in _shared(archive):
        keys = [(summary.document_id, part.nr) for summary, part in (one, other)]
        tellers |= dict(zip(keys, (one, other), strict=True))
        pairs[*keys[0], *keys[1]].append(told)
    for (first, first_nr, second, second_nr), sentences in sorted(
        pairs.items(), key=lambda pair: str(pair[0])
    ):
        yield _found(tellers[first, first_nr], tellers[second, second_nr], sentences)


def _shared(archive: Archive) -> Iterator[tuple[Told, tuple[_Teller, _Teller]]]:
    """Every sentence that few papers have in common, with each two of its projects that it may belong to but once."""
    where: dict[str, list[tuple[Told, _Teller]]] = defaultdict(list)
    for summary in archive.of(Dokumenttyp.REDOVISNING):
        for part in summary.parts:
            for told in part.told:
                where[told.digest].append((told, (summary, part)))
    for found in where.values():
        if 1 < len(found) <= _MOST_TELLERS:
            for (told, one), (_, other) in combinations(found, 2):
                if _is_another_project(one, other):
                    yield told, (one, other)


def _is_another_project(one: _Teller, other: _Teller) -> bool:
    (first, mine), (second, its) = one, other
    if first.document_id == second.document_id or not (
        first.start and first.end and second.start and second.end
    ):
        return False
    names = [{match_key(name) for name in part.names} for part in (mine, its)]
    is_one_time = first.start <= second.end and second.start <= first.end
    return is_one_time and bool(names[0] and names[1]) and names[0].isdisjoint(names[1])


def _found(one: _Teller, other: _Teller, sentences: list[Told]) -> Found:
    (first, mine), (second, its) = one, other
    more = f" och {len(sentences) - 1} meningar till" if len(sentences) > 2 else " och en mening till"
    begins = quote(sentences[0].begins) + (more if len(sentences) > 1 else "")
    start = max(day for day in (first.start, second.start) if day)
    end = min(day for day in (first.end, second.end) if day)
    return Found(
        second.document_id,
        f"{begins} står både om {quote(its.names[0])} här och om {quote(mine.names[0])} i {quote(first.file)};"
        f" gemensam tid {span(start, end)}.",
        (*part_refs(second, its), *part_refs(first, mine)),
        expected=0,
        actual=len(sentences),
        difference=len(sentences),
    )
