"""Which of the things found answers which of the things expected, when both stand in an order."""

from __future__ import annotations

from collections.abc import Callable

Pair = tuple[int | None, int | None]


def align(expected: int, found: int, alike: Callable[[int, int], float]) -> list[Pair]:
    """Pairs of indices in order, with the greatest total likeness; None where one side has no partner.

    alike: 0.0 for two that can be no pair, more the better they fit. Time grows with the product of the counts.

    >>> align(3, 2, lambda i, j: float("abc"[i] == "ac"[j]))
    [(0, 0), (1, None), (2, 1)]
    """
    best = [[0.0] * (found + 1) for _ in range(expected + 1)]
    likeness = [[alike(i, j) for j in range(found)] for i in range(expected)]
    for i in range(expected - 1, -1, -1):
        for j in range(found - 1, -1, -1):
            paired = best[i + 1][j + 1] + likeness[i][j] if likeness[i][j] > 0 else -1.0
            best[i][j] = max(paired, best[i + 1][j], best[i][j + 1])
    pairs: list[Pair] = []
    i = j = 0
    while i < expected and j < found:
        if likeness[i][j] > 0 and best[i][j] == best[i + 1][j + 1] + likeness[i][j]:
            pairs.append((i, j))
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            pairs.append((i, None))
            i += 1
        else:
            pairs.append((None, j))
            j += 1
    pairs += [(rest, None) for rest in range(i, expected)]
    return pairs + [(None, rest) for rest in range(j, found)]
