"""`granska reconcile`: account rows of reports against a ledger in SIE."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from extract.cli.config import chosen_settings
from extract.cli.options import Config, Json
from extract.cli.terminal import answering
from models.errors import ConfigError, Exit

if TYPE_CHECKING:
    from extract.checks.books import Books
    from extract.reconcile import Reconciled
    from models.record import Document
    from models.settings import Settings

Files = Annotated[
    list[Path],
    typer.Argument(
        metavar="LEDGER… [SOURCE…]",
        help="Bokföringsfiler (SIE: .se, .si, .sie, .xml), och filer eller mappar med redovisningar.",
    ),
]
Database = Annotated[
    str | None,
    typer.Option(
        "--db",
        metavar="FILE|URL",
        show_default=False,
        help="Jämför redovisningarna i databasen, annars i granska.db om inga filer anges.",
    ),
]
Dimensions = Annotated[
    list[str] | None,
    typer.Option(
        "--dim",
        metavar="FÄLT=NR",
        show_default=False,
        help="Bokföringens dimension för projekt, motpart eller ikb, som projekt=6; annars efter namnet.",
    ),
]
Save = Annotated[
    bool,
    typer.Option(
        "--save",
        metavar="",
        help="Skriv K09 och K10 i databasen, i stället för att de är ej prövade.",
    ),
]
_DEFAULT = "granska.db"


def reconcile(
    files: Files,
    database: Database = None,
    dimensions: Dimensions = None,
    save: Save = False,
    config: Config = None,
    json: Json = False,
) -> int:
    """Jämför redovisade kontorader med bokföringen: konto, dimension och period (K09, K10)."""
    from extract.cli import ledger_output
    from extract.reconcile import open_books
    from extract.reconcile import reconcile as compared

    ledgers, sources = _told_apart(files)
    if sources and (database or save):
        raise ConfigError(
            "välj antingen filer eller databas", where="--db", todo="ange SOURCE utan --db och --save"
        )
    settings = chosen_settings(config)
    books, read = open_books(ledgers, dimensions or ())
    if sources:
        reconciled = list(compared(_read(sources), books, settings))
    else:
        reconciled = _in_store(database or _DEFAULT, books, settings, save=save)
    with answering():
        if json:
            ledger_output.print_as_json(read, reconciled)
        else:
            ledger_output.print_reconciled(read, reconciled)
    return Exit.DONE


def _told_apart(files: Sequence[Path]) -> tuple[list[Path], list[Path]]:
    """Ledgers by their suffix; everything else is read as papers."""
    from extract.ledger import SUFFIXES

    ledgers = [path for path in files if path.suffix.lower() in SUFFIXES]
    return ledgers, [path for path in files if path not in ledgers]


def _read(sources: Iterable[Path]) -> Iterator[Document]:
    from extract import api

    for source in sources:
        yield from api.read_documents(source)


def _in_store(place: str, books: Books, settings: Settings | None, *, save: bool) -> list[Reconciled]:
    from extract.checks import ARCHIVE_CHECKS
    from extract.reconcile import reconcile as compared
    from extract.store.store import open_store

    several = {check.code for check in ARCHIVE_CHECKS}
    with open_store(place, read_only=not save) as store:
        reconciled = list(compared(store.documents(), books, settings))
        for one in reconciled if save else ():
            document_id, codes = one.document.document_id, {finding.code for finding in one.findings}
            others = [each for each in store.findings(document_id) if each.code not in codes | several]
            found = sorted([*others, *one.findings], key=lambda finding: finding.code)
            store.replace_findings(found, [document_id])
    return reconciled


LEDGERS: tuple[Callable[..., int], ...] = (reconcile,)
