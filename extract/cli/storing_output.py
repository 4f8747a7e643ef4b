"""What the commands over the database say."""

from __future__ import annotations

from dataclasses import asdict
from decimal import Decimal
from typing import TYPE_CHECKING

from extract.cli.swedish import counted, number, outcome
from extract.cli.terminal import answering, console, one_line, print_json, styled, tell
from models.errors import Exit
from models.finding import Severity
from models.record import DocumentStatus

if TYPE_CHECKING:
    from extract.ingest.comparing import CheckReport
    from extract.ingest.estimate import Estimate
    from extract.ingest.report import IngestReport
    from extract.store.forget import Forgotten
    from extract.store.search import Match
    from extract.store.status import RunState, Status
    from extract.store.verify import Verdict

_MOST_FAILURES = 20
_SHORT = 90.0
"""Seconds up to which minutes say too little."""


def tell_ingest(report: IngestReport, *, quiet: bool, as_json: bool) -> Exit:
    """Say how it went; the exit code that goes with it."""
    with answering():
        if as_json:
            print_ingest_as_json(report)
        elif not quiet:
            print_ingest(report)
    tell_ingest_failures(report)
    if report.is_interrupted:
        done = counted(report.ended, "fil", "filer")
        tell(f"{done} är klara. Kör samma kommando igen, så fortsätter det.")
        return Exit.INTERRUPTED
    return Exit.SOME_FAILED if report.failed else Exit.DONE


def print_ingest(report: IngestReport) -> None:
    """How the files ended, what was done for it, and the hash that shows a cut of the log."""
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


def print_estimate(found: Estimate, *, as_json: bool) -> None:
    if as_json:
        print_json(asdict(found))
        return
    out = console()
    files, sample = counted(found.files, "fil", "filer"), counted(found.sample, "fil", "filer")
    out.print(styled(f"{files}; stickprov på {sample}, {counted(found.sample_pages, 'sida', 'sidor')}"))
    low, likely, high = map(_duration, (found.low, found.seconds, found.high))
    span = f" ({low} till {high})" if low != high else ""
    out.print(styled(f"Allt skulle ta omkring {likely}{span}"))
    out.print(
        styled(
            f"Omkring {counted(found.pages, 'sida', 'sidor')}, {_figure(found.database_bytes / 1e6)} MB databas"
        )
    )
    if found.failed_in_sample:
        out.print(styled(f"{found.failed_in_sample} i stickprovet gick inte att läsa"))


def print_status(status: Status, *, as_json: bool) -> None:
    """What the database holds and how the newest run goes."""
    if as_json:
        print_json(_status_data(status))
        return
    out = console()
    run = status.run
    if run is not None:
        for line in _run_lines(run, status):
            out.print(styled(line))
    states = ", ".join(f"{outcome(name)} {count}" for name, count in status.states.items()) or "inget"
    out.print(styled(f"Inläst: {states}; {counted(status.pages, 'sida', 'sidor')}"))
    out.print(
        styled("Dokument: " + ", ".join(f"{outcome(name)} {count}" for name, count in status.files.items()))
    )
    if status.slowest:
        out.print(styled("Långsammast:"))
    for path, seconds, pages in status.slowest:
        out.print(styled(f"  {_figure(seconds)} s, {counted(pages, 'sida', 'sidor')}: {one_line(path)}"))
    if status.bytes_on_disk is not None:
        megabytes = _figure(status.bytes_on_disk / 1e6)
        out.print(styled(f"Databasen: {one_line(status.database)}, {megabytes} MB"))


_STATES = {
    "running": "pågår",
    "ended": "klar",
    "interrupted": "avbruten; kör samma kommando igen, så fortsätter den",
    "gone": "borta; kör samma kommando igen, så fortsätter den",
}


def _run_lines(run: RunState, status: Status) -> list[str]:
    lines = [
        f"Körning {run.run_id}: {_STATES.get(run.state, run.state)}",
        f"{run.ended} av {counted(run.found, 'fil', 'filer')}: {run.done} klara, {run.failed} gick inte att läsa, "
        f"{counted(run.duplicates, 'kopia', 'kopior')}",
        f"{_figure(run.rate_now)} sidor/s nu, {_figure(run.rate)} sedan starten",
    ]
    if run.state == "running":
        left = "okänd tid" if run.eta_seconds is None else _duration(run.eta_seconds)
        lines.append(f"Kvar: {left}; läser {status.reading_now} just nu, {status.waiting_again} försöks igen")
    return lines


def _duration(seconds: float) -> str:
    """
    >>> _duration(4000), _duration(50)
    ('1 h 7 min', '50 s')
    """
    if seconds < _SHORT:
        return f"{max(1, round(seconds))} s"
    minutes = round(seconds / 60)
    return f"{minutes // 60} h {minutes % 60} min" if minutes >= 60 else f"{minutes} min"


def _status_data(status: Status) -> dict[str, object]:
    run = status.run
    data: dict[str, object] = {
        "database": status.database,
        "files": status.files,
        "states": status.states,
        "pages": status.pages,
        "reading_now": status.reading_now,
        "waiting_again": status.waiting_again,
        "slowest": [{"path": path, "seconds": s, "pages": pages} for path, s, pages in status.slowest],
        "bytes_on_disk": status.bytes_on_disk,
        "run": None,
    }
    if run is not None:
        moments = {"begun_at": run.begun_at.isoformat(), "beat_at": run.beat_at.isoformat()}
        data["run"] = asdict(run) | moments | {"pages_per_second": round(run.rate, 3)}
    return data


def print_check(report: CheckReport, *, as_json: bool) -> None:
    if as_json:
        print_json(
            {
                "documents": report.documents,
                "rechecked": report.rechecked,
                "links": report.links,
                "hits": {str(severity): report.hits[severity] for severity in Severity},
                "open": {str(severity): report.open[severity] for severity in Severity},
                "untested": report.untested,
            }
        )
        return
    out, still = console(), report.open
    out.print(
        styled(f"{counted(report.documents, 'dokument', 'dokument')}, {report.rechecked} kontrollerade om")
    )
    out.print(styled(f"{counted(report.links, 'föreslagen länk', 'föreslagna länkar')}"))
    parts = (
        f"{still[Severity.FEL]} fel",
        counted(still[Severity.VARNING], "varning", "varningar"),
        counted(still[Severity.NOTIS], "notis", "notiser"),
    )
    out.print(styled(f"Öppna: {', '.join(parts)}; {report.untested} ej prövade"))


def print_links(proposed: int, *, as_json: bool) -> None:
    if as_json:
        print_json({"links": proposed})
    else:
        console().print(styled(f"{counted(proposed, 'föreslagen länk', 'föreslagna länkar')}"))


def print_matches(matches: list[Match], *, as_json: bool) -> None:
    if as_json:
        print_json([asdict(match) for match in matches])
        return
    out = console()
    for match in matches:
        page = "" if match.page is None else f", sida {match.page}"
        out.print(styled(f"{match.document_id}  {one_line(match.path)}{page}", "bold"))
        out.print(styled(f"  {one_line(match.excerpt)}"))
    if not matches:
        tell("Inga sidor med de orden.")


def print_verdict(verdict: Verdict, *, as_json: bool) -> None:
    if as_json:
        print_json(asdict(verdict) | {"whole": verdict.is_whole})
        return
    out = console()
    chain = "hel" if verdict.broken_at is None else f"BRUTEN vid post {verdict.broken_at}"
    changed = f", {len(verdict.changed)} ÄNDRADE" if verdict.changed else ", alla som loggen säger"
    out.print(styled(f"Loggen: {chain}, {counted(verdict.audit_records, 'post', 'poster')}"))
    out.print(styled(f"Läsningar: {verdict.readings}{changed}"))
    for name in verdict.changed:
        out.print(styled(f"  {name}"))
    gone = (
        f", {verdict.missing_count} ligger inte kvar oförändrade"
        if verdict.missing_count
        else ", alla oförändrade"
    )
    out.print(styled(f"Original: {verdict.originals}{gone}"))
    for path in verdict.missing:
        mark = " ÄNDRAD" if path in verdict.altered else ""
        out.print(styled(f"  {one_line(path)}{mark}"))
    out.print(styled(f"Loggens hash: {verdict.head}"), soft_wrap=True)


def print_forgotten(gone: Forgotten, *, as_json: bool) -> None:
    if as_json:
        print_json(asdict(gone))
        return
    what = counted(len(gone.documents), "dokument", "dokument")
    places = counted(gone.places, "plats", "platser")
    console().print(styled(f"{what} gallrade; originalet ligger kvar där det låg ({places})"))


def _figure(value: float) -> str:
    return number(Decimal(f"{value:.1f}"))
