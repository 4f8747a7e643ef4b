"""The arguments and flags of the commands, with the words that explain them."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

Sources = Annotated[
    list[Path],
    typer.Argument(metavar="SOURCE", help="Filer och mappar att läsa."),
]
File = Annotated[Path, typer.Argument(metavar="FILE", help="Filen att läsa.")]
Code = Annotated[
    str | None,
    typer.Argument(metavar="CODE", help="Kontrollens kod; utan kod listas alla."),
]
Out = Annotated[
    Path,
    typer.Option(
        "--out",
        metavar="DIR",
        show_default=False,
        help="Mapp för tabellerna, annars out.",
    ),
]
Pictures = Annotated[
    Path | None,
    typer.Option(
        "--pictures",
        metavar="DIR",
        show_default=False,
        help="Rita också varje sida som en bild i mappen, med en ruta runt allt som lästes.",
    ),
]
Force = Annotated[
    bool,
    typer.Option("--force", metavar="", help="Ersätt tidigare tabeller i mappen."),
]
Jobs = Annotated[
    int | None,
    typer.Option(
        "--jobs",
        metavar="N",
        min=0,
        max=1024,
        show_default=False,
        help="Antal processer, annars en per processor; 0 läser utan skydd i samma process.",
    ),
]
Forms = Annotated[
    list[Path] | None,
    typer.Option(
        "--form",
        "--forms",
        metavar="FILE|DIR",
        show_default=False,
        help="Egna formulär: en fil, eller en mapp med *.toml; får ges flera gånger.",
    ),
]
Profile = Annotated[
    str,
    typer.Option(
        "--profile",
        metavar="PROFIL",
        show_default=False,
        help="Hur tabellerna skrivs: excel-sv (annars), data, xlsx, parquet, package eller arkiv.",
    ),
]
Config = Annotated[
    Path | None,
    typer.Option(
        "--config",
        metavar="FILE",
        show_default=False,
        help="Val av kontroller, grader, gränser och register, annars granska.toml där du står.",
    ),
]
Kontoplan = Annotated[
    Path | None,
    typer.Option(
        "--kontoplan",
        metavar="FILE",
        show_default=False,
        help="Egen kontoplan som CSV; kolumner: konto, namn, slag, giltig_fran, giltig_till, kalla.",
    ),
]
Motpart = Annotated[
    Path | None,
    typer.Option(
        "--motpart",
        metavar="FILE",
        show_default=False,
        help="Egen motpartsförteckning som CSV; kolumner: motpart, namn, slag, giltig_fran, giltig_till, kalla.",
    ),
]
PeriodTolkning = Annotated[
    str | None,
    typer.Option(
        "--period-tolkning",
        metavar="rapport|periodisering",
        show_default=False,
        help="Vad en tid under ledtexten Periodisering är: den redovisade tiden (annars) eller ett "
        "periodiseringsfönster; kontroller av redovisad tid blir då ej prövade.",
    ),
]
Quiet = Annotated[bool, typer.Option("--quiet", metavar="", help="Skriv bara ut det som gick fel.")]
Json = Annotated[bool, typer.Option("--json", metavar="", help="Svara med JSON på standard ut.")]
