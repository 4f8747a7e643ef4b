"""Plain text on its grid, and its bytes in every encoding that Swedish offices have used."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.readers.decoding import decode, is_text
from extract.readers.plain import CHARACTER_WIDTH, LINE_HEIGHT, pages_of
from models.geometry import Box
from models.layout import Word

SWEDISH = (
    "ANSÖKAN OM MEDEL FÖR ÅTGÄRDER\n\nNämnd: Sjövägens stadsdelsnämnd\nKontaktperson: Åke Östlund\n"
    "Sökt summa är 900 000 kr för ett år, även övriga intäkter på 12 500 kr.\nEn idé från Linné på kafét.\n"
)


def words_of(text: str) -> list[Word]:
    return [word for page in pages_of(text) for word in page.words]


@pytest.mark.parametrize(
    ("codec", "name"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8"),
        ("utf-16", "utf-16"),
        ("utf-16-le", "utf-16-le"),
        ("utf-16-be", "utf-16-be"),
        ("utf-32", "utf-32"),
        ("cp1252", "cp1252"),
        ("cp850", "cp850"),
        ("cp437", "cp850"),  # å ä ö é stand in the same places in these three
        ("cp865", "cp850"),
        ("mac_roman", "mac_roman"),
    ],
)
def test_every_encoding_gives_the_same_text(codec: str, name: str) -> None:
    assert decode(SWEDISH.encode(codec)) == (SWEDISH, name)


@pytest.mark.parametrize(
    ("text", "codec"),
    [
        ("för", "cp1252"),
        ("för", "cp850"),
        ("för", "mac_roman"),
        ("ÅÄÖ", "cp1252"),
        ("ÅRSREDOVISNING FÖR NÄMNDEN", "cp850"),
        ("ÅRSREDOVISNING FÖR NÄMNDEN", "mac_roman"),
        ("på Ågatan – “citat” 5 § … 900\u00a0000 kr", "cp1252"),
        ("på Ågatan – “citat” 5 § … 900\u00a0000 kr", "mac_roman"),
        (
            "───────────\n│ Nämnd   │\n───────────",
            "cp850",
        ),  # the frame of a DOS print, more lines than letters
    ],
)
def test_few_letters_are_enough(text: str, codec: str) -> None:
    assert decode(text.encode(codec))[0] == text


def misread(text: str, times: int) -> bytes:
    """UTF-8 that was taken for Windows text and saved again, `times` times."""
    for _ in range(times):
        data = text.encode("utf-8")
        text = "".join(bytes([code]).decode("cp1252", "ignore") or chr(code) for code in data)
    return text.encode("utf-8")


@pytest.mark.parametrize("times", [1, 2])
@pytest.mark.parametrize("text", [SWEDISH, "på 5 § “citat” – 900\u00a0000 kr", "Å"])
def test_mojibake_is_undone_and_said(text: str, times: int) -> None:
    assert decode(misread(text, times)) == (text, "utf-8+mojibake")


@pytest.mark.parametrize("codec", ["mac_roman", "cp850", "cp437"])
@pytest.mark.parametrize("text", [SWEDISH, "på 5 § “citat” – 900\u00a0000 kr", "Å"])
def test_mojibake_of_the_macintosh_and_of_dos_is_undone(text: str, codec: str) -> None:
    assert decode(text.encode().decode(codec).encode()) == (text, "utf-8+mojibake")


def test_swedish_in_seven_bits() -> None:
    letters = str.maketrans("åäöÅÄÖé", "}{|][\\e")
    expected = SWEDISH.replace("é", "e") + "Övriga intäkter: JA [x] NEJ [ ] { } | 50 % | på\n"
    sent = SWEDISH.translate(letters) + "\\vriga int{kter: JA [x] NEJ [ ] { } | 50 % | p}\n"
    assert decode(sent.encode("ascii")) == (expected, "iso646-se")


@pytest.mark.parametrize(
    "text",
    ["JA [x] NEJ [ ]\n", "| namn | summa |\n|------|\n", "if (a[i]) { b = c | d; }\n", "C:\\temp\\f|r\n"],
)
def test_brackets_and_braces_alone_are_no_letters(text: str) -> None:
    assert decode(text.encode()) == (text, "ascii")


@pytest.mark.parametrize("text", ["Ã", "São Paulo på våren", "Ärende Â§", "naïve façade", "Ã¥"[:1] + " ¥"])
def test_what_is_no_mojibake_is_left_alone(text: str) -> None:
    assert decode(text.encode()) == (text, "utf-8")


def test_a_letter_cut_in_two_is_shown_as_lost() -> None:
    assert decode(SWEDISH.encode()[:-3] + b"\xc3") == (SWEDISH[:-3] + "\ufffd", "utf-8+lost")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a b", [("a", 0, 0, 1), ("b", 2, 0, 1)]),
        ("\tb", [("b", 8, 0, 1)]),
        ("abc\tb", [("abc", 0, 0, 1), ("b", 8, 0, 1)]),
        ("a\r\nb\rc\nd", [("a", 0, 0, 1), ("b", 0, 1, 2), ("c", 0, 2, 3), ("d", 0, 3, 4)]),
        ("900\u00a0000", [("900", 0, 0, 1), ("000", 4, 0, 1)]),  # no-break space
        ("900\u2009000", [("900", 0, 0, 1), ("000", 4, 0, 1)]),  # thin space
        ("a\u200bb \u202ec", [("ab", 0, 0, 1), ("c", 3, 0, 1)]),  # zero width, right-to-left override
        ("a\x00b\x1b[31m", [("ab[31m", 0, 0, 1)]),
        ("900\x0b000", [("900", 0, 0, 1), ("000", 4, 0, 1)]),  # dropping it would make one number of two
        ("\uf0fe JA", [("\uf0fe", 0, 0, 1), ("JA", 2, 0, 1)]),  # a ticked box of a symbol font
        ("samman\u00ad\nsatt ka\u00adka", [("samman-", 0, 0, 1), ("satt", 0, 1, 2), ("kaka", 5, 1, 2)]),
        ("a\u0308 b", [("a\u0308", 0, 0, 1), ("b", 2, 0, 1)]),  # two characters on one place
    ],
)
def test_words_stand_on_the_grid(text: str, expected: list[tuple[str, int, int, int]]) -> None:
    found = [
        (word.text, word.box.x0 / CHARACTER_WIDTH, word.box.top / LINE_HEIGHT, word.line)
        for word in words_of(text)
    ]
    assert found == expected


def test_a_form_feed_begins_a_page_and_lines_go_on() -> None:
    first, second = pages_of("ett\ntvå\n\ftre\nfyra\n\f\n")
    assert [(word.text, word.line) for word in second.words] == [("tre", 3), ("fyra", 4)]
    assert second.words[0].box == Box(0, 0, 3 * CHARACTER_WIDTH, LINE_HEIGHT)
    assert (first.number, second.number, second.height) == (1, 2, 2 * LINE_HEIGHT)


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])))
def test_boxes_lie_on_the_page_and_words_hold_no_space(text: str) -> None:
    for page in pages_of(text):
        for word in page.words:
            assert word.text.split() == [word.text]
            assert 0 <= word.box.x0 < word.box.x1 <= max(page.width, word.box.x1)
            assert 0 <= word.box.top < word.box.bottom <= page.height


@given(st.binary())
def test_any_bytes_are_decoded(data: bytes) -> None:
    text, name = decode(data)
    assert name
    assert not any("\ud800" <= character <= "\udfff" for character in text)


@given(st.text(alphabet="abcåäöÅÄÖé .\n", min_size=1))
def test_windows_text_survives(text: str) -> None:
    assert decode(f"Förvaltningen på Ågatan är öppen {text}".encode("cp1252"))[0].endswith(text)


@pytest.mark.parametrize(
    "unit",
    ["a" * 50, "å" * 50, "\u00ad", "Ã¥", "\t", "\f", "\r", "a\u0308 ", "ä a" * 20, "900 000 kr\n", "\u00e0"],
)
def test_time_grows_with_the_file_and_not_faster(unit: str) -> None:
    def taken(size: int) -> float:
        data = (unit * (size // len(unit))).encode()
        start = time.process_time()
        words_of(decode(data)[0])
        words_of(decode(data.decode().encode("cp1252", "replace"))[0])
        return time.process_time() - start

    small, large = min(taken(40_000) for _ in range(3)), taken(400_000)
    assert large < 80 * small + 0.5


def test_binary_is_no_text() -> None:
    assert not is_text(bytes(range(32)) * 20)
    assert is_text("å".encode("cp850"))
