"""The same papers give the same findings, byte for byte, in another process and in another order of sources."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
SAMPLES = ROOT / "data" / "samples"
NAMES = ("ansokan_vaxthuset.txt", "redovisning_ekudden.txt", "ansokan_lykttander.txt")


def run(out: Path, hash_seed: str) -> None:
    """In a process of its own, whose sets and dictionaries of text lie in another order."""
    sources = [str(SAMPLES / name) for name in NAMES]
    subprocess.run(
        [sys.executable, "-m", "extract", "run", *sources, "--out", str(out), "--jobs", "1", "--quiet"],
        check=True,
        cwd=ROOT,
        env=os.environ | {"PYTHONHASHSEED": hash_seed},
        capture_output=True,
    )


def test_findings_and_links_are_byte_identical(tmp_path: Path) -> None:
    run(tmp_path / "en", "1")
    run(tmp_path / "två", "2")
    for table in ("findings.csv", "links.csv"):
        first, second = ((tmp_path / name / table).read_bytes() for name in ("en", "två"))
        assert first == second
    assert b"B07" in (tmp_path / "en" / "findings.csv").read_bytes()
