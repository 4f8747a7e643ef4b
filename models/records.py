"""Frozen records that are made and carried quickly: a reading makes some four hundred of them a page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

__all__ = ["dataclass"]

if TYPE_CHECKING:
    from dataclasses import dataclass
else:
    import dataclasses
    from collections.abc import Callable
    from operator import attrgetter

    def dataclass(
        plain: type | None = None, /, *, frozen: bool = False, slots: bool = False
    ) -> type | Callable[[type], type]:
        """As `dataclasses.dataclass`; a frozen record gets a constructor and a way to be pickled of its own.

        The usual ones ask `object.__setattr__` for every field by its name, which takes three times as long. Fields
        are positional, each is a parameter of the constructor, and nothing is done after it.
        """

        def made(plain: type) -> type:
            record = dataclasses.dataclass(frozen=frozen, slots=slots)(plain)
            if frozen:
                record.__init__ = _constructor(record, slots=slots)
            names = [field.name for field in dataclasses.fields(record)]
            if frozen and slots and len(names) > 1:
                values_of = attrgetter(*names)
                record.__reduce__ = lambda self: (type(self), values_of(self))
            return record

        return made if plain is None else made(plain)

    def _constructor(record: type, *, slots: bool) -> Callable[..., None]:
        """`__init__` that puts the values right into the slots of a record, or into its dictionary."""
        known: dict[str, Any] = {"_missing": dataclasses.MISSING}
        parameters, lines = ["self"], [] if slots else ["own = self.__dict__"]
        for field in dataclasses.fields(record):
            name = field.name
            value, parameter = name, name
            if field.default is not dataclasses.MISSING:
                known[f"_default_{name}"] = field.default
                parameter = f"{name}=_default_{name}"
            elif field.default_factory is not dataclasses.MISSING:
                known[f"_make_{name}"] = field.default_factory
                parameter = f"{name}=_missing"
                value = f"_make_{name}() if {name} is _missing else {name}"
            parameters.append(parameter)
            lines.append(f"_put_{name}(self, {value})" if slots else f"own[{name!r}] = {value}")
            if slots:
                known[f"_put_{name}"] = getattr(record, name).__set__
        body = "\n".join(f"    {line}" for line in lines or ["pass"])
        exec(f"def __init__({', '.join(parameters)}):\n{body}", known)  # noqa: S102 -- names of fields, as dataclasses does
        constructor: Callable[..., None] = known["__init__"]
        constructor.__qualname__ = f"{record.__qualname__}.__init__"
        constructor.__annotations__ = {field.name: field.type for field in dataclasses.fields(record)}
        return constructor
