"""Older office documents: what is said where LibreOffice is missing, and what it makes where it is not."""

from __future__ import annotations

import contextlib
import os
import zipfile
from pathlib import Path

import pytest

from extract.readers import office, read_layout
from models.errors import ReadError, Reason

RTF = rb"{\rtf1\ansi\ansicpg1252 S\'f6kt summa: 900 000 kr\par N\'e4mnd: Bygdens n\'e4mnd\par\page Sida 2}"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
needs_office = pytest.mark.skipif(office.office_program() is None, reason="LibreOffice is not installed")


def refusal(path: Path, data: bytes) -> ReadError:
    path.write_bytes(data)
    with pytest.raises(ReadError) as caught:
        read_layout(path)
    return caught.value


def open_document(path: Path) -> bytes:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
    return path.read_bytes()


def test_without_the_program_the_remedy_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(office, "office_program", lambda: None)
    doc = OLE + "WordDocument".encode("utf-16-le")
    for suffix, data in ((".rtf", RTF), (".doc", doc), (".odt", open_document(tmp_path / "x"))):
        error = refusal(tmp_path / "fil.bin", data)
        assert error.reason is Reason.UNSUPPORTED
        assert suffix in error.what
        assert "installera LibreOffice" in error.todo


def test_what_no_program_is_asked_to_open(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(office, "_converted", None)
    assert refusal(tmp_path / "a.xls", OLE).reason is Reason.UNSUPPORTED
    locked = OLE + "EncryptedPackage".encode("utf-16-le")
    assert refusal(tmp_path / "a.docx", locked).reason is Reason.ENCRYPTED


@needs_office
def test_rtf_is_read_page_by_page(tmp_path: Path) -> None:
    (tmp_path / "a.doc").write_bytes(RTF)  # the bytes decide, not the name
    first, second = read_layout(tmp_path / "a.doc").pages
    assert [word.text for word in first.words] == [
        "Sökt",
        "summa:",
        "900",
        "000",
        "kr",
        "Nämnd:",
        "Bygdens",
        "nämnd",
    ]
    assert [word.text for word in second.words] == ["Sida", "2"]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.doc"]


@needs_office
def test_a_document_that_it_cannot_open_says_so(tmp_path: Path) -> None:
    error = refusal(tmp_path / "a.odt", open_document(tmp_path / "x"))
    assert error.reason in (Reason.CORRUPT, Reason.NO_TEXT)
    assert error.where == "a.odt"


@pytest.mark.skipif(os.name == "nt", reason="needs a POSIX shell")
def test_a_program_that_hangs_is_ended_with_all_that_it_started(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program, pid = tmp_path / "soffice", tmp_path / "pid"
    program.write_text(f"#!/bin/sh\nsleep 600 &\necho $! > '{pid}'\nwait\n", encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setattr(office, "office_program", lambda: str(program))
    monkeypatch.setattr(office, "_SECONDS", 1.0)
    assert refusal(tmp_path / "a.rtf", RTF).reason is Reason.LIMIT_TIME
    with contextlib.suppress(ProcessLookupError):
        os.kill(int(pid.read_text(encoding="utf-8")), 0)
        state = Path("/proc", pid.read_text(encoding="utf-8").strip(), "stat")
        assert (
            not state.exists() or state.read_text(encoding="utf-8").split()[2] == "Z"
        )  # dead, not yet collected
