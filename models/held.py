"""Many records held packed, so that a long file costs little memory; they are unpacked a block at a time."""

from __future__ import annotations

import pickle
import zlib
from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar, overload

Item = TypeVar("Item")

_UNPACKED_BLOCKS = 4
"""Kept as they are: the first, the last and those around the place that is worked on."""
_FAST = 1


@dataclass(frozen=True, slots=True)
class Packing(Generic[Item]):
    """How records of one kind are packed. few: so many are not packed at all. block: packed together.

    pack, unpack: a tuple of records to what pickles quickly, and back; module-level functions. Records without such
    functions are pickled as they are. Nothing packed ever leaves the program, and nothing from outside is unpacked.
    """

    few: int
    block: int
    pack: Callable[[tuple[Item, ...]], Any] = tuple
    unpack: Callable[[Any], tuple[Item, ...]] = tuple


class Held(Sequence[Item]):
    """Records in their order; every one is made anew each time that its block is unpacked."""

    __slots__ = ("_blocks", "_count", "_packing", "_unpacked")

    def __init__(self, blocks: Sequence[bytes], count: int, packing: Packing[Item]) -> None:
        self._blocks = tuple(blocks)
        self._count = count
        self._packing = packing
        self._unpacked: OrderedDict[int, tuple[Item, ...]] = OrderedDict()

    def __reduce__(self) -> tuple[Any, ...]:
        return Held, (self._blocks, self._count, self._packing)

    def __len__(self) -> int:
        return self._count

    def __iter__(self) -> Iterator[Item]:
        for number in range(len(self._blocks)):
            yield from self._block(number)

    @overload
    def __getitem__(self, place: int) -> Item: ...
    @overload
    def __getitem__(self, place: slice) -> tuple[Item, ...]: ...
    def __getitem__(self, place: int | slice) -> Item | tuple[Item, ...]:
        if isinstance(place, slice):
            return self._run(*place.indices(self._count))
        number = range(self._count)[place]
        return self._block(number // self._packing.block)[number % self._packing.block]

    def _run(self, start: int, stop: int, step: int) -> tuple[Item, ...]:
        if step != 1:
            return tuple(self[number] for number in range(start, stop, step))
        size = self._packing.block
        found: list[Item] = []
        for number in range(start // size, -(-stop // size) if start < stop else 0):
            first = number * size
            found += self._block(number)[max(0, start - first) : stop - first]
        return tuple(found)

    def _block(self, number: int) -> tuple[Item, ...]:
        found = self._unpacked.pop(number, None)
        if found is None:
            found = self._packing.unpack(pickle.loads(zlib.decompress(self._blocks[number])))  # noqa: S301 -- our own, see `Packing`
        self._unpacked[number] = found
        if len(self._unpacked) > _UNPACKED_BLOCKS:
            self._unpacked.popitem(last=False)
        return found


class Gathering(Generic[Item]):
    """Takes records one by one; packs them as soon as they are many."""

    def __init__(self, packing: Packing[Item]) -> None:
        self._packing = packing
        self._blocks: list[bytes] = []
        self._loose: list[Item] = []
        self._count = 0

    def extend(self, items: Iterable[Item]) -> None:
        least = self._packing.few + 1
        for item in items:
            self._loose.append(item)
            self._count += 1
            if len(self._loose) >= least:
                self._pack(len(self._loose))
                least = self._packing.block

    def all(self) -> Sequence[Item]:
        """A tuple of a few records, as they came; else the packed ones."""
        if not self._blocks:
            return tuple(self._loose)
        self._pack(len(self._loose) + self._packing.block - 1)
        return Held(self._blocks, self._count, self._packing)

    def _pack(self, most: int) -> None:
        """The whole blocks among so many records; what is left waits for the next."""
        size = self._packing.block
        whole = most // size * size
        for first in range(0, whole, size):
            if part := tuple(self._loose[first : first + size]):
                self._blocks.append(_packed(self._packing.pack(part)))
        del self._loose[:whole]


def held(items: Iterable[Item], packing: Packing[Item]) -> Sequence[Item]:
    """The records as a tuple where they are few, else packed."""
    gathering = Gathering(packing)
    gathering.extend(items)
    return gathering.all()


def _packed(plain: Any) -> bytes:
    return zlib.compress(pickle.dumps(plain, protocol=5), _FAST)
