"""Finding the bytes of a file again where they were seen, also inside zip archives."""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Sequence
from pathlib import Path
from tempfile import gettempdir

from extract.archives import Archive, ArchiveLimits, Budget
from extract.store.kept import Sighting
from models.errors import GranskaError, OutputRefusedError

_PIECE = 1 << 20
_SPOOL = "granska-originals"


def place_of(sha256: str, sightings: Sequence[Sighting]) -> Path | None:
    """A file whose bytes have this checksum now; a member of an archive is unpacked to a private folder."""
    for sighting in sightings:
        if not sighting.member and _has(Path(sighting.place), sha256):
            return Path(sighting.place)
    spooled = _spool() / sha256
    if _has(spooled, sha256):
        return spooled
    for sighting in sightings:
        if not sighting.member and "://" in sighting.place and _fetch(sighting.place, spooled, sha256):
            return spooled
    for sighting in sightings:
        if sighting.member and _unpack(sighting, sha256):
            return spooled
    return None


def checksum(place: Path) -> str | None:
    """SHA-256 of the file's bytes in hex; None where there is none to read."""
    digest = hashlib.sha256()
    try:
        with open(place, "rb") as stream:
            while piece := stream.read(_PIECE):
                digest.update(piece)
    except (OSError, ValueError):
        return None
    return digest.hexdigest()


def _has(place: Path, sha256: str) -> bool:
    return checksum(place) == sha256


def _fetch(address: str, target: Path, sha256: str) -> bool:
    """From wherever fsspec finds it; whatever goes wrong there, the original is not to be had."""
    import fsspec  # type: ignore[import-untyped]

    try:
        with fsspec.open(address, "rb") as source, open(target, "wb") as copy:
            shutil.copyfileobj(source, copy, _PIECE)
    except Exception:  # noqa: BLE001 -- every file system has errors of its own
        target.unlink(missing_ok=True)
        return False
    return _has(target, sha256)


def _unpack(sighting: Sighting, sha256: str) -> bool:
    """Unpack the archive, and those inside it, until the member is there."""
    outer = sighting.place[: len(sighting.place) - len(sighting.member) - 1]
    return _search(Path(outer), sha256, ArchiveLimits().depth)


def _search(place: Path, sha256: str, depth: int) -> bool:
    from extract.archives import is_archive

    limits = ArchiveLimits()
    try:
        archive = Archive(place, limits, Budget(limits))
    except (GranskaError, OSError):
        return False
    try:
        for member in archive.members(_spool()):
            if member.place is None:
                continue
            if member.sha256 == sha256:
                return True
            is_found = depth > 1 and is_archive(member.place) and _search(member.place, sha256, depth - 1)
            member.place.unlink(missing_ok=True)
            if is_found:
                return True
    finally:
        archive.close()
    return False


def _spool() -> Path:
    """A folder that only this user can enter."""
    user = getattr(os, "getuid", lambda: "")()
    folder = Path(gettempdir()) / f"{_SPOOL}-{user}"
    folder.mkdir(mode=0o700, exist_ok=True)
    if user != "" and folder.lstat().st_uid != user:
        raise OutputRefusedError(
            "mappen tillhör någon annan",
            where=str(folder),
            todo="ta bort den, eller sätt TMPDIR till en egen mapp",
        )
    return folder
