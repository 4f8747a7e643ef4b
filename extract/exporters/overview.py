"""What an export holds, counted while its rows pass: how files ended, what the checks say, how values were read."""

from __future__ import annotations

from collections import Counter

from extract.exporters.source import Cells

SEVERITIES = ("fel", "varning", "notis")


class Overview:
    """Give it every row of `documents`, `fields` and `findings`."""

    def __init__(self) -> None:
        self.documents: Counter[str] = Counter()
        """Logical documents by status."""
        self.files: dict[str, str] = {}
        """Path of every file, with the worst status among its documents."""
        self.reasons: Counter[str] = Counter()
        """Documents that failed, by reason."""
        self.kinds: Counter[str] = Counter()
        """Documents that could be read, by dokumenttyp."""
        self.values: Counter[str] = Counter()
        """Values by status."""
        self.hits: Counter[tuple[str, str]] = Counter()
        """Hits by severity and review."""
        self.codes: Counter[tuple[str, str]] = Counter()
        """Hits by severity and code."""
        self.untested: Counter[str] = Counter()
        """What could not be tested, by code."""

    def add_document(self, row: Cells) -> None:
        status, path = str(row["status"]), str(row["path"])
        self.documents[status] += 1
        worst = self.files.get(path, status)
        self.files[path] = max(worst, status, key=_ORDER.index)
        if status == "failed":
            self.reasons[str(row["reason"])] += 1
        elif status != "duplicate":
            self.kinds[str(row["dokumenttyp"])] += 1

    def add_value(self, row: Cells) -> None:
        self.values[str(row["status"])] += 1

    def add_finding(self, row: Cells) -> None:
        code, severity = str(row["code"]), str(row["severity"])
        if row["result"] == "traff":
            self.hits[severity, str(row["review"])] += 1
            self.codes[severity, code] += 1
        elif row["result"] == "ej_provad":
            self.untested[code] += 1

    def hits_of(self, severity: str) -> int:
        return sum(count for (each, _), count in self.hits.items() if each == severity)

    @property
    def open_findings(self) -> int:
        """Hits that nobody has taken a stand on."""
        return sum(count for (_, review), count in self.hits.items() if review == "ny")

    @property
    def file_statuses(self) -> Counter[str]:
        return Counter(self.files.values())


_ORDER = ("ok", "review", "failed", "duplicate")
