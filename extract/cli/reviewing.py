"""`granska review`: the page on which flags are decided; `granska learn`: what the decisions teach."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Annotated

import typer

from extract.cli.options import Forms, Json
from extract.cli.storing import Database
from extract.cli.terminal import tell
from models.errors import ConfigError, Exit

Port = Annotated[
    int,
    typer.Option(
        "--port",
        metavar="N",
        min=0,
        max=65535,
        show_default=False,
        help="Port på den egna datorn, annars en ledig.",
    ),
]
NoBrowser = Annotated[
    bool,
    typer.Option("--no-browser", metavar="", help="Öppna ingen webbläsare."),
]
Name = Annotated[
    str | None,
    typer.Option(
        "--name",
        metavar="NAMN",
        show_default=False,
        help="Granskarens namn, annars inloggningens.",
    ),
]
FourEyes = Annotated[
    bool,
    typer.Option("--four-eyes", metavar="", help="Varje beslut väntar på en andra granskare."),
]
BlindOver = Annotated[
    str | None,
    typer.Option(
        "--blind-over",
        metavar="KRONOR",
        show_default=False,
        help="Belopp från och med detta skrivs in av två, osett.",
    ),
]
Accept = Annotated[
    Path | None,
    typer.Option(
        "--accept",
        metavar="DIR",
        show_default=False,
        help="Skriv förslagen i mappen; annars skrivs bara diffen ut.",
    ),
]
_LONGEST_NAME = 80


def review(
    db: Database = "granska.db",
    port: Port = 0,
    no_browser: NoBrowser = False,
    name: Name = None,
    four_eyes: FourEyes = False,
    blind_over: BlindOver = None,
) -> int:
    """Granska flaggorna på en sida på den egna datorn: se, besluta, skriv under."""
    from extract.review.deciding import Rules
    from extract.review.serve import login_name, serve

    reviewer = " ".join((name or login_name()).split())
    if not 0 < len(reviewer) <= _LONGEST_NAME or not reviewer.isprintable():
        raise ConfigError(
            "namnet går inte att använda", where="--name", todo="skriv ett namn på högst 80 tecken"
        )
    rules = Rules(reviewer, four_eyes=four_eyes, blind_over=_amount(blind_over))
    serve(db, rules, port=port, opens_browser=not no_browser, folder=_folder(db), announce=_announce)
    tell("Sidan är stängd. Varje beslut är sparat.")
    return Exit.DONE


def _folder(db: str) -> Path:
    """Exports lie beside a database that is a file."""
    return Path() if "://" in db else Path(db).resolve().parent


def _announce(address: str) -> None:
    print(address, flush=True)  # noqa: T201
    tell("Adressen gäller för en inloggning. Avsluta med Ctrl+C.")


def _amount(text: str | None) -> Decimal | None:
    from extract.review.deciding import RefusedError, read_value
    from models.column import Column, Kind

    if text is None:
        return None
    try:
        return abs(Decimal(read_value(text, Column("belopp", Kind.AMOUNT, ""))))
    except RefusedError as error:
        raise ConfigError(
            "beloppet går inte att tyda", where="--blind-over", todo="skriv till exempel 500000"
        ) from error


def learn(db: Database = "granska.db", accept: Accept = None, forms: Forms = None, json: Json = False) -> int:
    """Föreslå ledtexter, formulärändringar och kalibreringsdata ur rättelserna, som en diff att godta."""
    from extract.cli.terminal import answering, print_json
    from extract.learning import accepted, lessons_of

    found = lessons_of(db, forms or (), folder=accept)
    with answering():
        if json:
            print_json({"proposals": found.lines, "diff": found.diff})
        elif accept is None:
            print(found.diff, end="")  # noqa: T201
    for line in found.lines or ("Inga förslag: rättelserna säger inget som formulären inte redan vet.",):
        tell(line)
    if accept is not None:
        for path in accepted(found, accept):
            tell(f"Skrev {path}")
    elif found.lines:
        tell("Godta med granska learn --accept MAPP, och läs sedan med --forms MAPP/forms.")
    return Exit.DONE


REVIEWING: tuple[Callable[..., int], ...] = (review, learn)
