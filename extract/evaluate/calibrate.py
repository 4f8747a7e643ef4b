"""From an evaluation to the fitted table: weights on the build part, scores on the unseen part."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extract.evaluate.compare import CORRECT, Mark
from extract.evaluate.figures import PROSE
from extract.evaluate.fit import Case, fit
from extract.evaluate.intervals import share_interval
from extract.evaluate.reliability import (
    AUTOMATION_RATES,
    Bin,
    Judged,
    Risk,
    brier,
    calibration_error,
    curve,
    risk,
)
from extract.evaluate.run import Evaluation
from models.errors import ConfigError
from models.weights import GROUPS, Calibration, Weights, design_of, group_of

CAPS = {
    "motstridig": 0.5,
    "tvetydig": 0.5,
    "flera_belopp": 0.5,
    "ogiltig": 0.2,
    "oenig": 0.5,
    "en_lasning": 0.9,
}
"""Flags by which a reading contradicts itself: set by hand, since papers of our own making hold too few of them."""
CUTS = {"amount": 0.97, "row_amount": 0.97, "date": 0.9, "text": 0.8, "row_text": 0.8}
"""The price of a wrong value against that of a look: an amount is looked at while one in 33 may be wrong."""
_COUNTED = ("projekt_nr",)
"""Columns that follow from the place of a row and have no measurements of their own."""


@dataclass(frozen=True, slots=True)
class Scores:
    """How well the confidence keeps its word on one part of the corpus."""

    name: str
    values: int
    brier: float
    calibration_error: float
    curve: tuple[Bin, ...]
    amount_risks: tuple[Risk, ...]
    at_cut: Risk
    """When every value below its cut goes to a person."""


@dataclass(frozen=True, slots=True)
class Fitted:
    """The fitted weights, what they were fitted on, and how they do on papers they have not seen."""

    calibration: Calibration
    build_files: int
    build_values: int
    unseen_files: int
    scores: tuple[Scores, ...]
    reviewed_values: int = 0
    """Of the fitted values, those that people judged."""


def calibrate(evaluation: Evaluation, reviewed: Sequence[tuple[str, Case]] = ()) -> Fitted:
    """Fit every kind of value on the files of the part `build`; score on those of the part `unseen`.

    reviewed: values that people judged, with their kind, to fit on as well. ConfigError: a part is missing.
    """
    parts = {part: [f for f in evaluation.files if f.labelled.part == part] for part in ("build", "unseen")}
    for part, files in parts.items():
        if not files:
            raise ConfigError(
                f"facit saknar delen {part}", where="granska calibrate", todo="ta med båda delarna"
            )
    found = [
        (group_of(mark.value), Case(design_of(mark.value), mark.verdict in CORRECT, n, file.labelled.layout))
        for n, file in enumerate(parts["build"])
        for mark in weighed(file.marks)
        if mark.value is not None
    ]
    found += reviewed
    groups = {name: _fitted(name, [case for group, case in found if group == name]) for name in GROUPS}
    calibration = Calibration(groups, CAPS)
    unseen = [mark for file in parts["unseen"] for mark in file.marks]
    printed = sum(mark.is_amount and mark.expected.value is not None for mark in unseen)
    return Fitted(
        calibration,
        len(parts["build"]),
        len(found),
        len(parts["unseen"]),
        (
            scores("alla", calibration, list(weighed(unseen)), 0),
            scores("belopp", calibration, [mark for mark in weighed(unseen) if mark.is_amount], printed),
        ),
        len(reviewed),
    )


def _fitted(name: str, cases: Sequence[Case]) -> Weights:
    if not cases:
        raise ConfigError(
            f"facit saknar värden av slaget {name}", where="granska calibrate", todo="ta med fler filer"
        )
    return fit(cases, CUTS[name])


def weighed(marks: Sequence[Mark]) -> Iterator[Mark]:
    """Answers that were given and that have a confidence."""
    for mark in marks:
        if mark.found is not None and mark.table != PROSE and mark.field not in _COUNTED:
            yield mark


def scores(name: str, calibration: Calibration, marks: Sequence[Mark], printed: int) -> Scores:
    """printed: how many values there were to read, for the rates of automation; 0 leaves them out."""
    judged: list[Judged] = [
        (calibration.confidence(mark.value), mark.verdict in CORRECT) for mark in marks if mark.value
    ]
    risks = [risk(judged, printed, rate) for rate in AUTOMATION_RATES] if printed else []
    return Scores(
        name,
        len(judged),
        brier(judged),
        calibration_error(judged),
        tuple(curve(judged)),
        tuple(found for found in risks if found is not None),
        _at_cut(calibration, marks, printed),
    )


def _at_cut(calibration: Calibration, marks: Sequence[Mark], printed: int) -> Risk:
    """`automation` is the share of the printed values, or of those read where `printed` is 0."""
    kept = [
        mark
        for mark in marks
        if mark.value and calibration.confidence(mark.value) >= calibration.cut(mark.value)
    ]
    wrong = sum(mark.verdict not in CORRECT for mark in kept)
    return Risk(len(kept) / (printed or len(marks) or 1), len(kept), wrong, share_interval(wrong, len(kept)))


def as_toml(fitted: Fitted, *, date: str, data: str, command: str) -> str:
    """The table as a small text with its card. date: ISO; data: what was read, in words."""
    whole, amounts = fitted.scores
    lines = [
        "# Fitted confidence of values; written by `granska calibrate`, read by models/weights.py.",
        "[card]",
        f'date = "{date}"',
        f"data = {_quoted(data)}",
        f"command = {_quoted(command)}",
        f"build_files = {fitted.build_files}",
        f"build_values = {fitted.build_values}",
        f"unseen_files = {fitted.unseen_files}",
        f"unseen_values = {whole.values}",
        f"unseen_brier = {whole.brier:.5f}",
        f"unseen_calibration_error = {whole.calibration_error:.5f}",
        f"unseen_amounts = {amounts.values}",
        f"unseen_amounts_brier = {amounts.brier:.5f}",
        f"unseen_amounts_calibration_error = {amounts.calibration_error:.5f}",
    ]
    for title, found in (
        ("[card.amounts_at_cut]", amounts.at_cut),
        *(("[[card.amounts_accepted]]", found) for found in amounts.amount_risks),
    ):
        lines += [
            "",
            title,
            f"automation = {found.automation:.4g}",
            f"accepted = {found.accepted}",
            f"wrong = {found.wrong}",
            f"per_thousand_interval = [{1000 * found.interval.low:.3f}, {1000 * found.interval.high:.3f}]",
        ]
    lines += ["", "# Set by hand: no figure lifts a value with such a flag above its cap.", "[caps]"]
    lines += [f"{flag} = {cap}" for flag, cap in sorted(fitted.calibration.caps.items())]
    for name in GROUPS:
        lines += ["", *_group_lines(name, fitted.calibration.groups[name])]
    return "\n".join(lines) + "\n"


def _group_lines(name: str, weights: Weights) -> Iterator[str]:
    yield f"[groups.{name}]"
    yield f"cut = {weights.cut}"
    yield f"intercept = {weights.intercept:.4f}"
    yield f"knots = [{', '.join(f'[{score:.4f}, {share:.5f}]' for score, share in weights.knots)}]"
    yield f"[groups.{name}.weights]"
    for feature, weight in sorted(weights.weights.items()):
        yield f"{_quoted(feature)} = {weight:.4f}"


def _quoted(text: str) -> str:
    import json

    return json.dumps(text, ensure_ascii=False)
