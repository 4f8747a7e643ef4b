"""Pictures of every screen: python -m tests.review.screenshots DIR [--dark | --guide]

Reads the samples, plays a short morning of decisions and writes one PNG for each screen. Names nobody real.
`--guide` writes only those of the guide, and that of twice the size, in few colours.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any

from extract.ingest.api import ingest
from extract.review.deciding import Rules
from tests.review.conftest import CHROMIUM, CHROMIUM_FLAGS, SAMPLES, Served, serving

WIDTH, HEIGHT = 1280, 800
_SETTLED_MS = 1500
_GUIDE = Path(__file__).parent.parent.parent / "data" / "guide" / "bilder"
_COLOURS = 128


def flag_of(served: Served, code: str, file: str) -> str:
    """Id of the first flag with that code in a paper whose name holds the text."""
    papers = served.bench.index.papers
    found = (flag for flags in served.bench.index.flags.values() for flag in flags if flag.code == code)
    return next(flag.item_id for flag in found if file in papers[flag.document_id].file)


def take(served: Served, page: Any, out: Path, prefix: str) -> None:
    """One picture after the other, in the order of a morning."""

    def shot(name: str) -> None:
        page.wait_for_load_state("networkidle")
        page.wait_for_timeout(_SETTLED_MS)
        page.screenshot(path=out / f"{prefix}{name}.png")

    page.goto(served.start())
    shot("oversikt")
    page.goto(served.base + "/avvikelser")
    shot("avvikelser")
    page.goto(f"{served.base}/granska/{flag_of(served, 'B06', 'vaxthuset.pdf')}")
    shot("granska")
    page.keyboard.press("a")
    shot("avfarda")
    page.keyboard.press("Escape")
    page.keyboard.press("?")
    shot("tangenter")
    page.keyboard.press("Escape")
    page.keyboard.press("r")
    page.keyboard.type("287 900")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    shot("rattat")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    page.goto(served.base + "/dokument")
    shot("dokument")
    page.locator("tbody a").first.click()
    shot("ett-dokument")
    page.goto(served.base + "/logg?kontrollera=1")
    shot("logg")
    page.goto(served.base + "/exportera")
    shot("exportera")


def take_for_guide(served: Served, page: Any, out: Path) -> None:
    """The screens that the guide shows, and one as it is at 200 %."""

    def shot(name: str) -> None:
        page.wait_for_load_state("networkidle")
        page.wait_for_timeout(_SETTLED_MS)
        page.screenshot(path=out / f"granska_{name}.png")
        smaller(out / f"granska_{name}.png")

    page.goto(served.start())
    shot("oversikt")
    page.goto(served.base + "/avvikelser")
    shot("avvikelser")
    two_sums = f"{served.base}/granska/{flag_of(served, 'B06', 'vaxthuset.pdf')}"
    page.goto(two_sums)
    shot("tva_summor")
    page.keyboard.press("?")
    shot("tangenter")
    page.goto(served.base + "/exportera")
    shot("exportera")
    page.set_viewport_size({"width": WIDTH // 2, "height": HEIGHT // 2})
    page.goto(two_sums)
    shot("dubbel_storlek")


def smaller(picture: Path) -> None:
    from PIL import Image

    with Image.open(picture) as opened:
        opened.convert("RGB").quantize(_COLOURS).save(picture, "PNG", optimize=True)


def main() -> None:
    from playwright.sync_api import sync_playwright

    arguments = [argument for argument in sys.argv[1:] if not argument.startswith("-")]
    is_guide = "--guide" in sys.argv
    out = Path(arguments[0]) if arguments else _GUIDE if is_guide else Path("build/screenshots")
    schemes = ("light", "dark") if "--dark" in sys.argv else ("light",)
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="granska-") as folder, sync_playwright() as playwright:
        ingest([SAMPLES], Path(folder) / "last.db")
        browser = playwright.chromium.launch(executable_path=str(CHROMIUM), args=CHROMIUM_FLAGS)
        for scheme in schemes:
            database = Path(folder) / "granska.db"
            shutil.copy(Path(folder) / "last.db", database)
            with serving(database, Rules("Ada Exempel")) as served:
                page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT}, color_scheme=scheme)
                if is_guide:
                    take_for_guide(served, page, out)
                else:
                    take(served, page, out, "mork-" if scheme == "dark" else "")
                page.close()
        browser.close()


if __name__ == "__main__":
    main()
