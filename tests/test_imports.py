"""The shape of the program: who may import whom, what is imported late, how large a piece may be."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
MODULES = sorted((*ROOT.glob("extract/**/*.py"), *ROOT.glob("models/**/*.py")))

ALLOWED: dict[str, set[str]] = {
    "models": {"models"},
    "extract.normalise": {"extract.normalise", "models"},
    "extract.readers": {"extract.readers", "models"},
    "extract.prose": {"extract.prose", "extract.normalise", "models"},
    "extract.checks": {"extract.checks", "extract.normalise", "extract.prose", "models"},
    "extract.ledger": {"extract.ledger", "models"},
    "extract.reconcile": {"extract.checks", "extract.ledger", "models"},
    "extract.exporters": {"extract.exporters", "extract.normalise", "models"},
    "extract.frames": {"extract.decided", "extract.normalise", "models"},
    "extract.doctor": {"extract.frames", "extract.readers"},
    "extract.crops": {"extract.drawing", "extract.normalise", "models"},
    "extract.drawing": {"extract.readers", "models"},
    "extract.exporting": {
        "extract.batch", "extract.crops", "extract.exporters", "extract.versions", "models",
    },
    "extract.notebook": {
        "extract.checks", "extract.drawing", "extract.exporters", "extract.normalise", "models",
    },
    "extract.report": {"extract.checks", "extract.crops", "extract.exporters", "extract.report", "models"},
    "extract.pipeline": {"extract.stages", "extract.readers", "extract.normalise", "models"},
    "extract.forming": {"extract.normalise", "extract.pipeline", "extract.stages", "models"},
    "extract.processes": set(),
    "extract.collecting": set(),
    "extract.pool": {"extract.processes", "models"},
    "extract.warmup": {"extract.pool"},
    "extract.sources": {"models"},
    "extract.ingest": {
        "extract.archives", "extract.batch", "extract.checks", "extract.collecting", "extract.ingest",
        "extract.linking", "extract.pipeline", "extract.processes", "extract.readers", "extract.sources",
        "extract.store", "extract.versions", "models",
    },
    "extract.linking": {"extract.linking", "extract.normalise", "models"},
    "extract.decided": {"extract.decided", "extract.normalise", "models"},
    "extract.review": {
        "extract.checks", "extract.decided", "extract.crops", "extract.drawing", "extract.exporters",
        "extract.exporting", "extract.frames", "extract.normalise", "extract.readers", "extract.review",
        "extract.store", "models",
    },
    "extract.learn": {"extract.normalise", "extract.decided", "models"},
    "extract.learning": {"extract.learn", "extract.review", "extract.store", "models"},
    "extract.store": {
        "extract.archives", "extract.checks", "extract.decided", "extract.frames", "extract.store",
        "extract.versions", "models",
    },
    "extract.versions": {"extract.checks", "extract.frames", "models"},
    "extract.archives": {"extract.readers", "extract.sources", "models"},
    "extract.batch": {
        "extract.archives", "extract.checks", "extract.pipeline", "extract.pool", "extract.readers",
        "extract.sources", "extract.warmup", "models",
    },
    "extract.api": {
        "extract.archives", "extract.batch", "extract.checks", "extract.collecting", "extract.exporters",
        "extract.exporting", "extract.frames", "extract.linking", "extract.notebook",
        "extract.sources", "extract.store", "extract.versions", "models",
    },
    "extract.evaluate": {
        "extract.batch", "extract.checks", "extract.drawing", "extract.evaluate", "extract.frames", "extract.sources",
        "models",
    },
    "extract.cli": {
        "extract.api", "extract.batch", "extract.checks", "extract.cli", "extract.doctor", "extract.drawing",
        "extract.evaluate",
        "extract.exporters", "extract.exporting", "extract.forming", "extract.frames", "extract.ingest",
        "extract.learn", "extract.learning", "extract.ledger", "extract.readers", "extract.reconcile", "extract.report",
        "extract.review", "extract.store", "extract.versions", "extract.warmup", "models",
    },
    "extract.__main__": {"extract.cli"},
    "extract": {"extract.api", "extract.drawing"},
}  # fmt: skip
"""Every part of the program with the parts that it may know of. A new part gets a line here."""

STAGES = (
    "page", "words", "heads", "labels", "draft", "letters", "headings", "tables", "grids", "capture", "papers", "trust",
)  # fmt: skip
"""How a page becomes values, step by step: a stage may know of those before it."""

ALLOWED |= {
    f"extract.stages.{stage}": {
        "extract.normalise",
        "models",
        *(f"extract.stages.{earlier}" for earlier in STAGES[:number]),
        *({"letters": ["extract.prose"], "trust": ["extract.readers"]}.get(stage, [])),
    }
    for number, stage in enumerate(STAGES)
}

LATE = {
    "PIL", "alembic", "distributed", "fastapi", "fsspec", "jinja2", "matplotlib", "numpy", "pandas", "pandera",
    "pdf_oxide", "pdfminer", "pdfplumber", "pebble", "pikepdf", "pyarrow", "pypdfium2", "rich", "spacy",
    "sqlalchemy", "starlette", "uvicorn", "xlsxwriter",
}  # fmt: skip
"""Costly to import: only inside the function that needs it."""

MOST_LINES_IN_MODULE = 400
MOST_LINES_IN_FUNCTION = 50


def name_of(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


def part_of(module: str) -> str:
    return max((part for part in ALLOWED if f"{module}.".startswith(f"{part}.")), key=len)


def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def imported(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "relative import"
            base = node.module or ""
            yield from (f"{base}.{alias.name}" if base == "extract" else base for alias in node.names)


def imported_at_once(tree: ast.Module) -> Iterator[str]:
    """What importing the module imports: not inside functions, not for the type checker alone."""
    for node in tree.body:
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test):
            continue
        if not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            yield from imported(node)


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_imports_go_one_way(path: Path) -> None:
    part = part_of(name_of(path))
    ours = {part_of(name) for name in imported(tree_of(path)) if name.split(".")[0] in ("extract", "models")}
    known = ALLOWED[part] | ({part} if part != "extract" else set())
    assert not {other for other in ours if not any(f"{other}.".startswith(f"{name}.") for name in known)}


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_heavy_libraries_are_imported_where_they_are_needed(path: Path) -> None:
    assert not LATE & {name.split(".")[0] for name in imported_at_once(tree_of(path))}


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_modules_and_functions_stay_short(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()
    assert len(lines) <= MOST_LINES_IN_MODULE
    long = {
        node.name: node.end_lineno - node.lineno + 1
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.FunctionDef)
        and node.end_lineno is not None
        and node.end_lineno - node.lineno >= MOST_LINES_IN_FUNCTION
    }
    assert not long


def test_every_part_of_the_table_exists() -> None:
    """A line for a part that is gone would let a new one of that name in unseen."""
    parts = {part_of(name_of(path)) for path in MODULES}
    assert parts == set(ALLOWED)


@pytest.mark.parametrize(
    "command",
    [
        "--help",
        "run --help",
        "show --help",
        "rule --help",
        "evaluate --help",
        "doctor --help",
        "forms --help",
        "forms new --help",
        "--version",
    ],
)
def test_help_is_light(command: str) -> None:
    code = (
        "import sys\nfrom extract.cli.app import run_command\n"
        f"code = run_command({command.split()!r})\n"
        "print(code, *sorted({name.split('.')[0] for name in sys.modules}), file=sys.stderr)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    status, *loaded = done.stderr.split()
    assert status == "0"
    assert not (LATE - {"rich"}) & set(loaded)


def test_importing_the_package_is_light() -> None:
    code = "import extract, sys\nprint(*sys.modules)\nassert 'read_document' in dir(extract)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    loaded = {name.split(".")[0] for name in done.stdout.split()}
    assert not (LATE | {"typer", "multiprocessing"}) & loaded
