"""Writes these papers with their truth: `python -m tests.papers.handmade8 --out DIR`."""

from __future__ import annotations

from tests.papers.handmade.writing import Collection, main
from tests.papers.handmade8 import browsed, bundles, dumps, fields, office, parish, wards, waters, word
from tests.papers.scan import Condition

SCANS: dict[str, Condition] = {
    "beredskapsarbete": Condition(dpi=200, skew=0.6, blur=0.3, noise=6, quality=75, holes=True),
    "fiskevard": Condition(dpi=200, skew=-0.5, noise=7, shade=0.1, quality=72),
}
EIGHTH = Collection(
    (
        *parish.PAPERS,
        *wards.PAPERS,
        *waters.PAPERS,
        *fields.PAPERS,
        *browsed.PAPERS,
        *office.PAPERS,
        *word.PAPERS,
        *dumps.PAPERS,
        *bundles.PAPERS,
    ),
    SCANS,
)

if __name__ == "__main__":
    main(EIGHTH, __doc__)
