"""Writes the hand-made papers with their truth: `python -m tests.papers.handmade --out DIR`."""

from __future__ import annotations

from tests.papers.handmade import ansokan_a, ansokan_b, other, redovisning_a
from tests.papers.handmade.writing import Collection, main
from tests.papers.scan import Condition

SCANS: dict[str, Condition] = {
    "handfylld": Condition(dpi=200, skew=0.8, blur=0.4, noise=5, shade=0.1, quality=75, holes=True),
    "skrivmaskin": Condition(dpi=200, skew=-0.4, noise=9, bitonal=True),
    "rutnummer": Condition(dpi=300, skew=0.2, noise=3, quality=80),
    "arrangemang": Condition(
        dpi=200, skew=-1.1, blur=0.3, noise=4, shade=0.15, show_through=0.06, quality=70
    ),
    "lagesrapport": Condition(dpi=200, skew=0.5, blur=0.5, noise=6, quality=72, holes=True),
    "inskick": Condition(dpi=200, skew=-0.3, noise=4, shade=0.08, quality=78),
}
FIRST = Collection(
    (*ansokan_a.PAPERS, *ansokan_b.PAPERS, *redovisning_a.PAPERS, *other.PAPERS),
    SCANS,
)

if __name__ == "__main__":
    main(FIRST, __doc__)
