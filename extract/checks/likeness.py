"""Near-duplicates among many documents: sketches of their prose, compared only where a band of them agrees."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from models.summary import Summary

_ROWS_OF_BAND = 8
_MOST_COMPARED = 24
_EMPTY_BIN = 0xFFFFFFFF
_WIDTH = 4


class Like(NamedTuple):
    earlier: Summary
    later: Summary
    share: float


def likeness(one: bytes, other: bytes) -> float:
    """Estimated share of the runs of words that two texts have in common."""
    ours, theirs = memoryview(one).cast("I"), memoryview(other).cast("I")
    used = [(a, b) for a, b in zip(ours, theirs, strict=True) if not a == b == _EMPTY_BIN]
    return sum(a == b for a, b in used) / len(used) if used else 0.0


def near_duplicates(summaries: Iterable[Summary], least: float) -> Iterator[Like]:
    """Every text that is nearly that of an earlier one of the same kind, with the first such.

    Texts like an earlier one are not compared with again: a thousand copies cost a thousand comparisons.
    """
    bands: dict[tuple[str, int, bytes], list[Summary]] = defaultdict(list)
    for summary in summaries:
        if summary.sketch is None:
            continue
        keys = list(_keys(summary, summary.sketch))
        candidates = {near.document_id: near for key in keys for near in bands[key]}
        like = next(
            (
                Like(near, summary, share)
                for near in candidates.values()
                if near.sketch and (share := likeness(near.sketch, summary.sketch)) >= least
            ),
            None,
        )
        if like:
            yield like
            continue
        for key in keys:
            if len(bands[key]) < _MOST_COMPARED:
                bands[key].append(summary)


def _keys(summary: Summary, sketch: bytes) -> Iterator[tuple[str, int, bytes]]:
    size = _ROWS_OF_BAND * _WIDTH
    for start in range(0, len(sketch), size):
        yield str(summary.kind), start, sketch[start : start + size]
