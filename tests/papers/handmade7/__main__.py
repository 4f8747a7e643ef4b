"""Writes these papers with their truth: `python -m tests.papers.handmade7 --out DIR`."""

from __future__ import annotations

from tests.papers.handmade.writing import Collection, main
from tests.papers.handmade7 import (
    agency,
    applied,
    browsed,
    bundles,
    dumps,
    filled,
    office,
    settled,
    word,
    workbook,
)
from tests.papers.scan import Condition

SCANS: dict[str, Condition] = {
    "byautveckling": Condition(dpi=200, skew=-0.5, blur=0.3, noise=6, quality=75, holes=True),
    "forbundsredovisning": Condition(dpi=200, skew=0.7, noise=7, shade=0.1, quality=72),
}
SEVENTH = Collection(
    (
        *agency.PAPERS,
        *browsed.PAPERS,
        *filled.PAPERS,
        *office.PAPERS,
        *workbook.PAPERS,
        *settled.PAPERS,
        *applied.PAPERS,
        *bundles.PAPERS,
        *word.PAPERS,
        *dumps.PAPERS,
    ),
    SCANS,
)

if __name__ == "__main__":
    main(SEVENTH, __doc__)
