"""Going from flag to flag stays on one page: nothing is set up anew, and nothing is sent twice."""

from __future__ import annotations

from extract.review.guard import COOKIE
from extract.review.index import Choice
from tests.review.test_monday import decide, flag_of, press, states

MARKED = "() => window.marked === true"


def opened(served, logged_in, on_decision=None):
    """The first flag of a paper that has several.

    on_decision: answers in the server's place. A page takes it up only as it is loaded: where the way in between is
    laid later, a busy page may still send its next decision past it, to the server.
    """
    index = served.bench.index
    turns = index.turns(index.document_of(flag_of(served, "B06")), Choice())
    assert len(turns) > 2
    page = logged_in(served)
    if on_decision:
        page.route("**/beslut/**", on_decision)
    page.goto(f"{served.base}/granska/{turns[0].item_id}")
    page.evaluate("() => { window.marked = true; }")
    page.locator(".page img").first.evaluate("image => { image.marked = true; }")
    page.wait_for_function("() => document.querySelector('.page img').naturalWidth > 0")
    return page


def test_a_decision_and_an_arrow_keep_the_page_and_its_pictures(served, logged_in):
    page = opened(served, logged_in)
    seen = [page.url]
    for key in ("ArrowRight", "Enter"):
        decide(page, key)
        assert page.evaluate(MARKED)
        assert page.locator(".page img").first.evaluate("image => image.marked")
        assert page.locator("#item").evaluate("heading => heading === document.activeElement")
        assert page.url != seen[-1]
        seen.append(page.url)
    assert "Bekräftat" in page.locator("#announce").text_content()
    with page.expect_navigation():
        page.go_back()
    page.wait_for_function("() => !document.querySelector('.said')")
    assert page.url in seen
    assert page.locator("#verbs").get_attribute("action").rpartition("/")[2] in page.url


def test_keys_and_clicks_act_once_on_a_later_screen(served, logged_in):
    page = opened(served, logged_in)
    for _ in range(4):
        decide(page, "ArrowRight")
    press(page, "?")
    assert page.locator("dialog[open]").count() == 1
    press(page, "Escape", "+")
    assert page.locator("#zoom").inner_text() != "100 %"
    before = len(served.bench.store.events())
    decide(page, "u")
    assert len(served.bench.store.events()) == before + 1


def test_what_is_refused_keeps_its_address_and_loading_again_sends_nothing(served, logged_in):
    page = opened(served, logged_in)
    page.goto(f"{served.base}/granska/{flag_of(served, 'B06')}")
    before = page.url
    press(page, "r")
    page.keyboard.type("inget belopp alls")
    decide(page, "Enter")
    assert page.url == before
    assert "tyda" in page.get_by_role("alert").inner_text()
    page.reload()
    assert page.get_by_role("alert").count() == 0
    assert served.bench.store.events() == ()


def test_an_ended_login_and_a_silent_server_are_told(served, logged_in):
    silences = [True]
    page = opened(served, logged_in, lambda route: route.abort() if silences else route.continue_())
    press(page, "Enter")
    page.get_by_role("alert").wait_for()
    assert "svarar inte" in page.get_by_role("alert").inner_text()
    silences.clear()
    secret = next(each["value"] for each in page.context.cookies() if each["name"] == COOKIE)
    served.logins.close(served.logins.find(secret))
    press(page, "Enter")
    page.get_by_role("alert").filter(has_text="Inloggningen").wait_for()
    assert served.bench.store.events() == ()


def test_without_scripts_every_step_is_an_ordinary_form(served, logged_in):
    page = logged_in(served, java_script_enabled=False)
    item = flag_of(served, "B06")
    page.goto(f"{served.base}/granska/{item}")
    page.locator("#confirm").click()
    page.wait_for_load_state()
    assert states(served)[item] == "kontrollerad"
    assert page.url != f"{served.base}/granska/{item}"
