"""Writes these papers with their truth: `python -m tests.papers.handmade11 --out DIR`."""

from __future__ import annotations

from tests.papers.handmade.writing import Collection, main
from tests.papers.handmade11 import accounts, boxed, settled, typed, webbed, worded
from tests.papers.scan import Condition

SCANS: dict[str, Condition] = {
    "bollplank": Condition(dpi=200, skew=0.8, blur=0.3, noise=6, shade=0.12, quality=70, holes=True),
    "sockenbok": Condition(
        dpi=200, skew=-1.2, blur=0.4, noise=8, contrast=0.85, quality=60, show_through=0.05
    ),
}
ELEVENTH = Collection(
    (
        *webbed.PAPERS,
        *worded.PAPERS,
        *boxed.PAPERS,
        *typed.PAPERS,
        *accounts.PAPERS,
        *settled.PAPERS,
    ),
    SCANS,
)

if __name__ == "__main__":
    main(ELEVENTH, __doc__)
