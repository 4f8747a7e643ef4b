"""How fast every profile is, and how much memory it takes; and that 100,000 of the worst strings come back whole.

    python -m tests.benchmarks.bench_export [--documents N] [--profiles NAME ...] [--strings N]

Each profile is written in a process of its own from rows made on the way; asserts nothing about time.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

from extract.exporters.source import Cells
from extract.exporting import PROFILES, export
from models.ids import document_id, field_id, finding_id
from tests.exporters.nasty import expected, nasty_cells, read_back, row_of, source_of, total

ROOT = Path(__file__).parent.parent.parent
FIELDS = 30
ROWS = 5
FINDINGS = 24
HITS = 4


class Archive:
    """A source with as many documents as asked, made on the way; thirty values and five rows each."""

    def __init__(self, documents: int) -> None:
        self._ids = [document_id("bench", number) for number in range(documents)]

    def rows(self, table: str) -> Iterator[Cells]:
        make = {
            "documents": self._document,
            "reports": self._report,
            "konto_rows": self._konto_rows,
            "fields": self._fields,
            "findings": self._findings,
        }.get(table)
        for number, identifier in enumerate(self._ids):
            yield from make(number, identifier) if make else ()

    def _document(self, number: int, identifier: str) -> Iterator[Cells]:
        name = f"redovisning_{number:05}.pdf"
        yield row_of(
            "documents", document_id=identifier, file=name, path=f"arkiv/{name}", page_from=1, page_to=2, pages=2,
            sha256="0" * 64, dokumenttyp="redovisning", status="ok", reason="ok", namnd="Farsta stadsdelsnämnd",
            form="generell_redovisning", form_score=0.95, text_source="text", datum=date(2015, 1, 13),
        )  # fmt: skip

    def _report(self, number: int, identifier: str) -> Iterator[Cells]:
        yield row_of(
            "reports", document_id=identifier, summa_beraknad=Decimal(1_000_000 + number),
            period_start=date(2014, 8, 1), period_slut=date(2014, 12, 31),
        )  # fmt: skip

    def _konto_rows(self, number: int, identifier: str) -> Iterator[Cells]:
        for rad in range(1, ROWS + 1):
            yield row_of(
                "konto_rows", document_id=identifier, projekt_nr=1, projekt="Språkcafé i Ekudden", rad=rad,
                konto="3699", ikb="1771", motpart="1704", belopp=Decimal(number * rad) + Decimal("0.50"),
                text="Ej fakturerat tom 2014-08-31", confidence=0.9912, status="read",
            )  # fmt: skip

    def _fields(self, number: int, identifier: str) -> Iterator[Cells]:
        for place in range(FIELDS):
            rad, name = divmod(place, FIELDS // ROWS)
            field = ("belopp", "konto", "ikb", "motpart", "text", "projekt")[name]
            yield row_of(
                "fields", field_id=field_id(identifier, "konto_rows", str(rad + 1), field), document_id=identifier,
                table="konto_rows", row=str(rad + 1), field=field, raw=f"{number} {place:03},50", page=1 + place // 20,
                value=f"{number}{place:03}.50", x0=72.25 + place, top=130.5, x1=150.75, bottom=142.62, source="text",
                method="column", confidence=round(0.9 + place / 1000, 4), status="read",
            )  # fmt: skip

    def _findings(self, number: int, identifier: str) -> Iterator[Cells]:
        for place in range(FINDINGS):
            is_hit = place < HITS
            yield row_of(
                "findings", finding_id=finding_id(identifier, f"B{place:02}", "belopp", 1), document_id=identifier,
                code=f"B{place:02}", severity="varning", result="traff" if is_hit else "ok", field="belopp",
                field_ids=" ".join(field_id(identifier, "konto_rows", str(rad), "belopp") for rad in (1, 2)),
                message=f"Konteringsraderna summerar till {number} kr men dokumentet anger {number + 1} kr.",
                expected=str(number), actual=str(number + 1), difference="1", page=1, review="ny",
            )  # fmt: skip


def write_one(documents: int, profile: str, out: str) -> None:
    started, worked = time.perf_counter(), time.process_time()
    export(Archive(documents), Path(out), profile, notes={"Versioner": {"när": f"{datetime.now(UTC):%Y}"}})
    megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps([time.perf_counter() - started, time.process_time() - worked, megabytes]))


def bench_profiles(documents: int, profiles: list[str]) -> None:
    values = documents * FIELDS
    print(f"{documents} documents, {values} values, {documents * FINDINGS} answers of checks, no pictures")
    print(f"{'profile':10} {'s':>8} {'s of work':>10} {'values/s':>10} {'MB':>8} {'MB on disk':>11}")
    for profile in profiles:
        with tempfile.TemporaryDirectory() as work:
            code = f"from {__spec__.name} import write_one; write_one({documents}, {profile!r}, {work + '/ut'!r})"
            done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, cwd=ROOT)
            seconds, worked, own = json.loads(done.stdout)
            size = sum(path.stat().st_size for path in Path(work).rglob("*") if path.is_file()) / 2**20
        print(
            f"{profile:10} {seconds:8.1f} {worked:10.1f} {values / seconds:10.0f} {own:8.0f} {size:11.0f}",
            flush=True,
        )


def prove_round_trip(strings: int, profiles: list[str]) -> None:
    cells = nasty_cells(strings, seed=2026)
    for profile in profiles:
        with tempfile.TemporaryDirectory() as work:
            export(source_of(cells), Path(work) / "ut", profile)
            back = list(read_back(Path(work) / "ut", profile))
        wrong = sum(found != expected(cell, profile) for found, cell in zip(back, cells, strict=True))
        lost = total(cells) - total(back)
        print(
            f"{profile:10} {len(back)} strings and amounts back, {wrong} differ, {lost} öre lost, no formula"
        )


def validate_package(strings: int) -> None:
    """Let Frictionless and BagIt's own validator look at what we wrote."""
    with tempfile.TemporaryDirectory() as work:
        for profile in ("package", "arkiv"):
            export(source_of(nasty_cells(strings, seed=8)), Path(work) / profile, profile)
        descriptor = f"{work}/package/datapackage.json"
        command = [sys.executable, "-m", "frictionless", "validate", descriptor, "--json"]
        done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=False)
        import bagit

        is_valid = json.loads(done.stdout)["valid"]
        print(f"frictionless: {is_valid}; bagit: {bagit.Bag(f'{work}/arkiv').validate()}")


def main() -> None:
    parser = argparse.ArgumentParser(description="Speed, memory and exactness of the exports")
    parser.add_argument("--documents", type=int, default=20_000)
    parser.add_argument("--profiles", nargs="*", default=list(PROFILES))
    parser.add_argument("--strings", type=int, default=0)
    asked = parser.parse_args()
    if asked.strings:
        prove_round_trip(asked.strings, asked.profiles)
        validate_package(min(asked.strings, 2000))
    else:
        bench_profiles(asked.documents, asked.profiles)


if __name__ == "__main__":
    main()
