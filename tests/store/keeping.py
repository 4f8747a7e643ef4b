"""Readings put into a store as an ingest puts them."""

from __future__ import annotations

from extract.store import saving
from extract.store.kept import Saving
from extract.store.store import Store


def keep(store: Store, reading: Saving) -> bool:
    """False where it is kept already."""
    with store.writing() as connection:
        return saving.save(connection, reading)
