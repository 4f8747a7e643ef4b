"""Reports against an account ledger: what each reported, what is booked, and what the checks say of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from extract.checks import ledger_findings
from extract.checks.base import Untested
from extract.checks.books import Books, books_of
from extract.checks.ledger import Compared, compare
from extract.ledger import read_ledger
from models.errors import ConfigError
from models.finding import Finding
from models.ledger import Ledger
from models.record import Document, DocumentStatus, Dokumenttyp
from models.settings import Settings

DIMENSIONS = ("projekt", "motpart", "ikb")
"""What a row of a report names and a ledger may have a dimension for."""


@dataclass(frozen=True, slots=True)
class Reconciled:
    """One report; `compared` is empty where nothing could be compared, and the findings say why."""

    document: Document
    compared: tuple[Compared, ...]
    findings: tuple[Finding, ...]


def open_books(ledgers: Sequence[Path], dimensions: Sequence[str] = ()) -> tuple[Books, tuple[Ledger, ...]]:
    """The ledgers as one. dimensions: `projekt=6`; without it they are known by their names in the ledger."""
    if not ledgers:
        raise ConfigError(
            "ingen bokföringsfil är angiven", where="LEDGER", todo="ange en SIE-fil (.se, .si, .sie, .xml)"
        )
    read = tuple(read_ledger(path) for path in ledgers)
    return books_of(read, _dimensions(dimensions)), read


def _dimensions(given: Sequence[str]) -> Mapping[str, str]:
    chosen: dict[str, str] = {}
    for pair in given:
        name, _, number = pair.partition("=")
        if name not in DIMENSIONS or not (number.isascii() and number.isdigit()):
            raise ConfigError(
                "dimensionen kan inte användas",
                where=f"--dim {pair}",
                todo=f"skriv som projekt=6; välj bland {', '.join(DIMENSIONS)}",
            )
        chosen[name] = number
    return chosen


def reconcile(
    documents: Iterable[Document], books: Books, settings: Settings | None = None
) -> Iterator[Reconciled]:
    """Every report that was read, in the order given; other documents have no account rows."""
    for document in documents:
        is_read = document.status not in (DocumentStatus.FAILED, DocumentStatus.DUPLICATE)
        if document.dokumenttyp is Dokumenttyp.REDOVISNING and is_read:
            found = compare(document, books)
            compared = () if isinstance(found, Untested) else found
            yield Reconciled(document, compared, ledger_findings(document, books, settings))
