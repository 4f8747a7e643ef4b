"""Where files come from: folders and files here, and whatever fsspec opens, fetched one at a time to a spool."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

from extract.sources import Found, Hindrance, find_files, shown
from models.errors import ConfigError

_PIECE = 1 << 20
_CHAIN = "::"


@dataclass(frozen=True, slots=True)
class _Remote:
    """A file that fsspec opens: `address` is what is stored, `inner` its name within the file system."""

    system: Any
    inner: str
    address: str
    path: str


class Files:
    """Every file of the sources, counted at once and fetched when it is asked for; a context manager.

    most_bytes: no more than this and one byte is fetched of a file, enough to see that it is too large.
    """

    def __init__(self, sources: Iterable[str | os.PathLike[str]], *, most_bytes: int) -> None:
        given = [os.fspath(source) for source in sources]
        self._local = find_files([source for source in given if not is_address(source)])
        self._remote: list[_Remote | Found] = [
            remote for source in given if is_address(source) for remote in _listed(source)
        ]
        self._most = most_bytes
        self._folder: tempfile.TemporaryDirectory[str] | None = None
        self._addresses: dict[str, str] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._folder is not None:
            self._folder.cleanup()

    def __len__(self) -> int:
        return len(self._local) + len(self._remote)

    def __iter__(self) -> Iterator[Found]:
        yield from self._local
        for number, remote in enumerate(self._remote):
            yield remote if isinstance(remote, Found) else self._fetched(remote, number)

    def names(self) -> Iterator[str]:
        """Names of all files, without fetching any."""
        yield from (found.name for found in self._local)
        yield from (remote.path for remote in self._remote)

    def sample(self, most: int) -> list[Found]:
        """Files spread evenly over all of them."""
        everything: Sequence[Found | _Remote] = [*self._local, *self._remote]
        step = max(1, len(everything) // most)
        chosen = list(enumerate(everything))[::step][:most]
        return [self._fetched(each, number) if isinstance(each, _Remote) else each for number, each in chosen]

    def place_of(self, found: Found) -> str:
        """Where the file lies for good: an absolute path or an address."""
        return self._addresses.get(os.fspath(found.place)) or shown(os.path.abspath(found.place))

    def drop(self, found: Found) -> None:
        """Delete what was fetched for a file that is done with; files of the owner stay."""
        place = os.fspath(found.place)
        if place in self._addresses:
            with suppress(OSError):
                os.unlink(place)
            del self._addresses[place]

    def _fetched(self, remote: _Remote, number: int) -> Found:
        if self._folder is None:
            self._folder = tempfile.TemporaryDirectory(prefix="granska-fetched-", ignore_cleanup_errors=True)
        place = Path(self._folder.name) / f"{number:08}"
        self._addresses[os.fspath(place)] = remote.address
        with suppress(Exception):  # whatever a file system raises: the file cannot be opened, and is told so
            self._copy(remote, place)
        return Found(place, remote.path)

    def _copy(self, remote: _Remote, place: Path) -> None:
        size = 0
        draft = place.with_suffix(".draft")
        with remote.system.open(remote.inner, "rb") as source, draft.open("wb") as target:
            while size <= self._most and (piece := source.read(_PIECE)):
                size += target.write(piece)
        os.replace(draft, place)


def is_address(source: str) -> bool:
    """
    >>> is_address("s3://arkiv/2014"), is_address("C:/arkiv"), is_address("zip://::/a.zip")
    (True, False, True)
    """
    return "://" in source


def _listed(address: str) -> Iterator[_Remote | Found]:
    """The files below an address, in order of their names; hidden ones are left out, as in folders."""
    import fsspec  # type: ignore[import-untyped]

    try:
        system, root = fsspec.core.url_to_fs(address)
        inner = sorted(system.find(root)) if not system.isfile(root) else [root]
    except (ImportError, ValueError) as error:
        raise ConfigError(
            f"adressen går inte att öppna ({type(error).__name__})",
            where=_without_secret(address),
            todo="se efter stavningen; s3:// kräver paketet s3fs, gs:// gcsfs och https:// aiohttp",
        ) from error
    except Exception:  # noqa: BLE001 -- every file system has errors of its own
        yield Found(Path(os.devnull) / "missing", _without_secret(address), Hindrance.MISSING)
        return
    top = root.rstrip("/")
    for name in inner:
        path = name[len(top) :].strip("/") if name != top else name.rpartition("/")[2]
        if not any(part.startswith(".") for part in path.split("/")):
            yield _Remote(system, name, _address_of(system, name, address), shown(path))


def _address_of(system: Any, name: str, address: str) -> str:
    chain = address.partition(_CHAIN)[2]
    protocol = address.partition("://")[0]
    inner = _without_secret(str(system.unstrip_protocol(name)))
    return f"{protocol}://{name}{_CHAIN}{_without_secret(chain)}" if chain else inner


def _without_secret(address: str) -> str:
    """No user, password or signed query in what is stored and shown.

    >>> _without_secret("https://a:b@example.se/x.pdf?sig=1")
    'https://example.se/x.pdf'
    """
    start, mark, rest = address.partition("://")
    host, slash, path = rest.partition("/")
    return shown(start + mark + host.rpartition("@")[2] + slash + path.partition("?")[0])
