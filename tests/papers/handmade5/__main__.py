"""Writes these papers with their truth: `python -m tests.papers.handmade5 --out DIR`."""

from __future__ import annotations

from tests.papers.handmade.writing import Collection, main
from tests.papers.handmade5 import drawn_a, drawn_b, drawn_c, office, typed, web
from tests.papers.scan import Condition

SCANS: dict[str, Condition] = {
    "idrottssatsning": Condition(dpi=200, skew=0.6, blur=0.3, noise=5, quality=76, holes=True),
    "spantak": Condition(dpi=200, skew=-0.9, noise=6, shade=0.12, quality=74),
    "lokalbunt": Condition(dpi=300, skew=-0.3, noise=3, quality=80, holes=True),
    "bygdegardskok": Condition(dpi=200, skew=0.3, noise=8, bitonal=True),
}
FIFTH = Collection(
    (
        *web.PAPERS,
        *drawn_a.PAPERS,
        *typed.PAPERS,
        *drawn_b.PAPERS,
        *drawn_c.PAPERS,
        *office.PAPERS,
    ),
    SCANS,
)

OPENED = (
    "dansbidrag",
    "sprakvagen",
    "lommaleden",
    "bygdegardskok",
    "spantak",
    "tillganglighet",
    "tre_grindar",
    "lokalbunt",
)
"""Those who write the reading may open these, and nobody the other eight; they were drawn after a first reading."""

if __name__ == "__main__":
    main(FIFTH, __doc__)
