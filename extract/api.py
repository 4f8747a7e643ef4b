"""Whatever the command can do, in one line of a notebook.

import extract

document = extract.read_document("ansokan.pdf")
document.get("sokt_summa")                      # Decimal('900000'), or None
frames = extract.tables(extract.read_documents("mapp"))
frames["findings"]                              # pandas
extract.run(["mapp"], "ut")                     # the CSV files, as `granska run` writes them
"""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from extract.archives import is_archive
from extract.batch import DEFAULT_LIMITS, SILENT, Failure, Limits, Outcome, Progress, read_file, read_files
from extract.sources import Found, find_files
from models.errors import ConfigError, OutputRefusedError, ReadError
from models.finding import Finding, Result, Severity
from models.ids import stable_id
from models.record import Document, DocumentStatus
from models.summary import Summary

if TYPE_CHECKING:
    import pandas

    from extract.exporters.source import Originals
    from extract.frames import Cells
    from models.form import Form
    from models.settings import Settings

PathLike = str | os.PathLike[str]

_WORST_FIRST = (Severity.FEL, Severity.VARNING, Severity.NOTIS)
_SHOWN_FINDINGS = 500
"""A report keeps the worst of them; all of them are in findings.csv."""


def read_document(path: PathLike, *, forms: Sequence[Form] = ()) -> Document:
    """The only document of a file. forms: own forms, tried before the shipped ones; see `read_forms`.

    ReadError: the file cannot be read, and why; ConfigError: it holds several documents.
    """
    documents = read_documents(path, forms=forms)
    if len(documents) != 1:
        raise ConfigError(
            f"filen innehåller {len(documents)} dokument",
            where=os.fspath(path),
            todo="använd extract.read_documents",
        )
    return documents[0]


def read_forms(*places: PathLike) -> tuple[Form, ...]:
    """Own forms from files and folders; ConfigError names file and key where one does not hold."""
    from models.form_loader import user_forms

    return user_forms(Path(place) for place in places)


def read_settings(
    config: PathLike | None = None,
    *,
    kontoplan: PathLike | None = None,
    motpart: PathLike | None = None,
    period_tolkning: str | None = None,
) -> Settings:
    """Which checks run, how severe, with what limits and registers: see `models.settings`.

    config: a TOML file; kontoplan, motpart: registers as CSV; period_tolkning: `rapport` or `periodisering`;
    each goes before what the file says. ConfigError names the file and the key or the line that cannot be used.
    """
    from extract.checks import all_codes
    from models.settings import load_settings

    places = [Path(place) if place is not None else None for place in (config, kontoplan, motpart)]
    return load_settings(
        places[0], all_codes(), kontoplan=places[1], motpart=places[2], period_tolkning=period_tolkning
    )


def read_documents(
    path: PathLike, *, jobs: int | None = None, forms: Sequence[Form] = ()
) -> tuple[Document, ...]:
    """The documents of a file or of every file in a folder or zip archive, in the order of the paths.

    A file that cannot be read raises ReadError; in a folder or an archive it becomes a document with status
    `failed`, and a copy one with status `duplicate`. A single file is read in this process, several in `jobs`
    others. forms: own forms, tried before the shipped ones.
    """
    files = find_files([path])
    read = partial(read_file, forms=tuple(forms))
    if not Path(path).is_dir() and not is_archive(Path(path)):
        (outcome,) = read_files(files, jobs=0, read=read)
        _raise_failure(outcome)
        return _placed(outcome)
    outcomes = read_files(files, jobs=jobs, read=read)
    return tuple(document for outcome in outcomes for document in _placed(outcome))


def _placed(outcome: Outcome) -> tuple[Document, ...]:
    """The documents with the place of their file, so that they can be drawn."""
    from extract.notebook import NotebookDocument

    return tuple(NotebookDocument.of(document, outcome.found.place) for document in outcome.documents)


def check(documents: Document | Iterable[Document], settings: Settings | None = None) -> tuple[Finding, ...]:
    """What the checks say about each document: hits, all clear, and what could not be tested."""
    from extract.checks import run_checks

    each = (documents,) if isinstance(documents, Document) else documents
    return tuple(finding for document in each for finding in run_checks(document, settings))


def tables(
    documents: Document | Iterable[Document], findings: Iterable[Finding] | None = None
) -> dict[str, pandas.DataFrame]:
    """Every declared table as a typed frame, amounts exact. Without `findings` the checks are run."""
    from extract import frames
    from extract.versions import rules_version

    each = (documents,) if isinstance(documents, Document) else tuple(documents)
    found = check(each) if findings is None else findings
    return frames.tables(each, found, rules_version=rules_version())


@dataclass(frozen=True, slots=True)
class PlacedFinding:
    """A finding and the path of the file that it is about."""

    path: str
    finding: Finding


@dataclass(slots=True)
class RunReport:
    """What a run did. `files` counts found files by how they ended, and adds up to `found`."""

    out: Path
    found: int
    files: Counter[DocumentStatus] = field(default_factory=Counter)
    documents: int = 0
    pages: int = 0
    hits: Counter[Severity] = field(default_factory=Counter)
    untested: int = 0
    worst: list[PlacedFinding] = field(default_factory=list)
    failures: list[tuple[str, Failure]] = field(default_factory=list)
    guarded_cells: int = 0
    masked_cells: int = 0
    profile: str = "excel-sv"

    def add(self, outcome: Outcome) -> None:
        statuses = {document.status for document in outcome.documents}
        self.found += outcome.members
        self.files[max(statuses, key=list(DocumentStatus).index, default=DocumentStatus.REVIEW)] += 1
        if outcome.failure is not None:
            self.failures.append((outcome.found.path, outcome.failure))
        self.pages += outcome.pages
        is_empty = outcome.failure or outcome.is_copy or outcome.members
        self.documents += 0 if is_empty else len(outcome.documents)
        for finding in outcome.findings:
            self.add_finding(outcome.found.path, finding)

    def add_finding(self, path: str, finding: Finding) -> None:
        """One answer of a check; of one about several documents the path of the one that it is about."""
        self.untested += finding.result is Result.EJ_PROVAD
        if finding.result is Result.TRAFF:
            self.hits[finding.severity] += 1
            self.worst.append(PlacedFinding(path, finding))
            if len(self.worst) > 2 * _SHOWN_FINDINGS:
                self.close()

    def close(self) -> None:
        """Order the findings, worst first and then as the files came, and keep the first of them."""
        self.worst.sort(key=lambda placed: _WORST_FIRST.index(placed.finding.severity))
        del self.worst[_SHOWN_FINDINGS:]


def run(
    sources: Sequence[PathLike],
    out: PathLike,
    *,
    force: bool = False,
    jobs: int | None = None,
    profile: str = "excel-sv",
    progress: Progress = SILENT,
    limits: Limits = DEFAULT_LIMITS,
    forms: Sequence[Form] = (),
    settings: Settings | None = None,
    without_persons: bool = False,
) -> RunReport:
    """Read every file, check it and write `out/<table>.csv`; memory does not grow with the files.

    jobs: processes at once, by default one a processor; 0: in this process. profile: one of
    `extract.exporting.PROFILES`. without_persons: leave out contacts and signatories.
    forms: own forms, tried before the shipped ones. settings: of the checks, as shipped unless given.
    A file that cannot be read has its row in `documents`, and the rest goes on. Nothing is written, and
    OutputRefusedError raised, where `out` holds files and not `force`, or is one of the sources.
    """
    from extract.exporting import Output, notes_of
    from extract.versions import rules_version

    target = Path(out)
    _refuse_source(sources, target)
    started = datetime.now(UTC)
    read = partial(read_file, forms=tuple(forms), settings=settings)
    files = find_files(sources, without=target)
    output = Output(
        target,
        profile,
        force=force,
        without_persons=without_persons,
        originals=_places(files),
        notes=notes_of(settings),
    )
    report = RunReport(target, len(files), profile=profile)
    with output as writer:
        outcomes = read_files(files, jobs=jobs, limits=limits, progress=progress, read=read)
        for name, cells in _all_rows(outcomes, report, settings):
            writer.write(name, cells)
        chosen = _chosen(profile, forms, limits, settings)
        writer.write("runs", _run_row(report, started, chosen, rules_version(settings)))
    report.guarded_cells, report.masked_cells = output.exported.guarded, output.exported.masked
    return report


def _all_rows(
    outcomes: Iterable[Outcome], report: RunReport, settings: Settings | None
) -> Iterator[tuple[str, Cells]]:
    """The rows of every file, then those of the archive as a whole; the report counts them."""
    summaries: list[tuple[str, Summary]] = []
    for outcome in outcomes:
        yield from _rows(outcome, settings)
        report.add(outcome)
        if not outcome.members:
            kept = _summaries(outcome, settings)
            summaries += [(outcome.found.path, summary) for summary in kept if summary is not None]
    yield from _archive_rows(summaries, report, settings)
    report.close()
    _check_conservation(report)


def _summaries(outcome: Outcome, settings: Settings | None) -> Sequence[Summary | None]:
    """Those that came with the reading; of a file that was not read they are taken here."""
    from extract.checks import summarise

    return outcome.summaries or [summarise(document, settings) for document in outcome.documents]


def _places(files: Sequence[Found]) -> Originals:
    """Finds a paper of this run again, where its bytes are still the same."""
    from extract.exporting import originals_where_they_were

    places: dict[str, str] = {found.path: str(found.place) for found in files}
    return lambda sha256, path: originals_where_they_were(sha256, places.get(path) or path)


def examine(
    path: PathLike,
    *,
    limits: Limits = DEFAULT_LIMITS,
    forms: Sequence[Form] = (),
    settings: Settings | None = None,
) -> Outcome:
    """One file with its findings, read in a process of its own. ReadError: it cannot be read."""
    if Path(path).is_dir() or is_archive(Path(path)):
        raise ConfigError(
            "det är en mapp eller ett arkiv",
            where=os.fspath(path),
            todo="ange en fil, eller använd granska run",
        )
    read = partial(read_file, forms=tuple(forms), settings=settings)
    (outcome,) = read_files(find_files([path]), jobs=1, limits=limits, read=read)
    _raise_failure(outcome)
    return outcome


def read_store(place: PathLike) -> dict[str, pandas.DataFrame]:
    """Every declared table of a database (path or URL) as a typed frame, as people have left it."""
    from extract.store.store import open_store
    from models.tables import TABLES, conform

    with open_store(os.fspath(place), read_only=True) as store, store.snapshot() as seen:
        return {declared.name: conform(list(seen.rows(declared.name)), declared) for declared in TABLES}


def _raise_failure(outcome: Outcome) -> None:
    if outcome.failure is not None:
        reason, what, todo = outcome.failure.reason, outcome.failure.what, outcome.failure.todo
        raise ReadError(reason, what, where=outcome.found.path, todo=todo)


def _refuse_source(sources: Sequence[PathLike], target: Path) -> None:
    """The originals' folder stays as it is: results are written beside it."""
    if any(os.path.realpath(source) == os.path.realpath(target) for source in sources):
        raise OutputRefusedError(
            "utmappen är också källa", where=os.fspath(target), todo="ange en annan mapp för tabellerna"
        )


def _rows(outcome: Outcome, settings: Settings | None) -> Iterator[tuple[str, Cells]]:
    from extract.frames import document_rows, finding_rows
    from extract.versions import rules_version

    for document in outcome.documents:
        yield from document_rows(document, rules_version=rules_version(settings))
    yield from finding_rows(outcome.findings)


def _archive_rows(
    summaries: Sequence[tuple[str, Summary]], report: RunReport, settings: Settings | None
) -> Iterator[tuple[str, Cells]]:
    """Links between the documents, and what shows only when they are compared."""
    from extract.checks import archive_findings
    from extract.collecting import without_cycles
    from extract.frames import finding_rows, link_rows
    from extract.linking.propose import propose_links

    paths = {summary.document_id: path for path, summary in summaries}
    documents = [summary for _, summary in summaries]
    with without_cycles():
        links = propose_links(documents)
        yield from link_rows(links)
        for findings in archive_findings(documents, links, settings):
            for finding in findings:
                report.add_finding(paths[finding.document_id], finding)
            yield from finding_rows(findings)


def _chosen(
    profile: str, forms: Sequence[Form], limits: Limits, settings: Settings | None
) -> dict[str, object]:
    """What a run was told to do, as its row says it; own forms by name and content."""
    own = {"forms": {form.name: stable_id("m", repr(form)) for form in forms}}
    return {"profile": profile, **own, **asdict(limits), **(settings.described() if settings else {})}


def _check_conservation(report: RunReport) -> None:
    ended = sum(report.files.values())
    if ended != report.found:
        raise AssertionError(f"{report.found} files found, {ended} ended")


def _run_row(report: RunReport, started: datetime, settings: dict[str, object], rules: str) -> Cells:
    from extract.versions import versions

    return {
        "run_id": stable_id("k", started.isoformat(), rules),
        "started": started,
        "ended": datetime.now(UTC),
        "files_found": report.found,
        "done": report.files[DocumentStatus.OK] + report.files[DocumentStatus.REVIEW],
        "failed": report.files[DocumentStatus.FAILED],
        "duplicates": report.files[DocumentStatus.DUPLICATE],
        "settings": json.dumps(settings),
        "versions": json.dumps(versions() | {"rules": rules}),
    }
