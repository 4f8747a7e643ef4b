"""Take out of a document what the checks of a whole archive compare."""

from __future__ import annotations

import hashlib
import re
from array import array
from collections.abc import Iterable, Iterator
from datetime import date

from extract.checks.base import Untested
from extract.checks.mentions import row_dates
from extract.checks.reading import (
    amount_of,
    find_day,
    half_unit,
    is_accrual_window,
    narratives,
    own_period,
    report_period,
    row_amounts,
    text_of,
)
from extract.checks.retold import long_sentences
from extract.normalise.periods import Period
from extract.normalise.text import match_key
from extract.prose.lengths import find_last_years
from extract.prose.told import Tense, find_told
from models.record import Document, DocumentStatus, Dokumenttyp, Project, Value
from models.summary import Part, Purpose, Sum, Summary

_BINS = 128
_WORD = re.compile(r"\w+")
_RUN = 5
_EMPTY_BIN = 0xFFFFFFFF
_DIGITS = 9
_REQUESTS = re.compile(r"\b(?:ansök|hemställ|begär|äska)", re.IGNORECASE)
_GRANTS = re.compile(r"\b(?:bevilj|tilldel|anslå|anslag|fördel|avsätt|anvisa)", re.IGNORECASE)


def summarise(document: Document, *, least_words: int) -> Summary | None:
    """What an archive keeps of a document; None for one that was not read.

    least_words: prose of fewer words gets no sketch.
    """
    if document.status is DocumentStatus.FAILED:
        return None
    file = document.file
    if document.status is DocumentStatus.DUPLICATE:
        return Summary(
            document.document_id, document.dokumenttyp, file.name, sha256=file.sha256, is_copy=True
        )
    board = text_of(document.find("namnd_norm")) or None
    start, end = (_edge(document, edge) for edge in ("start", "slut"))
    signed = find_day(document, "datum")
    digits, magnitudes = _digits(document)
    return Summary(
        document.document_id,
        document.dokumenttyp,
        file.name,
        file.sha256,
        grant=" ".join(document.title.split("\n", 1)[0].split()) or document.form,
        board=board,
        applicant=_applicant(document, board),
        parts=tuple(_parts(document)),
        start=start,
        end=end,
        signed=signed.day if signed else None,
        granted=_sum(document.find("beviljat_belopp")),
        used=_sum(document.find("forbrukat_belopp")),
        carried=_sum(document.find("overfort_belopp")),
        dnr=match_key(text_of(document.find("diarienummer"))) or None,
        contact=match_key(text_of(document.find("kontaktperson"))) or None,
        signatory=match_key(text_of(document.find("undertecknare"))) or None,
        says_last_year=any(True for text in _prose(document) for _ in find_last_years(text)),
        sketch=sketch_of(_prose(document), least_words),
        first_digits=digits,
        magnitudes=magnitudes,
    )


def _edge(document: Document, name: str) -> date | None:
    found = find_day(document, f"{own_period(document)}_{name}")
    return None if found is None or is_accrual_window(found.source) else found.day


def _applicant(document: Document, board: str | None) -> str | None:
    number = text_of(document.find("organisationsnummer"))
    return number or match_key(text_of(document.find("sokande"))) or board


def _sum(value: Value | None) -> Sum | None:
    amount = amount_of(value)
    return Sum(amount.kronor, half_unit(amount)) if amount else None


def _parts(document: Document) -> Iterator[Part]:
    match document.dokumenttyp:
        case Dokumenttyp.ANSOKAN:
            names = _names(document.find("projekt"))
            yield Part(*names, amount=_sum(document.find("sokt_summa")))
        case Dokumenttyp.REDOVISNING:
            for project in document.projects:
                names = _names(project.projekt, project.delredovisning)
                told = long_sentences(project.text.text) if project.text else ()
                yield Part(*names, project.nr, outcome_until=_outcome_until(document, project), told=told)
            if not document.projects:
                yield Part(
                    *_names(document.find("projekt")),
                    outcome_until=_outcome_until(document, None),
                    told=long_sentences("\n".join(_prose(document))),
                )
        case Dokumenttyp.BESLUT:
            for clause in document.clauses:
                purpose = _purpose(text_of(clause.text))
                yield Part(*_names(clause.projekt), clause.nr, _sum(clause.belopp), purpose)
        case _:
            return


def _names(*values: Value | None) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Names as printed, and the fields that they stand in."""
    found = [(" ".join(text_of(value).split()), value.field) for value in values if value is not None]
    named = [(name, field) for name, field in found if match_key(name)]
    return tuple(name for name, _ in named), tuple(field for _, field in named)


def _purpose(text: str) -> Purpose:
    if _GRANTS.search(text):
        return Purpose.GRANT
    return Purpose.REQUEST if _REQUESTS.search(text) else Purpose.UNCLEAR


def _outcome_until(document: Document, project: Project | None) -> date | None:
    """Latest day of an outcome told for the project, within the period; None unless an "up to" is told."""
    period = report_period(document)
    if isinstance(period, Untested):
        return None
    rows = [dated for dated in row_dates(document) if project is None or dated.row.projekt_nr == project.nr]
    texts = _prose(document) if project is None else [project.text.text] if project.text else []
    around = Period(period.start.day, period.end.day)
    told = [
        one
        for text in texts
        for one in find_told(text, around)
        if one.tense is Tense.PAST and (one.exact or one.until)
    ]
    days = [dated.day for dated in rows] + [one.last for one in told]
    within = [day for day in days if day <= period.end.day]
    is_told = any(dated.until for dated in rows) or any(one.until for one in told)
    return max(within) if is_told and within else None


def _prose(document: Document) -> list[str]:
    return [section.text for section, _ in narratives(document)]


def sketch_of(texts: Iterable[str], least_words: int) -> bytes | None:
    """Smallest hash in each of 128 bins, over all runs of five words; None for fewer words than asked for."""
    words = [
        word.encode("utf-8", "surrogatepass") for text in texts for word in _WORD.findall(text.casefold())
    ]
    if len(words) < max(least_words, _RUN):
        return None
    bins = array("I", [_EMPTY_BIN]) * _BINS
    for run in map(b" ".join, zip(*(words[at:] for at in range(_RUN)), strict=False)):
        number = int.from_bytes(hashlib.blake2b(run, digest_size=8).digest(), "little")
        place, size = number % _BINS, number >> 32
        if size < bins[place]:
            bins[place] = size
    return bins.tobytes()


def _digits(document: Document) -> tuple[tuple[int, ...], tuple[int, int] | None]:
    amounts = [abs(amount.kronor) for amount in row_amounts(document.rows_of("konto_rows"))]
    amounts = [amount for amount in amounts if amount]
    if not amounts:
        return (), None
    firsts = [amount.as_tuple().digits[0] for amount in amounts]
    powers = [amount.adjusted() for amount in amounts]
    return tuple(firsts.count(digit) for digit in range(1, _DIGITS + 1)), (min(powers), max(powers))
