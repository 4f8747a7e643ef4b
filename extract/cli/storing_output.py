"""What the commands over the database say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.cli.swedish import counted, number
from extract.cli.terminal import console, one_line, print_json, styled, tell
from models.record import DocumentStatus

if TYPE_CHECKING:
    from extract.ingest.report import IngestReport

_MOST_FAILURES = 20


def print_ingest(report: IngestReport) -> None:
    """How the files ended, what was done for it, and the hash that shows a cut of the log."""
    from decimal import Decimal

    files, out = report.files, console()
    parts = (
        f"{files[DocumentStatus.OK]} klara",
        f"{files[DocumentStatus.REVIEW]} att granska",
        counted(files[DocumentStatus.DUPLICATE], "kopia", "kopior"),
        f"{files[DocumentStatus.FAILED]} gick inte att läsa",
    )
    left = (f"{report.left} kvar",) if report.left else ()
    out.print(styled(f"{counted(report.found, 'fil', 'filer')}: " + ", ".join(parts + left)))
    seconds = number(Decimal(f"{report.seconds:.1f}"))
    done = [f"lästa nu {report.read}", f"kända sedan förut {report.known}"]
    done += [f"bara kontrollerna omkörda {report.rechecked}"] if report.rechecked else []
    out.print(styled(f"{', '.join(done)}; {counted(report.pages, 'sida', 'sidor')} på {seconds} s"))
    out.print(styled(f"Databasen: {one_line(report.database)}"))
    out.print(styled(f"Loggens hash: {report.head}"), soft_wrap=True)


def print_ingest_as_json(report: IngestReport) -> None:
    print_json(
        {
            "run": report.run_id,
            "database": report.database,
            "files": {"found": report.found, "left": report.left}
            | {str(status): report.files[status] for status in DocumentStatus},
            "read": report.read,
            "known": report.known,
            "rechecked": report.rechecked,
            "documents": report.documents,
            "pages": report.pages,
            "seconds": round(report.seconds, 3),
            "interrupted": report.is_interrupted,
            "audit_head": report.head,
            "failures": [
                {"path": path, "reason": str(failure.reason), "what": failure.what, "todo": failure.todo}
                for path, failure in report.failures
            ],
        }
    )


def tell_ingest_failures(report: IngestReport) -> None:
    """The files that could not be read in this run, the first of them, with what to do; on stderr."""
    if not report.found:
        tell("Inga filer hittades; dolda filer läses inte.")
    if report.failures:
        tell(f"{counted(report.failed, 'fil', 'filer')} gick inte att läsa:")
    for path, failure in report.failures[:_MOST_FAILURES]:
        tell(f"  {one_line(path)}: {failure.what}\n    → {failure.todo}")


def tell_interrupted(report: IngestReport) -> None:
    tell(f"Avbrutet; {report.ended} filer är klara. Kör samma kommando igen, så fortsätter det.")
