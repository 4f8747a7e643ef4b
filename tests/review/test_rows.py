"""Rows that were missed or are none, and text that was misread, mended in a real browser."""

from __future__ import annotations

from decimal import Decimal

import pytest

from extract.review.deciding import Rules
from extract.store.audit import broken_at
from tests.review.conftest import serving
from tests.review.test_monday import WHERE, decide, flag_of, press, states


def words_of(page, served, document, number=1):
    return page.request.get(f"{served.base}/ord/{document}/{number}").json()


def show(page, word):
    """Bring a word of the first page into view; its middle on the screen."""
    sheet = page.locator(".page[data-page='1'] .sheet")
    page.locator(".page[data-page='1'] img").evaluate("image => image.decode()")
    _, top, scale = sheet.evaluate(WHERE)
    page.locator("#pages").evaluate("(pages, y) => pages.scrollTop += y - 300", top + word[2] * scale)
    left, top, scale = sheet.evaluate(WHERE)
    page.locator("#pages").evaluate("(pages, x) => pages.scrollLeft += x - 200", left + word[1] * scale)
    left, top, scale = sheet.evaluate(WHERE)
    return left + (word[1] + word[3]) / 2 * scale, top + (word[2] + word[4]) / 2 * scale


def row_id(served, flag, number, field="belopp"):
    paper = served.bench.open(served.bench.index.document_of(flag))
    return next(
        key for key, value in paper.values.items() if value.key[:3] == ("budget_rows", str(number), field)
    )


def amounts(served):
    """Of the paper whose budget does not add up."""
    document = served.bench.index.document_of(flag_of_file(served))
    return {row["rad"]: row["belopp"] for row in served.bench.store.rows("budget_rows", document_id=document)}


def flag_of_file(served):
    index = served.bench.index
    document = next(key for key, paper in index.papers.items() if "vaxthuset" in paper.file)
    return index.flags[document][0].item_id


def test_a_missed_row_is_added_with_its_words_and_the_flag_goes(served, logged_in):
    page = logged_in(served)
    flag = flag_of(served, "B06")
    page.goto(f"{served.base}/granska/{flag}")
    before = amounts(served)
    press(page, "l")
    page.keyboard.type("Frakt")
    document = page.locator("#pages").get_attribute("data-document")
    word = next(each for each in words_of(page, served, document) if each[0] == "Diarienummer")
    page.get_by_label("belopp (kronor)").focus()
    page.mouse.click(*show(page, word))
    page.locator(".given .shown", has_text="från sidan").wait_for()
    field = page.get_by_label("belopp (kronor)")
    assert field.input_value() == "Diarienummer"
    field.fill("10 000")
    decide(page, "Enter")
    said = page.get_by_role("status").first.inner_text()
    assert "Raden är tillagd" in said
    assert "Försvann: B06" in said
    assert flag not in states(served)
    assert amounts(served) == before | {6: Decimal(10000)}
    (cell,) = [
        row for row in served.bench.store.rows("fields", document_id=document)
        if row["row"] == "6" and row["field"] == "belopp"
    ]  # fmt: skip
    assert (cell["value"], cell["changed_by"], cell["raw"], cell["page"]) == ("10000", "Ada", word[0], 1)
    assert cell["x0"] == pytest.approx(word[1], abs=0.02)
    page.goto(f"{served.base}/dokument/{document}")
    assert "10\u00a0000" in page.locator("#row-budget_rows-6").inner_text()
    assert page.locator(".rows").evaluate("table => table.parentElement.clientHeight >= table.offsetHeight")
    with page.expect_navigation():
        page.get_by_role("button", name="Ångra").first.click()
    assert amounts(served) == before
    assert flag in states(served)
    assert broken_at(served.bench.store.audit(), served.bench.store.audit_head()) is None


def test_a_spurious_row_is_taken_out_by_its_key_and_comes_back_by_undo(served, logged_in):
    page = logged_in(served)
    before = amounts(served)
    page.goto(f"{served.base}/granska/{row_id(served, flag_of(served, 'B06'), 2)}")
    assert "Handledare" in page.locator(".rowcells").inner_text()
    decide(page, "b")
    assert "Raden är borttagen" in page.get_by_role("status").first.inner_text()
    assert amounts(served) == {number: amount for number, amount in before.items() if number != 2}
    document = served.bench.index.document_of(flag_of_file(served))
    page.goto(f"{served.base}/dokument/{document}")
    assert "137800" in page.locator(".plain", has=page.locator("s")).inner_text()
    with page.expect_navigation():
        page.get_by_role("button", name="Ångra").first.click()
    assert amounts(served) == before


def test_what_is_no_row_is_refused_and_what_was_typed_stays(served, logged_in):
    page = logged_in(served)
    page.goto(f"{served.base}/granska/{flag_of(served, 'B06')}")
    for typed, why in (("tusen öre typ", "Belopp: Beloppet går inte att tyda"), ("10 000", "Visa var raden")):
        page.locator("#newrow").evaluate("details => details.open = true")
        page.get_by_label("belopp (kronor)").fill(typed)
        with page.expect_navigation():
            page.get_by_role("button", name="Lägg till raden").click()
        assert why in page.get_by_role("alert").inner_text()
        assert page.get_by_label("belopp (kronor)").input_value() == typed
    document = page.locator("#pages").get_attribute("data-document")
    word = next(each for each in words_of(page, served, document) if each[0] == "Odlingslådor")
    page.get_by_label("text", exact=True).focus()
    page.mouse.click(*show(page, word))
    page.locator(".given .shown", has_text="från sidan").wait_for()
    served.bench.catch_up()
    assert served.bench.store.events() == ()
    page.locator("#newrow").get_by_label("Skäl", exact=True).fill("står i bilagan")
    decide(page, "Enter")
    (event,) = served.bench.store.events()
    assert event.reason == "står i bilagan"


def test_the_text_of_a_section_is_corrected_and_undone(served, logged_in):
    page = logged_in(served)
    document = served.bench.index.document_of(flag_of_file(served))
    page.goto(f"{served.base}/dokument/{document}")
    with page.expect_navigation():
        page.get_by_role("link", name="syfte", exact=True).click()
    old = page.locator("textarea[name=value]").input_value()
    page.locator("textarea[name=value]").fill(old.replace("tomma", "slitna"))
    press(page, "Enter", "Backspace")
    assert served.bench.store.events() == (), "Enter is a new line of the text"
    decide(page, "Control+Enter")
    (row,) = [r for r in served.bench.store.rows("sections", document_id=document) if r["section"] == "syfte"]
    assert "slitna" in row["text"]
    (told,) = [r for r in served.bench.store.rows("fields", document_id=document) if r["table"] == "sections"]
    assert (told["changed_by"], "tomma" in told["raw"]) == ("Ada", True)
    decide(page, "z")
    (row,) = [r for r in served.bench.store.rows("sections", document_id=document) if r["section"] == "syfte"]
    assert row["text"] == old


def test_two_people_adding_rows_see_the_conflict(database, logged_in):
    with serving(database, Rules("Ada")) as first, serving(database, Rules("Bo")) as second:
        ada, bo = logged_in(first), logged_in(second)
        address = f"/granska/{flag_of(first, 'B06')}"
        for page, served in ((ada, first), (bo, second)):
            page.goto(served.base + address)
            press(page, "l")
            page.get_by_label("belopp (kronor)").fill("5 000")
            page.locator("#newrow").get_by_label("Skäl", exact=True).fill("raden mellan sidorna")
        decide(ada, "Enter")
        decide(bo, "Enter")
        assert "någon annan" in bo.get_by_role("alert").inner_text()
        assert bo.get_by_label("belopp (kronor)").input_value() == "5 000"
        assert [event.by for event in first.bench.store.events()] == ["Ada"]


def test_with_four_eyes_a_row_goes_when_the_second_agrees(database, logged_in):
    with (
        serving(database, Rules("Ada", four_eyes=True)) as first,
        serving(database, Rules("Bo", four_eyes=True)) as second,
    ):
        ada, bo = logged_in(first), logged_in(second)
        address = f"/granska/{row_id(first, flag_of(first, 'B06'), 2)}"
        before = amounts(first)
        ada.goto(first.base + address)
        decide(ada, "b")
        assert amounts(first) == before
        bo.goto(second.base + address)
        assert "Ada vill ta bort raden" in bo.locator(".blind").inner_text()
        decide(bo, "b")
        assert 2 not in amounts(second)


def test_a_large_amount_of_an_added_row_is_keyed_unseen(database, logged_in):
    rules = {"blind_over": Decimal(100000)}
    with serving(database, Rules("Ada", **rules)) as first, serving(database, Rules("Bo", **rules)) as second:
        ada, bo = logged_in(first), logged_in(second)
        flag = flag_of(first, "B06")
        ada.goto(f"{first.base}/granska/{flag}")
        press(ada, "l")
        ada.get_by_label("belopp (kronor)").fill("123 456")
        ada.locator("#newrow").get_by_label("Skäl", exact=True).fill("syns svagt")
        decide(ada, "Enter")
        item = row_id(first, flag, 6)
        bo.goto(f"{second.base}/granska/{item}")
        document = bo.locator("#pages").get_attribute("data-document")
        for address in (f"/granska/{item}", "/", "/avvikelser?lage=alla", f"/dokument/{document}", "/logg"):
            bo.goto(second.base + address)
            shown = bo.locator("main").inner_text().replace("\u00a0", " ")
            assert "123 456" not in shown, address
            assert "123456" not in shown, address
        bo.goto(f"{second.base}/granska/{item}")
        press(bo, "r")
        bo.keyboard.type("123 456")
        decide(bo, "Enter")
        assert states(second)[item] == "godtagen"
        assert amounts(second)[6] == Decimal(123456)


def test_an_address_of_a_text_kept_from_another_day_leads_there(served, logged_in):
    document = served.bench.index.document_of(flag_of_file(served))
    texts = [key for key, value in served.bench.open(document).values.items() if value.is_prose]
    page = logged_in(served)
    page.goto(f"{served.base}/granska/{texts[0]}?lage=")
    assert "tomma" in page.locator("textarea[name=value]").input_value()
