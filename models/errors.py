"""What stops the work on a file or on a command, said in the user's words: what, where and what to do."""

from __future__ import annotations

from collections.abc import Mapping
from enum import IntEnum, StrEnum


class Exit(IntEnum):
    """Exit codes of the command; others build on them."""

    DONE = 0
    OPEN_FINDINGS = 1
    USAGE = 2
    MISSING_PROGRAM = 3
    SOME_FAILED = 4
    OUTPUT_REFUSED = 5
    DEFECT = 70
    INTERRUPTED = 130


class Reason(StrEnum):
    """How a file ended: the closed list that `documents.reason` is drawn from."""

    OK = "ok"
    PARTIAL = "partial"
    REVIEW = "review"
    NO_TEXT = "no_text"
    ENCRYPTED = "encrypted"
    CORRUPT = "corrupt"
    EMPTY = "empty"
    UNSUPPORTED = "unsupported"
    UNSAFE_NAME = "unsafe_name"
    LIMIT_TIME = "limit_time"
    LIMIT_MEMORY = "limit_memory"
    LIMIT_PAGES = "limit_pages"
    LIMIT_SIZE = "limit_size"
    CRASHED = "crashed"
    DUPLICATE = "duplicate"


REASON_WORDS: Mapping[str, str] = {
    Reason.NO_TEXT: "ingen text och ingen bildläsning",
    Reason.ENCRYPTED: "låst med lösenord",
    Reason.CORRUPT: "trasig eller onåbar",
    Reason.EMPTY: "tom",
    Reason.UNSUPPORTED: "format som granska inte läser",
    Reason.UNSAFE_NAME: "osäkert namn i ett arkiv",
    Reason.LIMIT_TIME: "tog för lång tid",
    Reason.LIMIT_MEMORY: "krävde för mycket minne",
    Reason.LIMIT_PAGES: "för många sidor",
    Reason.LIMIT_SIZE: "för stor",
    Reason.CRASHED: "fel i läsningen",
}
"""Why a file could not be read, in the words of a person."""


class GranskaError(Exception):
    """Base of every error that a person can act on; `str()` is ready to print."""

    exit_code = Exit.USAGE

    def __init__(self, what: str, *, where: str, todo: str) -> None:
        super().__init__(what, where, todo)
        self.what = what
        self.where = where
        self.todo = todo

    def __str__(self) -> str:
        return f"{self.where}: {self.what}\n  → {self.todo}"

    def __reduce__(self) -> tuple[object, ...]:
        return _rebuild, (type(self), self.what, self.where, self.todo, self.__dict__)


def _rebuild(
    kind: type[GranskaError], what: str, where: str, todo: str, state: dict[str, object]
) -> GranskaError:
    error = kind.__new__(kind)
    GranskaError.__init__(error, what, where=where, todo=todo)
    error.__dict__.update(state)
    return error


class ReadError(GranskaError):
    """One file could not be read; the rest of the batch goes on."""

    exit_code = Exit.SOME_FAILED

    def __init__(self, reason: Reason, what: str, *, where: str, todo: str) -> None:
        super().__init__(what, where=where, todo=todo)
        self.reason = reason


class ConfigError(GranskaError):
    """A form, a setting or an option that cannot be used as it stands."""

    exit_code = Exit.USAGE


class OutputRefusedError(GranskaError):
    """Nothing was written: the place for the output is taken or cannot be written."""

    exit_code = Exit.OUTPUT_REFUSED


class ConflictError(GranskaError):
    """Somebody else decided about the same thing meanwhile; nothing was written."""

    exit_code = Exit.OUTPUT_REFUSED
