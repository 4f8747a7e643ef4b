"""The fitted table is loaded strictly, and its figures are read as they were fitted."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from itertools import pairwise

import pytest

from models.errors import ConfigError
from models.record import Value, ValueStatus
from models.weights import GROUPS, Weights, default_calibration, design_of, group_of, parse_calibration

GROUP = """
[groups.{name}]
cut = 0.9
intercept = 1.0
knots = [[-1.0, 0.2], [1.0, 0.6]]
[groups.{name}.weights]
kind = 2.0
"""
TEXT = "[caps]\nmotstridig = 0.5\n" + "".join(GROUP.format(name=name) for name in GROUPS)


def value(content: object, method: str = "right", **changes: object) -> Value:
    return Value("x", "900 kr", content, ValueStatus.READ, method=method, **changes)  # type: ignore[arg-type]


def test_the_shipped_table_loads_and_sends_doubt_to_a_person() -> None:
    shipped = default_calibration()
    for name in GROUPS:
        assert 0.5 < shipped.groups[name].cut < 1
    doubtful = value(Decimal(900), flags=("motstridig",))
    assert shipped.confidence(doubtful) < shipped.cut(doubtful)


@pytest.mark.parametrize(
    ("content", "method", "group"),
    [
        (Decimal(1), "right", "amount"),
        (Decimal(1), "column", "row_amount"),
        (Decimal(1), "total", "row_amount"),
        (date(2015, 1, 31), "signature", "date"),
        ("5021", "column", "row_text"),
        ("Lyktan", "cell", "text"),
        (None, "right", "text"),
    ],
)
def test_group(content: object, method: str, group: str) -> None:
    assert group_of(value(content, method)) == group


def test_design_holds_measurements_flags_and_method() -> None:
    design = design_of(value(Decimal(5), features=(("kind", 1.0), ("skipped", 900.0)), flags=("ungefar",)))
    assert design["flag:ungefar"] == design["method:right"] == design["small"] == design["currency"] == 1.0
    assert design["skipped"] == 4.0
    assert "flag:obligatorisk" not in design_of(value("x", flags=("obligatorisk",)))


@pytest.mark.parametrize(("score", "share"), [(-9.0, 0.2), (-1.0, 0.2), (0.0, 0.4), (1.0, 0.6), (9.0, 0.6)])
def test_map_is_straight_between_knots_and_level_outside(score: float, share: float) -> None:
    fitted = Weights(0.0, {}, ((-1.0, 0.2), (1.0, 0.6)), 0.9)
    assert fitted.probability(score) == pytest.approx(share)


def test_confidence_rises_with_what_speaks_for_it() -> None:
    calibration = parse_calibration(TEXT)
    found = [calibration.confidence(value(Decimal(500), features=(("kind", k / 10),))) for k in range(-20, 5)]
    assert all(a <= b for a, b in pairwise(found))
    assert found[0] < found[-1]


@pytest.mark.parametrize(
    ("old", "new", "where"),
    [
        ("[caps]", "[caps", "TOML"),
        ("groups.date", "groups.datum", "date"),
        ("cut = 0.9", "cut = 1.9", "0 och 1"),
        ("cut = 0.9", 'cut = "0.9"', "ett tal"),
        ("intercept = 1.0", "intercept = nan", "ett tal"),
        ("[[-1.0, 0.2], [1.0, 0.6]]", "[[1.0, 0.2], [-1.0, 0.6]]", "stiga"),
        ("[[-1.0, 0.2], [1.0, 0.6]]", "[[-1.0, 0.6], [1.0, 0.2]]", "stiga"),
        ("[[-1.0, 0.2], [1.0, 0.6]]", "[]", "stiga"),
        ("motstridig = 0.5", "motstridig = -1", "0 och 1"),
    ],
)
def test_a_table_that_does_not_hold_is_refused(old: str, new: str, where: str) -> None:
    with pytest.raises(ConfigError, match=where):
        parse_calibration(TEXT.replace(old, new))
