"""Fitting a probability: logistic regression by Newton's method, then a monotone map from score to share."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from models.weights import Knot, Weights

if TYPE_CHECKING:
    import numpy as np

    Array = np.ndarray[Any, np.dtype[np.float64]]

Design = Mapping[str, float]
RIDGE = 1.0
"""Pull of every weight towards nothing, in cases: a measurement seen a few times only moves little."""
SEEN_AT_LEAST = 10
_STEPS = 50
_FOLDS = 5
_SMALLEST_BLOCK = 25
_STEEPEST = 30.0


@dataclass(frozen=True, slots=True)
class Case:
    """One value: its measurements, whether it was right, the file it stands in and the layout of that file."""

    design: Design
    right: bool
    file: int
    layout: str = ""


def fit(cases: Sequence[Case], cut: float) -> Weights:
    """Weights and map for one kind of value.

    The map is fitted on scores by weights that had not seen the layout: what goes wrong, goes wrong by layouts, and the
    next paper has another one. Without both right and wrong cases the share alone is the answer.
    """
    rights = sum(case.right for case in cases)
    if rights in (0, len(cases)):
        files = len({case.file for case in cases})
        return Weights(0.0, {}, ((0.0, smoothed(float(rights > 0), files)),), cut)
    intercept, weights = logistic(cases)
    return Weights(intercept, weights, monotone(unseen_scores(cases), cases), cut)


def logistic(cases: Sequence[Case]) -> tuple[float, dict[str, float]]:
    """Intercept and weights, ridge-penalised maximum likelihood; measurements that never vary are left out."""
    import numpy as np

    names = _names(cases)
    x = np.array([[1.0, *(case.design.get(name, 0.0) for name in names)] for case in cases])
    y = np.array([float(case.right) for case in cases])
    penalty = np.diag([1e-6, *([RIDGE] * len(names))])
    beta = np.zeros(len(names) + 1)
    for _ in range(_STEPS):
        chance = 1 / (1 + np.exp(-np.clip(x @ beta, -_STEEPEST, _STEEPEST)))
        gradient = x.T @ (y - chance) - penalty @ beta
        hessian = (x * (chance * (1 - chance))[:, None]).T @ x + penalty
        step = np.linalg.solve(hessian, gradient)
        beta += step
        if np.abs(step).max() < 1e-8:
            break
    return float(beta[0]), {name: float(weight) for name, weight in zip(names, beta[1:], strict=True)}


def unseen_scores(cases: Sequence[Case]) -> list[float]:
    """The score of every case by weights fitted without its layout; without its file where there is one layout."""
    several = len({case.layout for case in cases}) > 1
    folds = [case.layout if several else str(case.file % _FOLDS) for case in cases]
    scores = [0.0] * len(cases)
    for fold in sorted(set(folds)):
        seen = [case for case, own in zip(cases, folds, strict=True) if own != fold]
        intercept, weights = logistic(seen or cases)
        fitted = Weights(intercept, weights, ((0.0, 0.0),), 0.0)
        for place, case in enumerate(cases):
            if folds[place] == fold:
                scores[place] = fitted.score(case.design)
    return scores


@dataclass(slots=True)
class _Block:
    """Cases of like score, pooled."""

    scores: float = 0.0
    count: int = 0
    rights: int = 0
    files: set[int] = field(default_factory=set)

    @property
    def share(self) -> float:
        return self.rights / self.count

    def add(self, other: _Block) -> None:
        self.scores += other.scores
        self.count += other.count
        self.rights += other.rights
        self.files |= other.files


def monotone(scores: Sequence[float], cases: Sequence[Case]) -> tuple[Knot, ...]:
    """Pool adjacent violators: knots of rising score and rising share, each from enough cases."""
    tied: dict[float, _Block] = defaultdict(_Block)
    for score, case in zip(scores, cases, strict=True):
        tied[round(score, 6)].add(_Block(score, 1, int(case.right), {case.file}))
    blocks: list[_Block] = []
    for score in sorted(tied):
        blocks.append(tied[score])
        while len(blocks) > 1 and (
            blocks[-2].share >= blocks[-1].share or blocks[-2].count < _SMALLEST_BLOCK
        ):
            last = blocks.pop()
            blocks[-1].add(last)
    if len(blocks) > 1 and blocks[-1].count < _SMALLEST_BLOCK:
        last = blocks.pop()
        blocks[-1].add(last)
    return _knots([(block.scores / block.count, smoothed(block.share, len(block.files))) for block in blocks])


def smoothed(share: float, files: int) -> float:
    """Share drawn towards one half by half a file of each sort (Jeffreys): never quite 0 and never quite 1.

    Values of one file are right or wrong together, so the files are what was seen, not the values.

    >>> smoothed(1.0, 0), smoothed(1.0, 999)
    (0.5, 0.9995)
    """
    return (share * files + 0.5) / (files + 1)


def _knots(pairs: Sequence[Knot]) -> tuple[Knot, ...]:
    knots: list[Knot] = []
    for score, share in pairs:
        share = max(share, knots[-1][1]) if knots else share
        if not knots or score > knots[-1][0] + 1e-6:
            knots.append((score, share))
    return tuple(knots)


def _names(cases: Sequence[Case]) -> list[str]:
    """Measurements that vary, and that enough cases have."""
    values: dict[str, Counter[float]] = {}
    for case in cases:
        for name, size in case.design.items():
            values.setdefault(name, Counter())[size] += 1
    kept = []
    for name, sizes in values.items():
        absent = len(cases) - sum(sizes.values())
        sizes[0.0] += absent
        rest = len(cases) - max(sizes.values())
        if rest >= min(SEEN_AT_LEAST, len(cases) // 10):
            kept.append(name)
    return sorted(kept)
