"""A broken PDF written anew by qpdf, in memory: its table of objects found again, what is lost left out."""

from __future__ import annotations

import io
import logging
from pathlib import Path

log = logging.getLogger(__name__)


def repaired(path: Path) -> bytes | None:
    """A whole PDF with the pages that can be saved; None when there are none, or when a password is needed."""
    import pikepdf

    copy = io.BytesIO()
    try:
        with pikepdf.open(path) as document:
            if not len(document.pages):
                return None
            document.save(copy)
    except (pikepdf.PdfError, OSError, ValueError, RecursionError) as error:
        log.info("%s: not repaired: %s", path.name, type(error).__name__)
        return None
    return copy.getvalue()
