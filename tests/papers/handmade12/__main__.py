"""Writes these papers with their truth: `python -m tests.papers.handmade12 --out DIR`."""

from __future__ import annotations

from tests.papers.handmade.writing import Collection, main
from tests.papers.handmade12 import (
    beside,
    bound,
    claims,
    drawn,
    dumps,
    funded,
    ledgers,
    officed,
    portals,
    spreads,
    typed,
    webbed,
    worded,
)
from tests.papers.scan import Condition

SCANS: dict[str, Condition] = {
    "bygdebrygga": Condition(dpi=200, skew=0.7, blur=0.3, noise=5, shade=0.12, quality=72, holes=True),
    "filmbrev": Condition(dpi=200, skew=-0.6, noise=8, show_through=0.05, quality=66),
    "foreningsbokslut": Condition(dpi=200, skew=0.9, noise=9, bitonal=True),
    "ladbidrag": Condition(
        dpi=200, skew=-0.8, quarter_turns=1, blur=0.4, noise=6, shade=0.15, contrast=0.85, quality=60
    ),
}
TWELFTH = Collection(
    (
        *webbed.PAPERS,
        *drawn.PAPERS,
        *ledgers.PAPERS,
        *funded.PAPERS,
        *worded.PAPERS,
        *officed.PAPERS,
        *typed.PAPERS,
        *beside.PAPERS,
        *claims.PAPERS,
        *spreads.PAPERS,
        *portals.PAPERS,
        *dumps.PAPERS,
        *bound.PAPERS,
    ),
    SCANS,
)

if __name__ == "__main__":
    main(TWELFTH, __doc__)
