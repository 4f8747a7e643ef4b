"""A property worked out when it is first asked for, and kept."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Generic, TypeVar

__all__ = ["once"]

Kept = TypeVar("Kept")

if TYPE_CHECKING:
    from functools import cached_property as once
else:

    class once(Generic[Kept]):
        """As `functools.cached_property`, which takes a lock for every object before Python 3.12.

        Two threads that ask at once may both work it out; the object needs a `__dict__`.
        """

        def __init__(self, work: Callable[[Any], Kept]) -> None:
            self._work = work
            self._name = work.__name__
            self.__doc__ = work.__doc__

        def __get__(self, thing: Any, owner: type | None = None) -> Any:
            if thing is None:
                return self
            found = self._work(thing)
            thing.__dict__[self._name] = found
            return found
