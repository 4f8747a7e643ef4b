"""Takes the pictures of the guide from the program itself: terminal, workbook, report.

    python data/guide/screenshots.py [--chromium PROGRAM] [--office PROGRAM]

Needs a Chromium and LibreOffice Calc; what is missing keeps its old picture.
"""

from __future__ import annotations

import argparse
import io
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
PICTURES = HERE / "bilder"
SAMPLES = ROOT / "data" / "samples"
PAPERS = ("ansokan_lasframmande.pdf", "ansokan_lykttander.pdf", "ansokan_vaxthuset.pdf")
REPORTS = ("redovisning_ekudden.pdf", "redovisning_traneberg.pdf", "redovisning_vargtorn.pdf")
WIDTH = 80
SHEETS = {"Läs mig": "arbetsbok_las_mig.png", "Avvikelser": "arbetsbok_avvikelser.png"}


def main() -> None:
    parser = argparse.ArgumentParser(description="Pictures of the guide")
    parser.add_argument("--chromium", default=shutil.which("chromium") or shutil.which("google-chrome") or "")
    parser.add_argument("--office", default=shutil.which("soffice") or "")
    asked = parser.parse_args()
    PICTURES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as work:
        folder = Path(work)
        store = ingested(folder)
        terminal(store)
        if asked.chromium:
            report(store, folder, asked.chromium)
        if asked.office:
            workbook(store, folder, asked.office)


def ingested(folder: Path) -> Path:
    """A database with the sample papers in it."""
    papers = folder / "arkiv"
    papers.mkdir()
    for name in PAPERS + REPORTS:
        shutil.copy(SAMPLES / name, papers / name)
    store = folder / "granska.db"
    command = [sys.executable, "-m", "extract", "ingest", str(papers), "--db", str(store), "--quiet"]
    subprocess.run(command, check=True, cwd=ROOT)
    return store


def terminal(store: Path) -> None:
    """What a person sees who looks at one paper, as SVG."""
    from rich.console import Console
    from rich.text import Text

    from data.pictures.draw import FRAME

    command = [sys.executable, "-m", "extract", "show", f"data/samples/{PAPERS[0]}"]
    said = subprocess.run(
        command, check=True, cwd=ROOT, capture_output=True, text=True, encoding="utf-8"
    ).stdout
    screen = Console(record=True, width=WIDTH, file=io.StringIO(), force_terminal=True, highlight=False)
    screen.print(f"$ granska show data/samples/{PAPERS[0]}", style="bold")
    screen.print(Text(said))
    picture = screen.export_svg(title="granska", code_format=FRAME, unique_id="granska")
    lines = (line.rstrip() for line in picture.splitlines())
    (PICTURES / "terminal.svg").write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")


def report(store: Path, folder: Path, chromium: str) -> None:
    page = folder / "rapport.html"
    command = [sys.executable, "-m", "extract", "report", str(page), "--db", str(store), "--quiet"]
    subprocess.run(command, check=True, cwd=ROOT)
    photograph(chromium, page, PICTURES / "rapport.png", "1100,1500")


def photograph(chromium: str, page: Path, picture: Path, size: str) -> None:
    quiet = (
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--no-first-run",
        "--disable-background-networking",
    )
    command = [
        chromium,
        *quiet,
        "--hide-scrollbars",
        f"--window-size={size}",
        f"--screenshot={picture}",
        page.as_uri(),
    ]
    subprocess.run(command, check=True, capture_output=True)
    smaller(picture)


def workbook(store: Path, folder: Path, office: str) -> None:
    """The first pages of the workbook as LibreOffice prints them."""
    import pypdfium2

    out = folder / "xlsx"
    command = [
        sys.executable,
        "-m",
        "extract",
        "export",
        str(out),
        "--profile",
        "xlsx",
        "--db",
        str(store),
        "--quiet",
    ]
    subprocess.run(command, check=True, cwd=ROOT)
    own = f"-env:UserInstallation={(folder / 'office').as_uri()}"
    convert = [
        office,
        own,
        "--headless",
        "--convert-to",
        "pdf",
        "--outdir",
        str(folder),
        str(out / "granska.xlsx"),
    ]
    subprocess.run(convert, check=True, capture_output=True)
    with pypdfium2.PdfDocument(folder / "granska.pdf") as pages:
        for number, name in enumerate(SHEETS.values()):
            pages[number].render(scale=1.6).to_pil().save(PICTURES / name)
            smaller(PICTURES / name)


def smaller(picture: Path) -> None:
    from PIL import Image

    with Image.open(picture) as opened:
        opened.convert("RGB").quantize(128).save(picture, "PNG", optimize=True)


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    main()
