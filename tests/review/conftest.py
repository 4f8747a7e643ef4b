"""A small archive read once into a database, the page served on a free port, and a browser."""

from __future__ import annotations

import shutil
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from extract.ingest.api import ingest
from extract.review.app import guarded
from extract.review.bench import Bench
from extract.review.deciding import Rules
from extract.review.guard import Logins
from extract.review.serve import listening, start_address
from extract.store.store import Store, open_store
from tests.once import skip_if_done

SAMPLES = Path(__file__).parent.parent.parent / "data" / "samples"
CHROMIUM = Path(shutil.which("chromium") or shutil.which("chromium-browser") or "/usr/bin/chromium")
CHROMIUM_FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip
PAPERS = ("ansokan_lasframmande.pdf", "ansokan_vaxthuset.pdf", "redovisning_vargtorn.pdf")
HOSTILE_NAME = "<img src=x onerror=alert(1)>&'.txt"


@dataclass(frozen=True)
class Served:
    """A running page; `start` opens one login and no more."""

    port: int
    bench: Bench
    logins: Logins

    @property
    def base(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def start(self) -> str:
        return start_address(self.port, self.logins.new_token())


@contextmanager
def serving(database: Path, rules: Rules, **login: object) -> Iterator[Served]:
    """The page in a thread of this process."""
    import uvicorn

    with open_store(database) as store, listening(0) as listener:
        port = listener.getsockname()[1]
        bench, logins = Bench.of(store, rules, database.parent), Logins(**login)
        app = guarded(bench, logins, port)
        server = uvicorn.Server(uvicorn.Config(app, log_level="critical", access_log=False, lifespan="off"))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
        thread.start()
        while not server.started:
            time.sleep(0.01)
        try:
            yield Served(port, bench, logins)
        finally:
            server.should_exit = True
            thread.join(10)
            bench.pictures.close()


@pytest.fixture(scope="session")
def read_archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with three papers in it, and the papers beside it; never written to."""
    folder = tmp_path_factory.mktemp("arkiv")
    for name in PAPERS:
        shutil.copy(SAMPLES / name, folder / name)
    hostile = (SAMPLES / "ansokan_lykttander.txt").read_text(encoding="utf-8")
    hostile = hostile.replace("Lykttänder", "<script>alert(2)</script>")
    hostile = hostile.replace(
        "Torvald Askelin", "Torvild Askelin"
    )  # a name no list has: an answer in doubt to review
    (folder / HOSTILE_NAME).write_text(hostile, encoding="utf-8")
    ingest([folder], folder / "granska.db")
    return folder / "granska.db"


@pytest.fixture
def database(read_archive: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(read_archive, tmp_path / "granska.db"))


@pytest.fixture
def store(database: Path) -> Iterator[Store]:
    with open_store(database) as found:
        yield found


@pytest.fixture
def served(database: Path) -> Iterator[Served]:
    with serving(database, Rules("Ada")) as found:
        yield found


@pytest.fixture(scope="session")
def browser() -> Iterator[object]:
    skip_if_done()
    if not CHROMIUM.exists():
        pytest.skip("no Chromium on this machine")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        found = playwright.chromium.launch(executable_path=str(CHROMIUM), args=CHROMIUM_FLAGS)
        yield found
        found.close()


@pytest.fixture
def logged_in(browser: object) -> Iterator[Callable[..., object]]:
    """A function that opens a page in a new browser window with a login of its own."""
    windows = []

    def open_page(served: Served, width: int = 1280, height: int = 800, **more: object) -> object:
        window = browser.new_context(viewport={"width": width, "height": height}, **more)
        windows.append(window)
        page = window.new_page()
        page.goto(served.start())
        return page

    yield open_page
    for window in windows:
        window.close()
