"""Writes these papers with their truth: `python -m tests.papers.handmade10 --out DIR`."""

from __future__ import annotations

from tests.papers.handmade.writing import Collection, main
from tests.papers.handmade10 import boxed, portal, typed, worded
from tests.papers.scan import Condition

SCANS: dict[str, Condition] = {
    "sagkvarn": Condition(dpi=200, skew=1.1, blur=0.4, noise=7, shade=0.15, quality=65, holes=True),
}
TENTH = Collection((*portal.PAPERS, *boxed.PAPERS, *typed.PAPERS, *worded.PAPERS), SCANS)

if __name__ == "__main__":
    main(TENTH, __doc__)
