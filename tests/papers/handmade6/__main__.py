"""Writes these papers with their truth: `python -m tests.papers.handmade6 --out DIR`. Anybody may open them."""

from __future__ import annotations

from tests.papers.handmade.writing import Collection, main
from tests.papers.handmade6 import boxes, messages, questions

SIXTH = Collection((*boxes.PAPERS, *questions.PAPERS, *messages.PAPERS), {})

if __name__ == "__main__":
    main(SIXTH, __doc__)
