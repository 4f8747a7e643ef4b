"""Which entries are found, in which order, and which are named without being opened."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from extract.sources import Hindrance, find_files

needs_links = pytest.mark.skipif(os.name == "nt", reason="making links needs a special right on Windows")


def paths(*sources: Path) -> list[str]:
    return [found.path for found in find_files(sources)]


def write(place: Path, text: str = "x") -> Path:
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text(text, encoding="utf-8")
    return place


def test_folders_are_read_to_the_bottom_in_order_of_path(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.txt", "a/b/c.txt", "Ö.txt", "a.txt"):
        write(tmp_path / name)
    assert paths(tmp_path) == ["a/b/c.txt", "a/z.txt", "a.txt", "b.txt", "Ö.txt"]


def test_hidden_files_and_folders_are_left_out(tmp_path: Path) -> None:
    for name in (".hidden", ".git/config", "seen.txt"):
        write(tmp_path / name)
    assert paths(tmp_path) == ["seen.txt"]


def test_a_hidden_file_that_is_named_is_read(tmp_path: Path) -> None:
    assert paths(write(tmp_path / ".hidden")) == [".hidden"]


def test_a_file_reached_twice_is_listed_once(tmp_path: Path) -> None:
    inner = write(tmp_path / "sub" / "a.txt")
    assert paths(inner, tmp_path, tmp_path / "sub") == ["a.txt"]


def test_same_relative_path_in_three_sources_is_told_apart(tmp_path: Path) -> None:
    first, second = write(tmp_path / "x" / "år" / "a.txt"), write(tmp_path / "y" / "år" / "a.txt")
    third = write(tmp_path / "z" / "år" / "a.txt")
    assert paths(first.parent, second.parent, third.parent) == ["a.txt", "år/a.txt", "3/år/a.txt"]


def test_a_missing_source_is_named(tmp_path: Path) -> None:
    (found,) = find_files([tmp_path / "borta.pdf"])
    assert (found.name, found.hindrance) == ("borta.pdf", Hindrance.MISSING)


@needs_links
def test_links_are_not_followed_out_of_the_folder(tmp_path: Path) -> None:
    root = tmp_path / "root"
    target = write(root / "a.txt")
    outside = write(tmp_path / "outside.txt")
    (root / "loop").symlink_to(root, target_is_directory=True)
    (root / "self").symlink_to(root / "self")
    (root / "out").symlink_to(outside)
    (root / "twin").symlink_to(target)
    assert {found.path: found.hindrance for found in find_files([root])} == {
        "a.txt": None,
        "loop": Hindrance.LINK_OUT,
        "out": Hindrance.LINK_OUT,
        "self": Hindrance.LINK_OUT,
        "twin": None,
    }


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes in the file system here")
def test_a_pipe_is_named_and_never_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert [found.hindrance for found in find_files([tmp_path, tmp_path / "pipe"])] == [Hindrance.NOT_A_FILE]


@pytest.mark.skipif(os.name == "nt", reason="names are text on Windows")
def test_names_with_odd_bytes_survive_and_stay_apart(tmp_path: Path) -> None:
    names = [b"ans\xf6kan.txt", b"ans\xe5kan.txt", b"a\nb.txt", b"-rf", b"=1+1.txt", "ö.txt".encode()]
    for name in names:
        with open(os.fsencode(tmp_path) + b"/" + name, "wb") as stream:
            stream.write(name)
    found = find_files([tmp_path])
    assert sorted(each.place.read_bytes() for each in found) == sorted(names)
    assert {"ans\\xf6kan.txt", "ans\\xe5kan.txt", "a\nb.txt", "=1+1.txt"} <= {each.path for each in found}
    for each in found:
        each.path.encode("utf-8")
