"""Which lists of stems a word speaks for."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache


class Stems:
    """Several lists of stems, asked by how a word begins (`stem`), what it is (`=stem`), what stands in it (`~stem`),
    and what the first word of a text is (`^stem`)."""

    def __init__(self, lists: Sequence[Sequence[str]]) -> None:
        self._beginnings: dict[str, set[int]] = {}
        self._whole: dict[str, set[int]] = {}
        self._within: dict[str, set[int]] = {}
        self._first: dict[str, set[int]] = {}
        for number, stems in enumerate(lists):
            for stem in stems:
                if stem[0] == "~":
                    self._within.setdefault(stem[1:], set()).add(number)
                elif stem[0] == "^":
                    self._first.setdefault(stem[1:], set()).add(number)
                elif stem[0] == "=":
                    self._whole.setdefault(stem[1:], set()).add(number)
                else:
                    self._beginnings.setdefault(stem, set()).add(number)
        self._lengths = sorted(set(map(len, self._beginnings)))
        self.spoken_for = lru_cache(maxsize=16384)(self._spoken_for)

    def _spoken_for(self, word: str, first: bool = False) -> frozenset[int]:
        """The numbers of the lists that the word speaks for. first: it begins the text."""
        found = [self._whole.get(word, ()), self._first.get(word, ()) if first else ()]
        found += [numbers for stem, numbers in self._within.items() if stem in word]
        begun = [word[:length] for length in self._lengths if length <= len(word)]
        found += [self._beginnings[beginning] for beginning in begun if beginning in self._beginnings]
        return frozenset().union(*found)
