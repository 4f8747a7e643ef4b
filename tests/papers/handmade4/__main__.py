"""Writes these papers with their truth: `python -m tests.papers.handmade4 --out DIR`."""

from __future__ import annotations

from tests.papers.handmade.writing import Collection, main
from tests.papers.handmade4 import ansokan_a, ansokan_b, ansokan_c, redovisning_a, redovisning_b

OPENED = (
    "tkr_per_ar",
    "strukturfond",
    "medlemsantal",
    "samlingslokal",
    "fondprojekt",
    "stiftelseark",
    "utgiftslista",
)
"""Those who write the reading may open these, and nobody the other five.

Six were drawn by lot after they were first read; the seventh was opened since a change let its amounts pass silently.
"""
FOURTH = Collection(
    (*ansokan_a.PAPERS, *ansokan_c.PAPERS, *ansokan_b.PAPERS, *redovisning_a.PAPERS, *redovisning_b.PAPERS),
    {},
)

if __name__ == "__main__":
    main(FOURTH, __doc__)
