"""Which findings the answers of a paper must give, worked out from the truth alone.

Written from the table of checks, not from the program's own: the two must not share a mistake.
"""

from __future__ import annotations

import calendar
import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from tests.papers.model import Paper, Section, Signature

_HALF = Decimal("0.5")
_ISO = "([0-9]{4}-[0-9]{2}-[0-9]{2})"
TEXTUAL = ("B11", "N09", "T06", "T09", "Q02", "F06")
"""Codes that rest on prose or on the look of the page: they hit where they were planted and nowhere else."""


@dataclass(frozen=True)
class Answers:
    """The marked values of one paper, typed."""

    paper: Paper

    def text(self, name: str) -> str | None:
        return self.paper.marks.values.get(name)

    def amount(self, name: str) -> Decimal | None:
        found = self.text(name)
        return None if found is None else Decimal(found)

    def day(self, name: str) -> date | None:
        found = self.text(name)
        return None if found is None else date.fromisoformat(found)

    def asked(self, name: str) -> bool:
        """Whether the paper has the label, answered or not."""
        return name in self.paper.marks.values or name in self.paper.empty

    def rows(self, table: str) -> list[dict[str, str | None]]:
        """The rows of a table, by number."""
        found: dict[int, dict[str, str | None]] = {}
        for key, value in self.paper.marks.values.items():
            if key.startswith(f"{table}/"):
                _, number, column = key.split("/")
                found.setdefault(int(number), {})[column] = value
        return [found[number] for number in sorted(found)]

    def total(self, table: str) -> Decimal:
        return sum((Decimal(row["belopp"] or 0) for row in self.rows(table)), Decimal(0))


def judge(paper: Paper) -> None:
    """Notes on the paper which codes must hit and which must not; a plant that another one undid is forgotten."""
    paper.findings, paper.must_not_fire = _codes(paper)
    paper.planted = tuple(code for code in sorted(paper.planted) if code in paper.findings)


def _codes(paper: Paper) -> tuple[tuple[str, ...], tuple[str, ...]]:
    answers = Answers(paper)
    rules = _ANSOKAN if paper.dokumenttyp == "ansokan" else _REDOVISNING
    if paper.dokumenttyp not in ("ansokan", "redovisning"):
        return (), tuple(code for code in ("B01", "B06", "B07", "T02", "K08") if code not in paper.planted)
    rules = rules | _BOTH
    hits = {code for code in paper.planted if code not in rules}
    quiet = set()
    for code, rule in rules.items():
        result = rule(answers)
        if result:
            hits.add(code)
        elif result is False:
            quiet.add(code)
    quiet |= {code for code in TEXTUAL if code not in paper.planted}
    return tuple(sorted(hits)), tuple(sorted(quiet - hits))


Rule = Callable[[Answers], bool | None]
"""True: must hit; False: must not; None: not decided by the truth."""


def _gap(a: Answers) -> Decimal | None:
    budget, sokt = a.amount("budget_summa"), a.amount("sokt_summa")
    if budget is None or sokt is None:
        return None
    return budget - sokt - (a.amount("ovriga_intakter_belopp") or 0)


def _b01(a: Answers) -> bool | None:
    gap = _gap(a)
    return None if gap is None else gap > _HALF


def _b02(a: Answers) -> bool | None:
    gap = _gap(a)
    return None if gap is None else gap < -_HALF


def _b03(a: Answers) -> bool | None:
    if not a.asked("ovriga_intakter"):
        return False
    given = a.text("ovriga_intakter_belopp") is not None
    return a.text("ovriga_intakter") is None or (a.text("ovriga_intakter") == "ja") != given


def _b04(a: Answers) -> bool | None:
    budget, sokt = a.amount("budget_summa"), a.amount("sokt_summa")
    if a.text("ovriga_intakter") != "nej" or budget is None or sokt is None:
        return False
    return budget - sokt > _HALF


def _b06(a: Answers) -> bool | None:
    stated, rows = a.amount("budget_summa"), a.rows("budget_rows")
    if stated is None or not rows:
        return False
    if any(row.get("belopp") is None for row in rows):
        return None
    gap = abs(a.total("budget_rows") - stated)
    if _HALF < gap <= sum(map(_rounded_off, _budget_keys(a)), Decimal(0)):
        return None
    return gap > _HALF


def _budget_keys(a: Answers) -> list[tuple[str, str]]:
    """Printed and true amount of the total and of every row of the budget."""
    keys = [key for key in a.paper.marks.values if key.startswith("budget_rows/") and key.endswith("/belopp")]
    return [(a.paper.marks.raws[key], a.paper.marks.values[key] or "0") for key in ("budget_summa", *keys)]


def _rounded_off(printed: tuple[str, str]) -> Decimal:
    """Half of the last printed place of an amount in thousands or millions; nothing for one in kronor."""
    raw, value = printed
    digits = "".join(letter for letter in raw.replace(",", ".") if letter in "0123456789.").strip(".")
    number = Decimal(digits) if digits.count(".") <= 1 and digits else Decimal(0)
    unit = next((unit for unit in (3, 6) if number.scaleb(unit) == Decimal(value)), None)
    return _HALF.scaleb(unit + int(number.as_tuple().exponent)) if unit and number else Decimal(0)


def _b13(a: Answers) -> bool | None:
    for row in a.rows("budget_rows"):
        if row.get("antal") and row.get("a_pris") and row.get("belopp"):
            product = Decimal(row["antal"] or 0) * Decimal(row["a_pris"] or 0)
            if abs(product - Decimal(row["belopp"] or 0)) > _HALF:
                return True
    return False


def _b07(a: Answers) -> bool | None:
    stated = a.amount("summa_angiven")
    if not a.rows("konto_rows"):
        return None
    return stated is None or abs(stated - a.total("konto_rows")) > _HALF


def _later(one: str, other: str) -> Rule:
    """Hits when the first date is later than the second."""

    def rule(a: Answers) -> bool | None:
        first, last = a.day(one), a.day(other)
        return None if first is None or last is None else first > last

    return rule


def _t05(a: Answers) -> bool | None:
    start, end = a.day("period_start"), a.day("period_slut")
    if start is None or end is None or start > end:
        return None
    months = {(1, 4), (5, 8), (9, 12), (1, 8), (1, 12), (1, 6), (7, 12)}
    whole = start.day == 1 and end.day == calendar.monthrange(end.year, end.month)[1]
    return not (whole and start.year == end.year and (start.month, end.month) in months)


def _k03(a: Answers) -> bool | None:
    konton = [row["konto"] for row in a.rows("konto_rows") if row.get("konto")]
    return bool(konton) and all(str(konto).startswith("3") for konto in konton)


def _k08(a: Answers) -> bool | None:
    seen = Counter(
        tuple(row.get(name) for name in ("projekt_nr", "konto", "ikb", "motpart", "belopp", "text"))
        for row in a.rows("konto_rows")
    )
    loose = Counter(
        tuple(row.get(name) for name in ("konto", "ikb", "motpart", "belopp", "text"))
        for row in a.rows("konto_rows")
    )
    if any(count > 1 for count in seen.values()):
        return True
    return None if any(count > 1 for count in loose.values()) else False


def _k11(a: Answers) -> bool | None:
    for row in a.rows("konto_rows"):
        konto = row.get("konto") or ""
        if not (konto.isdigit() and 4 <= len(konto) <= 6):
            return True
        if any(
            (code := row.get(name)) and not (code.isdigit() and len(code) == 4) for name in ("ikb", "motpart")
        ):
            return True
    return False


def _days(a: Answers, pattern: str) -> list[date]:
    texts = [row.get("text") or "" for row in a.rows("konto_rows")]
    return [date.fromisoformat(found) for text in texts for found in re.findall(pattern, text)]


def _t07(a: Answers) -> bool | None:
    start, end = a.day("period_start"), a.day("period_slut")
    if start is None or end is None or start > end:
        return None
    return any(not start <= day <= end for day in _days(a, _ISO))


def _t15(a: Answers) -> bool | None:
    start, end = a.day("period_start"), a.day("period_slut")
    if start is None or end is None or start > end:
        return None
    return any(start <= day < end for day in _days(a, f"tom {_ISO}"))


def _q03(a: Answers) -> bool | None:
    if a.text("ovriga_intakter") is not None or not a.asked("ovriga_intakter"):
        return False
    return "Q03" in a.paper.planted or None


def _letters(name: str) -> str:
    return "".join(character for character in name.casefold() if character.isalnum())


def _n02(a: Answers) -> bool | None:
    return any(
        _letters(row["projekt"] or "") != _letters(row["delredovisning"] or "")
        for row in a.rows("report_projects")
        if row.get("projekt") and row.get("delredovisning")
    )


def _n03(a: Answers) -> bool | None:
    rows = a.rows("report_projects")
    if not any(row.get("delredovisning") for row in rows):
        return None
    return any((row.get("projekt") is None) != (row.get("delredovisning") is None) for row in rows)


def _n04(a: Answers) -> bool | None:
    namnd = a.text("namnd")
    return None if namnd is None else "rvaltn" in namnd


_BOARDS_OF_A_TIME = {
    "Enskede-Årsta-Vantör": (date(2007, 1, 1), date.max),
    "Rinkeby-Kista": (date(2007, 1, 1), date(2023, 6, 30)),
    "Hägersten-Liljeholmen": (date(2007, 1, 1), date(2020, 6, 30)),
    "Södermalm": (date(2007, 1, 1), date.max),
    "Spånga-Tensta": (date(1999, 1, 1), date(2023, 6, 30)),
    "Norrmalm": (date(1997, 1, 1), date(2023, 6, 30)),
    "Östermalm": (date(1997, 1, 1), date(2023, 6, 30)),
    "Älvsjö": (date(1997, 1, 1), date(2020, 6, 30)),
    "Hägersten-Älvsjö": (date(2020, 7, 1), date.max),
    "Järva": (date(2023, 7, 1), date.max),
    "Norra innerstaden": (date(2023, 7, 1), date.max),
}


def _n05(a: Answers) -> bool | None:
    """A board outside its time on every day that the paper names; undecided where only some days are outside."""
    namnd = a.text("namnd") or ""
    name = max((area for area in _BOARDS_OF_A_TIME if area in namnd), key=len, default=None)
    names = ("tidplan_start", "tidplan_slut", "period_start", "period_slut", "datum")
    days = [day for name in names if (day := a.day(name)) is not None]
    if name is None or not days:
        return None if days else False
    first, last = _BOARDS_OF_A_TIME[name]
    outside = [not first <= day <= last for day in days]
    return True if all(outside) else None if any(outside) else False


def _n06(a: Answers) -> bool | None:
    contact = a.text("kontaktperson")
    return contact is not None and contact == a.text("undertecknare")


def _n07(a: Answers) -> bool | None:
    """Whose address it is not, only the name of a contact can tell."""
    return (a.text("kontaktperson") is not None and "N07" in a.paper.planted) or None


def _n08(a: Answers) -> bool | None:
    number = a.text("organisationsnummer")
    return None if number is None else not luhn([int(digit) for digit in number if digit.isdigit()][-10:])


def luhn(digits: list[int]) -> bool:
    """Whether the last digit fits the nine before it.

    >>> luhn([2, 1, 2, 0, 0, 0, 0, 1, 4, 2])
    True
    """
    doubled = [digit * 2 if place % 2 == 0 else digit for place, digit in enumerate(digits)]
    return sum(value - 9 if value > 9 else value for value in doubled) % 10 == 0


def _f01(a: Answers) -> bool | None:
    asked = ("projekt", "namnd", "kontaktperson", "sokt_summa", "tidplan_start", "period_start")
    if any(name in a.paper.empty for name in asked):
        return True
    prose = ("mal", "syfte", "genomforande")
    empty = any(isinstance(b, Section) and b.name in prose and not b.paragraphs for b in a.paper.blocks)
    return None if empty or a.paper.empty else False


def _f02(a: Answers) -> bool | None:
    signed = any(isinstance(block, Signature) and block.line for block in a.paper.blocks)
    if a.text("undertecknare") is None and a.text("datum") is None:
        return True
    return True if signed and a.text("undertecknare") else None


def _f03(a: Answers) -> bool | None:
    return a.text("diarienummer") is None


def _f04(a: Answers) -> bool | None:
    return any(
        isinstance(block, Section) and block.heading and not block.paragraphs for block in a.paper.blocks
    )


def _b16(a: Answers) -> bool | None:
    total = a.total("konto_rows")
    sums: Counter[str] = Counter()
    for row in a.rows("konto_rows"):
        sums[str(row.get("projekt_nr"))] += int(Decimal(row["belopp"] or 0))
    if len(sums) < 2 or total <= 0 or min(sums.values()) < 0:
        return None
    return max(sums.values()) / float(total) > 0.9


_BOTH: dict[str, Rule] = {"N04": _n04, "N05": _n05, "F01": _f01, "F02": _f02, "F03": _f03, "F04": _f04}
_ANSOKAN: dict[str, Rule] = {
    "B01": _b01,
    "B02": _b02,
    "B03": _b03,
    "B04": _b04,
    "B06": _b06,
    "B13": _b13,
    "N06": _n06,
    "N07": _n07,
    "N08": _n08,
    "Q03": _q03,
    "T01": _later("tidplan_start", "tidplan_slut"),
    "T02": _later("datum", "tidplan_start"),
    "T03": _later("datum", "tidplan_slut"),
}
_REDOVISNING: dict[str, Rule] = {
    "B07": _b07,
    "B16": _b16,
    "K03": _k03,
    "K08": _k08,
    "K11": _k11,
    "N02": _n02,
    "N03": _n03,
    "T01": _later("period_start", "period_slut"),
    "T04": _later("period_slut", "datum"),
    "T05": _t05,
    "T07": _t07,
    "T15": _t15,
}
