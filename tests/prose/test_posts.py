"""Posts and working time: what a text says, and what looks like it."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.prose import find_posts

TOLD = [
    ("en projektledare samt en deltids anställning", [("1", "", None), ("1", "deltid", None)]),
    ("1 heltids projektledare. två deltidsanställningar.", [("1", "heltid", "1"), ("2", "deltid", None)]),
    ("samordnare 75 %", [("1", "deltid", "0.75")]),
    ("75 % samordnare och 50 % assistent", [("1", "deltid", "0.75"), ("1", "deltid", "0.5")]),
    ("projektledare 50 %, administratör 25 %", [("1", "deltid", "0.5"), ("1", "deltid", "0.25")]),
    ("Verksamhetsledare (80 procent)", [("1", "deltid", "0.8")]),
    ("en handläggare på halvtid", [("1", "deltid", "0.5")]),
    ("1,5 årsarbetare", [("1.5", "heltid", "1")]),
    ("0,5 tjänst", [("1", "deltid", "0.5")]),
    ("2 x 50 % fritidsledare", [("2", "deltid", "0.5")]),
    ("två nya fritidsledare på deltid", [("2", "deltid", None)]),
    ("En heltid och en halvtid", [("1", "heltid", "1"), ("1", "deltid", "0.5")]),
]

NONE = [
    "16 procent uppger att de kommer för att delta",
    "25 personer kommer 3-5 gånger/vecka",
    "Projektledaren har byggt upp ett nära samarbete",
    "köp av tjänster och underhåll",
    "ungdomar i åldern 13-18 år",
    "kontakten med socialtjänsten sker genom gruppen",
    "",
]


@pytest.mark.parametrize(("text", "expected"), TOLD, ids=[text for text, _ in TOLD])
def test_posts_are_told(text: str, expected: list[tuple[str, str, str | None]]) -> None:
    found = [(post.count, post.worktime, post.share) for post in find_posts(text)]
    assert found == [
        (Decimal(count), time, None if share is None else Decimal(share)) for count, time, share in expected
    ]


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_post(text: str) -> None:
    assert find_posts(text) == []


def test_a_span_holds_the_words() -> None:
    text = "Avser kostnad för två deltidsanställningar i  ett år."
    (post,) = find_posts(text)
    assert text[post.start : post.end] == "två deltidsanställningar"


def test_equivalents_need_count_and_share() -> None:
    (known,) = find_posts("två samordnare på 75 %")
    (unknown,) = find_posts("två deltidsanställningar")
    assert known.full_time_equivalents == Decimal("1.50")
    assert unknown.full_time_equivalents is None


@given(st.text(alphabet="en två samordnare heltids deltid 50 % ,.()-\u00a0xåäö\n", max_size=120))
def test_spans_stay_inside_and_in_order(text: str) -> None:
    posts = find_posts(text)
    assert all(0 <= post.start < post.end <= len(text) for post in posts)
    assert [post.start for post in posts] == sorted(post.start for post in posts)
    assert all(left.end <= right.start for left, right in pairwise(posts))
