"""Writes these papers with their truth: `python -m tests.papers.handmade3 --out DIR`."""

from __future__ import annotations

from tests.papers.handmade.writing import Collection, main
from tests.papers.handmade3 import ansokan, redovisning
from tests.papers.scan import Condition

SCANS: dict[str, Condition] = {
    "kulturark": Condition(dpi=200, skew=0.7, blur=0.3, noise=6, quality=75, holes=True),
    "klubbredovisning": Condition(dpi=200, skew=-0.8, noise=5, shade=0.1, quality=78),
    "tre_i_ett": Condition(dpi=300, skew=0.2, noise=3, quality=82),
}
OPENED = ("tva_projekt", "utbetalning", "kulturark", "naturvard", "mittsumma", "klubbredovisning")
"""Those who write the reading may open these, and nobody the other four.

Five were drawn by lot after they were first read; the sixth was opened since its amounts passed silently.
"""
THIRD = Collection((*ansokan.PAPERS, *redovisning.PAPERS), SCANS)

if __name__ == "__main__":
    main(THIRD, __doc__)
