"""Records held packed come out as they went in, whole, in part and on the way to another process."""

from __future__ import annotations

import pickle

from hypothesis import example, given
from hypothesis import strategies as st

from models.geometry import Affine, Box
from models.held import Gathering, Held, Packing, held
from models.layout import NoteCode, Page, PageNote, Rule, TextSource, Word
from models.packing import PAGES, ROWS

NUMBERS: Packing[int] = Packing(few=10, block=4)
_sides = st.floats(0, 1000, allow_nan=False)
_boxes = st.builds(Box, _sides, _sides, _sides, _sides)
_words = st.builds(
    Word,
    st.text(min_size=1, max_size=8),
    _boxes,
    st.none() | st.integers(1, 90),
    _sides,
    st.booleans(),
    st.none() | st.floats(0, 1),
    st.integers(0, 3),
)
_pages = st.builds(
    Page,
    st.integers(1, 900),
    _sides,
    _sides,
    st.lists(_words, max_size=6).map(tuple),
    st.lists(st.builds(Rule, _boxes), max_size=3).map(tuple),
    st.sampled_from(TextSource),
    st.builds(Affine, _sides),
    st.lists(st.builds(PageNote, st.sampled_from(NoteCode), _boxes, st.text(max_size=3)), max_size=2).map(
        tuple
    ),
)


def test_few_stay_a_tuple_and_many_do_not() -> None:
    assert held(range(10), NUMBERS) == tuple(range(10))
    assert isinstance(held(range(11), NUMBERS), Held)


@given(st.integers(0, 60), st.integers(-70, 70), st.integers(-70, 70), st.sampled_from((1, 1, 2, -1)))
@example(15, 13, -4, 1)  # it ends before it begins, in the same block
def test_slices_and_places_are_those_of_a_tuple(count: int, start: int, stop: int, step: int) -> None:
    plain, packed = tuple(range(count)), held(iter(range(count)), NUMBERS)
    assert tuple(packed) == plain
    assert len(packed) == count
    assert packed[start:stop:step] == plain[start:stop:step]
    assert [packed[n] for n in range(-count, count)] == [plain[n] for n in range(-count, count)]


def test_a_place_outside_is_an_index_error() -> None:
    packed = held(range(30), NUMBERS)
    for place in (30, -31):
        try:
            packed[place]
        except IndexError:
            continue
        raise AssertionError(place)


def test_they_come_one_by_one_or_many_at_once() -> None:
    gathering = Gathering(NUMBERS)
    for number in range(7):
        gathering.extend((number,))
    gathering.extend(range(7, 33))
    assert tuple(gathering.all()) == tuple(range(33))


def test_another_process_gets_the_same() -> None:
    packed = held(range(30), NUMBERS)
    assert tuple(packed)[3] == 3
    assert tuple(pickle.loads(pickle.dumps(packed))) == tuple(range(30))


@given(st.lists(_pages, max_size=5))
def test_pages_come_out_as_they_went_in(pages: list[Page]) -> None:
    assert PAGES.unpack(PAGES.pack(tuple(pages))) == tuple(pages)


@given(st.lists(st.lists(st.lists(_words, min_size=1, max_size=3), max_size=3), max_size=3))
def test_rows_come_out_as_they_went_in(pages: list[list[list[Word]]]) -> None:
    assert ROWS.unpack(ROWS.pack(tuple(pages))) == tuple(pages)
