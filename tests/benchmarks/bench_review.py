"""How fast the review page answers in a real browser on a store of made documents.

    python -m tests.benchmarks.bench_review [documents] [folder]

Prints one line of JSON for each figure, in milliseconds: median and 95th percentile by the clock, and the median of
the processor time that the server took for it. A store in a folder that is given is made once and measured again.
"""

from __future__ import annotations

import hashlib
import json
import resource
import shutil
import sys
import tempfile
import time
from datetime import UTC, datetime
from decimal import Decimal
from functools import cache
from pathlib import Path
from statistics import median, quantiles

import sqlalchemy as sa

from extract.frames import document_rows, finding_rows
from extract.review.deciding import Rules
from extract.store.codec import dump_document
from extract.store.current import ORDER, PATH_ORDER, order_of
from extract.store.ready import packed
from extract.store.schema import schema
from extract.store.store import open_store
from models.errors import Reason
from models.finding import Finding, Result, Severity
from models.geometry import Box
from models.ids import document_id, field_id, finding_id
from models.layout import TextSource
from models.record import Document, DocumentStatus, Dokumenttyp, Place, Row, SourceFile, Value, ValueStatus
from tests.review.conftest import CHROMIUM, CHROMIUM_FLAGS, SAMPLES, serving

_BOARDS = tuple(f"Provnämnd {number}" for number in range(1, 15))
_CODES = ("B01", "B06", "T02", "F03", "K03", "N04", "F02", "B07")
_AT_ONCE = 500
_ROUNDS = 30
_FEW = 300
_PAPER = SAMPLES / "ansokan_vaxthuset.pdf"
_PLAIN = ("findings", "fields")


def made(number: int, sha256: str) -> Document:
    """An application with twenty values and three budget rows, all of them on the first page of a real paper."""
    amount = Decimal(1000 * (number % 900 + 100))

    def value(name: str, found: object, top: float, status: ValueStatus = ValueStatus.READ) -> Value:
        place = Place(1, Box(70, top, 220, top + 12))
        return Value(name, str(found), found, status, place, "below", confidence=0.97)

    names = (
        "projekt",
        "sokande",
        "kontaktperson",
        "adress",
        "postadress",
        "epost",
        "telefon",
        "ort",
        "undertecknare",
    )
    values = tuple(value(name, f"{name} {number}", 80 + 20 * n) for n, name in enumerate(names))
    doubt = ValueStatus.REVIEW if number % 5 == 0 else ValueStatus.READ
    values += (
        value("namnd", _BOARDS[number % 14], 300),
        value("namnd_norm", _BOARDS[number % 14], 300),
        value("sokt_summa", amount, 320, doubt),
        value("budget_summa", amount + 50000, 340),
    )
    rows = tuple(
        Row(
            "budget_rows",
            n,
            (value("text", f"post {n}", 400 + 15 * n), value("belopp", Decimal(1000 * n), 400 + 15 * n)),
        )
        for n in range(1, 4)
    )
    file = SourceFile(
        f"ansokan_{number:05}.pdf", f"arkiv/ansokan_{number:05}.pdf", sha256, 1, TextSource.TEXT
    )
    return Document(
        document_id(sha256), file, 1, 1, DocumentStatus.OK, Reason.OK, Dokumenttyp.ANSOKAN, "generell_ansokan",
        values=values, rows=rows,
    )  # fmt: skip


def findings_of(document: Document, number: int) -> list[Finding]:
    """Three hits."""
    name = document.document_id
    about = tuple(field_id(name, "applications", "", field) for field in ("budget_summa", "sokt_summa"))
    return [
        Finding(
            code, Severity.FEL if code[0] == "B" else Severity.VARNING, Result.TRAFF, name, "budget_summa",
            f"Iakttagelse {number} {code}", about, difference=str(1000 + 37 * (number % 5000)), page=1,
        )
        for code in (_CODES[number % 8], _CODES[(number + 3) % 8], _CODES[(number + 5) % 8])
    ]  # fmt: skip


@cache
def paper_bytes() -> bytes:
    return _PAPER.read_bytes()


@cache
def calm_rows() -> tuple[dict[str, object], ...]:
    """Rows of forty answers that say that all was well, alike in every document but for the ids."""
    calm = [Finding(f"Z{n:02}", Severity.NOTIS, Result.OK, "", "", "Utan anmärkning.") for n in range(40)]
    return tuple(cells for _, cells in finding_rows(calm))


def fill(place: Path, documents: int) -> None:
    """Write made rows straight into the tables; the papers with most kronor are real files on the disk."""
    with open_store(place, create=True) as store:
        for start in range(0, documents, _AT_ONCE):
            batch: dict[str, list[dict[str, object]]] = {}
            for number in range(start, min(documents, start + _AT_ONCE)):
                _add(batch, number, place.parent)
            with store.writing() as connection:
                for name, rows in batch.items():
                    if name in _PLAIN:
                        _insert_plain(connection, name, rows)
                    else:
                        connection.execute(schema()[name].insert(), rows)


def _insert_plain(connection: sa.Connection, name: str, rows: list[dict[str, object]]) -> None:
    """Rows of text and numbers go to the driver as they are: SQLAlchemy would spend most of the time."""
    names = schema()[name].columns.keys()
    marks = ", ".join("?" * len(names))
    columns = ", ".join(f'"{each}"' for each in names)
    sql = f'INSERT INTO "{name}" ({columns}) VALUES ({marks})'
    connection.exec_driver_sql(sql, [tuple(map(row.get, names)) for row in rows])


def _add(batch: dict[str, list[dict[str, object]]], number: int, folder: Path) -> None:
    data = paper_bytes() + b"\n%" + str(number).encode()
    sha256 = hashlib.sha256(data).hexdigest()
    document = made(number, sha256)
    target = folder / document.file.name
    if number % 900 > 850 or number % 5000 > 4900 or number < _FEW:
        target.write_bytes(data)
    order: dict[str, int] = {}
    for name, cells in document_rows(document):
        order[name] = order.get(name, -1) + 1
        extra = {PATH_ORDER: order_of(document.file.path)} if name == "documents" else {ORDER: order[name]}
        batch.setdefault(name, []).append(cells | extra)
    name = document.document_id
    found = [cells for _, cells in finding_rows(findings_of(document, number))]
    found += [
        cells | {"document_id": name, "finding_id": finding_id(name, str(cells["code"]), "", 1)}
        for cells in calm_rows()
    ]
    batch.setdefault("findings", []).extend(cells | {ORDER: place} for place, cells in enumerate(found))
    extraction = f"x-{number}"
    kept = dict.fromkeys(schema()["extractions"].columns.keys())
    batch.setdefault("extractions", []).append(
        kept
        | {
            "extract_id": extraction, "sha256": sha256, "state": "ok", "what": "", "todo": "",
            "pages": 1, "seconds": 0.1,
            "versions": "{}", "rules": "r", "is_current": True, "run_id": "k-1", "at": datetime.now(UTC),
        }
    )  # fmt: skip
    batch.setdefault("records", []).append(
        {
            "extract_id": extraction, "ord_row": 0, "document_id": document.document_id,
            "document": packed(dump_document(document)), "summary": None,
        }
    )  # fmt: skip
    batch.setdefault("sightings", []).append(
        {
            "sighting_id": f"s-{number}", "sha256": sha256, "document_id": document.document_id, "place": str(target),
            "path": document.file.path, "member": "", "members": None, "archive": None, "size": len(data),
            "mtime_ns": 0, "seen_at": datetime.now(UTC),
        }
    )  # fmt: skip


Spent = tuple[float, float]
"""Seconds by the clock, and seconds of processor time of this process: the server and the browser's driver."""


def tell(name: str, spent: list[Spent]) -> None:
    seconds = [clock for clock, _ in spent]
    high = quantiles(seconds, n=20)[-1] if len(seconds) > 1 else seconds[0]
    print(
        json.dumps(
            {
                "what": name,
                "median_ms": round(1000 * median(seconds)),
                "p95_ms": round(1000 * high),
                "cpu_ms": round(1000 * median(cpu for _, cpu in spent)),
                "n": len(seconds),
            }
        )
    )


def measure(place: Path) -> None:
    from playwright.sync_api import sync_playwright

    began = Meter()
    with serving(place, Rules("Ada")) as served, sync_playwright() as playwright:
        tell("start", [began.read()])
        served.bench.pictures.warm()
        browser = playwright.chromium.launch(executable_path=str(CHROMIUM), args=CHROMIUM_FLAGS)
        page = browser.new_page(viewport={"width": 1280, "height": 800})
        page.goto(served.start())
        for name, address in (
            ("overview", "/"),
            ("flags", "/avvikelser"),
            ("flags of a board", "/avvikelser?namnd=Provnämnd+3&kod=B06"),
        ):
            tell(
                name,
                [_loaded(page, lambda address=address: page.goto(served.base + address)) for _ in range(10)],
            )
        page.goto(served.base + "/granska")
        page.wait_for_timeout(2000)
        tell("next flag by arrow", [_turned(page, "ArrowRight") for _ in range(_ROUNDS)])
        page.goto(served.base + "/granska")
        page.wait_for_timeout(2000)
        tell("next flag by decision", [_turned(page, "Enter") for _ in range(_ROUNDS)])
        document_id = page.locator("#pages").get_attribute("data-document")
        page.goto(f"{served.base}/dokument/{document_id}")
        page.wait_for_timeout(1500)
        tell("field lit", _lit(page))
        browser.close()
        print(
            json.dumps(
                {
                    "what": "memory of server and browser driver",
                    "MB": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
                }
            )
        )


READY = """image => image.decode().then(() =>
    new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(true)))))"""


class Meter:
    """Counts from when it is made."""

    def __init__(self) -> None:
        self._clock, self._cpu = time.perf_counter(), time.process_time()

    def read(self) -> Spent:
        return time.perf_counter() - self._clock, time.process_time() - self._cpu


def _loaded(page: object, act: object) -> Spent:
    began = Meter()
    act()
    return began.read()


def _turned(page: object, key: str) -> Spent:
    """From the key until the frame after the next flag's page picture is there with its box lit."""
    began = Meter()
    with page.expect_navigation(wait_until="commit"):
        page.keyboard.press(key)
    page.wait_for_load_state("domcontentloaded")
    if page.locator("form.value[data-box]").count():
        page.locator(".box.lit").wait_for()
    page.locator(".page img").first.evaluate(READY)
    spent = began.read()
    page.wait_for_timeout(700)
    return spent


def _lit(page: object) -> list[Spent]:
    """Inside the browser: from the click until the frame after the box is lit."""
    script = (
        "button => new Promise(done => { const began = performance.now(); button.click();"
        " requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now() - began))); })"
    )
    buttons = page.locator("button[data-light]")
    spent = []
    for n in range(_ROUNDS):
        button, began = buttons.nth(n % buttons.count()), Meter()
        spent.append((button.evaluate(script) / 1000, began.read()[1]))
    return spent


def main() -> None:
    documents = int(sys.argv[1]) if len(sys.argv) > 1 else 20_000
    kept = Path(sys.argv[2]) if len(sys.argv) > 2 else None
    folder = kept or Path(tempfile.mkdtemp(prefix="granska-bench-"))
    place = folder / "granska.db"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if not place.exists():
            began = Meter()
            fill(place, documents)
            seconds, cpu = map(round, began.read())
            print(json.dumps({"what": "made", "documents": documents, "seconds": seconds, "cpu_s": cpu}))
        measure(place)
    finally:
        if kept is None:
            shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main()
