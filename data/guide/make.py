"""Writes the parts of the guide that follow from the code: the catalogue of checks and the data dictionary.

python data/guide/make.py
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
HERE = Path(__file__).parent
PAGES = ("kontroller.md", "datalexikon.md")


def pages() -> dict[str, str]:
    """Every generated page by its file name."""
    return {"kontroller.md": "".join(_catalogue()), "datalexikon.md": "".join(_dictionary())}


def _catalogue() -> Iterator[str]:
    from extract.checks import ARCHIVE_CHECKS, CHECKS

    yield "# Kontroller\n\n"
    yield "Skriven av `python data/guide/make.py`; `granska rule KOD` säger detsamma. Allvaret är kontrollens eget; en "
    yield "träff kan vara mildare, och `granska.toml` kan ändra det.\n\n"
    yield "| kod | allvar | kontroll |\n| --- | --- | --- |\n"
    checks = sorted((*CHECKS, *ARCHIVE_CHECKS), key=lambda check: check.code)
    for check in checks:
        yield f"| [{check.code}](#{check.code.lower()}) | {check.severity} | {check.title} |\n"
    for check in checks:
        told = check.explanation()
        papers = ", ".join(sorted(str(kind) for kind in check.applies))
        yield f'\n## <a id="{check.code.lower()}"></a>{check.code} {check.title}\n\n'
        yield f"*{check.severity}* · {papers}\n\n{told.summary}\n\n"
        yield f"- **Varför:** {told.why}\n- **Exempel:** {told.example}\n- **Åtgärd:** {told.remedy}\n"


def _dictionary() -> Iterator[str]:
    from extract.exporters.companions import EXPORTED

    yield "# Datalexikon\n\n"
    yield "Skrivet av `python data/guide/make.py`; `datalexikon.csv` i varje export säger detsamma. "
    yield "Belopp är exakta decimaltal i kronor, koder är text, datum är ÅÅÅÅ-MM-DD.\n"
    yield from _kinds()
    for declared in EXPORTED.values():
        yield f"\n## {declared.name}\n\n{declared.description}.\n\n"
        yield "| kolumn | slag | vad som står där | tillåtna värden |\n| --- | --- | --- | --- |\n"
        for column in declared.columns:
            allowed = ", ".join(f"`{value}`" for value in column.allowed)
            required = "" if column.nullable else " (aldrig tom)"
            yield f"| `{column.name}` | {column.kind} | {column.description}{required} | {allowed} |\n"


def _kinds() -> Iterator[str]:
    from models.column import Kind
    from models.schema import frame_dtype

    yield "\nVarje slag har en typ i pandas (`extract.tables`, `extract.read_store`) och i Parquet, "
    yield "alltid med null:\n\n"
    yield "| slag | typ i pandas |\n| --- | --- |\n"
    for kind in Kind:
        yield f"| {kind} | `{frame_dtype(kind)}` |\n"


def main() -> None:
    for name, text in pages().items():
        (HERE / name).write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    main()
