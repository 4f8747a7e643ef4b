"""What `granska run` says when it is done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.cli.swedish import changed_cells, counted, unbroken
from extract.cli.terminal import Paragraph, one_line, print_json, styled, tell
from models.finding import Severity
from models.record import DocumentStatus

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table

    from extract.api import PlacedFinding, RunReport

STYLES = {Severity.FEL: "bold red", Severity.VARNING: "yellow", Severity.NOTIS: "cyan"}
_MOST_SHOWN = 40
_MOST_FAILURES = 20


def print_report(report: RunReport, out: Console, *, most: int = _MOST_SHOWN) -> None:
    """The worst findings, at most `most`, as a table; how the files ended, and where the tables are."""
    shown = report.worst[:most]
    if shown:
        out.print(findings_table(shown))
    rest = sum(report.hits.values()) - len(shown)
    if rest:
        out.print(f"… och {rest} till i findings.csv")
    for line in (_findings_line(report), _files_line(report), _where_line(report)):
        out.print(styled(line))


def findings_table(findings: list[PlacedFinding]) -> Table:
    from rich.table import Table

    table = Table(box=None, pad_edge=False, padding=(0, 1, 0, 0), header_style="bold")
    table.add_column("Allvar", no_wrap=True, width=7)
    table.add_column("Kod", no_wrap=True, min_width=3)
    table.add_column("Dokument", overflow="fold", max_width=24)
    table.add_column("Iakttagelse", overflow="fold")
    for placed in findings:
        finding = placed.finding
        table.add_row(
            styled(finding.severity, STYLES[finding.severity]),
            styled(finding.code),
            styled(one_line(placed.path)),
            Paragraph(unbroken(finding.message)),
        )
    return table


def tell_failures(report: RunReport) -> None:
    """Every file that could not be read with what to do about it, the first of them; on stderr."""
    if not report.found:
        tell("Inga filer hittades; dolda filer läses inte.")
    if not report.failures:
        return
    tell(f"{counted(len(report.failures), 'fil', 'filer')} gick inte att läsa:")
    for path, failure in report.failures[:_MOST_FAILURES]:
        tell(f"  {one_line(path)}: {failure.what}\n    → {failure.todo}")
    rest = len(report.failures) - _MOST_FAILURES
    if rest > 0:
        tell(f"  … och {rest} till i documents.csv (status failed)")


def print_as_json(report: RunReport) -> None:
    print_json(
        {
            "out": str(report.out),
            "files": {"found": report.found}
            | {str(status): report.files[status] for status in DocumentStatus},
            "documents": report.documents,
            "pages": report.pages,
            "findings": {str(severity): report.hits[severity] for severity in Severity},
            "untested": report.untested,
            "worst": [
                {
                    "path": placed.path,
                    "code": placed.finding.code,
                    "severity": str(placed.finding.severity),
                    "field": placed.finding.field,
                    "message": placed.finding.message,
                    "page": placed.finding.page,
                }
                for placed in report.worst
            ],
            "failures": [
                {"path": path, "reason": str(failure.reason), "what": failure.what, "todo": failure.todo}
                for path, failure in report.failures
            ],
        }
    )


def _findings_line(report: RunReport) -> str:
    hits = report.hits
    parts = (
        f"{hits[Severity.FEL]} fel",
        counted(hits[Severity.VARNING], "varning", "varningar"),
        counted(hits[Severity.NOTIS], "notis", "notiser"),
        f"{report.untested} ej prövade",
    )
    return "\nIakttagelser: " + ", ".join(parts)


def _files_line(report: RunReport) -> str:
    files = report.files
    parts = (
        f"{files[DocumentStatus.OK]} klara",
        f"{files[DocumentStatus.REVIEW]} att granska",
        counted(files[DocumentStatus.DUPLICATE], "kopia", "kopior"),
        f"{files[DocumentStatus.FAILED]} gick inte att läsa",
    )
    return f"{counted(report.found, 'fil', 'filer')}: " + ", ".join(parts)


_BEGIN_WITH = {
    "data": "börja med findings.csv; datalexikon.csv förklarar kolumnerna",
    "xlsx": "öppna granska.xlsx, bladet Läs mig",
    "parquet": "börja med findings.parquet; datalexikon.parquet förklarar kolumnerna",
    "package": "börja med LASMIG.txt",
    "arkiv": "börja med data/LASMIG.txt",
}


def _where_line(report: RunReport) -> str:
    line = f"Tabellerna ligger i {report.out} ({_BEGIN_WITH.get(report.profile, _BEGIN_WITH['data'])})"
    return "\n".join([line, *changed_cells(report.guarded_cells, report.masked_cells)])
