"""Writes these papers with their truth: `python -m tests.papers.handmade9 --out DIR`."""

from __future__ import annotations

from tests.papers.handmade.writing import Collection, main
from tests.papers.handmade9 import (
    abroad,
    accounts,
    bundles,
    halls,
    machined,
    office,
    typed,
    webbed,
    worded,
)
from tests.papers.scan import Condition

SCANS: dict[str, Condition] = {
    "hyresgastmedel": Condition(dpi=200, skew=1.3, blur=0.4, noise=9, shade=0.22, quality=60),
    "visaftnar": Condition(dpi=200, skew=-0.8, noise=10, bitonal=True, show_through=0.05),
    "bokbuss": Condition(
        dpi=150, skew=0.4, blur=0.6, noise=6, contrast=0.75, show_through=0.07, quality=55, holes=True
    ),
    "vattenbeslut": Condition(dpi=300, skew=-0.3, quarter_turns=1, noise=3, quality=80),
}
NINTH = Collection(
    (
        *webbed.PAPERS,
        *halls.PAPERS,
        *worded.PAPERS,
        *office.PAPERS,
        *machined.PAPERS,
        *typed.PAPERS,
        *accounts.PAPERS,
        *abroad.PAPERS,
        *bundles.PAPERS,
    ),
    SCANS,
)

if __name__ == "__main__":
    main(NINTH, __doc__)
