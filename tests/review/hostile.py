"""Five hundred texts that try to become something else than text, and a document that is full of them."""

from __future__ import annotations

from itertools import islice, product
from pathlib import Path

from extract.checks import run_checks, summarise
from extract.store.kept import Extraction, Saving, Sighting
from extract.store.ready import ready
from extract.store.store import open_store
from models.errors import Reason
from models.finding import Finding, Result, Severity
from models.geometry import Box
from models.ids import document_id
from models.layout import TextSource
from models.record import (
    Document,
    DocumentStatus,
    Dokumenttyp,
    Place,
    Row,
    Section,
    SourceFile,
    Value,
    ValueStatus,
)
from tests.store.keeping import keep

_BREAKS = (
    "",
    '"',
    "'",
    '">',
    "'>",
    "-->",
    "</title>",
    "</script>",
    "</textarea>",
    "]]>",
    "{{7*7}}",
    "\x00",
    "\u202e",
)
_ACTIONS = (
    "<script>window.hurt=1</script>", "<img src=x onerror=window.hurt=1>", "<svg/onload=window.hurt=1>",
    "<iframe src=javascript:window.hurt=1>", "<a href=javascript:window.hurt=1>x</a>", "onmouseover=window.hurt=1 ",
    "<body onload=window.hurt=1>", "<form action=//example.org><button>x", "<base href=//example.org/>",
    "<meta http-equiv=refresh content=0;url=//example.org>", "<link rel=stylesheet href=//example.org/x.css>",
    "<style>*{display:none}</style>", "<math><mtext><script>window.hurt=1</script>", "javascript:window.hurt=1",
    "${window.hurt=1}", "{% include '/etc/passwd' %}", "<object data=//example.org>", "<embed src=//example.org>",
    "<details open ontoggle=window.hurt=1>", "<input autofocus onfocus=window.hurt=1>",
    "<video><source onerror=window.hurt=1>",
    "<template><img src=x onerror=window.hurt=1>", "%3Cscript%3Ewindow.hurt=1%3C/script%3E",
    "&lt;script&gt;window.hurt=1&lt;/script&gt;", "\ud83d<script>window.hurt=1</script>",
)  # fmt: skip
_ENDINGS = ("", "//", ' x="', "\u2028")
TEXTS = tuple("".join(parts) for parts in islice(product(_BREAKS, _ACTIONS, _ENDINGS), 0, 1300, 1))[:500]


def harmless(texts: tuple[str, ...] = TEXTS) -> tuple[str, ...]:
    return tuple(f"text {number}" for number in range(len(texts)))


def document(texts: tuple[str, ...], sha256: str) -> Document:
    """A report whose every word is one of the texts."""
    names = ("projekt", "namnd", "kontaktperson", "adress", "epost", "undertecknare", "befattning", "ort")
    values = tuple(_value(name, text) for name, text in zip(names, texts, strict=False))
    rows = tuple(
        Row("konto_rows", number, (_value("konto", text), _value("text", text[::-1])))
        for number, text in enumerate(texts[8:], start=1)
    )
    file = SourceFile(texts[3] + ".pdf", texts[4], sha256, 1, TextSource.TEXT)
    section = Section("mal", texts[5], texts[6], Place(1, Box(0, 0, 10, 10)), 1)
    return Document(
        document_id(sha256), file, 1, 1, DocumentStatus.REVIEW, Reason.REVIEW, Dokumenttyp.REDOVISNING, texts[7],
        values=values, rows=rows, sections=(section,), notes=(texts[0],),
    )  # fmt: skip


def store_of(place: Path, texts: tuple[str, ...]) -> Path:
    """A database with that document and findings that say the texts."""
    sha256 = "0f" * 32
    paper = document(texts, sha256)
    found = tuple(
        Finding(
            "B07", Severity.FEL, Result.TRAFF, paper.document_id, text[:40], text, expected=text, actual=text
        )
        for text in texts[:20]
    )
    with open_store(place, create=True) as store:
        keep(
            store,
            Saving(
                Extraction("x-bcdfg", sha256, Reason.REVIEW, "{}", "r", "k-bcdfg", pages=1),
                Sighting(str(place.parent / "gone.pdf"), "gone.pdf", sha256),
                (ready(paper, found + run_checks(paper)[:5], summarise(paper)),),
            ),
        )
    return place


def _value(name: str, text: str) -> Value:
    place = Place(1, Box(70, 100, 200, 112))
    return Value(name, text, text, ValueStatus.REVIEW, place, "below", second=text, confidence=0.5)
