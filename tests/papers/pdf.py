"""A file of papers as PDF."""

from __future__ import annotations

from typing import Any, NamedTuple

from tests.papers import truth
from tests.papers.flow import Flow, Placed
from tests.papers.layouts import Composer
from tests.papers.model import File
from tests.papers.style import Style


class Rendered(NamedTuple):
    """The bytes of a file and its truth."""

    data: bytes
    truth: dict[str, Any]
    places: tuple[dict[str, list[Placed]], ...]
    """Per paper: key to the words of the answer."""


def render_pdf(file: File, style: Style, kind: type[Composer] = Composer) -> Rendered:
    """Every paper of the file from a new page on, in one style, drawn by one kind of composer."""
    flow = Flow(style)
    composer = kind(flow)
    pages, places = [], []
    for paper in file.papers:
        flow.placed = {}
        pages.append(composer.draw(paper))
        places.append(flow.placed)
    record = truth.of_file(file, "pdf", ".pdf", pages, places)
    return Rendered(flow.data(), record, tuple(places))
