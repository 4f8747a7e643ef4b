"""Posts that the money is for: do request and budget name the same, and is the pay plausible (P)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import NamedTuple

from extract.checks.base import APPLICATIONS, Answer, Hit, Untested, check
from extract.checks.reading import Amount, amount_of, find_amount, find_day, find_period, text_of
from extract.checks.wording import canonical, kronor, percent, quote
from extract.prose import Post, find_posts
from models.finding import Severity
from models.record import Document, Value
from models.register_loader import Surcharge, on, surcharges
from models.replacing import replace
from models.thresholds import Thresholds

_TEXTS = {"sokt_text": "sokt_summa", "budget_text": "budget_summa"}
_WHOLE_YEAR = Decimal(12)
_DAYS_OF_MONTH = Decimal("30.436875")
_HALF = Decimal("0.5")
_BREAKS_OFF = re.compile(
    r"(?:[,–-]|\b(?:och|samt|eller|en|ett|två|tre|på|för|med|av|om|till))\s*\Z", re.IGNORECASE
)
"""A sentence that cannot end there: its next line belongs to it and was not read with it."""


class _Told(NamedTuple):
    """The posts of one text, and the amount that the text stands beside."""

    source: Value
    posts: list[Post]
    amount: Amount | None
    is_row: bool = False

    @property
    def counted(self) -> bool:
        return bool(self.posts) and all(post.count is not None for post in self.posts)

    def number(self, *worktimes: str) -> Decimal:
        counts = (
            post.count or Decimal(0) for post in self.posts if not worktimes or post.worktime in worktimes
        )
        return sum(counts, Decimal(0))


def _told(document: Document, name: str) -> _Told | None:
    value = document.find(name)
    posts = find_posts(text_of(value)) if value is not None else []
    if value is None or not posts:
        return None
    return _Told(value, posts, find_amount(document, _TEXTS[name]))


def _rows(document: Document) -> Iterator[_Told]:
    for row in document.rows_of("budget_rows"):
        text = row.cell("text")
        if text is None:
            continue
        posts = find_posts(text_of(text))
        if posts:
            yield _Told(text, posts, amount_of(row.cell("belopp")), is_row=True)


def _all(document: Document) -> list[_Told]:
    texts = (_told(document, name) for name in _TEXTS)
    return [told for told in texts if told is not None] + list(_rows(document))


def _posts(number: Decimal) -> str:
    return f"{_plain(number)} {'tjänst' if number == 1 else 'tjänster'}"


def _plain(number: Decimal) -> str:
    return canonical(number).replace(".", ",")


def _summary(told: _Told) -> str:
    """`1 projektledare, 2 deltidsanställningar` as the paper words it."""
    return ", ".join(f"{_plain(post.count or Decimal(0))} {post.role}{_time(post)}" for post in told.posts)


def _time(post: Post) -> str:
    if not post.worktime or post.worktime in post.role:
        return ""
    share = f" ({percent(post.share, 1, 0)})" if post.share and post.share != 1 else ""
    return f" på {post.worktime}{share}"


@check(
    "P01", Severity.VARNING, field="sokt_summa", applies=APPLICATIONS, title="Tjänster i ansökan och budget"
)
def posts_differ(document: Document, limits: Thresholds) -> Iterator[Answer]:
    """Texten vid sökt summa nämner andra tjänster än texten vid budgeten.

    Varför: skillnaden kan förklara varför budgeten är större än sökt summa.
    Exempel: en projektledare och en deltid söks, budgeten har en projektledare och två deltider.
    Åtgärd: fråga vilka tjänster ansökan avser och vem som betalar de övriga.
    """
    request, budget = _told(document, "sokt_text"), _told(document, "budget_text")
    if request is None or budget is None or not (request.counted and budget.counted):
        return
    broken = tuple(told.source for told in (request, budget) if _BREAKS_OFF.search(text_of(told.source)))
    if broken:
        detail = "texten bryts mitt i en mening"
        yield Untested(tuple(source.field for source in broken), broken, detail)
        return
    gap = abs(budget.number() - request.number())
    open_time = request.number("") + budget.number("")
    part = abs(budget.number("deltid") - request.number("deltid"))
    if not gap and (open_time or not part):
        return
    values = (request.source, budget.source)
    yield Hit(
        f"Ansökan avser {_summary(request)} ({quote(text_of(request.source))}), budgeten {_summary(budget)}"
        f" ({quote(text_of(budget.source))}): {_posts(gap or part)} skiljer.{_at_half(request, budget)}",
        values,
        expected=_plain(request.number()),
        actual=_plain(budget.number()),
        difference=_plain(gap or part),
    )


def _at_half(request: _Told, budget: _Told) -> str:
    """What both amounts would mean per full-time post if every unspecified part-time post were half a one."""
    costs = [_at_assumed_half(told) for told in (request, budget)]
    if None in costs or costs[0] != costs[1] or costs[0] is None:
        return ""
    return f" Vid halvtid ger båda beloppen {kronor(costs[0])} per årsarbetare."


def _at_assumed_half(told: _Told) -> Decimal | None:
    posts = [
        replace(post, share=post.share or (_HALF if post.worktime == "deltid" else Decimal(1)))
        for post in told.posts
    ]
    years = sum((post.full_time_equivalents or Decimal(0) for post in posts), Decimal(0))
    if told.amount is None or not years:
        return None
    return (told.amount.kronor / years).quantize(Decimal(1), ROUND_HALF_UP)


@check("P02", Severity.VARNING, field="sokt_summa", applies=APPLICATIONS, title="Kostnad per årsarbetare")
def pay_is_implausible(document: Document, limits: Thresholds) -> Iterator[Answer]:
    """Beloppet per årsarbetare och månad, utan lönepålägg, ligger utanför det vanliga.

    Varför: beloppet kan innehålla annat än lön, eller tjänsterna vara fler eller färre än som anges.
    Exempel: 900 000 kr för en halvtid i ett år: 108 334 kr i månaden.
    Åtgärd: begär lön, omfattning och lönepålägg. En budgetrad eller ett antaget pålägg ger en notis.
    """
    told = _all(document)
    unknown = [one for one in told if any(post.full_time_equivalents is None for post in one.posts)]
    if not told:
        return
    surcharge = _surcharge(document)
    if surcharge is None:
        yield Untested(("lonepalagg",))
        return
    if unknown:
        hint = _hint(unknown, surcharge)
        yield Untested(("sysselsattningsgrad",), tuple(one.source for one in unknown), hint)
    for one in told:
        if one not in unknown:
            yield from _judge_pay(document, one, surcharge, limits)


def _surcharge(document: Document) -> Surcharge | None:
    day = _first_day(document)
    return next(iter(on(surcharges(), day)), None) if day else None


def _first_day(document: Document) -> date | None:
    found = find_day(document, "tidplan_start") or find_day(document, "datum")
    return found.day if found else None


def _months(document: Document) -> Decimal:
    plan = find_period(document, "tidplan")
    if plan is None or plan.days <= 0:
        return _WHOLE_YEAR
    return max(Decimal(1), (plan.days / _DAYS_OF_MONTH).quantize(Decimal(1), ROUND_HALF_UP))


def _month_pay(amount: Decimal, years: Decimal, months: Decimal, surcharge: Surcharge) -> Decimal:
    return (amount / years / months / (1 + surcharge.andel)).quantize(Decimal(1), ROUND_HALF_UP)


def _hint(unknown: list[_Told], surcharge: Surcharge) -> str:
    costs = [(one, cost) for one in unknown if (cost := _at_assumed_half(one)) is not None]
    if not costs:
        return ""
    added = percent(surcharge.andel, 1, 2)
    parts = [
        f"{kronor(one.amount.kronor)} {kronor(_month_pay(cost, Decimal(1), _WHOLE_YEAR, surcharge))} i månaden"
        for one, cost in costs
        if one.amount is not None
    ]
    return f"vid halvtid och påslag {added} ger {', '.join(parts)}"


def _judge_pay(document: Document, told: _Told, surcharge: Surcharge, limits: Thresholds) -> Iterator[Answer]:
    years = sum((post.full_time_equivalents or Decimal(0) for post in told.posts), Decimal(0))
    day, amount = _first_day(document), told.amount
    if not years or amount is None or day is None or amount.kronor <= 0:
        return
    pay = _month_pay(amount.kronor, years, _months(document), surcharge)
    drift = (1 + limits.pay_month_change) ** (day.year - limits.pay_month_year)
    low, high = (
        (limit * drift).quantize(Decimal(100))
        for limit in (limits.pay_month_low_kr, limits.pay_month_high_kr)
    )
    if low <= pay <= high:
        return
    assumed = " (antaget)" if surcharge.is_assumed else ""
    per_year = (amount.kronor / years).quantize(Decimal(1), ROUND_HALF_UP)
    yield Hit(
        f"{kronor(per_year)} per årsarbetare motsvarar {kronor(pay)} i månaden vid påslag"
        f" {percent(surcharge.andel, 1, 2)}{assumed}, utanför {kronor(low)}–{kronor(high)}.",
        (told.source, amount.source),
        field="belopp" if told.is_row else "",
        severity=Severity.NOTIS if told.is_row or surcharge.is_assumed else Severity.VARNING,
        expected=f"{canonical(low)}–{canonical(high)}",
        actual=pay,
    )


@check("P03", Severity.NOTIS, field="sokt_summa", applies=APPLICATIONS, title="Sysselsättningsgrad saknas")
def part_time_without_share(document: Document, limits: Thresholds) -> Iterator[Answer]:
    """En deltidstjänst nämns utan att det sägs hur stor del av heltid den är.

    Varför: kostnaden per årsarbetare går inte att pröva.
    Exempel: "två deltidsanställningar".
    Åtgärd: begär sysselsättningsgraden i procent.
    """
    lacking = [
        (told, post)
        for told in _all(document)
        for post in told.posts
        if post.worktime == "deltid" and post.share is None
    ]
    if lacking:
        shown = ", ".join(
            dict.fromkeys(quote(text_of(told.source)[post.start : post.end]) for told, post in lacking)
        )
        sources = tuple({id(told.source): told.source for told, _ in lacking}.values())
        field = next(
            (_TEXTS[told.source.field] for told, _ in lacking if told.source.field in _TEXTS), "belopp"
        )
        yield Hit(f"Sysselsättningsgrad saknas: {shown}.", sources, field=field)
