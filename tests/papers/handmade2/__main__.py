"""Writes these papers with their truth: `python -m tests.papers.handmade2 --out DIR`."""

from __future__ import annotations

from tests.papers.handmade.writing import Collection, main
from tests.papers.handmade2 import ansokan_a, ansokan_b, ansokan_c, other, redovisning_a, redovisning_b
from tests.papers.scan import Condition

SCANS: dict[str, Condition] = {
    "byggnadsvard": Condition(dpi=200, skew=-0.6, blur=0.3, noise=5, shade=0.12, quality=76, holes=True),
    "halvark": Condition(dpi=200, skew=0.9, noise=7, quality=74, show_through=0.05),
    "tva_spalter": Condition(dpi=200, skew=0.3, blur=0.4, noise=4, quality=78),
}
SECOND = Collection(
    (
        *ansokan_a.PAPERS,
        *ansokan_b.PAPERS,
        *ansokan_c.PAPERS,
        *redovisning_a.PAPERS,
        *redovisning_b.PAPERS,
        *other.PAPERS,
    ),
    SCANS,
)

if __name__ == "__main__":
    main(SECOND, __doc__)
