"""What a check is: one small function with a code, a severity and its own documentation."""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal

from extract.checks.books import Books
from models.finding import Severity
from models.record import Document, Dokumenttyp, Value
from models.records import dataclass
from models.register_loader import Registers, shipped_registers
from models.thresholds import Thresholds

APPLICATIONS = frozenset({Dokumenttyp.ANSOKAN})
REPORTS = frozenset({Dokumenttyp.REDOVISNING})
PAPERS = APPLICATIONS | REPORTS

Evidence = Decimal | date | int | str | None
"""Decimal: kronor; int: days or a count; a span of dates is text, `start/end`."""


@dataclass(frozen=True, slots=True)
class Hit:
    """Something that does not add up, said neutrally, with every value that the sentence rests on."""

    message: str
    values: tuple[Value, ...] = ()
    field: str = ""
    """Empty: the check's own field."""
    severity: Severity | None = None
    """None: the check's own severity; a check may only lower it."""
    expected: Evidence = None
    actual: Evidence = None
    difference: Evidence = None
    page: int | None = None
    """None: the page of the first value."""
    holds_in_doubt: bool = False
    """What it says is so whichever way its doubtful values are read."""


@dataclass(frozen=True, slots=True)
class Untested:
    """The question could not be answered: names of the fields or tables that were needed."""

    missing: tuple[str, ...]
    values: tuple[Value, ...] = ()
    detail: str = ""
    """Where, in Swedish, when the name alone does not say it: `rad 3`."""


Answer = Hit | Untested
CheckFunction = Callable[[Document, Thresholds], Iterator[Answer]]
RegisterFunction = Callable[[Document, Registers], Iterator[Answer]]
LedgerFunction = Callable[[Document, Thresholds, Books], Iterator[Answer]]


@dataclass(frozen=True, slots=True)
class Explanation:
    """What `granska rule CODE` prints, in Swedish."""

    summary: str
    why: str
    example: str
    remedy: str


@dataclass(frozen=True, slots=True)
class Check:
    """Calling `function` yields what is wrong; yielding nothing means that all was well."""

    code: str
    severity: Severity
    field: str
    """The bare column or section name that it is mainly about."""
    title: str
    applies: frozenset[Dokumenttyp]
    function: CheckFunction
    registered: RegisterFunction | None = None
    """The function of a check that looks things up; `function` then asks the registers that ship with granska."""
    compared: LedgerFunction | None = None
    """The function of a check against a ledger; `function` then says that there is none."""

    def explanation(self) -> Explanation:
        """Parts of the docstring; ValueError names the code and the part that is missing."""
        return parse_explanation(
            self.code, inspect.getdoc(self.registered or self.compared or self.function) or ""
        )

    def knowing(self, registers: Registers) -> Check:
        """The check as it asks these registers."""
        look_up = self.registered
        if look_up is None:
            return self
        return replace(self, function=lambda document, _: look_up(document, registers))

    def against(self, books: Books) -> Check:
        """The check as it compares with these books."""
        compare = self.compared
        if compare is None:
            return self
        return replace(self, function=lambda document, limits: compare(document, limits, books))


def check(
    code: str, severity: Severity, *, field: str, applies: frozenset[Dokumenttyp], title: str
) -> Callable[[CheckFunction], Check]:
    """Make a `Check` of a function; it still has to be named in `extract.checks.CHECKS` to run."""

    def register(function: CheckFunction) -> Check:
        return Check(code, severity, field, title, applies, function)

    return register


def register_check(
    code: str, severity: Severity, *, field: str, applies: frozenset[Dokumenttyp], title: str
) -> Callable[[RegisterFunction], Check]:
    """As `check`, for a function that compares with registers instead of limits."""

    def register(function: RegisterFunction) -> Check:
        def shipped(document: Document, limits: Thresholds) -> Iterator[Answer]:
            return function(document, shipped_registers())

        return Check(code, severity, field, title, applies, shipped, function)

    return register


def ledger_check(
    code: str, severity: Severity, *, field: str, applies: frozenset[Dokumenttyp], title: str
) -> Callable[[LedgerFunction], Check]:
    """As `check`, for a function that compares with an account ledger, which an ordinary run does not have."""

    def register(function: LedgerFunction) -> Check:
        return Check(code, severity, field, title, applies, _without_ledger, compared=function)

    return register


def _without_ledger(document: Document, limits: Thresholds) -> Iterator[Answer]:
    yield Untested(("bokforing",) if document.rows_of("konto_rows") else ("konto_rows",))


_INEXACT = frozenset({"ungefar", "hogst", "minst"})
_PARTS = ("Varför", "Exempel", "Åtgärd")
_PART = re.compile(r"^(\w+): ?", re.MULTILINE)


def parse_explanation(code: str, text: str) -> Explanation:
    """Split summary, `Varför:`, `Exempel:`, `Åtgärd:`; ValueError unless each stands there, in this order."""
    pieces = _PART.split(text)
    names, bodies = tuple(pieces[1::2]), [" ".join(piece.split()) for piece in pieces[::2]]
    if names != _PARTS:
        raise ValueError(f"{code}: expected the parts {_PARTS}, found {names}")
    for name, body in zip(("summary", *_PARTS), bodies, strict=True):
        if not body:
            raise ValueError(f"{code}: the part {name} is empty")
    return Explanation(*bodies)


def lowered(severity: Severity, values: tuple[Value, ...]) -> Severity:
    """One step milder where the paper itself is inexact: "ca 900 tkr", "högst 500 000", "hösten 2014"."""
    if not any(flag in _INEXACT for value in values for flag in value.flags):
        return severity
    return Severity.VARNING if severity is Severity.FEL else Severity.NOTIS
