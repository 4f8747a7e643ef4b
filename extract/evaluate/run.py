"""End to end: every labelled file through reader, stages and checks, and its documents against the truth."""

from __future__ import annotations

import os
import time
from dataclasses import dataclass
from pathlib import Path

from extract.batch import DEFAULT_LIMITS, SILENT, Limits, Outcome, Progress, read_files
from extract.evaluate.score import FileScore, score_file
from extract.evaluate.truth import LabelledFile, read_truth
from extract.sources import find_files
from models.errors import ConfigError


@dataclass(frozen=True, slots=True)
class Evaluation:
    """Every labelled file scored, and what the reading cost in seconds on the clock."""

    files: tuple[FileScore, ...]
    seconds: float

    @property
    def pages(self) -> int:
        return sum(file.pages for file in self.files)


def evaluate(
    truth: Path,
    *,
    part: str | None = None,
    jobs: int | None = None,
    limits: Limits = DEFAULT_LIMITS,
    progress: Progress = SILENT,
) -> Evaluation:
    """Read every labelled file below `truth` and score it.

    part: `build` or `unseen`; None for both. jobs: as for `granska run`. ConfigError: no truth that can be used.
    """
    labelled = {os.path.abspath(file.path): file for file in read_truth(truth, part)}
    if not labelled:
        raise ConfigError(
            "ingen fil hör till den delen", where=f"{truth}: {part}", todo="välj build eller unseen"
        )
    started = time.monotonic()
    scores = [
        _scored(labelled[os.path.abspath(outcome.found.place)], outcome)
        for outcome in read_files(find_files(labelled), jobs=jobs, limits=limits, progress=progress)
    ]
    return Evaluation(tuple(scores), time.monotonic() - started)


def _scored(labelled: LabelledFile, outcome: Outcome) -> FileScore:
    if outcome.failure is not None:
        return score_file(labelled, (), failure=str(outcome.failure.reason))
    if outcome.is_copy:
        return score_file(labelled, (), failure=str(outcome.documents[0].reason))
    return score_file(labelled, outcome.documents, outcome.findings)
