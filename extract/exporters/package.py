"""A Frictionless data package: tables with schemas, control sums, crops of every finding, checksums of every file."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple, Protocol

from extract.exporters.companions import EXPORTED
from extract.exporters.csv_cells import DATA
from extract.exporters.csv_files import TableWriter
from extract.exporters.csv_plan import plan_of
from extract.exporters.discretion import Discretion
from extract.exporters.outgoing import Outgoing
from extract.exporters.schema_json import table_schema
from extract.exporters.source import Cells, Source
from extract.exporters.staging import Staging, whole_export
from models.column import Column, Kind, Table
from models.geometry import Box

DESCRIPTOR = "datapackage.json"
MANIFEST = "manifest-sha256.txt"
README = "LASMIG.txt"
PERSONAL_NUMBER = "N09"
"""Code of the check that finds personal numbers in a paper."""
_PIECE = 1 << 20

CROPS = Table(
    "bilder",
    (
        Column("finding_id", Kind.TEXT, "Iakttagelsen som bilden visar underlaget för", (), False),
        Column("document_id", Kind.TEXT, "Dokumentets id", (), False),
        Column("page", Kind.INTEGER, "Sida i filen, räknat från 1"),
        Column("file", Kind.TEXT, "Bildens plats i paketet; tom där bilden saknas"),
        Column("missing", Kind.TEXT, "Varför bilden saknas"),
    ),
    "En rad per iakttagelse och sida: utsnitt av sidan med de värden som iakttagelsen vilar på",
)


class Piece(NamedTuple):
    """A crop that a finding asks for."""

    finding_id: str
    document_id: str
    sha256: str
    path: str
    holds_personal_number: bool
    page: int | None
    boxes: tuple[Box, ...]


class Cut(Protocol):
    """PNG of a piece of a page, or why there is none."""

    @property
    def png(self) -> bytes: ...
    @property
    def missing(self) -> str: ...


Cutter = Callable[[Piece], Cut]


class Package:
    """The staged parts of a package under one folder of an export."""

    def __init__(self, staging: Staging, folder: str, discretion: Discretion) -> None:
        self._staging, self._folder = staging, folder
        self._discretion = discretion

    def write(
        self, source: Source, cutter: Cutter | None, notes: Mapping[str, Mapping[str, str]]
    ) -> Outgoing:
        """Stage every file of the package, the manifest last; the gate that its rows passed."""
        writer = TableWriter(
            self._staging.directory,
            DATA.name,
            discretion=self._discretion,
            staging=self._staging,
            folder=f"{self._folder}data/",
            notes=notes,
        )
        with writer:
            writer.write_all(source)
        # Contacts that are kept back would show on the pictures.
        is_shown = cutter is not None and not self._discretion.without_persons
        self._write_crops(source, cutter if is_shown else None)
        self._write_text(DESCRIPTOR, json.dumps(descriptor(notes), ensure_ascii=False, indent=2) + "\n")
        self._write_text(README, _readme(writer.outgoing, notes, with_pictures=is_shown))
        self._write_text(MANIFEST, "".join(self._checksums()))
        return writer.outgoing

    def _write_crops(self, source: Source, cutter: Cutter | None) -> None:
        plan = plan_of(CROPS, DATA)
        with self._staging.new(f"{self._folder}data/{CROPS.name}.csv").open("xb") as index:
            index.write((DATA.delimiter.join(CROPS.column_names) + DATA.line_end).encode())
            for row in self._crop_rows(pieces(source) if cutter else (), cutter):
                cells = [
                    encode(row[name]) if row[name] is not None else "" for name, _, encode in plan.columns
                ]
                line = DATA.delimiter.join(cells)
                index.write((line + DATA.line_end).encode())

    def _crop_rows(self, wanted: Iterable[Piece], cutter: Cutter | None) -> Iterator[Cells]:
        for piece in wanted:
            if cutter is None:
                return
            cut = cutter(piece)
            name = f"bilder/{piece.finding_id}-s{piece.page}.png" if cut.png else None
            if name is not None:
                self._staging.new(self._folder + name).write_bytes(cut.png)
            row = (piece.finding_id, piece.document_id, piece.page, name, cut.missing or None)
            yield dict(zip(CROPS.column_names, row, strict=True))

    def _write_text(self, name: str, text: str) -> None:
        self._staging.new(self._folder + name).write_bytes(text.encode("utf-8", "backslashreplace"))

    def _checksums(self) -> Iterator[str]:
        for name in sorted(self._staging.names):
            if name.startswith(self._folder):
                yield f"{checksum(self._staging.staged(name))}  {name.removeprefix(self._folder)}\n"


def write_package(
    source: Source,
    directory: Path,
    *,
    force: bool = False,
    discretion: Discretion | None = None,
    cutter: Cutter | None = None,
    notes: Mapping[str, Mapping[str, str]] | None = None,
) -> Outgoing:
    """Write a package in the folder; without `cutter` it has no pictures. Errors as for `TableFiles`."""
    with packaging(directory, "", discretion, force=force) as (_, package):
        return package.write(source, cutter, notes or {})


@contextmanager
def packaging(
    directory: Path, folder: str, discretion: Discretion | None, *, force: bool
) -> Iterator[tuple[Staging, Package]]:
    """A package to be written under a folder of an export, in place of the one that the directory holds."""
    with whole_export(directory, force=force) as staging:
        for name in replaced(directory / MANIFEST, ""):
            staging.replaces(name)
        yield staging, Package(staging, folder, discretion or Discretion())


def descriptor(notes: Mapping[str, Mapping[str, str]]) -> dict[str, object]:
    """`datapackage.json`: a resource for each table; `granska` holds what the values depend on."""
    resources = [
        {
            "name": declared.name,
            "path": f"data/{declared.name}.csv",
            "profile": "tabular-data-resource",
            "title": declared.description,
            "format": "csv",
            "mediatype": "text/csv",
            "encoding": "utf-8",
            "dialect": {"delimiter": ",", "lineTerminator": "\n", "quoteChar": '"', "doubleQuote": True},
            "schema": table_schema(declared),
        }
        for declared in (*EXPORTED.values(), CROPS)
    ]
    return {
        "profile": "tabular-data-package",
        "name": "granska",
        "title": "Granskade ansökningar och redovisningar",
        "description": "Tabeller ur arkiverade papper. LASMIG.txt förklarar; manifest-sha256.txt kontrollerar.",
        "granska": {kind: dict(told) for kind, told in notes.items()},
        "resources": resources,
    }


def pieces(source: Source) -> Iterator[Piece]:
    """The crops that the hits ask for, one for each page they rest on, in the order of papers and pages."""
    hits = [row for row in source.rows("findings") if row["result"] == "traff"]
    wanted = {identifier for row in hits for identifier in str(row["field_ids"] or "").split()}
    numbered = {row["document_id"] for row in hits if row["code"] == PERSONAL_NUMBER}
    places = {
        str(row["field_id"]): (row["page"], _box(row))
        for row in source.rows("fields")
        if row["field_id"] in wanted and row["page"] is not None
    }
    papers = {row["document_id"]: row for row in source.rows("documents")}
    order = {identifier: number for number, identifier in enumerate(papers)}
    found: list[Piece] = []
    for row in hits:
        paper = papers.get(row["document_id"])
        if paper is None:
            continue
        head = (
            str(row["finding_id"]),
            str(row["document_id"]),
            str(paper["sha256"] or ""),
            str(paper["path"]),
        )
        for page, boxes in _by_page(row, places):
            found.append(Piece(*head, row["document_id"] in numbered, page, boxes))
    found.sort(key=lambda piece: (order[piece.document_id], piece.page or 0))
    return iter(found)


def _by_page(
    row: Cells, places: Mapping[str, tuple[object, Box | None]]
) -> Iterator[tuple[int | None, tuple[Box, ...]]]:
    pages: dict[int, list[Box]] = {}
    for identifier in str(row["field_ids"] or "").split():
        page, box = places.get(identifier, (None, None))
        if isinstance(page, int):
            boxes = pages.setdefault(page, [])
            boxes += [box] if box else []
    if not pages:
        yield (row["page"] if isinstance(row["page"], int) else None), ()
    for page, boxes in sorted(pages.items()):
        yield page, tuple(boxes)


def _box(row: Cells) -> Box | None:
    corners = [row[name] for name in ("x0", "top", "x1", "bottom")]
    return None if None in corners else Box(*(float(str(corner)) for corner in corners))


def checksum(path: Path) -> str:
    """SHA-256 of a file, hexadecimal."""
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while piece := file.read(_PIECE):
            digest.update(piece)
    return digest.hexdigest()


def replaced(manifest: Path, folder: str) -> tuple[str, ...]:
    """Names of files that an earlier export in this place wrote, by its manifest; nothing outside the folder."""
    if not manifest.is_file():
        return ()
    lines = manifest.read_text(encoding="utf-8", errors="replace").splitlines()
    names = [line.partition("  ")[2] for line in lines]
    return tuple(folder + name for name in names if _is_ours(name))


def _is_ours(name: str) -> bool:
    parts = name.split("/")
    own = name in (DESCRIPTOR, README) or parts[0] in ("data", "bilder")
    return own and ".." not in parts and "\\" not in name and ":" not in name


def _readme(outgoing: Outgoing, notes: Mapping[str, Mapping[str, str]], *, with_pictures: bool) -> str:
    lines = [
        "Granskade ansökningar och redovisningar",
        "",
        "data/*.csv            tabellerna, kommaseparerade, UTF-8; datalexikon.csv förklarar varje kolumn",
        "data/kontrollsummor.csv   rader, summor och antal olästa belopp: räkna om dem",
        "data/andrade_celler.csv   celler som inte har exakt de tecken som lästes",
        "bilder/               utsnitt av sidorna, ett för varje iakttagelse och sida; data/bilder.csv är register",
        "datapackage.json      tabellernas scheman (Frictionless Data Package)",
        "manifest-sha256.txt   kontrollsumma för varje fil",
        "",
        f"Celler med en apostrof framför sig, så att kalkylprogram inte kör texten som en formel: "
        f"{outgoing.changes['apostrof']}.",
        f"Celler där personnummer har ersatts med [personnummer]: {outgoing.changes['personnummer']}.",
    ]
    if outgoing.discretion.without_persons:
        left = sum(outgoing.discretion.left_out.values())
        lines.append(
            f"Kontaktpersoner och undertecknare är utelämnade ({left} rader), och därför alla bilder."
        )
    elif not with_pictures:
        lines.append("Originalen var inte till hands: paketet har inga bilder.")
    for row in outgoing.sums.rows():
        if row["column"]:
            lines.append(f"{row['table']}.{row['column']}: {row['coverage']}, summa {row['sum_ore']} öre")
    for kind, told in notes.items():
        lines += ["", kind, *(f"  {key}: {text}" for key, text in told.items())]
    return "\n".join(lines) + "\n"
