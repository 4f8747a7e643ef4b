"""Every input format becomes one `Layout`; after this nothing knows which format a file had."""

from __future__ import annotations

import stat
from pathlib import Path
from typing import Protocol

from extract.readers.formats import PROGRAM, unreadable_format
from extract.readers.image import ImageReader
from extract.readers.office import OfficeReader
from extract.readers.pdf import PdfReader, empty_file
from extract.readers.plain import PlainReader
from extract.readers.progress import PageDone, nobody
from extract.readers.word import WordReader
from models.errors import ReadError, Reason
from models.layout import Layout

_HEAD = 8192


class Reader(Protocol):
    """One input format: recognised by its bytes, read into boxes in points, origin top left."""

    def matches(self, head: bytes, name: str) -> bool:
        """Whether the file that begins with these bytes is of this format; the name is no proof."""
        ...

    def read(self, path: Path, page_done: PageDone = nobody) -> Layout:
        """The whole file; ReadError when it cannot be read."""
        ...


READERS: tuple[Reader, ...] = (PdfReader(), ImageReader(), WordReader(), OfficeReader(), PlainReader())
"""In the order in which they are asked."""


def read_layout(path: Path, page_done: PageDone = nobody) -> Layout:
    """The pages of a file, whatever it is called; ReadError when it is damaged or of an unknown kind.

    page_done: hears of the pages of PDF and image files one by one; other files are read in one go.
    """
    head = _head(path)
    if not head:
        raise empty_file(path)
    known = unreadable_format(head)
    if known is None:
        for reader in READERS:
            if reader.matches(head, path.name):
                return reader.read(path, page_done)
    raise ReadError(
        Reason.UNSUPPORTED,
        f"filen är {known or 'av en okänd sort'} och kan inte läsas",
        where=path.name,
        todo="det är inget papper; se efter varifrån den kommer"
        if known == PROGRAM
        else "spara den som PDF eller ren text och lägg in den i stället",
    )


def _head(path: Path) -> bytes:
    """The first bytes; only of regular files, for opening a pipe may wait for ever."""
    try:
        mode = path.stat().st_mode
        if stat.S_ISREG(mode):
            with path.open("rb") as file:
                return file.read(_HEAD)
    except FileNotFoundError as error:
        raise _unreadable(path, "filen finns inte", "kontrollera namnet och mappen") from error
    except PermissionError as error:
        raise _unreadable(path, "filen får inte läsas", "be om läsrätt till filen") from error
    except (OSError, ValueError) as error:
        raise _unreadable(path, "filen gick inte att läsa", "kontrollera disken och namnet") from error
    what = "detta är en mapp, inte en fil" if stat.S_ISDIR(mode) else "detta är inte en vanlig fil"
    raise ReadError(Reason.UNSUPPORTED, what, where=path.name, todo="ange en PDF eller en textfil")


def _unreadable(path: Path, what: str, todo: str) -> ReadError:
    return ReadError(Reason.CORRUPT, what, where=path.name, todo=todo)
