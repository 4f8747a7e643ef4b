"""Which files there are to read: folders recursive, in an order that does not depend on the machine."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

_MOUNT_POINT = 0xA0000003
"""Windows' number for a junction; files kept in a cloud folder carry other tags and are ordinary files."""


class Hindrance(StrEnum):
    """Why an entry is not opened at all."""

    MISSING = "missing"
    NOT_A_FILE = "not_a_file"
    """A pipe, a device or a socket: opening it could block for ever."""
    LINK_OUT = "link_out"
    """A link to a folder, to nothing, or to a file outside the folder that was given."""
    UNREADABLE_FOLDER = "unreadable_folder"


@dataclass(frozen=True, slots=True)
class Found:
    """One entry that must end in exactly one outcome."""

    place: Path
    """Where to open it; never shown, never stored."""
    path: str
    """Path below the source that was given, with forward slashes; bytes that are no text stand as `\\xNN`."""
    hindrance: Hindrance | None = None
    member: str = ""
    """Its label in the archive that it was unpacked from, which is the end of `path` behind a `!`."""

    @property
    def name(self) -> str:
        """The file's own name; for a member `archive.zip!member.pdf`."""
        outer = self.path[: len(self.path) - len(self.member)]
        return outer.rpartition("/")[2] + self.member


def find_files(
    sources: Iterable[str | os.PathLike[str]], *, without: Path | None = None
) -> tuple[Found, ...]:
    """Every file of the sources, source by source as given, then by path; hidden files are left out.

    A source may be a file or a folder; nothing in the folder `without` is listed. A file reached twice is
    listed once. Two sources that hold the same relative path are told apart by the source's own name, if need
    be with its number in front.
    """
    left_out = os.path.realpath(without) if without else None
    found: list[Found] = []
    seen_places: set[str] = set()
    taken: set[str] = set()
    for number, source in enumerate(sources, start=1):
        root = Path(source)
        for place, parts, hindrance in sorted(_entries(root, left_out), key=lambda entry: entry[1]):
            absolute = os.path.normcase(os.path.abspath(place))
            if absolute in seen_places:
                continue
            seen_places.add(absolute)
            path = _free_path(parts, root, number, taken)
            taken.add(path)
            found.append(Found(place, path, hindrance))
    return tuple(found)


Entry = tuple[Path, tuple[str, ...], Hindrance | None]


def _entries(root: Path, left_out: str | None) -> Iterator[Entry]:
    try:
        is_folder = stat.S_ISDIR(os.stat(root).st_mode)
    except (OSError, ValueError):
        yield root, (shown(root.name or str(root)),), Hindrance.MISSING
        return
    if is_folder:
        yield from _walk(root, os.path.realpath(root), left_out)
    else:
        yield root, (shown(root.name),), _hindrance(root)


def _walk(folder: Path, root: str, left_out: str | None) -> Iterator[Entry]:
    pending: list[tuple[Path, tuple[str, ...]]] = [(folder, ())]
    while pending:
        here, parts = pending.pop()
        try:
            with os.scandir(here) as listing:
                children = list(listing)
        except OSError:
            yield here, parts or (shown(here.name or "."),), Hindrance.UNREADABLE_FOLDER
            continue
        for child in children:
            if _is_hidden(child):
                continue
            place, below = Path(child.path), (*parts, shown(child.name))
            if child.is_symlink() or _is_junction(child):
                yield place, below, _link_hindrance(place, root)
            elif child.is_dir(follow_symlinks=False):
                if left_out is None or os.path.realpath(place) != left_out:
                    pending.append((place, below))
            else:
                yield place, below, _hindrance(place)


def _link_hindrance(link: Path, root: str) -> Hindrance | None:
    """None for a link to a regular file below the root; every other link is named, not followed."""
    try:
        target = os.path.realpath(link, strict=True)
        inside = os.path.commonpath([target, root]) == root
    except (OSError, ValueError):
        return Hindrance.LINK_OUT
    return None if inside and os.path.isfile(target) else Hindrance.LINK_OUT


def _hindrance(place: Path) -> Hindrance | None:
    try:
        return None if stat.S_ISREG(os.stat(place).st_mode) else Hindrance.NOT_A_FILE
    except OSError:
        return Hindrance.MISSING


def _is_hidden(entry: os.DirEntry[str]) -> bool:
    if entry.name.startswith("."):
        return True
    if os.name != "nt":
        return False
    attributes: int = getattr(entry.stat(follow_symlinks=False), "st_file_attributes", 0)
    return bool(attributes & stat.FILE_ATTRIBUTE_HIDDEN)


def _is_junction(entry: os.DirEntry[str]) -> bool:
    """Windows folders can be entered through a junction, which is no symbolic link and may loop."""
    if os.name != "nt":
        return False
    tag: int = getattr(entry.stat(follow_symlinks=False), "st_reparse_tag", 0)
    return tag == _MOUNT_POINT


def _free_path(parts: Sequence[str], root: Path, number: int, taken: set[str]) -> str:
    plain = "/".join(parts)
    whole = Path(os.path.abspath(root))
    above = shown(whole.name if whole.is_dir() else whole.parent.name)
    for candidate in (plain, f"{above}/{plain}"):
        if candidate not in taken:
            return candidate
    return f"{number}/{above}/{plain}"


def shown(name: str) -> str:
    """The name as text that every table and screen can hold: bytes that are no UTF-8 stand as `\\xNN`.

    >>> shown("ans\\udcf6kan.txt")
    'ans\\\\xf6kan.txt'
    """
    return os.fsencode(name).decode("utf-8", "backslashreplace")
