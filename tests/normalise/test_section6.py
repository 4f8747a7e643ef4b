"""Every pair of the agreed normalisation rules, with a remark on why it is there."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest

from extract.normalise.amount import parse_amount
from extract.normalise.board import parse_board
from extract.normalise.choice import parse_choice
from extract.normalise.contact import parse_phone
from extract.normalise.dates import parse_date
from extract.normalise.identity import (
    find_personal_numbers,
    mask_personal_numbers,
    parse_diarienummer,
    parse_organisationsnummer,
)
from extract.normalise.periods import Period, parse_period
from extract.normalise.postal import PostalLine, parse_postal
from extract.normalise.text import join_hyphens
from extract.prose import find_posts

NOTHING = object()


def amount(text: str, unit: str | None = None) -> object:
    found = parse_amount(text, unit=unit)
    if found is None:
        return NOTHING
    value = (found.low, found.high) if "intervall" in found.flags else found.value
    said = [flag for flag in found.flags if flag not in ("intervall", "med_bokstaver")]
    return (value, *said) if said else value


def period(text: str, within: Period | None = None) -> object:
    found = parse_period(text, period=within)
    if found is None or found.value is None:
        return NOTHING if found is None else found.flags
    days = "/".join("∅" if day is None else day.isoformat() for day in (found.value.start, found.value.end))
    return (days, "ungefar") if "ungefar" in found.flags else days


def day(text: str) -> object:
    found = parse_date(text)
    if found is None:
        return NOTHING
    written = found.value.isoformat() if found.value else None
    return (written, *found.flags) if found.flags else written


def choice(text: str) -> object:
    found = parse_choice(text)
    assert found is not None
    assert found.value is not None
    return (found.value.answer, found.value.belopp, *found.flags)


def phone(text: str) -> object:
    found = parse_phone(text)
    return (found.value.national, found.value.e164) if found and found.value else NOTHING


def organisation(text: str) -> object:
    found = parse_organisationsnummer(text)
    return NOTHING if found is None else found.value or found.flags


def board(text: str) -> object:
    found = parse_board(text)
    return found.value.name if found and found.value else NOTHING


def postal(text: str) -> object:
    found = parse_postal(text)
    return found.value if found else NOTHING


def registry(text: str) -> object:
    found = parse_diarienummer(text)
    return found.value if found else NOTHING


def joined(text: str) -> object:
    return join_hyphens(text).text


D = Decimal
AUGUST_TO_DECEMBER = Period(date(2014, 8, 1), date(2014, 12, 31))

AMOUNTS = [
    ("900 000", D(900000), "plain groups"),
    ("900 tkr", D(900000), "thousands"),
    ("900 kkr", D(900000), "kilokronor"),
    ("1,2 mnkr", D(1200000), "millions with a decimal"),
    ("2 Mkr", D(2000000), "capital M"),
    ("2 milj kr", D(2000000), "unit in two words"),
    ("1,5 miljoner kronor", D(1500000), "unit written out"),
    ("1057,8 miljoner kronor", D(1057800000), "four digits before the comma: no groups"),
    ("1.200.000", D(1200000), "points as groups"),
    ("1'234'000", D(1234000), "apostrophes as groups"),
    ("1’234’000,50 kr", D("1234000.50"), "typographic apostrophes and öre"),
    ("-12'500 tkr", D(-12500000), "apostrophes with a sign and a unit"),
    ("12'34", NOTHING, "no thousands: nothing is read"),
    ("1'234’000", NOTHING, "two sorts of apostrophes: nothing is read"),
    ("1 234'000", NOTHING, "two sorts of groups: nothing is read"),
    ("900 000:-", D(900000), "no öre"),
    ("900 000 kr", D(900000), "kronor"),
    ("900.000,50", D("900000.50"), "points and öre"),
    ("526 917,45 kronor", D("526917.45"), "spaces and öre"),
    ("900\u00a0000", D(900000), "no-break space"),
    ("900\u2009000", D(900000), "thin space"),
    ("900\u202f000", D(900000), "narrow no-break space"),
    ("900\u2007000", D(900000), "figure space"),
    ("2 626 837", D(2626837), "two groups"),
    ("2 119 671 sek", D(2119671), "currency code after"),
    ("SEK 900000", D(900000), "currency code before"),
    ("34:50 kr", D("34.50"), "colon before öre"),
    ("kl 18:30", NOTHING, "a clock time"),
    ("0 kr", D(0), "zero is a value"),
    ("9OO 000", (D(900000), "ocr_rattad"), "capital O for zero"),
    ("l 200 000", (D(1200000), "ocr_rattad"), "small l for one"),
    ("1 2OO OOO", (D(1200000), "ocr_rattad"), "a whole group of O"),
    ("900 00", (None, "tvetydig"), "a digit lost or a postcode"),
    ("1,200", (None, "tvetydig"), "decimal or English group"),
    ("900,000", (None, "tvetydig"), "decimal or English group"),
    ("−1,0 mnkr", D(-1000000), "true minus sign"),
    ("(500)", D(-500), "negative in parentheses"),
    ("500-", D(-500), "minus after"),
    ("500:-", D(500), "no minus: no öre"),
    ("minus 500 kr", D(-500), "minus as a word"),
    ("50 000–60 000 kr", (D(50000), D(60000)), "range with en dash"),
    ("2-3 mnkr", (D(2000000), D(3000000)), "unit belongs to both ends"),
    ("ca 900 tkr", (D(900000), "ungefar"), "about"),
    ("högst 500 000", (D(500000), "hogst"), "at most"),
    ("Hässelby torg 20-22", NOTHING, "house numbers"),
    ("3-5 gånger/vecka", NOTHING, "a frequency"),
    ("13-18 år", NOTHING, "ages"),
    ("niohundratusen", D(900000), "words in one"),
    ("en miljon tvåhundratusen", D(1200000), "two scales"),
    ("en och en halv miljon", D(1500000), "a half"),
    ("en miljard femtiotusen", D(1000050000), "milliard"),
    ("två deltidsanställningar", NOTHING, "a count of posts"),
    ("282 500 000 kronor", D(282500000), "large"),
    ("3 200 000 SEK", D(3200000), "capital code"),
    ("161718,66kr", D("161718.66"), "glued unit"),
    ("4.000.000 kronor", D(4000000), "points and unit"),
    ("175:-/tim", (D(175), "per_enhet"), "an hourly rate"),
    ("1200kr", D(1200), "glued"),
    ("24,1 mnkr", D(24100000), "one decimal"),
    ("3,2 MSEK", D(3200000), "English unit"),
    ("tre miljoner kronor", D(3000000), "words and unit"),
    ("knappt två miljoner", (D(2000000), "ungefar"), "just under"),
    ("40 000 euro", (None, "utlandsk_valuta"), "another currency is not kronor"),
    ("—", NOTHING, "a dash is no amount"),
    ("--", NOTHING, "two dashes"),
    ("<5", NOTHING, "secret small number"),
    ("3699 1771 1704 2 626 837", NOTHING, "three codes and an amount are not one amount"),
    ("SFS 2008:1407", NOTHING, "a law"),
    ("50 % tjänst", NOTHING, "a share"),
    ("1 heltids projektledare", NOTHING, "a post"),
]  # fmt: skip

PERIODS = [
    ("2015-01-01 - 2015-12-31", "2015-01-01/2015-12-31", "ISO"),
    ("1/1 -31/12 2015", "2015-01-01/2015-12-31", "year once, uneven spaces"),
    ("From 2014-08-01 tom 2014-12-31", "2014-08-01/2014-12-31", "from, tom"),
    ("fr.o.m. 1 aug 2014", "2014-08-01/∅", "open end"),
    ("t.o.m. aug 2014", "∅/2014-08-31", "last day of a month"),
    ("tom 2014-08-31", "∅/2014-08-31", "open start"),
    ("2019-01 – 2019-12", "2019-01-01/2019-12-31", "months by number"),
    ("201901-201912", "2019-01-01/2019-12-31", "months as a ledger writes them"),
    ("03/2019 till 02/2020", "2019-03-01/2020-02-29", "month before year"),
    ("200801-200812", ("tvetydig",), "months of 2008, or two days of August 2020"),
    ("01.01.2019-31.12.2019", "2019-01-01/2019-12-31", "days with points, no space between"),
    ("2019.01.01–2019.12.31", "2019-01-01/2019-12-31", "years first, with points, no space between"),
    ("01/01/2019-31/12/2019", "2019-01-01/2019-12-31", "days with slashes, no space between"),
    ("2019-01-01 2019-12-31", "2019-01-01/2019-12-31", "the answers to from and to beside one another"),
    ("tom och kall", NOTHING, "tom is also a word"),
    ("aug-dec 2014", "2014-08-01/2014-12-31", "months"),
    ("v. 34 2014", "2014-08-18/2014-08-24", "ISO week"),
    ("helår 2015", "2015-01-01/2015-12-31", "whole year"),
    ("vt 2015", ("2015-01-01/2015-06-30", "ungefar"), "spring term"),
    ("ht 2014", ("2014-07-01/2014-12-31", "ungefar"), "autumn term"),
    ("hösten 2014", ("2014-09-01/2014-11-30", "ungefar"), "season"),
    ("sommaren 2013", ("2013-06-01/2013-08-31", "ungefar"), "season"),
    ("våren 2013", ("2013-03-01/2013-05-31", "ungefar"), "season"),
    ("Q3 2014", "2014-07-01/2014-09-30", "quarter"),
    ("tertial 2 2014", "2014-05-01/2014-08-31", "interval reading"),
    ("T1 2015", "2015-01-01/2015-04-30", "short"),
    ("läsåret 2014/15", ("2014-08-01/2015-07-31", "ungefar"), "school year"),
    ("2O15-01-01 - 2015-12-31", "2015-01-01/2015-12-31", "repaired end"),
    ("1/1-31/8-2008", "2008-01-01/2008-08-31", "hyphens for everything"),
    ("3 maj–30 november 2017", "2017-05-03/2017-11-30", "year once, the next day is no year"),
    ("2010-07-01 till 2012-06-30", "2010-07-01/2012-06-30", "till"),
    ("2015/07/01 - 2016/09/01", "2015-07-01/2016-09-01", "slashes"),
    ("September 2026 — Augusti 2028", "2026-09-01/2028-08-31", "months over years"),
    ("Sep–Nov 2026", "2026-09-01/2026-11-30", "short months"),
    ("kv 2 2018", "2018-04-01/2018-06-30", "Swedish quarter"),
    ("fr.o.m. den 1 januari 2023 t.o.m. den 31 december", "2023-01-01/2023-12-31", "year at the start only"),
    ("150101-151231", "2015-01-01/2015-12-31", "six digits twice"),
    ("1/8-15 - 31/12-15", "2015-08-01/2015-12-31", "two-digit years"),
    ("2015-02-30 - 2015-12-31", ("ogiltig",), "an end that does not exist"),
    ("2015", "2015-01-01/2015-12-31", "only a year"),
    ("mån 1–24", NOTHING, "months of the project, no dates"),
]  # fmt: skip

DATES = [
    ("13 /1 2015", "2015-01-13", "space before the slash"),
    ("den 13 januari 2015", "2015-01-13", "month as a word"),
    ("1 jan 2015", "2015-01-01", "short month"),
    ("150101", "2015-01-01", "six digits"),
    ("20150101", "2015-01-01", "eight digits"),
    ("1/1-15", "2015-01-01", "two-digit year"),
    ("2015.01.13", "2015-01-13", "points"),
    ("2015 01 13", "2015-01-13", "year, month and day in three boxes"),
    ("2O15-01-01", ("2015-01-01", "ocr_rattad"), "letter O"),
    ("2015-02-30", (None, "ogiltig"), "no such day"),
    ("31/4 2014", (None, "ogiltig"), "April has thirty"),
    ("2015-13-01", (None, "ogiltig"), "no such month"),
    ("03/04 2015", "2015-04-03", "day before month"),
    ("28/2 2011", "2011-02-28", "seen"),
    ("181115", "2018-11-15", "seen"),
    ("14 september", (None, "utan_ar"), "no year"),
    ("tom och kall", NOTHING, "no date"),
    ("900 000", NOTHING, "an amount"),
]  # fmt: skip

PHONES = [
    ("50805094", ("08-508 05 094", "+46850805094"), "Stockholm's series"),
    ("508 04 000", ("08-508 04 000", "+46850804000"), "spaced"),
    ("08/508 21 051", ("08-508 21 051", "+46850821051"), "slash"),
    ("070-174 06 05", ("070-174 06 05", "+46701740605"), "mobile"),
    ("900 000", NOTHING, "an amount"),
    ("1771 1704", NOTHING, "two account codes"),
]  # fmt: skip

POSTAL = [
    ("165 23", PostalLine(None, "165 23", None), "spaced"),
    ("16523", PostalLine(None, "165 23", None), "run together"),
    ("SE-165 23", PostalLine(None, "165 23", None), "country"),
    ("Box  3424, 165 23 Hässelby", PostalLine("3424", "165 23", "Hässelby"), "two spaces after Box"),
    ("900 000", NOTHING, "an amount"),
    ("06523", NOTHING, "no code begins with 0"),
]  # fmt: skip

ORGANISATIONS = [
    ("212000-0142", "212000-0142", "a municipality"),
    ("2120000142", "212000-0142", "no hyphen"),
    ("16212000-0142", "212000-0142", "century prefix"),
    ("802459-2829", "802459-2829", "an association"),
    ("212000-0143", ("ogiltig",), "wrong check digit"),
    ("3699 1771 1704", NOTHING, "account codes"),
]  # fmt: skip

CHOICES = [
    ("JA   kr NEJ", (None, None, "ej_avgjort"), "marks lost"),
    ("JA ☒ 50 000 kr NEJ ☐", ("ja", D(50000)), "marks after"),
    ("JA ☐ kr NEJ ☒", ("nej", None), "marks after, NEJ"),
    ("JA X kr NEJ X", (None, None, "motsagt"), "both"),
    ("JA 300 000 kr NEJ", ("ja", D(300000), "antagen"), "only the amount speaks"),
    ("[x] JA", ("ja", None), "brackets"),
    ("(X) NEJ", ("nej", None), "parentheses"),
    ("\uf0fe JA \uf0a8 NEJ", ("ja", None), "Wingdings"),
    ("\uf0a8 JA \uf0fe NEJ", ("nej", None), "Wingdings"),
    ("Ja", ("ja", None), "a word"),
    ("Nej", ("nej", None), "a word"),
    ("JA 50 000 kr", ("ja", D(50000)), "word and amount"),
    ("JA X NEJ", (None, None, "ej_avgjort", "tvetydig"), "midway"),
]  # fmt: skip

HYPHENS = [
    ("fa-\nmiljebehandlare", "familjebehandlare", "line end"),
    ("Stock-holms", "Stockholms", "stray, a name"),
    ("ungdo-men", "ungdomen", "stray"),
    ("ung-domarnas", "ungdomarnas", "stray, first part is a word"),
    ("social-tjänst", "socialtjänst", "stray, both parts are words"),
    ("Hässelby-\nVällingby", "Hässelby-Vällingby", "never before a capital"),
    ("Hässelby- Vällingby", "Hässelby-Vällingby", "stray space"),
    ("Hässelby-Vällingby", "Hässelby-Vällingby", "keep"),
    ("IT-utbildning", "IT-utbildning", "keep: run of capitals"),
    ("EU-parlamentet", "EU-parlamentet", "keep: run of capitals"),
    ("SSP-möten", "SSP-möten", "keep: run of capitals"),
    ("studie- och yrkesvägledning", "studie- och yrkesvägledning", "keep: och"),
    ("studie-\noch yrkesvägledning", "studie-\noch yrkesvägledning", "keep: och on the next line"),
    ("riksdags-, landstings- och kommunvalen", "riksdags-, landstings- och kommunvalen", "keep: list"),
    ("Tensta-Hjulsta", "Tensta-Hjulsta", "keep: names"),
    ("över- skott", "överskott", "scanned"),
    ("e-post", "e-post", "keep: one letter"),
]  # fmt: skip

BOARDS = [
    ("Hässelby-Vällingby stadsdelsfövaltning", "Hässelby-Vällingby stadsdelsnämnd", "misspelt administration"),
    ("Skarpnäcks stadsdelsförvaltnig", "Skarpnäcks stadsdelsnämnd", "letter lost"),
    ("Norrmalms SDF", "Norrmalms stadsdelsnämnd", "short, genitive"),
    ("SDN Farsta", "Farsta stadsdelsnämnd", "short, before"),
    ("Enskede-Årsta-Vantör sdn", "Enskede-Årsta-Vantörs stadsdelsnämnd", "no genitive"),
    ("Häselby-Vällingby stadsdelsnämnd", "Hässelby-Vällingby stadsdelsnämnd", "letter lost"),
    ("Hassalby-Vällingby stadsdelsnämnd", "Hässelby-Vällingby stadsdelsnämnd", "wrong letters"),
    ("hasselby-vallingby stadsdelsnämnd", "Hässelby-Vällingby stadsdelsnämnd", "no dots"),
    ("Hässelby/Vällingby stadsdelsnämnd", "Hässelby-Vällingby stadsdelsnämnd", "slash"),
    ("Hässelby Vällingby stadsdelsnämnd", "Hässelby-Vällingby stadsdelsnämnd", "space"),
    ("H-V stadsdelsförvaltning", "Hässelby-Vällingby stadsdelsnämnd", "initials"),
    ("Spånga – Tensta stadsdelsnämnd", "Spånga-Tensta stadsdelsnämnd", "spaced dash"),
    ("Rinkeby/Kista stadsdelsnämnd", "Rinkeby-Kista stadsdelsnämnd", "slash"),
    ("Hägersten Liljeholmens stadsdelsnämnd", "Hägersten-Liljeholmens stadsdelsnämnd", "space, genitive"),
    ("Skärhomens stadsdelsnämnd", "Skärholmens stadsdelsnämnd", "letter lost"),
    ("Östermalrns stadsdelsnämnd", "Östermalms stadsdelsnämnd", "rn for m"),
    ("Hesselby slott", NOTHING, "a castle"),
    ("Socialförvaltningen", "Socialnämnden", "elsewhere"),
    ("Kultur- och fritidsnämnden i Umeå kommun", "Kultur- och fritidsnämnden i Umeå kommun", "elsewhere"),
]  # fmt: skip

REGISTRY = [
    *((number, number, "as written") for number in (
        "1.2.3-456/2015", "1.2.1-748/2017", "1.5.1-229-2013", "1.6.-139-2010", "303-453-2005", "102-274-04",
        "113-1070/2011", "7-742-2011", "T 2010-313-01743", "S-Dp 2009-15864-54", "9.3-05499/2013", "KS 2018/911",
        "2006-152-307",
    )),
    ("D nr 008 – 121 / 05", "008-121/05", "spaces out"),
    ("2014-08-31", NOTHING, "a date"),
    ("900 000", NOTHING, "an amount"),
]  # fmt: skip

GROUPS: list[tuple[str, Callable[[str], object], list[tuple[str, object, str]]]] = [
    ("amount", amount, AMOUNTS),
    ("period", period, PERIODS),
    ("date", day, DATES),
    ("phone", phone, PHONES),
    ("postal", postal, POSTAL),
    ("organisation", organisation, ORGANISATIONS),
    ("choice", choice, CHOICES),
    ("hyphen", joined, HYPHENS),
    ("board", board, BOARDS),
    ("registry", registry, REGISTRY),
]
CASES = [
    pytest.param(read, text, expected, id=f"{kind}: {remark}: {text!r}")
    for kind, read, table in GROUPS
    for text, expected, remark in table
]


@pytest.mark.parametrize(("read", "text", "expected"), CASES)
def test_pair(read: Callable[[str], object], text: str, expected: object) -> None:
    assert read(text) == expected


def test_unit_of_the_column_multiplies() -> None:
    assert amount("-0,8", unit="mnkr") == D(-800000)


def test_count_in_words() -> None:
    (found,) = find_posts("två deltidsanställningar")
    assert found.count == 2


def test_tertial_has_a_cumulative_reading_too() -> None:
    found = parse_period("tertial 2 2014")
    assert found is not None
    assert found.value is not None
    assert found.value.cumulative_start == date(2014, 1, 1)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("andra tertialen", "2014-05-01/2014-08-31"),  # the year stands in the period of the report
        ("till och med juli månad", "∅/2014-07-31"),
    ],
)
def test_year_from_the_period_of_the_paper(text: str, expected: str) -> None:
    assert period(text, AUGUST_TO_DECEMBER) == expected
    assert parse_period(text).flags[-1] == "ar_okant"  # type: ignore[union-attr]


@pytest.mark.parametrize("number", ["850709-9805", "198507099805", "850709+9805", "850769-9802"])
def test_personal_numbers_are_masked(number: str) -> None:
    assert mask_personal_numbers(f"Elev {number}.") == "Elev [personnummer]."


@pytest.mark.parametrize("text", ["2014-08-31", "3699 1771 1704", "212000-0142", "2 626 837", "50805094"])
def test_other_numbers_are_not_masked(text: str) -> None:
    assert mask_personal_numbers(text) == text
    assert find_personal_numbers(text) == []


def test_wrong_check_digit_is_flagged_and_not_a_personal_number() -> None:
    (found,) = find_personal_numbers("850709-9806")
    assert (found.value, found.flags) == (None, ("ogiltig",))
    assert mask_personal_numbers("850709-9806") == "850709-9806"
