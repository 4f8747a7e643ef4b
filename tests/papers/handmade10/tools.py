"""Rows of a page for the browser, files bound into one, and sheets that an office program prints."""

from __future__ import annotations

import io
from collections.abc import Sequence

import pikepdf

from tests.papers.handmade.pen import Document, bundle_truth, through_office
from tests.papers.handmade9.tools import Block, open_document
from tests.papers.pdf import Rendered


def html(marked: str) -> str:
    """The marked words with the signs that the browser would take for its own written out."""
    return marked.replace("&", "&amp;").replace("<", "&lt;")


def cells(row: Sequence[str], tag: str = "td", classes: str = "") -> str:
    """One row; an empty string is an empty cell."""
    kind = f' class="{classes}"' if classes else ""
    return f"<tr{kind}>" + "".join(f"<{tag}>{html(cell)}</{tag}>" for cell in row) + "</tr>"


def table(
    head: Sequence[str], rows: Sequence[Sequence[str]], *, bold: Sequence[int] = (), classes: str = ""
) -> str:
    """A table with a head; `bold`: rows that sum up, counted from the end when negative."""
    body = "".join(
        cells(row, "td", "sum" if at in bold or at - len(rows) in bold else "") for at, row in enumerate(rows)
    )
    top = f"<thead>{cells(head, 'th')}</thead>" if head else ""
    return f'<table class="{classes}">{top}<tbody>{body}</tbody></table>'


def bound(name: str, *parts: tuple[Rendered, Document]) -> Rendered:
    """Files with one paper each, bound into one file in this order."""
    before, documents = 0, []
    with pikepdf.new() as whole:
        for rendered, document in parts:
            with pikepdf.open(io.BytesIO(rendered.data)) as part:
                count = len(part.pages)
                whole.pages.extend(part.pages)
            document.pages = (before + 1, before + count)
            document.placed = {
                key: [place._replace(page=place.page + before) for place in places]
                for key, places in document.placed.items()
            }
            documents.append(document)
            before += count
        buffer = io.BytesIO()
        whole.save(buffer, deterministic_id=True)
    return Rendered(buffer.getvalue(), bundle_truth(name, documents, "pdf", ".pdf"), ())


def written(name: str, styles: str, blocks: Sequence[Block], document: Document) -> Rendered:
    """A flat open document as the office program prints it."""
    source = Rendered(open_document(styles, blocks), {}, ())
    return through_office(name, source, document, suffix="fodt")
