"""Every way out of granska by its name: which writer, which pictures, and what is told beside the tables."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from types import TracebackType
from typing import TYPE_CHECKING, Self

from extract.exporters.csv_cells import PROFILES as CSV_PROFILES
from extract.exporters.csv_files import TableWriter
from extract.exporters.discretion import KEEP_NOTHING_BACK, Discretion
from extract.exporters.source import Cells, Originals, Source
from extract.exporters.staging import check_directory
from extract.exporters.table_files import TableFiles
from models.errors import ConfigError

if TYPE_CHECKING:
    from extract.exporters.package import Cutter
    from models.settings import Settings

Notes = Mapping[str, Mapping[str, str]]
"""What is told beside the tables, by kind and key: versions, limits of the checks, head of the audit log."""

EXPORT_RECORD = "export"
"""Kind of the log's record of an export."""
CSV = tuple(profile.name for profile in CSV_PROFILES)
PROFILES = (*CSV, "xlsx", "parquet", "package", "arkiv")
"""Names of the profiles, in the order that help texts list them."""


@dataclass(slots=True)
class Exported:
    """What an export did. guarded, masked: changed cells; left_out: rows about persons, by table."""

    directory: Path
    profile: str
    guarded: int = 0
    masked: int = 0
    left_out: dict[str, int] = field(default_factory=dict)


def check_profile(profile: str) -> None:
    """ConfigError naming the profiles there are."""
    if profile not in PROFILES:
        raise ConfigError(
            "okänd profil", where=f"--profile {profile}", todo=f"ange en av: {', '.join(PROFILES)}"
        )


def export(
    source: Source,
    directory: Path,
    profile: str = "excel-sv",
    *,
    force: bool = False,
    without_persons: bool = False,
    originals: Originals | None = None,
    notes: Notes | None = None,
) -> Exported:
    """Write the source's tables in the folder; files appear when all of them are whole.

    without_persons: contacts and signatories stay. originals: finds the papers, for the pictures of a package.
    ConfigError: no such profile; OutputRefusedError: the folder is full and not `force`, or cannot be written.
    """
    check_profile(profile)
    discretion = Discretion(without_persons=without_persons)
    if profile == "xlsx":
        from extract.exporters.workbook import write_workbook

        written = write_workbook(source, directory, force=force, discretion=discretion, notes=notes)
        return Exported(directory, profile, 0, written.masked, dict(written.left_out))
    if profile in ("package", "arkiv"):
        from extract.exporters.bag import write_bag
        from extract.exporters.package import write_package

        write = write_package if profile == "package" else write_bag
        cutter = cutter_of(originals) if originals is not None else None
        gate = write(source, directory, force=force, discretion=discretion, cutter=cutter, notes=notes)
        changes = gate.changes
        return Exported(
            directory, profile, changes["apostrof"], changes["personnummer"], dict(discretion.left_out)
        )
    with _files(directory, profile, force, discretion, notes) as writer:
        writer.write_all(source)
    return Exported(directory, profile, writer.guarded, writer.masked, dict(discretion.left_out))


class Output:
    """An export that takes its rows one by one, in any order of tables, as `granska run` gives them.

    Profiles that need the rows more than once keep them in a temporary folder until the end.
    """

    def __init__(
        self,
        directory: Path,
        profile: str = "excel-sv",
        *,
        force: bool = False,
        without_persons: bool = False,
        originals: Originals | None = None,
        notes: Notes | None = None,
    ) -> None:
        check_profile(profile)
        self.exported = Exported(directory, profile)
        self._force, self._without_persons = force, without_persons
        self._originals, self._notes = originals, notes
        self._kept: Path | None = None
        self._open = ExitStack()
        self._writer: TableFiles

    def __enter__(self) -> Self:
        directory, profile = self.exported.directory, self.exported.profile
        if profile in CSV or profile == "parquet":
            discretion = Discretion(without_persons=self._without_persons)
            self._writer = _files(directory, profile, self._force, discretion, self._notes)
        else:
            check_directory(directory, force=self._force)
            self._kept = Path(self._open.enter_context(TemporaryDirectory(prefix="granska-")))
            self._writer = _files(self._kept, "parquet", False, KEEP_NOTHING_BACK)
        self._writer.__enter__()
        return self

    def write(self, table: str, row: Cells) -> None:
        """Add one row; errors as for `TableFiles`."""
        self._writer.write(table, row)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        with self._open:
            self._writer.__exit__(kind, error, trace)
            if kind is not None:
                return
            if self._kept is not None:
                self.exported = self._written_from(self._kept)
                return
            left_out = dict(self._writer.outgoing.discretion.left_out)
            self.exported.guarded, self.exported.masked = self._writer.guarded, self._writer.masked
            self.exported.left_out = left_out

    def _written_from(self, kept: Path) -> Exported:
        from extract.exporters.parquet import ParquetRows

        return export(
            ParquetRows({path.stem: path for path in kept.glob("*.parquet")}),
            self.exported.directory,
            self.exported.profile,
            force=self._force,
            without_persons=self._without_persons,
            originals=self._originals,
            notes=self._notes,
        )


def export_record(
    exported: Exported, *, by: str, head: str, without_persons: bool = False
) -> tuple[str, dict[str, object]]:
    """Kind and content of the log's record of who took what out, no word of any paper.

    head: of the log, as the export itself tells it.
    """
    return EXPORT_RECORD, {
        "by": by,
        "profile": exported.profile,
        "folder": exported.directory.name,
        "head": head,
        "without_persons": without_persons,
    }


def cutter_of(originals: Originals) -> Cutter:
    """Cuts the piece of a page that a finding rests on out of the paper where it lies."""
    from extract.crops import Crop, Crops, Paper
    from extract.exporters.package import Piece

    crops = Crops(originals)

    def cut(piece: Piece) -> Crop:
        paper = Paper(piece.sha256, piece.path, piece.holds_personal_number)
        return crops.crop(paper, piece.page, piece.boxes)

    return cut


def originals_where_they_were(sha256: str, path: str) -> Path | None:
    """The file at its path, where it still has these bytes."""
    from extract.batch import sha256_of

    place = Path(path)
    try:
        return place if place.is_file() and sha256_of(place) == sha256 else None
    except OSError:
        return None


def notes_of(settings: Settings | None = None, *, audit_head: str | None = None) -> dict[str, dict[str, str]]:
    """Versions, the limits that the checks compare with, and the head of the audit log where there is one."""
    from extract.versions import versions
    from models.thresholds import default_thresholds

    limits = settings.limits if settings is not None else default_thresholds()
    notes = {
        "Versioner": versions(),
        "Gränsvärden": {name: f"{value} ({meaning})" for name, value, meaning in limits.rows()},
    }
    return notes | ({"Granskningslogg": {"Loggens hash": audit_head}} if audit_head else {})


def _files(
    directory: Path, profile: str, force: bool, discretion: Discretion, notes: Notes | None = None
) -> TableFiles:
    if profile == "parquet":
        from extract.exporters.parquet import ParquetFiles

        return ParquetFiles(directory, force=force, discretion=discretion, notes=notes)
    return TableWriter(directory, profile, force=force, discretion=discretion, notes=notes)
