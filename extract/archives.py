"""Zip archives: every member becomes a file of its own, unpacked one at a time and counted while it streams."""

from __future__ import annotations

import errno
import hashlib
import os
import re
import stat
import tempfile
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from extract.readers.office_package import BoundedFile
from extract.sources import Found
from models.errors import GranskaError, OutputRefusedError, ReadError, Reason

_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_OFFICE_MEMBERS = ("[Content_Types].xml", "mimetype")
_UTF_8 = 0x800
_ENCRYPTED = 0x1
_PIECE = 1 << 16
_DRIVE = re.compile(r"[A-Za-z]:")
_APART = re.compile(r"[/\\]")
_HIDDEN_FOLDER = "__MACOSX"


@dataclass(frozen=True, slots=True)
class ArchiveLimits:
    """What one archive may cost, everything nested in it included.

    depth: archives inside archives. ratio: unpacked to packed bytes, looked at from `ratio_from` bytes on.
    """

    entries: int = 10_000
    depth: int = 3
    ratio: int = 100
    ratio_from: int = 10 << 20
    total: int = 2 << 30
    member: int = 512 << 20


class Budget:
    """Entries and bytes that one archive and those inside it may still take."""

    def __init__(self, limits: ArchiveLimits) -> None:
        self.entries = limits.entries
        self.bytes = limits.total


@dataclass(frozen=True, slots=True)
class Member:
    """One file in an archive: its label there, which is never used as a path, and where it was unpacked."""

    label: str
    place: Path | None = None
    sha256: str = ""
    size: int = 0
    refusal: ReadError | None = None
    """Why it was not unpacked."""


class Spool:
    """A private folder for what is unpacked, made when it is first needed and gone on leaving."""

    def __init__(self) -> None:
        self._folder: tempfile.TemporaryDirectory[str] | None = None

    def __enter__(self) -> Spool:
        return self

    def __exit__(self, *_: object) -> None:
        if self._folder is not None:
            self._folder.cleanup()

    def folder(self) -> Path:
        if self._folder is None:
            self._folder = tempfile.TemporaryDirectory(prefix="granska-", ignore_cleanup_errors=True)
        return Path(self._folder.name)

    def drop(self, found: Found) -> None:
        """Delete what was unpacked for a member that is done with; files of the archive's owner stay."""
        if self._folder is not None and found.member and found.place.parent == self.folder():
            with suppress(OSError):
                found.place.unlink()


class Archive:
    """An open zip archive. ReadError from the constructor: corrupt, empty, limit_size."""

    def __init__(self, place: Path, limits: ArchiveLimits, budget: Budget) -> None:
        self._limits = limits
        self._budget = budget
        self._file, self._zip = _opened(place)
        self._infos = [info for info in self._zip.infolist() if not info.is_dir() and not _is_hidden(info)]
        try:
            if not self._infos:
                raise _refusal(Reason.EMPTY, "arkivet är tomt", "hämta arkivet på nytt")
            if len(self._infos) > budget.entries:
                what = f"arkivet innehåller fler än {limits.entries} filer"
                raise _refusal(Reason.LIMIT_SIZE, what, "packa upp det och ange mappen i stället")
        except ReadError:
            self.close()
            raise
        budget.entries -= len(self._infos)

    def __len__(self) -> int:
        return len(self._infos)

    def close(self) -> None:
        self._zip.close()
        self._file.close()

    def members(self, spool: Path) -> Iterator[Member]:
        """Every member once, in the order of the archive, unpacked into `spool` under its checksum."""
        seen: Counter[str] = Counter()
        for info in self._infos:
            label = _label(info)
            seen[label] += 1
            if seen[label] > 1:
                label = f"{label}#{seen[label]}"
            try:
                yield self._unpacked(info, label, spool)
            except ReadError as error:
                yield Member(label, refusal=error)

    def _unpacked(self, info: zipfile.ZipInfo, label: str, spool: Path) -> Member:
        _check(info)
        digest = hashlib.sha256()
        draft = spool / "draft"
        size = 0
        try:
            with self._zip.open(info) as source, draft.open("wb") as target:
                while piece := source.read(_PIECE):
                    size += len(piece)
                    self._count(size, len(piece), info)
                    digest.update(piece)
                    target.write(piece)
            place = spool / digest.hexdigest()
            os.replace(draft, place)
        except GranskaError:
            raise
        except NotImplementedError as error:
            what = "filen är packad på ett sätt som inte stöds"
            raise _refusal(Reason.UNSUPPORTED, what, "packa upp arkivet för hand") from error
        except OSError as error:
            raise _no_room(error) from error
        except (zipfile.BadZipFile, zlib.error, EOFError, ValueError) as error:
            raise _corrupt_member() from error
        except RuntimeError as error:
            raise _encrypted() from error
        except Exception as error:
            # the lzma and bz2 decompressors raise classes of their own
            raise _corrupt_member() from error
        finally:
            draft.unlink(missing_ok=True)
        return Member(label, place, digest.hexdigest(), size)

    def _count(self, size: int, more: int, info: zipfile.ZipInfo) -> None:
        """What the headers say of sizes is not believed."""
        limits = self._limits
        self._budget.bytes -= more
        is_bomb = size > limits.ratio_from and size > limits.ratio * max(1, info.compress_size)
        if is_bomb or size > limits.member or self._budget.bytes < 0:
            raise _refusal(
                Reason.LIMIT_SIZE,
                "filen i arkivet är större uppackad än vad som tillåts",
                "packa upp arkivet för hand om det går att lita på, och ange mappen",
            )


def is_archive(place: Path) -> bool:
    """Whether the file is a zip archive and no office document, which is a zip file too."""
    try:
        with place.open("rb") as file:
            head = file.read(8192)
    except (OSError, ValueError):
        return False
    if not head.startswith(_ZIP):
        return False
    try:
        with _reading(place) as names:
            return not any(member in names for member in _OFFICE_MEMBERS)
    except ReadError:
        return not any(member.encode() in head for member in _OFFICE_MEMBERS)


@contextmanager
def _reading(place: Path) -> Iterator[frozenset[str]]:
    file, archive = _opened(place)
    try:
        yield frozenset(archive.namelist())
    finally:
        archive.close()
        file.close()


def _opened(place: Path) -> tuple[BoundedFile, zipfile.ZipFile]:
    try:
        file = BoundedFile(place)
    except OSError as error:
        raise _corrupt() from error
    try:
        return file, zipfile.ZipFile(file)
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError) as error:
        file.close()
        raise _corrupt() from error


def _label(info: zipfile.ZipInfo) -> str:
    """The member's name as text; archives that do not mark UTF-8 often hold it all the same."""
    name = info.filename
    if not info.flag_bits & _UTF_8 and not name.isascii():
        try:
            name = name.encode("cp437").decode("utf-8")
        except UnicodeError:
            name = info.filename
    return name.encode("utf-8", "backslashreplace").decode("utf-8")


def _is_hidden(info: zipfile.ZipInfo) -> bool:
    parts = _APART.split(info.filename)
    hidden = any(part.startswith(".") and part not in (".", "..") for part in parts)
    return hidden or parts[0] == _HIDDEN_FOLDER


def _check(info: zipfile.ZipInfo) -> None:
    """ReadError for a name that leads out of the archive, for what is no file, and for what is locked."""
    name = info.orig_filename
    parts = _APART.split(name)
    if "\0" in name or not parts[0] or ".." in parts or _DRIVE.match(name):
        what = "namnet i arkivet leder ut ur arkivet"
        raise _refusal(Reason.UNSAFE_NAME, what, "packa upp filen för hand under ett annat namn")
    mode = info.external_attr >> 16
    if stat.S_IFMT(mode) not in (0, stat.S_IFREG):
        what = "posten i arkivet är en länk eller annat som inte är en fil"
        raise _refusal(Reason.UNSUPPORTED, what, "packa in filen själv i stället för länken")
    if info.flag_bits & _ENCRYPTED:
        raise _encrypted()


def _encrypted() -> ReadError:
    what = "filen i arkivet är skyddad med lösenord"
    return _refusal(Reason.ENCRYPTED, what, "packa upp arkivet med lösenordet och ange mappen")


def _corrupt() -> ReadError:
    what = "arkivet är trasigt eller ofullständigt"
    return _refusal(Reason.CORRUPT, what, "hämta arkivet på nytt")


def _no_room(error: OSError) -> GranskaError:
    """A full disk is no fault of the archive."""
    if error.errno not in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EROFS, errno.EACCES):
        return _corrupt_member()
    return OutputRefusedError(
        "arkivet får inte plats uppackat",
        where="mappen för tillfälliga filer",
        todo="frigör plats på disken, eller packa upp arkivet för hand och ange mappen",
    )


def _corrupt_member() -> ReadError:
    what = "filen i arkivet är trasig och går inte att packa upp"
    return _refusal(Reason.CORRUPT, what, "hämta arkivet på nytt")


def _refusal(reason: Reason, what: str, todo: str) -> ReadError:
    return ReadError(reason, what, where="arkiv", todo=todo)
