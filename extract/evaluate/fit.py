"""Fitting a probability: logistic regression by Newton's method, then a monotone map from score to share."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
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
    """One value: its measurements, whether it was right, and the file it stands in."""

    design: Design
    right: bool
    file: int


def fit(cases: Sequence[Case], cut: float) -> Weights:
    """Weights and map for one kind of value.

    The map is fitted on scores of files that the weights which gave them had not seen (five folds by file). Without
    both right and wrong cases the share alone is the answer.
    """
    rights = sum(case.right for case in cases)
    if rights in (0, len(cases)):
        return Weights(0.0, {}, ((0.0, smoothed(rights, len(cases))),), cut)
    intercept, weights = logistic(cases)
    return Weights(intercept, weights, monotone(unseen_scores(cases), [case.right for case in cases]), cut)


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
    """The score of every case by weights fitted without its file's fold."""
    scores = [0.0] * len(cases)
    for fold in range(_FOLDS):
        seen = [case for case in cases if case.file % _FOLDS != fold]
        if not seen:
            seen = list(cases)
        intercept, weights = logistic(seen)
        fitted = Weights(intercept, weights, ((0.0, 0.0),), 0.0)
        for place, case in enumerate(cases):
            if case.file % _FOLDS == fold:
                scores[place] = fitted.score(case.design)
    return scores


def monotone(scores: Sequence[float], rights: Sequence[bool]) -> tuple[Knot, ...]:
    """Pool adjacent violators: knots of rising score and rising share, each from enough cases."""
    tied: dict[float, list[bool]] = defaultdict(list)
    for score, right in zip(scores, rights, strict=True):
        tied[round(score, 6)].append(right)
    blocks: list[list[float]] = []
    for score in sorted(tied):
        found = tied[score]
        blocks.append([score * len(found), float(len(found)), float(sum(found))])
        while len(blocks) > 1 and (
            _share(blocks[-2]) >= _share(blocks[-1]) or blocks[-2][1] < _SMALLEST_BLOCK
        ):
            sums, count, hits = blocks.pop()
            blocks[-1] = [blocks[-1][0] + sums, blocks[-1][1] + count, blocks[-1][2] + hits]
    if len(blocks) > 1 and blocks[-1][1] < _SMALLEST_BLOCK:
        sums, count, hits = blocks.pop()
        blocks[-1] = [blocks[-1][0] + sums, blocks[-1][1] + count, blocks[-1][2] + hits]
    return _knots([(total / count, smoothed(int(hits), int(count))) for total, count, hits in blocks])


def smoothed(hits: int, trials: int) -> float:
    """Share with half a case of each sort added (Jeffreys): never quite 0 and never quite 1.

    >>> smoothed(0, 0), smoothed(999, 999)
    (0.5, 0.9995)
    """
    return (hits + 0.5) / (trials + 1)


def _share(block: Sequence[float]) -> float:
    return block[2] / block[1]


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
