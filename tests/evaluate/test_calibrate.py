"""Calibration finds a known curve again, says how well it did, and writes a table that loads."""

from __future__ import annotations

import json
import math
import random
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise
from xml.etree import ElementTree

import pytest

from extract.evaluate.calibrate import CAPS, as_toml, calibrate
from extract.evaluate.fit import Case, fit, logistic, monotone
from extract.evaluate.picture_of_curve import svg
from extract.evaluate.reliability import brier, calibration_error, curve, risk
from extract.evaluate.report import fitted_as_data
from extract.evaluate.run import Evaluation
from extract.evaluate.score import FileScore, score_file
from models.errors import ConfigError
from models.weights import GROUPS, design_of, parse_calibration
from tests.evaluate.build import DAY, answer, document, konto, konto_truth, labelled, truth, value

TRUE_INTERCEPT, TRUE_WEIGHT = -1.0, 3.0


def drawn(count: int, seed: int = 3) -> list[Case]:
    """Cases whose chance of being right is known: log-odds -1 + 3 clear."""
    dice = random.Random(seed)
    cases = []
    for number in range(count):
        clear = dice.random()
        chance = 1 / (1 + math.exp(-(TRUE_INTERCEPT + TRUE_WEIGHT * clear)))
        design = {"clear": clear, "noise": dice.random()}
        cases.append(Case(design, dice.random() < chance, number, f"layout {number % 6}"))
    return cases


def test_weights_of_a_known_curve_come_back() -> None:
    intercept, weights = logistic(drawn(20_000))
    assert intercept == pytest.approx(TRUE_INTERCEPT, abs=0.1)
    assert weights["clear"] == pytest.approx(TRUE_WEIGHT, abs=0.2)
    assert abs(weights["noise"]) < 0.15


def test_probability_of_a_known_curve_comes_back() -> None:
    fitted = fit(drawn(20_000), cut=0.5)
    for clear in (0.1, 0.5, 0.9):
        found = fitted.probability(fitted.score({"clear": clear, "noise": 0.5}))
        assert found == pytest.approx(1 / (1 + math.exp(-(TRUE_INTERCEPT + TRUE_WEIGHT * clear))), abs=0.05)


def test_probability_holds_on_cases_that_were_not_fitted() -> None:
    fitted = fit(drawn(20_000), cut=0.5)
    judged = [(fitted.probability(fitted.score(case.design)), case.right) for case in drawn(5000, seed=4)]
    assert calibration_error(judged) < 0.03


def test_a_layout_that_goes_wrong_lowers_what_looked_sure() -> None:
    """One layout in six is all wrong and looks like the rest: nobody may say more than five in six."""
    cases = [
        Case({"clear": float(n % 2), "twist": float(n % 6 == 0)}, n % 6 != 0, n, f"layout {n % 6}")
        for n in range(600)
    ]
    fitted = fit(cases, cut=0.5)
    assert fitted.probability(fitted.score({"clear": 1.0})) < 0.95


def test_many_values_of_few_files_are_few() -> None:
    cases = [Case({"kind": float(n % 2)}, True, n % 4, "rutor") for n in range(4000)]
    fitted = fit(cases, cut=0.5)
    assert fitted.probability(0.0) == pytest.approx(4.5 / 5)


def test_map_never_falls() -> None:
    dice = random.Random(5)
    cases = [Case({}, dice.random() < 0.7, n, "") for n in range(2000)]
    knots = monotone([dice.gauss(0, 1) for _ in cases], cases)
    assert all(a[0] < b[0] and a[1] <= b[1] for a, b in pairwise(knots))


def test_brier_and_error_of_a_known_forecast() -> None:
    judged = [(0.8, True)] * 8 + [(0.8, False)] * 2
    assert brier(judged) == pytest.approx(0.8 * 0.04 + 0.2 * 0.64)
    assert calibration_error(judged) == pytest.approx(0.0)
    assert calibration_error([(1.0, False)] * 5) == pytest.approx(1.0)
    assert [found.count for found in curve([(0.5, True)] * 10 + [(0.9, True)] * 10, bins=2)] == [10, 10]


def test_risk_takes_the_surest_and_of_equals_the_wrong_first() -> None:
    judged = [(0.9, True), (0.9, False), (0.99, True), (0.5, False)]
    half = risk(judged, printed=4, automation=0.5)
    assert half is not None
    assert (half.accepted, half.wrong) == (2, 1)
    assert risk(judged, printed=8, automation=0.9) is None


def file_score(number: int, part: str) -> FileScore:
    """A report whose amounts are right when their measurement says so, four times of five."""
    dice = random.Random(number)
    clear = dice.random() < 0.8
    right = clear if dice.random() < 0.9 else not clear
    amount = Decimal(900000 if right else 90000)
    measured = (("kind", 1.0 if clear else 0.5),)
    record = truth(
        dokumenttyp="redovisning",
        fields={
            "beviljat_belopp": answer("900000"),
            "datum": answer("2015-01-31"),
            "namnd": answer("Kista stadsdelsnämnd"),
        },
        konto_rows=[konto_truth(1, "5021", "900000", "Lön")],
    )
    row = konto(1, "5021", str(amount), "Lön" if right else "Lan")
    cells = tuple(replace(cell, method="column", features=measured) for cell in row.cells)
    found = document(
        value("beviljat_belopp", amount, features=measured, method="right"),
        value("datum", DAY, features=measured, method="right"),
        value("namnd", "Kista stadsdelsnämnd", features=measured, method="right"),
        rows=(replace(row, cells=cells),),
    )
    file = replace(labelled(record, part=part), layout=f"layout {number % 5}")
    return score_file(file, [found])


def scores() -> Iterator[FileScore]:
    yield from (file_score(number, "build") for number in range(200))
    yield from (file_score(number, "unseen") for number in range(200, 300))


EVALUATION = Evaluation(tuple(scores()), 1.0)


def test_table_is_small_text_that_loads_again_with_its_card() -> None:
    fitted = calibrate(EVALUATION)
    text = as_toml(fitted, date="2015-01-31", data='tvåhundra "papper"', command="granska calibrate x")
    assert len(text) < 20_000
    assert 'date = "2015-01-31"' in text
    loaded = parse_calibration(text)
    sure = value("beviljat_belopp", Decimal(1), features=(("kind", 1.0),), method="right")
    unsure = replace(sure, features=(("kind", 0.5),))
    assert loaded.confidence(sure) > loaded.confidence(unsure)
    assert loaded.confidence(sure) == pytest.approx(fitted.calibration.confidence(sure), abs=1e-3)
    assert set(loaded.groups) == set(GROUPS)


def test_the_unseen_part_is_scored_and_not_fitted() -> None:
    whole, amounts = calibrate(EVALUATION).scores
    assert (whole.values, amounts.values) == (800, 200)
    assert 0 < amounts.brier < 0.25
    only_build = Evaluation(tuple(f for f in EVALUATION.files if f.labelled.part == "build"), 1.0)
    with pytest.raises(ConfigError, match="unseen"):
        calibrate(only_build)


def test_values_that_people_judged_are_fitted_on_as_well() -> None:
    bare = calibrate(EVALUATION)
    sure = value("beviljat_belopp", Decimal(1), features=(("kind", 1.0),), method="right")
    judged = [("amount", Case(design_of(sure), False, -number, "granskad/x")) for number in range(150)]
    fitted = calibrate(EVALUATION, judged)
    assert (fitted.build_values, fitted.reviewed_values) == (bare.build_values + 150, 150)
    assert fitted.calibration.confidence(sure) < bare.calibration.confidence(sure)


def test_a_reading_that_contradicts_itself_never_looks_sure() -> None:
    calibration = calibrate(EVALUATION).calibration
    for flag, cap in CAPS.items():
        found = value("beviljat_belopp", Decimal(1), features=(("kind", 1.0),), flags=(flag,))
        assert calibration.confidence(found) <= cap < calibration.cut(found)


def test_picture_is_svg() -> None:
    fitted = calibrate(EVALUATION)
    picture = ElementTree.fromstring(svg([(part.name, part.curve) for part in fitted.scores]))
    assert picture.tag == "{http://www.w3.org/2000/svg}svg"
    assert len(picture.findall("{http://www.w3.org/2000/svg}circle")) == sum(
        len(part.curve) for part in fitted.scores
    )


def test_what_was_fitted_is_data_ready_for_json() -> None:
    data = fitted_as_data(calibrate(EVALUATION))
    assert json.loads(json.dumps(data)) == data
    whole, amounts = data["unseen"]
    assert whole["values"] >= amounts["values"] > 0
    assert amounts["at_cut"]["wrong"] <= amounts["at_cut"]["accepted"]
