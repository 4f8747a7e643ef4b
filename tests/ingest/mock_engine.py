"""A reader that does what the file says: reads it, hangs, spins, takes all memory, crashes, talks rubbish.

Only tests give it to the children; no flag of the program reaches it.
"""

from __future__ import annotations

import ctypes
import os
import time
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

from extract.batch import Reading
from extract.ingest.work import RESULT, Task, answer_bytes
from models.errors import Reason
from models.geometry import Box
from models.ids import document_id
from models.record import Document, DocumentStatus, Dokumenttyp, Place, SourceFile, Value, ValueStatus

PATIENCE = 5.0
"""Seconds without an answer that the tests allow."""


def work(task: Task, tell: Callable[[bytes], None]) -> None:
    found = task.job.found
    words = found.place.read_text(encoding="utf-8").split()
    file = SourceFile(found.name, found.path, task.job.sha256, 1, None)
    if words[0] in HARM:
        HARM[words[0]]()
    if words[0] == "once":
        crash_the_first_time(found.place.with_suffix(".seen"))
    if words[0] == "rubbish":
        tell(RESULT + b"\x80\x04\x95 not what was asked for")
        return
    about = SourceFile("x", "x", "0" * 64, 1, None) if words[0] == "other" else file
    kronor = int(words[1]) if words[0] == "good" else 1
    tell(RESULT + answer_bytes(reading(about, kronor), 0.001))


def spin() -> None:
    while True:
        pass


def allocate() -> None:
    hoard = []
    while True:
        hoard.append(b"x" * (32 << 20))


HARM: dict[str, Callable[[], object]] = {
    "hang": lambda: time.sleep(3600),
    "spin": spin,
    "allocate": allocate,
    "segfault": lambda: ctypes.string_at(0),
    "exit": lambda: os._exit(0),
}


def crash_the_first_time(mark: Path) -> None:
    """What it leaves behind says that it has been here."""
    if not mark.exists():
        mark.touch()
        os._exit(3)


def reading(file: SourceFile, kronor: int) -> Reading:
    value = Value(
        "sokt_summa",
        f"{kronor} kr",
        Decimal(kronor),
        ValueStatus.READ,
        Place(1, Box(70.0, 80.5, 120.0, 92.0)),
        "right",
    )
    document = Document(
        document_id(file.sha256 or "", 1),
        file,
        1,
        1,
        DocumentStatus.OK,
        Reason.OK,
        Dokumenttyp.ANSOKAN,
        values=(value,),
    )
    return Reading((document,), ())
