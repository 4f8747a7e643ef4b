"""B01 to B05: each row is a paper and what the check says about it."""

from __future__ import annotations

import pytest

from extract.checks import run_checks
from models.record import Document, Value
from tests.checks.build import (
    Given,
    absent,
    application,
    budget_row,
    hits,
    kr,
    outcome,
    report,
    rows,
    unreadable,
    value,
)


def sought(sokt: Given, budget: Given, **more: Given) -> Document:
    def amount(given: Given) -> Given:
        return kr(given) if isinstance(given, int) else given

    return application(sokt_summa=amount(sokt), budget_summa=amount(budget), **more)


def thousands(field: str, raw: str, number: int, *flags: str) -> Value:
    return value(field, kr(number), *flags, raw=raw)


B01 = [
    ("nothing explains 300 000", sought(900000, 1200000), ["fel"]),
    ("other income explains all", sought(900000, 1200000, ovriga_intakter_belopp=kr(300000)), ["ok"]),
    ("other income explains a part", sought(900000, 1200000, ovriga_intakter_belopp=kr(200000)), ["fel"]),
    ("half a krona is rounding", sought(900000, value("budget_summa", kr("900000.50"))), ["ok"]),
    ("one krona is not", sought(900000, 900001), ["fel"]),
    ("budget below request is B02's business", sought(900000, 800000), ["ok"]),
    (
        "0,9 mnkr may be any sum that rounds to it",
        sought(thousands("sokt_summa", "0,9 mnkr", 900000), 949999),
        ["ok"],
    ),
    ("0,9 mnkr is not 960 000", sought(thousands("sokt_summa", "0,9 mnkr", 900000), 960000), ["fel"]),
    ("tkr hides at most 500 kr", sought(thousands("sokt_summa", "900 tkr", 900000), 900501), ["fel"]),
    (
        "about 900 tkr is milder",
        sought(thousands("sokt_summa", "ca 900 tkr", 900000, "ungefar"), 1200000),
        ["varning"],
    ),
    ("JA without kr may explain it", sought(900000, 1200000, ovriga_intakter="ja"), ["varning"]),
    ("NEJ does not explain it", sought(900000, 1200000, ovriga_intakter="nej"), ["fel"]),
    ("no budget on the paper", sought(900000, absent("budget_summa")), ["ej_provad"]),
    ("empty answer", sought(None, 1200000), ["ej_provad"]),
    ("an ambiguous amount is not a number", sought(unreadable("sokt_summa"), 1200000), ["ej_provad"]),
    (
        "unreadable income might explain it",
        sought(900000, 1200000, ovriga_intakter_belopp=unreadable("ovriga_intakter_belopp")),
        ["ej_provad"],
    ),
    ("a form without such fields", application(), ["ej_provad"]),
    ("not asked of a report", report(sokt_summa=kr(1), budget_summa=kr(2)), []),
]


@pytest.mark.parametrize(("remark", "paper", "expected"), B01, ids=[case[0] for case in B01])
def test_budget_exceeds_request(remark: str, paper: Document, expected: list[str]) -> None:
    assert outcome(paper, "B01") == expected


B02 = [
    ("over-funded by income", sought(900000, 1200000, ovriga_intakter_belopp=kr(400000)), ["fel"]),
    ("request alone exceeds the budget", sought(900000, 800000), ["fel"]),
    ("exactly funded", sought(900000, 1200000, ovriga_intakter_belopp=kr(300000)), ["ok"]),
    ("under-funded is B01's business", sought(900000, 1200000), ["ok"]),
    ("no request", sought(absent("sokt_summa"), 1200000), ["ej_provad"]),
]


@pytest.mark.parametrize(("remark", "paper", "expected"), B02, ids=[case[0] for case in B02])
def test_funding_exceeds_budget(remark: str, paper: Document, expected: list[str]) -> None:
    assert outcome(paper, "B02") == expected


UNTICKED = value("ovriga_intakter", None, "ej_avgjort", raw="JA kr NEJ")
BOTH = value("ovriga_intakter", None, "motsagt", raw="JA X kr NEJ X")

B03 = [
    ("neither ticked", application(ovriga_intakter=UNTICKED), ["varning"]),
    ("both ticked", application(ovriga_intakter=BOTH), ["varning"]),
    (
        "neither ticked but an amount",
        application(ovriga_intakter=UNTICKED, ovriga_intakter_belopp=kr(5)),
        ["varning"],
    ),
    ("JA without kr", application(ovriga_intakter="ja", ovriga_intakter_belopp=None), ["varning"]),
    ("JA with 0 kr", application(ovriga_intakter="ja", ovriga_intakter_belopp=kr(0)), ["varning"]),
    (
        "JA with kr that cannot be read",
        application(ovriga_intakter="ja", ovriga_intakter_belopp=unreadable("ovriga_intakter_belopp")),
        ["ej_provad"],
    ),
    ("NEJ with kr", application(ovriga_intakter="nej", ovriga_intakter_belopp=kr(50000)), ["varning"]),
    ("NEJ with 0 kr agrees", application(ovriga_intakter="nej", ovriga_intakter_belopp=kr(0)), ["ok"]),
    ("JA with kr", application(ovriga_intakter="ja", ovriga_intakter_belopp=kr(50000)), ["ok"]),
    ("NEJ", application(ovriga_intakter="nej", ovriga_intakter_belopp=None), ["ok"]),
    ("a form that does not ask", application(ovriga_intakter=absent("ovriga_intakter")), ["ej_provad"]),
    ("a form without the field", application(), ["ej_provad"]),
]


@pytest.mark.parametrize(("remark", "paper", "expected"), B03, ids=[case[0] for case in B03])
def test_other_income_is_unclear(remark: str, paper: Document, expected: list[str]) -> None:
    assert outcome(paper, "B03") == expected


B04 = [
    ("NEJ and a larger budget", sought(900000, 1200000, ovriga_intakter="nej"), ["fel"]),
    ("NEJ and an equal budget", sought(900000, 900000, ovriga_intakter="nej"), ["ok"]),
    ("JA", sought(900000, 1200000, ovriga_intakter="ja"), ["ok"]),
    ("an unread choice is not NEJ", sought(900000, 1200000, ovriga_intakter=UNTICKED), ["ej_provad"]),
    ("both ticked is not NEJ", sought(900000, 1200000, ovriga_intakter=BOTH), ["ej_provad"]),
    ("NEJ but no budget to compare", sought(900000, None, ovriga_intakter="nej"), ["ej_provad"]),
]


@pytest.mark.parametrize(("remark", "paper", "expected"), B04, ids=[case[0] for case in B04])
def test_no_income_but_larger_budget(remark: str, paper: Document, expected: list[str]) -> None:
    assert outcome(paper, "B04") == expected


ASKED = value("budget_summa", kr(100), "specificera")

B05 = [
    ("one lump sum", application(budget_summa=ASKED), ["varning"]),
    ("one item only", rows(application(budget_summa=ASKED), budget_row(1, kr(100))), ["varning"]),
    (
        "two items, one without amount",
        rows(application(budget_summa=ASKED), budget_row(1, kr(100)), budget_row(2, None)),
        ["varning"],
    ),
    (
        "two items",
        rows(application(budget_summa=ASKED), budget_row(1, kr(60)), budget_row(2, kr(40))),
        ["ok"],
    ),
    ("the label does not ask", application(budget_summa=kr(100)), ["ok"]),
    ("no budget", application(budget_summa=absent("budget_summa")), ["ej_provad"]),
]


@pytest.mark.parametrize(("remark", "paper", "expected"), B05, ids=[case[0] for case in B05])
def test_budget_is_not_specified(remark: str, paper: Document, expected: list[str]) -> None:
    assert outcome(paper, "B05") == expected


def test_number_of_items_without_amount_is_said() -> None:
    paper = rows(application(budget_summa=ASKED), budget_row(1, kr(100)), budget_row(2, None))
    (found,) = hits(run_checks(paper, selection=("B05",)))
    assert found.message == "Budgeten är inte specificerad; 1 kostnadsslag saknar belopp."


def test_message_with_other_income_names_all_three_amounts() -> None:
    paper = sought(900000, 1200000, ovriga_intakter="ja", ovriga_intakter_belopp=kr("100000.50"))
    (found,) = hits(run_checks(paper, selection=("B01",)))
    assert "övriga intäkter (100 000,50 kr) med 199 999,50 kr" in found.message
    assert (found.expected, found.difference) == ("1000000.50", "199999.50")
    assert len(found.field_ids) == 3
