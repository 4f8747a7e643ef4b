"""`granska learn` from end to end: decisions out of a database, proposals for files."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

from extract.learn import (
    CASES_FILE,
    FORMS_FOLDER,
    PageReader,
    accept,
    difference,
    learn,
    proposed_files,
    summary,
)
from models.errors import OutputRefusedError
from models.form_loader import user_forms, with_known
from models.geometry import Box
from models.layout import Word
from models.record import Document

if TYPE_CHECKING:
    from extract.review.pictures import Pictures
    from extract.store.store import Store


@dataclass(frozen=True, slots=True)
class Proposals:
    """What is proposed: in words, as a difference, and as whole files by path (text now, text proposed)."""

    lines: tuple[str, ...]
    diff: str
    changed: Mapping[str, tuple[str, str]]


def lessons_of(database: str, own_forms: Sequence[Path], *, folder: Path | None = None) -> Proposals:
    """Proposals out of every decision that stands.

    own_forms: forms in use beside those that are shipped; folder: where earlier proposals were accepted, whose
    files are built on. ConfigError: no such database or form.
    """
    from extract.review.pictures import Pictures
    from extract.store.store import open_store

    places = [*own_forms]
    if folder is not None and any((folder / FORMS_FOLDER).glob("*.toml")):
        places.append(folder / FORMS_FOLDER)
    forms = {form.name: form for form in with_known(user_forms(places))}
    pictures = Pictures()
    try:
        with open_store(database, read_only=True) as store:
            events = store.events()
            ids = dict.fromkeys(event.target.document_id for event in events)
            documents = [found for each in ids if (found := _machine(store, each)) is not None]
            lessons = learn(documents, events, forms, _reader(store, pictures))
    finally:
        pictures.close()
    sources = {name: _source(name, places) for name in forms}
    changed = proposed_files(lessons, sources, _text(folder / CASES_FILE) if folder else "")
    return Proposals(tuple(summary(lessons)) if changed else (), difference(changed), changed)


def accepted(proposals: Proposals, folder: Path) -> list[Path]:
    """Write what was proposed; OutputRefusedError where the folder cannot be written."""
    try:
        return accept(proposals.changed, folder)
    except OSError as error:
        raise OutputRefusedError(
            "går inte att skriva", where=str(folder), todo="välj en annan mapp"
        ) from error


def _machine(store: Store, document_id: str) -> Document | None:
    try:
        return store.machine_document(document_id)
    except KeyError:
        return None


def _reader(store: Store, pictures: Pictures) -> PageReader:
    from extract.review.pictures import NoPictureError

    def words(document: Document, number: int) -> list[Word]:
        sha256 = document.file.sha256 or ""
        kept = store.words(document.document_id, number)
        if kept:
            return [Word(text, Box(*edges)) for text, *edges in kept]
        path = store.original(sha256)
        if path is None:
            return []
        try:
            found = pictures.words(path, sha256, number)
        except NoPictureError:
            return []
        return [Word(word.text, Box(word.x0, word.top, word.x1, word.bottom)) for word in found]

    return words


def _source(name: str, places: Sequence[Path]) -> str:
    """Text of a form's file: the user's own, else the one that is shipped."""
    for place in places:
        for path in sorted(place.glob("*.toml")) if place.is_dir() else [place]:
            if path.stem == name:
                return path.read_text(encoding="utf-8")
    shipped = files("models") / "forms" / f"{name}.toml"
    return shipped.read_text(encoding="utf-8") if shipped.is_file() else ""


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except OSError:
        return ""
