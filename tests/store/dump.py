"""The content of a store as text that depends on nothing but what was read and decided: equal stores, equal bytes.

Left out is what tells of the way there: moments, runs, attempts, seconds, the order of the log.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from typing import TYPE_CHECKING

from models.tables import TABLES

if TYPE_CHECKING:
    from extract.store.store import Store

_KEPT = {
    "originals": ("sha256", "size"),
    "sightings": ("sighting_id", "sha256", "document_id", "path", "member", "members", "archive", "size"),
    "extractions": (
        "extract_id",
        "sha256",
        "state",
        "what",
        "todo",
        "pages",
        "versions",
        "rules",
        "is_current",
    ),
}
_OF_THE_WAY = ("run",)


def dump(store: Store) -> Iterator[str]:
    """One line of JSON for each row, table after table, always in the same order."""
    with store.snapshot() as seen:
        for declared in TABLES:
            if declared.name != "runs":
                for cells in seen.rows(declared.name):
                    yield _line(declared.name, cells)
        for name, columns in _KEPT.items():
            yield from sorted(
                _line(name, {column: cells[column] for column in columns}) for cells in seen.all_of(name)
            )
        for name, left_out in (("records", ""), ("page_texts", "page_id")):
            rows = ({key: cells[key] for key in cells if key != left_out} for cells in seen.all_of(name))
            yield from sorted(_line(name, cells) for cells in rows)
        yield from sorted(
            f"audit {record.kind} {record.payload}"
            for record in seen.audit()
            if record.kind not in _OF_THE_WAY
        )


def _line(name: str, cells: dict[str, object]) -> str:
    shown = {key: _shown(value) for key, value in cells.items()}
    return f"{name} {json.dumps(shown, ensure_ascii=True, default=str, sort_keys=True)}"


def _shown(value: object) -> object:
    return hashlib.sha256(value).hexdigest() if isinstance(value, bytes | memoryview) else value
