"""Killed at random, an ingest ends as if nothing had happened; `python -m tests.ingest.kill` does it longer."""

from __future__ import annotations

import shutil
from pathlib import Path

from tests.ingest.kill import check, dumped, start, until_done
from tests.once import once

SAMPLES = Path(__file__).parent.parent.parent / "data" / "samples"
KILLS = 20


@once
def test_random_kills_leave_no_trace(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    for path in sorted(SAMPLES.glob("*.*"))[:10]:
        shutil.copy(path, folder / path.name)
    calm = tmp_path / "calm.db"
    check(start(str(calm), folder))
    expected = dumped(str(calm))
    left, number = KILLS, 0
    while left > 0:
        number += 1
        place = str(tmp_path / f"struck{number}.db")
        struck = until_done(place, folder, left, number)
        left -= max(1, sum(struck.values()))
        assert dumped(place) == expected, struck
