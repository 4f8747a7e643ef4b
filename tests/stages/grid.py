"""Layouts for tests: plain text on the character grid, as the reader sets it."""

from __future__ import annotations

import tempfile
from pathlib import Path

from extract.pipeline import documents_of
from extract.readers import read_layout
from models.layout import Layout
from models.record import Document, SourceFile


def layout_of(text: str) -> Layout:
    """The text as the plain-text reader reads it; one blank line stands for an empty text."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "papper.txt"
        path.write_text(text if text.strip() else "-", encoding="utf-8", errors="replace")
        return read_layout(path)


def document_of(text: str) -> Document:
    """The first document of a text."""
    return documents_of_text(text)[0]


def documents_of_text(text: str) -> tuple[Document, ...]:
    layout = layout_of(text)
    file = SourceFile("papper.txt", "papper.txt", "0" * 64, len(layout.pages), layout.source)
    return documents_of(layout, file)
