"""The parts of a Word document: members of a zip file, read under limits; nothing outside it is fetched."""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote

from models.errors import ReadError, Reason

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

MOST_BYTES_OF_PART = 32 << 20
_MOST_BYTES_AT_ONCE = 4 << 20
"""More than the directory of any honest file; what asks for more is built to fill the memory."""
_MOST_MEMBERS = 10_000
_MOST_RATIO = 200
_RATIO_BEGINS = 10 << 20
_PIECE = 1 << 16
_MAIN_KIND = "officeDocument"
_DEFAULT_MAIN = "word/document.xml"


class BoundedFile(io.FileIO):
    """A file that refuses to be read in one huge piece."""

    def read(self, size: int | None = -1, /) -> bytes:
        if size is not None and size > _MOST_BYTES_AT_ONCE:
            raise zipfile.BadZipFile("too large a directory")
        return super().read(-1 if size is None else size) or b""


class Package:
    """An open zip file of office parts; ReadError from every method that reads."""

    def __init__(self, path: Path) -> None:
        self._name = path.name
        try:
            self._file = BoundedFile(path)
            self._archive = zipfile.ZipFile(self._file)
        except (OSError, ValueError, zipfile.BadZipFile, NotImplementedError) as error:
            raise self.corrupt() from error
        self._members = {info.filename: info for info in self._archive.infolist()}
        if len(self._members) > _MOST_MEMBERS:
            raise self.too_large()

    def close(self) -> None:
        self._archive.close()
        self._file.close()

    def main_part(self) -> str | None:
        """Path of the part that holds the text; None where the package says of none."""
        for kind, target in self.related("").values():
            if kind == _MAIN_KIND:
                return target
        return _DEFAULT_MAIN if _DEFAULT_MAIN in self._members else None

    def related(self, part: str) -> dict[str, tuple[str, str]]:
        """Relation id to the kind and the path of the part it leads to; what leads out of the file is left out."""
        folder, name = posixpath.split(part)
        root = self.xml(posixpath.join(folder, "_rels", f"{name}.rels"))
        found: dict[str, tuple[str, str]] = {}
        for relation in root if root is not None else ():
            if relation.get("TargetMode") == "External":
                continue
            target = posixpath.normpath(posixpath.join("/", folder, unquote(relation.get("Target", ""))))
            kind = relation.get("Type", "").rpartition("/")[2]
            found[relation.get("Id", "")] = (kind, target.lstrip("/"))
        return found

    def xml(self, part: str) -> Element | None:
        """The root of a part, all names without their namespaces; None where there is no such part."""
        from defusedxml.common import DefusedXmlException
        from defusedxml.ElementTree import ParseError, fromstring

        data = self._bytes(part)
        if data is None:
            return None
        try:
            root: Element = fromstring(data, forbid_dtd=True)
        except DefusedXmlException as error:
            raise ReadError(
                Reason.UNSUPPORTED,
                "filen använder XML-deklarationer som av säkerhetsskäl inte tolkas",
                where=self._name,
                todo="öppna den i Word och spara den som PDF",
            ) from error
        except (ParseError, ValueError, LookupError) as error:
            raise self.corrupt() from error
        for element in root.iter():
            element.tag = _local(element.tag)
            for name in [name for name in element.attrib if name[:1] == "{"]:
                element.attrib[_local(name)] = element.attrib.pop(name)
        return root

    def corrupt(self) -> ReadError:
        return ReadError(
            Reason.CORRUPT,
            "filen är trasig eller ofullständig och går inte att öppna som Word-dokument",
            where=self._name,
            todo="hämta filen på nytt från arkivet, eller öppna den i Word och spara en ny kopia",
        )

    def too_large(self) -> ReadError:
        return ReadError(
            Reason.LIMIT_SIZE,
            "Word-dokumentet är större uppackat än vad som läses",
            where=self._name,
            todo="dela upp dokumentet, eller spara det som PDF",
        )

    def _bytes(self, part: str) -> bytes | None:
        info = self._members.get(part)
        if info is None:
            return None
        if info.flag_bits & 1:
            raise ReadError(
                Reason.ENCRYPTED,
                "filen är skyddad med lösenord",
                where=self._name,
                todo="spara en kopia utan lösenord och lägg in den i stället",
            )
        content = bytearray()
        try:
            with self._archive.open(info) as stream:
                while piece := stream.read(_PIECE):
                    content += piece
                    if len(content) > MOST_BYTES_OF_PART or _is_bomb(len(content), info.compress_size):
                        raise self.too_large()
        except (OSError, ValueError, EOFError, zlib.error, zipfile.BadZipFile, NotImplementedError) as error:
            raise self.corrupt() from error
        except Exception as error:
            # the decompressors (lzma, bz2) raise classes of their own, none of which is worth an import
            if isinstance(error, ReadError):
                raise
            raise self.corrupt() from error
        return bytes(content)


def _is_bomb(unpacked: int, packed: int) -> bool:
    return unpacked > _RATIO_BEGINS and unpacked > _MOST_RATIO * packed


def _local(name: str) -> str:
    return name.rpartition("}")[2]
