"""`granska evaluate`: how right granska is on labelled papers."""

from __future__ import annotations

import json as json_module
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from extract.cli.options import Jobs, Json
from models.errors import ConfigError, Exit, OutputRefusedError

if TYPE_CHECKING:
    from rich.table import Table

    from extract.evaluate.calibrate import Fitted
    from extract.evaluate.fit import Case
    from extract.evaluate.run import Evaluation

Truth = Annotated[Path, typer.Argument(metavar="TRUTH", help="Mapp med filer och facit.")]
Part = Annotated[
    str | None,
    typer.Option("--part", metavar="build|unseen", show_default=False, help="Bara den delen."),
]
Html = Annotated[
    Path | None,
    typer.Option(
        "--html",
        metavar="FILE",
        show_default=False,
        help="Skriv en sida med allt, och de värsta fallen som bilder.",
    ),
]
Figures = Annotated[
    Path | None,
    typer.Option(
        "--out",
        metavar="FILE",
        show_default=False,
        help="Skriv siffrorna och varje fel som JSON.",
    ),
]


Weights = Annotated[
    Path,
    typer.Option(
        "--out",
        metavar="FILE",
        show_default=False,
        help="Fil för vikterna, annars values.toml.",
    ),
]
Curve = Annotated[
    Path | None,
    typer.Option(
        "--curve",
        metavar="FILE",
        show_default=False,
        help="Rita hur väl tilltron stämmer, som SVG.",
    ),
]
Data = Annotated[
    str | None,
    typer.Option(
        "--data",
        metavar="TEXT",
        show_default=False,
        help="Vad facit är, i ord, att skriva i filen.",
    ),
]
Date = Annotated[
    str | None,
    typer.Option(
        "--date",
        metavar="DATUM",
        show_default=False,
        help="Dag att skriva i filen, annars i dag.",
    ),
]
Reviewed = Annotated[
    Path | None,
    typer.Option(
        "--reviewed",
        metavar="FILE",
        show_default=False,
        help="Granskade värden att anpassa på också: granskade_varden.csv från granska learn --accept.",
    ),
]


def evaluate(
    truth: Truth,
    html: Html = None,
    out: Figures = None,
    part: Part = None,
    jobs: Jobs = None,
    json: Json = False,
) -> int:
    """Mät hur rätt granska läser: filer med facit, från fil till färdigt värde."""
    from extract.cli.terminal import answering, print_json
    from extract.evaluate.page import html_page
    from extract.evaluate.report import as_data

    evaluation = measured(truth, part, jobs)
    if out is not None:
        text = json_module.dumps(as_data(evaluation, marks=True), ensure_ascii=False, indent=1)
        write(out, text + "\n")
    if html is not None:
        write(html, html_page(evaluation))
    with answering():
        if json:
            print_json(as_data(evaluation))
        else:
            print_evaluation(evaluation)
    return Exit.DONE


def calibrate(
    truth: Truth,
    out: Weights = Path("values.toml"),
    curve: Curve = None,
    data: Data = None,
    date: Date = None,
    reviewed: Reviewed = None,
    jobs: Jobs = None,
    json: Json = False,
) -> int:
    """Anpassa tilltron: vikter från delen build, mätta på delen unseen, som en liten textfil."""
    from datetime import UTC, datetime

    from extract.cli.terminal import answering, print_json
    from extract.evaluate import calibrate as calibration
    from extract.evaluate.picture_of_curve import svg
    from extract.evaluate.report import fitted_as_data

    judged = _judged(reviewed) if reviewed else []
    evaluation = measured(truth, None, jobs)
    fitted = calibration.calibrate(evaluation, judged)
    day = date or datetime.now(UTC).date().isoformat()
    what = f"{data or truth.name}: {len(evaluation.files)} filer, {evaluation.pages} sidor"
    what += f", {len(judged)} granskade värden" if judged else ""
    command = f"granska calibrate {truth.name} --out {out.name} --date {day}"
    command += f" --reviewed {reviewed.name}" if reviewed else ""
    write(out, calibration.as_toml(fitted, date=day, data=what, command=command))
    if curve is not None:
        write(curve, svg([(part.name, part.curve) for part in fitted.scores]))
    with answering():
        if json:
            print_json(fitted_as_data(fitted))
        else:
            print_fitted(fitted)
    return Exit.DONE


def _judged(table: Path) -> list[tuple[str, Case]]:
    """What people judged, each kind of value with its case; ConfigError where the file cannot be used."""
    from extract.evaluate.fit import Case
    from extract.learn import cases_of

    try:
        text = table.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(
            "filen går inte att läsa", where=f"--reviewed {table}", todo="se efter sökvägen"
        ) from error
    # Below nothing: a paper that people judged is never one of the labelled files.
    return [
        (case.group, Case(case.design, case.right, -case.file, f"granskad/{case.form}"))
        for case in cases_of(text, str(table))
    ]


def measured(truth: Path, part: str | None, jobs: int | None) -> Evaluation:
    """Run the evaluation with a bar; ConfigError for a part that does not exist."""
    from extract.cli.bar import progress_bar
    from extract.evaluate.run import evaluate as run
    from extract.evaluate.truth import PARTS

    if part is not None and part not in PARTS:
        raise ConfigError("delen finns inte", where=f"--part {part}", todo=f"välj {' eller '.join(PARTS)}")
    with progress_bar(shown=True) as progress:
        return run(truth, part=part, jobs=jobs, progress=progress)


def write(path: Path, text: str) -> None:
    """UTF-8 with line feeds; OutputRefusedError where it cannot be written."""
    try:
        path.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        raise OutputRefusedError(
            "går inte att skriva", where=str(path), todo="välj en annan plats"
        ) from error


def print_evaluation(evaluation: Evaluation) -> None:
    """The tables on stdout, within 80 columns."""
    from extract.cli.terminal import console, styled
    from extract.evaluate.figures import GROUPINGS, Group, Tally, by_code, by_field, groups
    from extract.evaluate.words import HEADINGS, group_cells, interval, number, share, told

    out, files = console(), evaluation.files
    whole = Group.of("alla", files)
    rows = [group_cells(whole)]
    for key in GROUPINGS.values():
        rows += [group_cells(group) for group in groups(files, key)]
    out.print(_table(HEADINGS, rows))
    fields = [
        (name, str(tally.printed), share(tally.f1), share(tally.automation), str(tally.silent))
        for name, tally in by_field(files)
    ]
    out.print(_table(("\nfält", "\ntryckta", "\nF1", "\nauto", "\ntysta"), fields))
    codes = [(code.code, str(code.right), str(code.missed), str(code.false)) for code in by_code(files)]
    out.print(_table(("\nkod", "\nrätt", "\nmissade", "\nfalska"), codes))
    amounts = Tally.of(mark for file in files for mark in file.marks if mark.is_amount)
    lines = (
        f"\n{told(whole.alarms)}",
        f"\nBelopp: {amounts.printed} tryckta, {amounts.accepted} godtagna, {amounts.silent} tysta fel; "
        f"per 1 000: {interval(amounts.silent_interval, 1000)} (95 %)",
        f"{len(files)} filer, {evaluation.pages} sidor, {number(evaluation.seconds, 1)} s; "
        f"{sum(bool(file.failure) for file in files)} gick inte att läsa",
    )
    for line in lines:
        out.print(styled(line))


def print_fitted(fitted: Fitted) -> None:
    """How the confidence does on papers it was not fitted on, on stdout."""
    from extract.cli.terminal import console, styled
    from extract.evaluate.words import interval, number, per_thousand

    out = console()
    rows = [
        (part.name, str(part.values), number(part.brier, 4), number(part.calibration_error, 4))
        for part in fitted.scores
    ]
    out.print(_table(("osedda", "värden", "Brier", "kalibreringsfel"), rows))
    amounts = fitted.scores[-1]
    risks = [("vid gränsen", amounts.at_cut), *(("", risk) for risk in amounts.amount_risks)]
    lines = [
        (
            name or "de säkraste",
            number(100 * risk.automation, 1),
            str(risk.accepted),
            str(risk.wrong),
            per_thousand(risk.wrong / risk.accepted if risk.accepted else None),
            interval(risk.interval, 1000),
        )
        for name, risk in risks
    ]
    out.print(_table(("\nbelopp", "\n% godtagna", "\nantal", "\nfel", "\n‰", "\n95 %"), lines))
    judged = f", varav {fitted.reviewed_values} granskade" if fitted.reviewed_values else ""
    out.print(styled(f"\nAnpassat på {fitted.build_files} filer, {fitted.build_values} värden{judged}."))


def _table(headings: Sequence[str], rows: Sequence[Sequence[str]]) -> Table:
    from rich.table import Table

    from extract.cli.terminal import one_line, styled

    table = Table(box=None, pad_edge=False, padding=(0, 1, 0, 0), header_style="bold")
    for place, heading in enumerate(headings):
        table.add_column(heading, justify="right" if place else "left", overflow="fold")
    for row in rows:
        table.add_row(*(styled(one_line(cell)) for cell in row))
    return table


MEASURING: tuple[Callable[..., int], ...] = (evaluate, calibrate)
