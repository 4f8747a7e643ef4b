"""A Monday morning in a real browser, by keyboard alone: see, decide, sign."""

from __future__ import annotations

import csv

import pytest

from extract.review.deciding import Rules
from extract.store.audit import broken_at
from tests.review.conftest import serving


def flag_of(served, code, file="vaxthuset"):
    found = [
        flag
        for flags in served.bench.index.flags.values()
        for flag in flags
        if flag.code == code and file in served.bench.index.papers[flag.document_id].file
    ]
    return found[0].item_id


def states(served):
    return {flag.item_id: flag.state for flags in served.bench.index.flags.values() for flag in flags}


def press(page, *keys):
    for key in keys:
        page.keyboard.press(key)


def decide(page, *keys):
    """Keys that end in a decision, and the screen that follows."""
    with page.expect_navigation():
        press(page, *keys)
    page.wait_for_load_state()


def test_a_monday_morning(served, logged_in):
    page = logged_in(served)
    assert page.title() == "Översikt – granska"
    link = page.get_by_role("link", name="Fortsätt granska")
    for _ in range(40):
        press(page, "Tab")
        if link.evaluate("element => element === document.activeElement"):
            break
    decide(page, "Enter")
    assert "/granska/" in page.url

    seen = [page.url]
    for keys in (("Enter",), ("Enter",), ("a", "2", "Enter"), ("u",), ("Enter",)):
        item = page.url.split("/granska/")[1].split("?")[0]
        decide(page, *keys)
        seen.append(page.url)
        kind = {"Enter": "kontrollerad", "a": "avfardad", "u": "uppskjuten"}[keys[0]]
        assert states(served)[item] == kind
    assert len(set(seen)) == 6
    assert len(served.bench.store.events()) == 5
    dismissed = next(event for event in served.bench.store.events() if str(event.kind) == "avfarda")
    assert (str(dismissed.reason_code), dismissed.by) == ("forklarad", "Ada")


def test_a_corrected_sum_takes_its_flag_away_and_undo_brings_it_back(served, logged_in):
    page = logged_in(served)
    flag = flag_of(served, "B06")
    page.goto(f"{served.base}/granska/{flag}")
    assert "287\u00a0900" in page.locator(".sum").inner_text()
    press(page, "r")
    page.keyboard.type("287 900")
    decide(page, "Enter")
    said = page.get_by_role("status").first.inner_text()
    assert "Rättat" in said
    assert "297\u00a0900 → 287\u00a0900" in said
    assert "Försvann: B06" in said
    assert flag not in states(served)
    (fields,) = [row for row in served.bench.store.rows("fields") if row["changed_by"]]
    assert (fields["value"], fields["changed_by"], fields["raw"].strip()[:3]) == ("287900", "Ada", "297")
    decide(page, "z")
    assert "Ångrat" in page.get_by_role("status").first.inner_text()
    assert flag in states(served)
    assert [str(event.kind) for event in served.bench.store.events()] == ["ratta", "angra"]


def test_the_decimal_comma_and_what_cannot_be_understood(served, logged_in):
    page = logged_in(served)
    page.goto(f"{served.base}/granska/{flag_of(served, 'B06')}")
    for wrong in ("tvåhundra öre typ", "1,200", "12 34"):
        press(page, "r")
        page.keyboard.type(wrong)
        decide(page, "Enter")
        assert "tyda" in page.get_by_role("alert").inner_text()
        assert served.bench.store.events() == ()
        assert wrong in page.locator("form.value input[name=value]").first.input_value()
    press(page, "r")
    page.keyboard.type("287 900,50")
    decide(page, "Enter")
    assert served.bench.store.events()[0].after == "287900.50"


def test_arrows_change_nothing_and_a_held_key_decides_once(served, logged_in):
    page = logged_in(served)
    page.goto(f"{served.base}/granska")
    before = page.url
    decide(page, "ArrowRight")
    assert page.url != before
    decide(page, "ArrowLeft")
    press(page, "ArrowDown", "ArrowDown", "ArrowUp", "Escape", "+", "-", "0")
    assert served.bench.store.events() == ()
    with page.expect_navigation():
        page.keyboard.down("Enter")
        page.keyboard.down("Enter")
    page.keyboard.up("Enter")
    page.wait_for_load_state()
    assert len(served.bench.store.events()) == 1


def test_nothing_is_chosen_beforehand_and_a_dismissal_wants_a_reason(served, logged_in):
    page = logged_in(served)
    page.goto(f"{served.base}/granska/{flag_of(served, 'B06')}")
    press(page, "a")
    assert page.locator("dialog[open] input:checked").count() == 0
    press(page, "Enter")
    page.locator("dialog[open] button.primary").click()
    assert served.bench.store.events() == ()
    press(page, "7")
    page.locator("dialog[open] button.primary").click()
    page.wait_for_load_state()
    assert "egna ord" in page.get_by_role("alert").inner_text()
    assert served.bench.store.events() == ()


def test_every_key_has_its_button_and_the_list_of_keys(served, logged_in):
    page = logged_in(served)
    page.goto(f"{served.base}/granska/{flag_of(served, 'B06')}")
    press(page, "?")
    assert page.locator("dialog#keys[open]").count() == 1
    press(page, "Escape")
    for name in (
        "Bekräfta",
        "Avfärda",
        "Skjut upp",
        "Be om andra",
        "Rätta",
        "Saknas",
        "Förra",
        "Nästa",
        "Större",
        "Mindre",
    ):
        assert page.locator(".panel, .viewer").get_by_text(name).first.count() == 1, name


def test_keys_can_be_turned_off(served, logged_in):
    page = logged_in(served)
    page.goto(f"{served.base}/granska")
    press(page, "?")
    with page.expect_navigation():
        page.get_by_role("button", name="Slå av tangenterna").click()
    press(page, "u", "a", "Enter")
    page.wait_for_timeout(300)
    assert page.locator("dialog[open]").count() == 0
    assert served.bench.store.events() == ()


WHERE = (
    "sheet => [sheet.getBoundingClientRect().left, sheet.getBoundingClientRect().top,"
    " sheet.clientWidth / sheet.closest('.page').dataset.width]"
)


def test_clicking_a_word_fills_the_field_and_its_place_is_kept(served, logged_in):
    page = logged_in(served)
    page.goto(f"{served.base}/granska/{flag_of(served, 'B06')}")
    document = page.locator("#pages").get_attribute("data-document")
    words = page.request.get(f"{served.base}/ord/{document}/1").json()
    word = next(each for each in words if each[0][:1].isdigit())
    sheet = page.locator(".page[data-page='1'] .sheet")
    page.locator(".page[data-page='1'] img").evaluate("image => image.decode()")
    _, top, scale = sheet.evaluate(WHERE)
    page.locator("#pages").evaluate("(pages, y) => pages.scrollTop += y - 300", top + word[2] * scale)
    left, top, scale = sheet.evaluate(WHERE)
    page.locator("#pages").evaluate("(pages, x) => pages.scrollLeft += x - 200", left + word[1] * scale)
    left, top, scale = sheet.evaluate(WHERE)
    page.mouse.click(left + (word[1] + word[3]) / 2 * scale, top + (word[2] + word[4]) / 2 * scale)
    page.locator("form.value.on .picked", has_text=word[0]).wait_for()
    field = page.locator("form.value.on input[name=value]")
    assert field.input_value() == word[0]
    page.keyboard.press("Control+a")
    page.keyboard.type("287 900")
    decide(page, "Enter")
    (event,) = served.bench.store.events()
    assert event.raw == word[0]
    assert event.place.page == 1
    assert event.place.box.x0 == pytest.approx(word[1], abs=0.02)


def test_a_second_reader_signs(database, logged_in):
    with serving(database, Rules("Ada")) as first, serving(database, Rules("Bo")) as second:
        ada, bo = logged_in(first), logged_in(second)
        address = f"/granska/{flag_of(first, 'B06')}"
        ada.goto(first.base + address)
        decide(ada, "Enter")
        ada.goto(first.base + address)
        decide(ada, "g")
        bo.goto(second.base + address)
        assert "väntar på andra granskare" in bo.locator(".chips").inner_text()
        decide(bo, "Enter")
        (row,) = [r for r in second.bench.store.rows("findings", code="B06") if r["review"] != "ny"]
        assert (row["review"], row["reviewer"], row["reviewer2"]) == ("godtagen", "Ada", "Bo")
        ada.goto(first.base + "/avvikelser?lage=godtagen")
        assert "godtagen av två" in ada.locator("tbody").inner_text(), "the lists follow what others decide"


def test_two_people_at_one_document_see_the_conflict(database, logged_in):
    with serving(database, Rules("Ada")) as first, serving(database, Rules("Bo")) as second:
        ada, bo = logged_in(first), logged_in(second)
        address = f"/granska/{flag_of(first, 'B06')}"
        ada.goto(first.base + address)
        bo.goto(second.base + address)
        decide(ada, "Enter")
        press(bo, "r")
        bo.keyboard.type("1")
        decide(bo, "Enter")
        alert = bo.get_by_role("alert").inner_text()
        assert "någon annan" in alert
        assert "Ada" in alert
        assert "Du skrev: 1" in alert
        assert [event.by for event in first.bench.store.events()] == ["Ada"]


def test_a_large_amount_is_keyed_twice_unseen(database, logged_in):
    from decimal import Decimal

    rules = {"four_eyes": False, "blind_over": Decimal(100000)}
    with serving(database, Rules("Ada", **rules)) as first, serving(database, Rules("Bo", **rules)) as second:
        ada, bo = logged_in(first), logged_in(second)
        flag = flag_of(first, "B06")
        ada.goto(f"{first.base}/granska/{flag}")
        value = ada.locator("form.value").first.get_attribute("id")
        press(ada, "r")
        ada.keyboard.type("287 900")
        decide(ada, "Enter")
        bo.goto(f"{second.base}/granska/{value}")
        assert "287" not in bo.locator(".panel").inner_text()
        assert "297" not in bo.locator(".panel").inner_text()
        assert bo.locator("form.value input[name=value]").input_value() == ""
        document = bo.locator("#pages").get_attribute("data-document")
        for address in ("/", "/avvikelser?lage=alla", f"/dokument/{document}", "/logg"):
            bo.goto(second.base + address)
            shown = bo.locator("main").inner_text().replace("\u00a0", " ")
            assert "287 900" not in shown, address
        for finding in second.bench.open(document).findings.values():
            if value in finding.finding.field_ids:
                bo.goto(f"{second.base}/granska/{finding.item_id}?lage=")
                shown = bo.locator(".panel").inner_text().replace("\u00a0", " ")
                assert "287 900" not in shown, finding.finding.code
        bo.goto(f"{second.base}/granska/{value}")
        press(bo, "r")
        bo.keyboard.type("297 900")
        decide(bo, "Enter")
        ada.goto(f"{first.base}/granska/{value}")
        assert "oeniga" in ada.locator(".chips").inner_text()
        assert {row["status"] for row in first.bench.store.rows("fields", field_id=value)} == {"review"}


def test_four_eyes_leave_every_decision_open_until_the_second(database, logged_in):
    with (
        serving(database, Rules("Ada", four_eyes=True)) as first,
        serving(database, Rules("Bo", four_eyes=True)) as second,
    ):
        flag = flag_of(first, "B06")
        ada, bo = logged_in(first), logged_in(second)
        ada.goto(f"{first.base}/granska/{flag}")
        decide(ada, "a", "4", "Enter")
        assert states(first)[flag] == "vantar"
        bo.goto(f"{second.base}/granska/{flag}")
        decide(bo, "a", "4", "Enter")
        assert states(second)[flag] == "avfardad"


def test_export_writes_what_stands_and_the_chain_is_whole(served, logged_in, database):
    page = logged_in(served)
    page.goto(f"{served.base}/granska/{flag_of(served, 'B06')}")
    press(page, "a")
    press(page, "4")
    decide(page, "Enter")
    page.goto(f"{served.base}/exportera")
    page.get_by_role("radio", name="data CSV").check()
    with page.expect_navigation():
        page.get_by_role("button", name="Exportera").click()
    said = page.get_by_role("status").inner_text()
    (folder,) = database.parent.glob("granska-export-*")
    assert folder.name in said
    assert served.bench.store.audit_head() in said
    with (folder / "findings.csv").open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["code"] == "B06" and row["result"] == "traff"]
    assert [(row["review"], row["reviewer"]) for row in rows] == [("avfardad", "Ada")]
    assert broken_at(served.bench.store.audit(), served.bench.store.audit_head()) is None
    page.goto(f"{served.base}/logg?kontrollera=1")
    assert "Kedjan är hel" in page.inner_text("main")


def test_the_page_speaks_english(served, logged_in):
    page = logged_in(served)
    with page.expect_navigation():
        page.get_by_role("button", name="English").click()
    assert page.locator("html").get_attribute("lang") == "en"
    assert page.get_by_role("heading", level=1).inner_text() == "Overview"
