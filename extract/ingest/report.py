"""What an ingest did: every file found in exactly one state, counted by the program itself."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from extract.batch import Failure
from models.record import DocumentStatus

_SHOWN_FAILURES = 200


@dataclass(slots=True)
class IngestReport:
    """`files` counts found files by how they ended; with `left`, those not begun, they add up to `found`.

    read: files that were read now; known: those done before; rechecked: documents whose checks alone ran again.
    """

    run_id: str
    database: str
    found: int = 0
    left: int = 0
    files: Counter[DocumentStatus] = field(default_factory=Counter)
    read: int = 0
    known: int = 0
    rechecked: int = 0
    documents: int = 0
    pages: int = 0
    seconds: float = 0.0
    rate_now: float = 0.0
    failures: list[tuple[str, Failure]] = field(default_factory=list)
    is_interrupted: bool = False
    head: str = ""
    """Newest hash of the audit chain: kept elsewhere it shows a cut."""

    def end(self, status: DocumentStatus, *, files: int = 1) -> None:
        self.files[status] += files

    def fail(self, path: str, failure: Failure) -> None:
        if len(self.failures) < _SHOWN_FAILURES:
            self.failures.append((path, failure))

    @property
    def ended(self) -> int:
        return sum(self.files.values())

    @property
    def failed(self) -> int:
        return self.files[DocumentStatus.FAILED]

    def figures(self) -> dict[str, object]:
        """What `granska status` shows of a run that goes on."""
        return {
            "found": self.found,
            "done": self.files[DocumentStatus.OK] + self.files[DocumentStatus.REVIEW],
            "failed": self.failed,
            "duplicates": self.files[DocumentStatus.DUPLICATE],
            "read": self.read,
            "known": self.known,
            "pages": self.pages,
            "seconds": round(self.seconds, 3),
            "rate_now": round(self.rate_now, 3),
        }
