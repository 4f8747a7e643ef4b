"""Every text of the page has its English; a text without one would stand in Swedish on an English page."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from extract import review
from extract.checks import ARCHIVE_CHECKS, CHECKS
from extract.review import acts, adding, deciding, screens, words, work
from extract.review.texts import catalogue, english
from models.errors import REASON_WORDS
from tests.review.test_monday import flag_of

FOLDER = Path(review.__file__).parent
IN_TEMPLATES = re.compile(r"""_\(["']([^"']+)["']\)""")
IN_MODULES = re.compile(r"""(?:RefusedError\(|title=|text=)"([^"]+)\"""")
LISTS = (
    words.KIND_NAMES.values(), words.STATUS_NAMES.values(), words.STATE_NAMES.values(), words.OUTCOME_NAMES.values(),
    (what for _, what in words.KEYS), acts._SAID.values(), deciding.REASONS.values(),
    (what for _, what in acts.PROFILES), adding._TITLES.values(), screens._TABLE_TITLES.values(),
    screens._TITLES.values(), screens._VALUE_TITLES.values(), work.WAITING.values(),
    words.TYPE_NAMES.values(), REASON_WORDS.values(), (words._GIVEN, acts._GIVEN),
)  # fmt: skip


def texts():
    for template in sorted(FOLDER.glob("templates/*.html")):
        yield from IN_TEMPLATES.findall(template.read_text(encoding="utf-8"))
    for module in sorted(FOLDER.glob("*.py")):
        yield from IN_MODULES.findall(module.read_text(encoding="utf-8"))
    for texts_of in LISTS:
        yield from texts_of


@pytest.mark.parametrize("text", sorted(set(texts())))
def test_it_has_its_english(text):
    assert english().get(text)


def texts_of_checks():
    for check in (*CHECKS, *ARCHIVE_CHECKS):
        told = check.explanation()
        yield from ((check.code, text) for text in (check.title, told.summary, told.why, told.remedy))


@pytest.mark.parametrize("code", sorted({code for code, _ in texts_of_checks()}))
def test_a_check_has_its_english(code):
    assert [text for each, text in texts_of_checks() if each == code and not english().get(text)] == []


def test_no_english_is_left_of_a_text_that_no_check_says_any_more():
    assert set(catalogue("checks_english.tsv")) == {text for _, text in texts_of_checks()}


def test_the_screens_say_what_a_check_is_about_in_english(served, logged_in):
    page = logged_in(served)
    flag = flag_of(served, "B06")
    with page.expect_navigation():
        page.get_by_role("button", name="English").click()
    page.goto(f"{served.base}/granska/{flag}")
    assert page.locator("#item").inner_text() == "B06 Budget items and total"
    page.locator("details.rule summary").click()
    told = page.locator("details.rule").inner_text()
    assert "What to do add up the items on the page" in told
    assert page.locator(".message").get_attribute("lang") == "sv", (
        "the finding quotes the paper and stays Swedish"
    )
    for address in ("/", "/avvikelser"):
        page.goto(served.base + address)
        assert "Budget items and total" in page.inner_text("main")
        assert "Budgetposter och total" not in page.inner_text("main")
