"""Kill an ingest at random, again and again, and see that it ends as if nothing had happened.

python -m tests.ingest.kill FOLDER KILLS [DATABASE]
"""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from pathlib import Path

import psutil

from extract.store.store import open_store
from models.errors import GranskaError
from tests.store.dump import dump

ROOT = Path(__file__).parent.parent.parent
CODE = """
import sys
from extract.ingest.api import Manner, ingest
if __name__ == "__main__":
    report = ingest(sys.argv[2:], sys.argv[1], Manner(jobs=2))
    assert report.ended == report.found
"""


def start(place: str, folder: Path) -> subprocess.Popen[bytes]:
    """An ingest in a process group of its own."""
    return subprocess.Popen(
        [sys.executable, "-c", CODE, place, str(folder)],
        cwd=ROOT,
        start_new_session=True,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )


def is_marked(place: str) -> bool:
    """Whether an attempt was lost on a document that is not done: a second loss would end it, as it should."""
    try:
        with open_store(place, read_only=True) as store:
            done = {row["extract_id"] for row in store.all_of("extractions")}
            return any(
                row["outcome"] == "crashed" and row["extract_id"] not in done
                for row in store.all_of("attempts")
            )
    except GranskaError:  # not there yet, or busy
        return False


def strike(process: subprocess.Popen[bytes], chance: random.Random, place: str) -> str:
    """SIGKILL the parent, one of the children, or the parent and then all the others."""
    kind = chance.choice(("parent", "child", "group"))
    if kind == "child" and is_marked(place):
        kind = "parent"
    try:
        family = psutil.Process(process.pid).children(recursive=True)
    except psutil.NoSuchProcess:
        return "none"
    if kind == "child" and family:
        with suppress(psutil.NoSuchProcess):
            chance.choice(family).kill()
        return kind
    os.killpg(process.pid, signal.SIGKILL)
    for member in family if kind == "group" else ():
        with suppress(psutil.NoSuchProcess):
            member.kill()
    process.wait()
    return "parent" if kind == "child" else kind


def until_done(place: str, folder: Path, kills: int, seed: int) -> dict[str, int]:
    """Ingest, struck that many times in all, then left alone; how often what was struck."""
    chance, struck = random.Random(seed), {"parent": 0, "child": 0, "group": 0, "none": 0}
    process = start(place, folder)
    while sum(struck.values()) < kills:
        time.sleep(chance.uniform(0.05, 3.0))
        if process.poll() is not None:
            check(process)
            return struck
        kind = strike(process, chance, place)
        struck[kind] += 1
        if kind != "child":
            process = start(place, folder)
    check(process)
    return struck


def check(process: subprocess.Popen[bytes]) -> None:
    _, errors = process.communicate(timeout=600)
    if process.returncode:
        raise AssertionError(f"{process.returncode} {errors.decode()[-2000:]}")


def dumped(place: str) -> bytes:
    with open_store(place, read_only=True) as store:
        return "\n".join(dump(store)).encode()


def main(folder: Path, kills: int, place: str | None) -> None:
    with tempfile.TemporaryDirectory() as scratch:
        calm = f"{scratch}/calm.db"
        check(start(calm, folder))
        expected, left, number, began = dumped(calm), kills, 0, time.monotonic()
        while left > 0:
            number += 1
            target = place or f"{scratch}/struck{number}.db"
            struck = until_done(target, folder, left, number)
            left -= sum(struck.values())
            same = dumped(target) == expected
            print(
                number,
                struck,
                "equal" if same else "DIFFERENT",
                f"{time.monotonic() - began:.0f} s",
                flush=True,
            )
            if not same:
                Path("calm.dump").write_bytes(expected)
                Path("struck.dump").write_bytes(dumped(target))
                sys.exit(1)
            if place:
                return


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3] if len(sys.argv) > 3 else None)
