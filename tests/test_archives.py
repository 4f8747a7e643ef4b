"""Zip archives: every member has a row of its own, and none of them can do anything outside the work folder."""

from __future__ import annotations

import io
import stat
import tempfile
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from extract.api import read_documents, run
from extract.archives import Archive, ArchiveLimits, Budget, Spool, is_archive
from extract.batch import Outcome, Silent, read_files
from extract.sources import find_files
from models.errors import ReadError, Reason
from models.record import DocumentStatus

PAPER = "Sökt summa: 900 000 kr\n".encode()
OTHER = b"Totalt 1 200 kr\n"


def zipped(members: dict[str, bytes], *, deflate: bool = True) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED if deflate else zipfile.ZIP_STORED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def outcomes_of(folder: Path) -> dict[str, Outcome]:
    outcomes = list(read_files(find_files([folder]), jobs=0))
    assert len({outcome.found.path for outcome in outcomes}) == len(outcomes)
    return {outcome.found.path: outcome for outcome in outcomes}


def reasons_of(folder: Path) -> dict[str, Reason]:
    return {path: outcome.documents[0].reason for path, outcome in outcomes_of(folder).items()}


def test_every_member_is_a_file_of_its_own(tmp_path: Path) -> None:
    inner = zipped({"b/brev.txt": OTHER})
    (tmp_path / "arkiv.zip").write_bytes(zipped({"mapp/ansökan.txt": PAPER, "inre.zip": inner, "mapp/": b""}))
    (tmp_path / "lös.txt").write_bytes(PAPER)
    found = outcomes_of(tmp_path)
    assert [(path, o.found.name, o.documents[0].status, o.members) for path, o in found.items()] == [
        ("arkiv.zip", "arkiv.zip", DocumentStatus.OK, 2),
        ("arkiv.zip!mapp/ansökan.txt", "arkiv.zip!mapp/ansökan.txt", DocumentStatus.REVIEW, 0),
        ("arkiv.zip!inre.zip", "arkiv.zip!inre.zip", DocumentStatus.OK, 1),
        ("arkiv.zip!inre.zip!b/brev.txt", "arkiv.zip!inre.zip!b/brev.txt", DocumentStatus.REVIEW, 0),
        ("lös.txt", "lös.txt", DocumentStatus.DUPLICATE, 0),
    ]


def test_a_run_counts_the_members_among_the_files(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.zip").write_bytes(zipped({"1.txt": PAPER, "2.txt": OTHER, "3.txt": b""}))
    report = run([tmp_path / "in"], tmp_path / "ut", jobs=2)
    assert (report.found, sum(report.files.values()), report.documents) == (4, 4, 2)
    assert [path for path, _ in report.failures] == ["a.zip!3.txt"]
    assert "a.zip!1.txt" in (tmp_path / "ut" / "documents.csv").read_text(encoding="utf-8-sig")
    assert len(read_documents(tmp_path / "in" / "a.zip", jobs=0)) == 4


def special(name: str, mode: int) -> Callable[[zipfile.ZipFile], None]:
    def write(archive: zipfile.ZipFile) -> None:
        info = zipfile.ZipInfo(name)
        info.external_attr = mode << 16
        archive.writestr(info, b"/etc/passwd")

    return write


@pytest.mark.parametrize(
    ("write", "reason"),
    [
        (lambda archive: archive.writestr("../ut.txt", OTHER), Reason.UNSAFE_NAME),
        (lambda archive: archive.writestr("a/../../ut.txt", OTHER), Reason.UNSAFE_NAME),
        (lambda archive: archive.writestr("a\\..\\ut.txt", OTHER), Reason.UNSAFE_NAME),
        (lambda archive: archive.writestr("/etc/ut.txt", OTHER), Reason.UNSAFE_NAME),
        (lambda archive: archive.writestr("C:\\ut.txt", OTHER), Reason.UNSAFE_NAME),
        (special("länk.txt", stat.S_IFLNK | 0o777), Reason.UNSUPPORTED),
        (special("rör", stat.S_IFIFO | 0o666), Reason.UNSUPPORTED),
        (lambda archive: archive.writestr("tom.txt", b""), Reason.EMPTY),
        (lambda archive: archive.writestr("=1+1;-rf\n<b>.txt", OTHER), Reason.REVIEW),  # a label is no path
    ],
)
def test_a_bad_member_is_refused_and_the_rest_is_read(
    tmp_path: Path, write: Callable[[zipfile.ZipFile], None], reason: Reason
) -> None:
    source = tmp_path / "in"
    source.mkdir()
    with zipfile.ZipFile(source / "a.zip", "w") as archive:
        write(archive)
        archive.writestr("bra.txt", PAPER)
    found = list(reasons_of(source).values())
    assert found == [Reason.OK, reason, Reason.REVIEW]
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["a.zip", "in"]


def test_locked_and_damaged_members_have_their_own_reasons(tmp_path: Path) -> None:
    data = bytearray(zipped({"a.txt": PAPER, "b.txt": OTHER}, deflate=False))
    data[data.index(PAPER) + 3] ^= 1
    (tmp_path / "crc.zip").write_bytes(data)
    locked = bytearray(zipped({"a.txt": PAPER + b"!", "b.txt": OTHER + b"!"}))
    locked[6] |= 1
    locked[locked.index(b"PK\x01\x02") + 8] |= 1
    (tmp_path / "locked.zip").write_bytes(locked)
    assert list(reasons_of(tmp_path).values()) == [
        *(Reason.OK, Reason.CORRUPT, Reason.REVIEW),
        *(Reason.OK, Reason.ENCRYPTED, Reason.REVIEW),
    ]


def test_names_said_twice_and_names_of_hidden_files(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("a.txt", PAPER)
        with pytest.warns(UserWarning, match="Duplicate"):
            archive.writestr("a.txt", OTHER)
        archive.writestr("A.txt", OTHER + b"x")
        archive.writestr("__MACOSX/._a.txt", OTHER)
        archive.writestr("mapp/.DS_Store", OTHER)
    assert list(reasons_of(tmp_path)) == ["a.zip", "a.zip!a.txt", "a.zip!a.txt#2", "a.zip!A.txt"]


def test_names_in_utf_8_without_a_mark_are_read_as_such(tmp_path: Path) -> None:
    data = zipped({"ans_kan.txt": PAPER})
    (tmp_path / "a.zip").write_bytes(data.replace(b"ans_kan.txt", "ansökan".encode() + b".tx"))
    assert list(reasons_of(tmp_path))[1] == "a.zip!ansökan.tx"


def test_archives_in_archives_end_at_the_depth(tmp_path: Path) -> None:
    data = zipped({"djup.txt": PAPER})
    for level in range(4):
        data = zipped({f"{level}.zip": data})
    (tmp_path / "a.zip").write_bytes(data)
    assert list(reasons_of(tmp_path).values()) == [Reason.OK, Reason.OK, Reason.OK, Reason.LIMIT_SIZE]


def members(data: bytes, limits: ArchiveLimits, folder: Path) -> list[Reason | None]:
    place = folder / "a.zip"
    place.write_bytes(data)
    with Spool() as spool:
        archive = Archive(place, limits, Budget(limits))
        try:
            found = [
                member.refusal.reason if member.refusal else None
                for member in archive.members(spool.folder())
            ]
        finally:
            archive.close()
        unpacked = sum(path.stat().st_size for path in spool.folder().iterdir())
    assert unpacked <= limits.total
    return found


def test_bombs_are_counted_while_they_stream(tmp_path: Path) -> None:
    bomb = zipped({"bomb": bytes(3 << 20), "bra": PAPER})
    assert members(bomb, ArchiveLimits(), tmp_path) == [None, None]
    assert members(bomb, ArchiveLimits(ratio_from=1 << 20), tmp_path) == [Reason.LIMIT_SIZE, None]
    assert members(bomb, ArchiveLimits(member=1 << 20), tmp_path) == [Reason.LIMIT_SIZE, None]
    assert members(bomb, ArchiveLimits(total=1 << 20), tmp_path) == [Reason.LIMIT_SIZE, Reason.LIMIT_SIZE]
    with pytest.raises(ReadError) as caught:
        members(bomb, ArchiveLimits(entries=1), tmp_path)
    assert caught.value.reason is Reason.LIMIT_SIZE


def test_a_directory_that_lies_about_sizes_is_not_believed(tmp_path: Path) -> None:
    data = bytearray(zipped({"bomb": bytes(3 << 20)}))
    central = data.index(b"PK\x01\x02")
    data[central + 24 : central + 28] = (10).to_bytes(4, "little")
    (found,) = members(bytes(data), ArchiveLimits(ratio_from=1 << 20), tmp_path)
    assert found in (Reason.LIMIT_SIZE, Reason.CORRUPT)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (zipped({"a.txt": PAPER})[:-30], Reason.CORRUPT),
        (zipped({}), Reason.EMPTY),
        (b"PK\x03\x04" + bytes(100), Reason.CORRUPT),
    ],
)
def test_an_archive_that_cannot_be_opened_has_one_row(tmp_path: Path, data: bytes, reason: Reason) -> None:
    (tmp_path / "a.zip").write_bytes(data)
    assert reasons_of(tmp_path) == {"a.zip": reason}


def test_office_documents_are_no_archives(tmp_path: Path) -> None:
    for name, member in {
        "a.docx": "[Content_Types].xml",
        "b.odt": "mimetype",
        "c.zip": "word/brev.txt",
    }.items():
        (tmp_path / name).write_bytes(zipped({member: PAPER}))
    assert [is_archive(tmp_path / name) for name in ("a.docx", "b.odt", "c.zip", "saknas")] == [
        *(False, False, True, False)
    ]


def test_the_bar_is_told_of_more_files(tmp_path: Path) -> None:
    totals: list[int] = []

    class Told(Silent):
        def start(self, files: int) -> None:
            totals.append(files)

    (tmp_path / "a.zip").write_bytes(zipped({"a.txt": PAPER, "b.txt": OTHER}))
    assert len(list(read_files(find_files([tmp_path]), jobs=0, progress=Told()))) == 3
    assert totals == [1, 3]


def test_nothing_stays_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "temp").mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "temp"))
    (tmp_path / "in" / "a.zip").write_bytes(zipped({f"{n}.txt": PAPER + bytes(n) for n in range(5)}))
    most = 0
    for _ in read_files(find_files([tmp_path / "in"]), jobs=0):
        most = max(most, sum(path.is_file() for path in (tmp_path / "temp").rglob("*")))
    assert most == 0  # what is done with is gone, however many members wait
    assert not list((tmp_path / "temp").iterdir())


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=150)
@given(st.data())
def test_damaged_archives_always_end_in_rows(tmp_path: Path, data: st.DataObject) -> None:
    content = bytearray(zipped({"a.txt": PAPER, "b.zip": zipped({"c.txt": OTHER})}))
    for place in data.draw(st.lists(st.integers(0, len(content) - 1), max_size=12)):
        content[place] = data.draw(st.integers(0, 255))
    (tmp_path / "a.zip").write_bytes(content[: data.draw(st.integers(1, len(content)))])
    outcomes = list(read_files(find_files([tmp_path / "a.zip"]), jobs=0))
    assert len(outcomes) == 1 + sum(outcome.members for outcome in outcomes)
    assert Reason.CRASHED not in {outcome.documents[0].reason for outcome in outcomes}
