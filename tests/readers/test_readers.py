"""The type of a file is told from its bytes, and whatever they are the answer is a layout or a ReadError."""

from __future__ import annotations

import contextlib
import os
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from extract.readers import READERS, read_layout
from models.errors import ReadError, Reason
from models.layout import TextSource
from tests.readers.sheets import form, write_pdf


def test_each_reader_is_listed_once() -> None:
    kinds = [type(reader).__name__ for reader in READERS]
    assert sorted(set(kinds)) == sorted(kinds)


def test_a_pdf_called_txt_is_a_pdf_and_the_other_way_round(tmp_path: Path) -> None:
    assert read_layout(write_pdf(tmp_path / "a.txt", form)).source is TextSource.TEXT
    text = tmp_path / "b.pdf"
    text.write_text("Sökt summa: 900 000 kr", encoding="cp1252")
    layout = read_layout(text)
    assert (layout.source, layout.encoding) == (TextSource.PLAIN, "cp1252")


def test_rubbish_before_the_header_of_a_pdf_is_passed_over(tmp_path: Path) -> None:
    path = write_pdf(tmp_path / "a.pdf", form)
    path.write_bytes(b"\r\n\x00rubbish\r\n" + path.read_bytes())
    assert read_layout(path).pages[0].words


@pytest.mark.parametrize(
    ("data", "reason", "says"),
    [
        (b"", Reason.EMPTY, "tom"),
        (b" \r\n\t\n", Reason.NO_TEXT, "inga ord"),
        (b"%PDF-1.7\n", Reason.CORRUPT, "trasig"),
        (b"\x89PNG\r\n\x1a\n" + bytes(20), Reason.CORRUPT, "bilden är trasig"),
        (b"\xff\xd8\xff\xe0", Reason.CORRUPT, "bilden är trasig"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(50), Reason.UNSUPPORTED, ".xls"),
        (b"<!DOCTYPE html><p>hej", Reason.UNSUPPORTED, "HTML"),
        (bytes(range(32)) * 9, Reason.UNSUPPORTED, "okänd"),
    ],
)
def test_what_cannot_be_read_is_said_in_words(tmp_path: Path, data: bytes, reason: Reason, says: str) -> None:
    path = tmp_path / "fil.bin"
    path.write_bytes(data)
    with pytest.raises(ReadError, match=says) as caught:
        read_layout(path)
    assert caught.value.reason is reason
    assert str(caught.value).startswith("fil.bin: ")


@pytest.mark.parametrize(
    ("member", "says"), [("word/document.xml", "Word"), ("xl/workbook.xml", "Excel"), ("a.txt", "zip")]
)
def test_office_files_are_named(tmp_path: Path, member: str, says: str) -> None:
    path = tmp_path / "a.pdf"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(member, "x")
    with pytest.raises(ReadError, match=says):
        read_layout(path)


def test_what_is_no_file_is_never_opened(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="mapp"):
        read_layout(tmp_path)
    with pytest.raises(ReadError, match="finns inte"):
        read_layout(tmp_path / "saknas.pdf")
    with pytest.raises(ReadError, match="gick inte"):
        read_layout(tmp_path / "a\0b")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_pipe_does_not_hang_the_reading(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(ReadError, match="vanlig fil"):
        read_layout(tmp_path / "pipe")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    head=st.sampled_from([b"", b"%PDF-1.4\n", b"\xff\xfe", b"\xef\xbb\xbf", b"PK\x03\x04"]), data=st.binary()
)
def test_any_bytes_give_a_layout_or_a_read_error(tmp_path: Path, head: bytes, data: bytes) -> None:
    path = tmp_path / "a"
    path.write_bytes(head + data)
    with contextlib.suppress(ReadError):
        assert any(page.words for page in read_layout(path).pages)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)
@given(st.data())
def test_a_damaged_pdf_gives_a_layout_or_a_read_error(tmp_path: Path, data: st.DataObject) -> None:
    path = write_pdf(tmp_path / "a.pdf", form)
    content = bytearray(path.read_bytes())
    for place in data.draw(st.lists(st.integers(0, len(content) - 1), max_size=20)):
        content[place] = data.draw(st.integers(0, 255))
    path.write_bytes(content[: data.draw(st.integers(1, len(content)))])
    with contextlib.suppress(ReadError):
        assert read_layout(path).pages
