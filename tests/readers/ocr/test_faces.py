"""The sizes of a scanned page's words, levelled: one type has one size, and no more than one type."""

from __future__ import annotations

import pytest

from extract.readers.ocr.faces import level_sizes
from models.geometry import Box
from models.layout import Word

BOX = Box(0, 0, 1, 1)


@pytest.mark.parametrize(
    ("sizes", "expected"),
    [
        # text with and without tall letters, a heading, small print
        ([10.1, 10.5, 10.1, 9.7, 12.4, 7.4], [10.1, 10.1, 10.1, 10.1, 12.4, 7.4]),
        # labels a point and a half smaller than their answers, and a line measured between the two
        ([8.9, 8.9, 8.5, 10.5, 10.5, 9.9], [8.9, 8.9, 8.9, 10.5, 10.5, 10.5]),
        ([0.0, 0.0, 10.0], [0.0, 0.0, 10.0]),
        ([], []),
    ],
)
def test_sizes_are_those_of_their_like(sizes: list[float], expected: list[float]) -> None:
    words = [Word("text", BOX, size=size) for size in sizes]
    assert [word.size for word in level_sizes(words)] == expected
