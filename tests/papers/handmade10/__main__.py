"""Writes these papers with their truth: `python -m tests.papers.handmade10 --out DIR`."""

from __future__ import annotations

from tests.papers.handmade.writing import Collection, main
from tests.papers.handmade10 import boxed, bundles, office, portal, signed, typed, webbed, worded
from tests.papers.scan import Condition

SCANS: dict[str, Condition] = {
    "sagkvarn": Condition(dpi=200, skew=1.1, blur=0.4, noise=7, shade=0.15, quality=65, holes=True),
    "dubbelark": Condition(
        dpi=200, skew=-0.9, blur=0.3, noise=6, contrast=0.85, quality=60, show_through=0.05
    ),
    "skolparagraf": Condition(dpi=200, skew=-1.6, blur=0.5, noise=9, shade=0.2, quality=55, holes=True),
    "rappningsrekvisition": Condition(dpi=200, skew=0.7, blur=0.3, noise=5, shade=0.1, quality=75),
}
TENTH = Collection(
    (
        *portal.PAPERS,
        *boxed.PAPERS,
        *typed.PAPERS,
        *worded.PAPERS,
        *office.PAPERS,
        *webbed.PAPERS,
        *signed.PAPERS,
        *bundles.PAPERS,
    ),
    SCANS,
)

if __name__ == "__main__":
    main(TENTH, __doc__)
