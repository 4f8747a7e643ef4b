"""The figures of an evaluation as plain data, ready for JSON, and the answers that cost most."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from extract.evaluate.alarms import AlarmTally
from extract.evaluate.calibrate import Fitted
from extract.evaluate.compare import CORRECT, Mark, Verdict
from extract.evaluate.figures import (
    GROUPINGS,
    Group,
    Tally,
    by_code,
    by_field,
    f1_interval,
    groups,
    silent_amounts_interval,
)
from extract.evaluate.reliability import Risk
from extract.evaluate.run import Evaluation
from extract.evaluate.score import FileScore, RowCount

_COST = {
    Verdict.WRONG_SILENT: 0,
    Verdict.SPURIOUS: 1,
    Verdict.MISSED: 2,
    Verdict.WRONG_FLAGGED: 3,
    Verdict.SPURIOUS_FLAGGED: 4,
}
_PLACES = 6


@dataclass(frozen=True, slots=True)
class Case:
    """One answer that went wrong, and the file it stands in."""

    file: FileScore
    mark: Mark


def worst_cases(evaluation: Evaluation, most: int = 40) -> list[Case]:
    """What cost most first: amounts before the rest, silent before flagged, and the surest of them first."""
    cases = [
        Case(file, mark)
        for file in evaluation.files
        if not file.failure
        for mark in file.marks
        if mark.verdict in _COST
    ]
    cases.sort(
        key=lambda case: (
            _COST[case.mark.verdict] > 1,
            not case.mark.is_amount,
            _COST[case.mark.verdict],
            -(case.mark.confidence or 0.0),
        )
    )
    return cases[:most]


def as_data(evaluation: Evaluation, *, marks: bool = False) -> dict[str, Any]:
    """Everything that was measured. marks: also every judged answer that is not right."""
    files = evaluation.files
    data: dict[str, Any] = {
        "files": len(files),
        "pages": evaluation.pages,
        "seconds": round(evaluation.seconds, 2),
        "pages_per_second": round(evaluation.pages / evaluation.seconds, 2) if evaluation.seconds else None,
        "failures": [
            {"file": file.labelled.path.name, "reason": file.failure} for file in files if file.failure
        ],
        "splits_right": sum(file.split_right for file in files),
        "field_f1_interval": _rounded(f1_interval(files)),
        "silent_amounts_interval_by_file": _rounded(silent_amounts_interval(files)),
        "total": group_data(Group.of("alla", files)),
    }
    for name, key in (*GROUPINGS.items(), ("kind_and_part", _kind_and_part)):
        data[f"per_{name}"] = [group_data(group) for group in groups(files, key)]
    data["per_field"] = [{"name": name} | tally_data(tally) for name, tally in by_field(files)]
    data["per_code"] = [
        {
            "code": code.code,
            "right": code.right,
            "missed": code.missed,
            "false": code.false,
            "precision": _round(code.precision),
            "recall": _round(code.recall),
        }
        for code in by_code(files)
    ]
    if marks:
        data["wrong"] = list(_wrong(evaluation))
    return data


def _kind_and_part(file: FileScore) -> str:
    return f"{file.labelled.kind}, {file.labelled.part}"


def fitted_as_data(fitted: Fitted) -> dict[str, Any]:
    """What the confidence was fitted on, and how it does on the papers it was not fitted on."""
    return {
        "build_files": fitted.build_files,
        "build_values": fitted.build_values,
        "unseen_files": fitted.unseen_files,
        "unseen": [
            {
                "name": part.name,
                "values": part.values,
                "brier": _round(part.brier),
                "calibration_error": _round(part.calibration_error),
                "at_cut": _risk_data(part.at_cut),
                "surest": [_risk_data(risk) for risk in part.amount_risks],
            }
            for part in fitted.scores
        ],
    }


def _risk_data(risk: Risk) -> dict[str, Any]:
    return {
        "automation": _round(risk.automation),
        "accepted": risk.accepted,
        "wrong": risk.wrong,
        "per_1000": _round(risk.per_thousand),
        "per_1000_interval": [round(1000 * edge, _PLACES) for edge in risk.interval],
    }


def group_data(group: Group) -> dict[str, Any]:
    return {
        "name": group.name,
        "files": group.files,
        "failures": group.failures,
        "documents": group.documents,
        "documents_exact": group.exact,
        "types_right": group.types_right,
        "page_ranges_right": group.spans_right,
        "fields": tally_data(group.fields),
        "cells": tally_data(group.cells),
        "amounts": tally_data(group.amounts),
        "sections": tally_data(group.prose),
        "findings": alarm_data(group.alarms),
    } | {table: _row_data(count) for table, count in group.rows}


def alarm_data(alarms: AlarmTally) -> dict[str, Any]:
    return {
        "planted": alarms.planted,
        "found": alarms.found,
        "recall": _round(alarms.recall),
        "recall_interval": _rounded(alarms.recall_interval),
        "planted_fel_or_varning": alarms.planted_alarms,
        "found_as_fel_or_varning": alarms.alarmed,
        "recall_as_fel_or_varning": _round(alarms.alarm_recall),
        "clean_documents": alarms.clean,
        "false_alarms": alarms.false_alarms,
        "false_alarms_per_100_clean": _round(alarms.false_per_100),
    }


def tally_data(tally: Tally) -> dict[str, Any]:
    return {
        "printed": tally.printed,
        "returned": tally.returned,
        "accepted": tally.accepted,
        "silent_errors": tally.silent,
        "silent_per_1000": _round(None if tally.silent_rate is None else 1000 * tally.silent_rate),
        "silent_per_1000_interval": [round(1000 * edge, _PLACES) for edge in tally.silent_interval],
        "precision": _round(tally.precision),
        "recall": _round(tally.recall),
        "f1": _round(tally.f1),
        "soft": tally.soft,
        "automation": _round(tally.automation),
        "pages_right": list(tally.pages),
        "boxes_right": list(tally.boxes),
        "verdicts": {str(verdict): tally.counts[verdict] for verdict in Verdict},
    }


def _row_data(count: RowCount) -> dict[str, int]:
    return {"expected": count.expected, "found": count.found, "exact": count.exact}


def _wrong(evaluation: Evaluation) -> Iterator[dict[str, Any]]:
    for file in evaluation.files:
        for mark in file.marks:
            if mark.verdict not in (*CORRECT, Verdict.BLANK):
                yield {
                    "file": file.labelled.path.name,
                    "layout": file.labelled.layout,
                    "kind": file.labelled.kind,
                    "part": file.labelled.part,
                    "field": f"{mark.table}.{mark.field}",
                    "verdict": str(mark.verdict),
                    "expected": mark.expected.value,
                    "found": mark.found,
                    "status": str(mark.status),
                    "confidence": mark.confidence,
                    "method": mark.value.method if mark.value else "",
                    "flags": list(mark.value.flags) if mark.value else [],
                    "page": mark.place.page if mark.place else mark.expected.page,
                }


def _rounded(edges: tuple[float, float]) -> list[float]:
    return [round(edge, _PLACES) for edge in edges]


def _round(share: float | None) -> float | None:
    return None if share is None else round(share, _PLACES)
