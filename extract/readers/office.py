"""Older office documents (.doc, .rtf, .odt): LibreOffice makes a PDF of them, where it is installed."""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

from extract.readers.pdf import PdfReader
from extract.readers.progress import PageDone, nobody
from models.errors import ReadError, Reason
from models.layout import Layout

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP = b"PK\x03\x04"
_RTF = b"{\\rtf"
_OPEN_DOCUMENT = b"application/vnd.oasis.opendocument.text"
_WORD_STREAM = "WordDocument".encode("utf-16-le")
_ENCRYPTED_STREAM = "EncryptedPackage".encode("utf-16-le")
_SECONDS = 120.0
_MOST_BYTES = 64 << 20
_HARDENED = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">
<prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop>
<prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop>
<prop oor:name="DisableActiveContent" oor:op="fuse"><value>true</value></prop>
<prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Inet/Settings">
<prop oor:name="ooInetProxyType" oor:op="fuse"><value>2</value></prop>
<prop oor:name="ooInetHTTPProxyName" oor:op="fuse"><value>127.0.0.1</value></prop>
<prop oor:name="ooInetHTTPProxyPort" oor:op="fuse"><value>9</value></prop>
<prop oor:name="ooInetHTTPSProxyName" oor:op="fuse"><value>127.0.0.1</value></prop>
<prop oor:name="ooInetHTTPSProxyPort" oor:op="fuse"><value>9</value></prop></item>
</oor:items>
"""
"""Settings of a profile that runs no macros, follows no links and finds no way out."""


class OfficeReader:
    """Documents that only an office program can lay out; the boxes stand on the pages that it makes."""

    def matches(self, head: bytes, name: str) -> bool:
        return head.startswith((_OLE, _RTF)) or (head.startswith(_ZIP) and _OPEN_DOCUMENT in head)

    def read(self, path: Path, page_done: PageDone = nobody) -> Layout:
        suffix = _suffix(path)
        program = office_program()
        if program is None:
            raise _refusal(
                path,
                Reason.UNSUPPORTED,
                f"filen är av typen {suffix} och LibreOffice, som behövs för att läsa den, är inte installerat",
                "installera LibreOffice (libreoffice.org), eller spara filen som PDF eller .docx",
            )
        with tempfile.TemporaryDirectory(prefix="granska-", ignore_cleanup_errors=True) as folder:
            try:
                made = _converted(program, path, suffix, Path(folder))
            except OSError as error:
                raise _failed(path) from error
            if made is None:
                raise _failed(path)
            try:
                return PdfReader().read(made, page_done)
            except ReadError as error:
                raise _refusal(path, error.reason, error.what, error.todo) from error


def office_program() -> str | None:
    """Where LibreOffice is; None where it is not installed."""
    found = shutil.which("soffice") or shutil.which("libreoffice")
    if found or os.name != "nt":
        return found
    folders = filter(None, (os.environ.get("PROGRAMFILES"), os.environ.get("PROGRAMFILES(X86)")))
    places = (Path(folder, "LibreOffice", "program", "soffice.com") for folder in folders)
    return next((str(place) for place in places if place.is_file()), None)


def _suffix(path: Path) -> str:
    """What the bytes are: `.doc`, `.rtf` or `.odt`; ReadError for what is neither or locked."""
    try:
        if path.stat().st_size > _MOST_BYTES:
            raise _refusal(
                path, Reason.LIMIT_SIZE, "dokumentet är för stort", "dela upp det eller spara som PDF"
            )
        data = path.read_bytes()
    except OSError as error:
        raise _failed(path) from error
    if data.startswith(_RTF):
        return ".rtf"
    if data.startswith(_ZIP):
        return ".odt"
    if _ENCRYPTED_STREAM in data:
        raise _refusal(
            path,
            Reason.ENCRYPTED,
            "filen är skyddad med lösenord",
            "spara en kopia utan lösenord och lägg in den i stället",
        )
    if _WORD_STREAM in data:
        return ".doc"
    raise _refusal(
        path,
        Reason.UNSUPPORTED,
        "filen är ett äldre Office-dokument (.xls, .ppt eller .msg) och kan inte läsas",
        "spara den som PDF och lägg in den i stället",
    )


def _converted(program: str, path: Path, suffix: str, folder: Path) -> Path | None:
    """The PDF that LibreOffice makes in a folder of its own; None when it makes none."""
    profile = folder / "profile"
    (profile / "user").mkdir(parents=True)
    (profile / "user" / "registrymodifications.xcu").write_text(_HARDENED, encoding="utf-8")
    source = folder / f"document{suffix}"
    shutil.copyfile(path, source)
    command = [
        program,
        f"-env:UserInstallation={profile.as_uri()}",
        *("--headless", "--norestore", "--nolockcheck", "--nodefault", "--nologo"),
        *("--convert-to", "pdf", "--outdir", str(folder), str(source)),
    ]
    with _process_group(command, folder) as process:
        try:
            process.wait(_SECONDS)
        except subprocess.TimeoutExpired as error:
            raise _refusal(
                path,
                Reason.LIMIT_TIME,
                f"LibreOffice blev inte klart med filen på {_SECONDS:g} sekunder",
                "öppna filen för hand och spara den som PDF",
            ) from error
    made = source.with_suffix(".pdf")
    return made if made.is_file() else None


@contextlib.contextmanager
def _process_group(command: list[str], folder: Path) -> Iterator[subprocess.Popen[bytes]]:
    """A program of several processes, all of which are ended on leaving."""
    quiet = subprocess.DEVNULL
    process = subprocess.Popen(
        command, cwd=folder, stdin=quiet, stdout=quiet, stderr=quiet, start_new_session=os.name != "nt"
    )
    try:
        yield process
    finally:
        if os.name == "nt":
            if process.poll() is None:
                end = ["taskkill", "/F", "/T", "/PID", str(process.pid)]
                subprocess.run(end, stdout=quiet, stderr=quiet, check=False)
        else:
            with contextlib.suppress(ProcessLookupError, PermissionError):
                os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def _failed(path: Path) -> ReadError:
    return _refusal(
        path,
        Reason.CORRUPT,
        "LibreOffice kunde inte öppna filen",
        "öppna den för hand, spara den som PDF och lägg in den i stället",
    )


def _refusal(path: Path, reason: Reason, what: str, todo: str) -> ReadError:
    return ReadError(reason, what, where=path.name, todo=todo)
