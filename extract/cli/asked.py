"""What a person gave on the command line, made into what `ingest` takes; ConfigError where it makes no sense."""

from __future__ import annotations

import signal
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime, time, timedelta
from pathlib import Path
from types import FrameType

from models.errors import ConfigError, Reason


def listed(files_from: str | None) -> list[str]:
    """Names of files, one on each line; NUL between them where any stands there, as `find -print0` writes."""
    if files_from is None:
        return []
    try:
        data = sys.stdin.buffer.read() if files_from == "-" else Path(files_from).read_bytes()
    except OSError as error:
        raise ConfigError(
            "listan går inte att läsa", where=f"--files-from {files_from}", todo="kontrollera namnet"
        ) from error
    parts = data.split(b"\0") if b"\0" in data else data.replace(b"\r\n", b"\n").split(b"\n")
    return [part.decode(sys.getfilesystemencoding(), "surrogateescape") for part in parts if part.strip()]


def refuse_nothing(places: Sequence[str]) -> None:
    if not places:
        raise ConfigError(
            "SOURCE saknas", where="granska ingest", todo="ange filer, mappar eller --files-from"
        )


def states(names: Sequence[str]) -> tuple[str, ...]:
    """States that a file can have ended in; ConfigError names those there are."""
    for name in names:
        if name not in tuple(Reason):
            raise ConfigError("okänt läge", where=f"--retry {name}", todo="ange ett av: " + ", ".join(Reason))
    return tuple(names)


def moment(text: str | None, now: datetime | None = None) -> datetime | None:
    """The next time the clock shows that, or a day and a time, both as the clock here goes.

    >>> moment("06:00", datetime(2026, 11, 20, 17, 0).astimezone()).strftime("%d %H:%M")
    '21 06:00'
    """
    if text is None:
        return None
    here = now or datetime.now().astimezone()
    try:
        if "T" in text or " " in text:
            return datetime.fromisoformat(text).astimezone()
        clock = time.fromisoformat(text)
    except ValueError as error:
        raise ConfigError(
            "tiden går inte att förstå", where=f"--until {text}", todo="skriv 06:00 eller 2026-11-23T06:00"
        ) from error
    then = here.replace(hour=clock.hour, minute=clock.minute, second=clock.second, microsecond=0)
    return then if then > here else then + timedelta(days=1)


@contextmanager
def ended_politely() -> Iterator[None]:
    """A termination counts as Ctrl-C: what is open is closed, and the same command goes on."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGTERM, _interrupt)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def _interrupt(_: int, __: FrameType | None) -> None:
    raise KeyboardInterrupt
