"""Ledgers as accounting systems export them: what is read, and which line is named where one does not hold."""

from __future__ import annotations

import zlib
from contextlib import suppress
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.ledger import read_ledger
from extract.ledger.text import decode, parse_line
from models.errors import ConfigError
from models.ledger import FiscalYear, Ledger

SAMPLES = Path(__file__).parent / "samples"
HEAD = '#FLAGGA 0\n#FORMAT PC8\n#SIETYP 4\n#FNAMN "N"\n#RAR 0 20140101 20141231\n'
VOUCHER = '#VER A 1 20140131 "x"\n{\n#TRANS 1930 {} 10.00\n#TRANS 3699 {} -10.00\n}\n'


def read(name: str) -> Ledger:
    return read_ledger(SAMPLES / name)


def test_a_whole_year() -> None:
    ledger = read("norra-2014.se")
    assert (ledger.form, ledger.company) == ("SIE 4", "Hässelby-Vällingby stadsdelsnämnd")
    assert ledger.years[-1] == FiscalYear(0, date(2014, 1, 1), date(2014, 12, 31))
    assert ledger.accounts["3699"] == "Övriga ersättningar och intäkter"
    assert ledger.dimensions["20"] == "Motpart"
    assert ledger.objects["6", "6199"] == 'Projekt "Övrigt"'
    assert [len(voucher.postings) for voucher in ledger.vouchers] == [2, 6, 2, 2]
    assert ledger.notes == ()


def test_a_row_keeps_its_objects_its_own_day_and_its_line() -> None:
    row = read("norra-2014.se").vouchers[3].postings[0]
    assert row.objects == (("1", "040"), ("6", "6101"))
    assert (row.kronor, row.day, row.line) == (Decimal("38500.50"), date(2014, 11, 25), 68)


def test_a_struck_row_does_not_count_and_an_added_one_counts_once() -> None:
    rows = read("norra-2014.se").vouchers[1].postings
    assert [row.kronor for row in rows if ("6", "6103") in row.objects] == [Decimal("-76991.00")]


def test_every_voucher_balances_in_every_sample() -> None:
    for path in sorted(SAMPLES.glob("*.[sx]*")):
        assert all(not voucher.difference for voucher in read_ledger(path).vouchers), path.name


@pytest.mark.parametrize(
    ("name", "form", "company", "vouchers", "balances"),
    [
        ("norra-2014-latin1.se", "SIE 4", "Södra nämnden", 2, 0),  # not the code page it says
        ("manader-2014.se", "SIE 3", "Norra", 0, 5),
        ("ar-2014.se", "SIE 1", "Norra", 0, 3),  # without #SIETYP it is the oldest type
        ("forsystem.si", "SIE 4", "Norra", 1, 0),
        ("norra-2014.xml", "SIE 5", "Norra stadsdelsnämnden", 1, 2),
    ],
)
def test_other_forms(name: str, form: str, company: str, vouchers: int, balances: int) -> None:
    ledger = read(name)
    assert (ledger.form, ledger.company) == (form, company)
    assert (len(ledger.vouchers), len(ledger.balances)) == (vouchers, balances)


def test_xml_gives_what_text_gives() -> None:
    xml, text = read("norra-2014.xml").vouchers[0].postings, read("norra-2014.se").vouchers[1].postings
    assert [(row.konto, row.kronor, row.day) for row in xml] == [
        (row.konto, row.kronor, row.day) for row in text[:2]
    ]
    assert xml[1].objects == (("6", "6101"),)


BROKEN = [
    ("", 1, "filen är tom"),
    ("\n\nInget SIE\n", 3, "#FLAGGA"),
    (HEAD + '#KONTO 1930 "Bank\n', 6, "citattecken"),
    (HEAD + "#VER A 1 20140131\n{\n#TRANS 1930 {6 1 10.00\n}\n", 8, "klammer"),
    (HEAD + "inget\n", 6, "börjar inte med #"),
    (HEAD + VOUCHER.replace("-10.00", "-9.00"), 6, "verifikation A 1 balanserar inte (skillnad 1,00 kr)"),
    (HEAD + VOUCHER.replace("-10.00", "-10,00"), 9, "punkt"),
    (HEAD + VOUCHER.replace("10.00", "1 000.00"), 8, "datum"),
    (HEAD + VOUCHER.replace("20140131", "20140231"), 6, "datum"),
    (HEAD + VOUCHER.replace("1930", "19A0"), 8, "siffror"),
    (HEAD + VOUCHER.removesuffix("}\n"), 6, "avslutas inte"),  # the file was cut
    (HEAD + '#VER A 1 20140131 "x"\n' + VOUCHER, 6, "saknar rader"),
    (HEAD + VOUCHER.replace("#TRANS 3699", "#KONTO 3699"), 9, "#KONTO kan inte stå"),
    (HEAD + VOUCHER.replace("{}", "{6}"), 8, "par"),
    (HEAD + VOUCHER.replace("{} ", ""), 8, "objektlistan"),
    (HEAD + "}\n", 6, "står fel"),
    (HEAD + "#VALUTA EUR\n", 6, "SEK"),
    (HEAD + "#SIETYP 7\n", 6, "SIE-typen"),
    (HEAD + "#RAR 0 20141231 20140101\n", 6, "slutar före"),
    (HEAD + "#PSALDO 0 2014 3699 {} 5.00\n", 6, "ÅÅÅÅMM"),
    (HEAD + "#IB x 1930 5.00\n", 6, "årsnumret"),
    (HEAD + "#KONTO\n", 6, "kontot saknas"),
]


@pytest.mark.parametrize(("text", "line", "says"), BROKEN, ids=[says for _, _, says in BROKEN])
def test_what_does_not_hold_is_named_with_its_line(tmp_path: Path, text: str, line: int, says: str) -> None:
    path = tmp_path / "bok.se"
    path.write_bytes(text.encode("cp437"))
    with pytest.raises(ConfigError) as raised:
        read_ledger(path)
    assert raised.value.where.endswith(f"bok.se rad {line}")
    assert says in raised.value.what
    assert raised.value.todo


XML = (SAMPLES / "norra-2014.xml").read_text(encoding="utf-8")
BROKEN_XML = [
    (XML.replace("-107000.00", "-106000.00"), 26, "balanserar inte"),
    (XML.replace('amount="107000.00"', 'amount="107 000"'), 28, "punkt"),
    (XML.replace("2014-08-29", "2014-08-32"), 26, "datum"),
    (XML.replace("</Journal>", ""), 37, "XML"),
    (XML.replace("sie.se/sie5", "annat.example"), 2, "ingen SIE 5-fil"),
    (XML.replace('accountId="1790" ', ""), 28, "accountId saknas"),
    (XML.replace("SEK", "EUR"), 11, "SEK"),
]


@pytest.mark.parametrize(("text", "line", "says"), BROKEN_XML, ids=[says for _, _, says in BROKEN_XML])
def test_xml_names_its_line_too(tmp_path: Path, text: str, line: int, says: str) -> None:
    path = tmp_path / "bok.xml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError) as raised:
        read_ledger(path)
    assert says in raised.value.what
    assert raised.value.where.endswith(f"rad {line}")


def test_entities_are_refused(tmp_path: Path) -> None:
    """A few lines of these fill the memory of a trusting reader."""
    bomb = '<?xml version="1.0"?><!DOCTYPE Sie [<!ENTITY a "aaaa">]><Sie xmlns="http://www.sie.se/sie5">&a;</Sie>'
    path = tmp_path / "bok.xml"
    path.write_text(bomb, encoding="utf-8")
    with pytest.raises(ConfigError):
        read_ledger(path)


def test_what_contradicts_itself_is_noted(tmp_path: Path) -> None:
    path = tmp_path / "bok.se"
    path.write_text(HEAD + '#KONTO 3699 "Intakt"\n#RES 0 3699 -11.00\n' + VOUCHER, encoding="cp437")
    assert read_ledger(path).notes == (
        "Rad 10: konto 1930 saknas i filens kontoplan.",
        "Rad 7: konto 3699 har resultatet -11,00 kr men verifikationerna ger -10,00 kr.",
    )


SUMMED = '#SIETYP 4\n#KONTO 1915 "Kassa \\"särskild\\""\n#OBJEKT 6 "P 1" "Å"\n' + VOUCHER
MEANT = b'#SIETYP4#KONTO1915Kassa "s\x84rskild"#OBJEKT6P 1\x8f#VERA120140131x#TRANS193010.00#TRANS3699-10.00'
"""What counts of it: labels and fields, without the space, the quotation marks and the braces around them."""


@pytest.mark.parametrize(
    ("body", "end", "note"),
    [
        (SUMMED, f"#KSUMMA {zlib.crc32(MEANT)}\n", None),
        (SUMMED, f"#KSUMMA {zlib.crc32(MEANT) - (1 << 32)}\n", None),  # as a signed number
        (SUMMED, f"#KSUMMA {zlib.crc32(MEANT.replace(b'#', b''))}\n", None),  # labels without their sign
        (SUMMED.replace(" ", "\t"), f"#KSUMMA {zlib.crc32(MEANT)}\n", None),  # another space between
        (SUMMED.replace("10.00", "11.00"), f"#KSUMMA {zlib.crc32(MEANT)}\n", "stämmer inte"),
        (SUMMED, "", "avslutas inte"),
        (SUMMED, "#KSUMMA tolv\n", "går inte att pröva"),
    ],
)
def test_a_control_sum(tmp_path: Path, body: str, end: str, note: str | None) -> None:
    path = tmp_path / "bok.se"
    # A tab inside quotation marks would be another text.
    text = body.replace('"P\t1"', '"P 1"').replace('"Kassa\t', '"Kassa ')
    path.write_text(f"#FLAGGA 0\n#KSUMMA\n{text}{end}", encoding="cp437")
    notes = [each for each in read_ledger(path).notes if "KSUMMA" in each]
    assert [note in each for each in notes if note] == [True] * len(notes)
    assert bool(notes) == bool(note)


@pytest.mark.parametrize("encoding", ["cp437", "latin-1", "utf-8", "utf-8-sig"])
def test_swedish_letters_in_every_encoding(encoding: str) -> None:
    assert decode('#FNAMN "Åkeshov Ängby Östermalm åäöé"'.encode(encoding), "x").endswith('Östermalm åäöé"')


@given(st.lists(st.text(alphabet=st.characters(exclude_categories=["Cc", "Cs"]), max_size=12), max_size=5))
def test_a_quoted_field_comes_back_as_it_was(fields: list[str]) -> None:
    escaped = [field.replace("\\", "\\\\").replace('"', '\\"') for field in fields]
    line = " ".join(["#PROSA", *(f'"{field}"' for field in escaped)])
    assert parse_line(line, 1, "x").fields == tuple(fields)


@given(st.binary(max_size=300))
def test_no_bytes_bring_it_down(data: bytes) -> None:
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "bok.se"
        path.write_bytes(b"#FLAGGA 0\n" + data)
        with suppress(ConfigError):
            assert read_ledger(path).name == "bok.se"
