from __future__ import annotations

import pytest

from extract.stages.page.lines import read_lines
from extract.stages.page.typed import is_typed_space, steps_of, usual_step
from models.geometry import Box
from models.layout import Layout, Page, TextSource, Word

SENTENCES = (
    "Intresset har varit stort och gruppen har vuxit",
    "avslutande samtal visar att alla vill komma igen",
)


def typed(text: str, step: float, x0: float = 60.0, top: float = 100.0) -> list[Word]:
    """Words as a scan gives them: the box is the ink's, half a point in from each letter's own width."""
    words, at = [], 0
    for part in text.split(" "):
        left, right = x0 + at * step + 0.5, x0 + (at + len(part)) * step - 0.5
        words.append(Word(part, Box(left, top, right, top + 9.0), size=8.7))
        at += len(part) + 1
    return words


def set_in_type(text: str, top: float) -> list[Word]:
    """Words in a face whose letters differ in width, with a space of a third of the size."""
    words, x = [], 60.0
    for part in text.split(" "):
        width = sum(2.4 if sign in "iltrfj" else 5.1 for sign in part)
        words.append(Word(part, Box(x, top, x + width, top + 9.0), size=8.7))
        x += width + 3.0
    return words


def page(rows: list[list[Word]], source: TextSource) -> Layout:
    words = tuple(word for row in rows for word in row)
    return Layout((Page(1, 595.0, 842.0, words, source=source),), source)


def rows_of_typing(step: float = 6.0) -> list[list[Word]]:
    return [typed(text, step, top=100.0 + 14 * at) for at, text in enumerate(SENTENCES)]


def test_usual_step_is_the_step_of_the_machine() -> None:
    assert usual_step(steps_of(rows_of_typing(6.0))) == pytest.approx(6.0, abs=0.2)


def test_usual_step_of_set_text_is_unknown() -> None:
    assert usual_step(steps_of([set_in_type(text, 100.0) for text in SENTENCES])) is None


def test_usual_step_of_narrow_columns_is_unknown() -> None:
    """Columns a letter's width apart, figures beside words and figures, are no typing."""
    rows = [typed(f"{at}10 Inventarier {at}20 4711", 6.0) for at in range(1, 10)]
    assert usual_step(steps_of(rows)) is None


@pytest.mark.parametrize(
    ("gap", "expected"),
    [
        pytest.param(1, True, id="one space"),
        pytest.param(2, False, id="two spaces part columns"),
        pytest.param(0, False, id="glued"),
    ],
)
def test_is_typed_space(gap: int, expected: bool) -> None:
    left, right = typed("samtal", 6.0)[0], typed("visar", 6.0, x0=60.0 + (6 + gap) * 6.0)[0]
    assert is_typed_space(left, right, 6.0) is expected


@pytest.mark.parametrize(
    ("text", "step", "expected"),
    [
        pytest.param("Storgatan 4 A", 5.4, True, id="a head typed smaller"),
        pytest.param("Angående ansökan", 7.2, True, id="a title typed larger"),
        pytest.param("Storgatan  4 A", 5.4, False, id="two spaces in the head"),
        pytest.param("Org  nr", 6.0, False, id="two spaces between short words"),
    ],
)
def test_is_typed_space_in_another_size(text: str, step: float, expected: bool) -> None:
    """`Storgatan 4 A` in the smaller head of a letter was two cells, and no street."""
    left, right = [word for word in typed(text, step) if word.text][:2]
    assert is_typed_space(left, right, 6.0) is expected


def test_a_word_of_another_face_is_no_typing() -> None:
    left = typed("samtal", 6.0)[0]
    other = Word("Underskrift", Box(left.box.x1 + 7.0, 100.0, left.box.x1 + 47.0, 109.0), size=8.7)
    assert not is_typed_space(left, other, 6.0)


def test_lines_of_a_typed_scan_are_whole() -> None:
    """`Byalaget i Hult` was three pieces, and an answer only its first word."""
    answer = [*typed("Byalaget i Hult", 6.0, top=60.0), *typed("802631-3349", 6.0, x0=385.0, top=60.0)]
    lines = read_lines(page([answer, *rows_of_typing()], TextSource.OCR))[1]
    assert [segment.text for segment in lines[0].segments] == ["Byalaget i Hult", "802631-3349"]
    assert [len(line.segments) for line in lines[1:]] == [1, 1]
