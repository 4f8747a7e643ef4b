"""Files of an export appear all at once, when all of them are whole, or not at all.

Each is written under another name in its own folder and renamed at the end: a reader never sees half an export,
and an export that fails leaves the folder as it was.
"""

from __future__ import annotations

import errno
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from models.errors import OutputRefusedError

_LEFT_BY_SYSTEMS = frozenset((".DS_Store", "Thumbs.db", "desktop.ini"))
_UNFINISHED = re.compile(r"[\w-]+\.(?:csv|parquet|xlsx|json|txt|png|html)\.(?:new|old)-[0-9]+")
_FOLDERS = ("data", "bilder")
_WHY = {
    errno.EACCES: "skrivrätt saknas",
    errno.EPERM: "skrivrätt saknas",
    errno.EROFS: "skivan får inte skrivas",
    errno.ENOSPC: "skivan är full",
    errno.EDQUOT: "utrymmet är slut",
    errno.ENOENT: "mappen ovanför finns inte",
    errno.ENOTDIR: "mappen ovanför är en fil",
    errno.ENAMETOOLONG: "namnet är för långt",
}


def check_directory(directory: Path, *, force: bool = False) -> None:
    """OutputRefusedError unless the folder is missing, empty, or `force` is given; nothing is written.

    Files that systems put in folders by themselves, and what an interrupted export left, do not count.
    """
    if directory.exists() and not directory.is_dir():
        raise _taken(directory)
    if force or not directory.exists():
        return
    with refused_on_os_error(directory):
        is_full = not all(_is_negligible(entry) for entry in directory.iterdir())
    if is_full:
        raise OutputRefusedError(
            "mappen är inte tom",
            where=str(directory),
            todo="ange en tom mapp, eller --force för att ersätta tidigare tabeller",
        )


@contextmanager
def refused_on_os_error(directory: Path) -> Iterator[None]:
    """Say in the user's words that something could not be written."""
    try:
        yield
    except OSError as error:
        raise unwritten(directory, error) from error


def unwritten(directory: Path, error: OSError) -> OutputRefusedError:
    """What to tell when the system refuses to write."""
    return OutputRefusedError(
        f"tabellerna kunde inte skrivas ({_WHY.get(error.errno or 0, error.strerror)})",
        where=str(directory),
        todo="stäng filerna om de är öppna, se efter skrivrätt och ledigt utrymme, och kör igen",
    )


class Staging:
    """The unfinished files of one export; names are relative to the folder, with `/` between parts."""

    def __init__(self, directory: Path) -> None:
        self.directory = directory
        self._names: list[str] = []
        self._stale: list[str] = []
        self._made: list[Path] = []

    def begin(self) -> None:
        """Make the folder and clear away what an interrupted export left."""
        self._make(self.directory)
        for folder in (self.directory, *_own_folders(self.directory)):
            for entry in folder.iterdir():
                if _UNFINISHED.fullmatch(entry.name):
                    entry.unlink()

    def new(self, name: str) -> Path:
        """Where the file of that name is written for now. OutputRefusedError where the name is a folder's."""
        final = self.final(name)
        if final.is_dir():
            raise _taken(final)
        self._make(final.parent)
        self._names.append(name)
        return self._unfinished(name, "new")

    def staged(self, name: str) -> Path:
        """Where an unfinished file lies that was asked for before."""
        return self._unfinished(name, "new")

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(self._names)

    def replaces(self, name: str) -> None:
        """A file of an earlier export that must go when this one is put in place."""
        self._stale.append(name)

    def place(self) -> None:
        """Rename every file; where one cannot be (it is open in a spreadsheet), take all the others back."""
        for name in self._names:
            _sync(self._unfinished(name, "new"))
        gone = [name for name in self._stale if name not in set(self._names)]
        done: list[str] = []
        try:
            for name in (*gone, *self._names):
                done.append(name)
                if os.path.lexists(self.final(name)):
                    os.replace(self.final(name), self._unfinished(name, "old"))
                if name not in gone:
                    os.replace(self._unfinished(name, "new"), self.final(name))
        except OSError:
            for name in reversed(done):
                with suppress(OSError):
                    self._take_back(name)
            raise
        for name in done:
            with suppress(OSError):
                self._unfinished(name, "old").unlink(missing_ok=True)
        for folder in {self.final(name).parent for name in self._names}:
            _sync_folder(folder)

    def discard(self) -> None:
        """Remove what was not put in place, and the folders that were made for it and are empty."""
        for name in self._names:
            with suppress(OSError):
                self._unfinished(name, "new").unlink(missing_ok=True)
        for folder in reversed(self._made):
            if folder != self.directory:
                with suppress(OSError):
                    folder.rmdir()

    def final(self, name: str) -> Path:
        return self.directory.joinpath(*name.split("/"))

    def _take_back(self, name: str) -> None:
        if os.path.lexists(self._unfinished(name, "old")):
            os.replace(self._unfinished(name, "old"), self.final(name))
        elif name in self._names and not os.path.lexists(self._unfinished(name, "new")):
            self.final(name).unlink(missing_ok=True)

    def _unfinished(self, name: str, state: str) -> Path:
        final = self.final(name)
        return final.with_name(f"{final.name}.{state}-{os.getpid()}")

    def _make(self, folder: Path) -> None:
        missing = [each for each in (folder, *folder.parents) if not each.exists()]
        folder.mkdir(parents=True, exist_ok=True)
        self._made += reversed(missing)


@contextmanager
def whole_files(directory: Path) -> Iterator[Staging]:
    """Files of one folder that are put in place when the block ends, or none of them where it fails."""
    staging = Staging(directory)
    try:
        with refused_on_os_error(directory):
            yield staging
            staging.place()
    except BaseException:
        staging.discard()
        raise


@contextmanager
def whole_export(directory: Path, *, force: bool) -> Iterator[Staging]:
    """The files of a whole folder, in the same way; errors as for `check_directory`."""
    check_directory(directory, force=force)
    with whole_files(directory) as staging:
        staging.begin()
        yield staging


def _taken(path: Path) -> OutputRefusedError:
    return OutputRefusedError("namnet är upptaget", where=str(path), todo="ange en annan mapp för tabellerna")


def _own_folders(directory: Path) -> Iterator[Path]:
    for name in _FOLDERS:
        folder = directory / name
        if folder.is_dir() and not folder.is_symlink():
            yield folder
            yield from _own_folders(folder)


def _is_negligible(entry: Path) -> bool:
    if entry.is_dir() and not entry.is_symlink():
        return entry.name in _FOLDERS and all(_is_negligible(each) for each in entry.iterdir())
    return entry.name in _LEFT_BY_SYSTEMS or _UNFINISHED.fullmatch(entry.name) is not None


def _sync(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _sync_folder(folder: Path) -> None:
    """So that the new names survive a power cut; a system that cannot (Windows) goes without."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
