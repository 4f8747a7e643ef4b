"""A field or a text that the machine missed altogether, given by a person who shows where it stands."""

from __future__ import annotations

import csv

import httpx
import pytest

from extract.review.guard import COOKIE
from extract.review.missed import missed_forms
from extract.store.audit import broken_at
from tests.review.test_monday import decide, flag_of, press, states
from tests.review.test_rows import flag_of_file, show, words_of


def document_of(served):
    return served.bench.index.document_of(flag_of_file(served))


def value_of(served, field):
    rows = served.bench.store.rows("fields", document_id=document_of(served))
    return next((row for row in rows if row["field"] == field), None)


def drag(page, first, last):
    """From the first word to the last one, both of the first page."""
    page.mouse.move(*show(page, first))
    page.mouse.down()
    page.mouse.move(*show(page, last))
    page.mouse.up()


def test_a_missed_field_is_given_with_its_words_and_its_flag_goes(served, logged_in, database):
    page = logged_in(served)
    lacking = flag_of(served, "F03")
    page.goto(f"{served.base}/granska/{lacking}")
    assert value_of(served, "diarienummer") is None or value_of(served, "diarienummer")["value"] is None
    press(page, "f")
    page.get_by_label("Fält", exact=True).select_option(label="diarienummer")
    document = page.locator("#pages").get_attribute("data-document")
    word = next(each for each in words_of(page, served, document) if any(c.isdigit() for c in each[0]))
    page.locator("#new-falt-value").focus()
    page.mouse.click(*show(page, word))
    page.locator("#newfield .shown", has_text="från sidan").first.wait_for()
    assert page.locator("#new-falt-value").input_value() == word[0]
    page.locator("#new-falt-value").fill("KS 2015/117")
    decide(page, "Enter")
    said = page.get_by_role("status").first.inner_text()
    assert "Ifyllt" in said
    assert "diarienummer: – → KS 2015/117" in said
    assert "Försvann: F03" in said
    assert lacking not in states(served)
    row = value_of(served, "diarienummer")
    assert (row["value"], row["changed_by"], row["raw"], row["page"]) == ("KS 2015/117", "Ada", word[0], 1)
    assert row["x0"] == pytest.approx(word[1], abs=0.02)
    (head,) = served.bench.store.rows("applications", document_id=document)
    assert head["diarienummer"] == "KS 2015/117"
    page.goto(f"{served.base}/dokument/{document}")
    assert "fyllde i" in page.locator(".history").inner_text()
    page.locator("tr", has_text="diarienummer").locator("button[data-light]").click()
    assert page.locator(".page[data-page='1'] .box.lit").count() == 1, "the value leads back to its place"
    page.goto(f"{served.base}/exportera")
    page.get_by_role("radio", name="data CSV").check()
    with page.expect_navigation():
        page.get_by_role("button", name="Exportera").click()
    (folder,) = database.parent.glob("granska-export-*")
    with (folder / "fields.csv").open(encoding="utf-8", newline="") as file:
        (found,) = [each for each in csv.DictReader(file) if each["field_id"] == row["field_id"]]
    assert (found["value"], found["changed_by"], found["raw"]) == ("KS 2015/117", "Ada", word[0])
    page.goto(f"{served.base}/dokument/{document}")
    with page.expect_navigation():
        page.get_by_role("button", name="Ångra").first.click()
    assert lacking in states(served)
    assert broken_at(served.bench.store.audit(), served.bench.store.audit_head()) is None


def test_a_missed_text_is_given_by_dragging_over_it(served, logged_in):
    page = logged_in(served)
    document = document_of(served)
    page.goto(f"{served.base}/dokument/{document}")
    assert not [
        r for r in served.bench.store.rows("sections", document_id=document) if r["section"] == "bakgrund"
    ]
    press(page, "f")
    page.get_by_label("Text", exact=True).select_option(label="bakgrund")
    words = words_of(page, served, document)
    line = [word for word in words if abs(word[2] - words[0][2]) < 2]
    page.locator("#new-text-value").focus()
    drag(page, line[0], line[-1])
    page.locator("#newfield .shown", has_text="från sidan").first.wait_for()
    text = page.locator("#new-text-value").input_value()
    assert line[0][0] in text
    with page.expect_navigation():
        page.get_by_role("button", name="Fyll i").last.click()
    (row,) = [
        r for r in served.bench.store.rows("sections", document_id=document) if r["section"] == "bakgrund"
    ]
    assert (row["text"], row["page_from"]) == (text, 1)
    (told,) = [r for r in served.bench.store.rows("fields", document_id=document) if r["field"] == "bakgrund"]
    assert (told["changed_by"], told["page"]) == ("Ada", 1)
    assert told["x0"] == pytest.approx(min(word[1] for word in line), abs=0.02)


def test_what_shows_nothing_is_refused_and_what_was_typed_stays(served, logged_in):
    page = logged_in(served)
    page.goto(f"{served.base}/granska/{flag_of(served, 'F03')}")
    press(page, "f")
    page.get_by_label("Fält", exact=True).select_option(label="diarienummer")
    page.locator("#new-falt-value").fill("KS 2015/117")
    decide(page, "Enter")
    assert "Visa var värdet står" in page.get_by_role("alert").inner_text()
    assert page.locator("#new-falt-value").input_value() == "KS 2015/117"
    assert served.bench.store.events() == ()
    page.locator("#new-falt-why").fill("stämpel på kuvertet")
    decide(page, "Enter")
    (event,) = served.bench.store.events()
    assert (event.after, event.reason, event.place) == ("KS 2015/117", "stämpel på kuvertet", None)


@pytest.mark.parametrize(
    "changed",
    [
        {"missed": "documents||sha256"}, {"missed": "applications||sokt_summa"}, {"missed": "fields||value"},
        {"missed": "applications|9|datum"}, {"missed": "x"}, {"missed": ""}, {"at_value": "1 nan 0 5 5"},
        {"at_value": "99 0 0 5 5"}, {"at_value": "1 0 0 0 0"}, {"at_value": "1 0 0 1e9 5"}, {"cell_value": ""},
        {"missed": "applications||datum", "cell_value": "32 maj"}, {"cell_value": "x" * 2001},
    ],
)  # fmt: skip
def test_only_what_is_offered_and_understood_is_taken(served, changed):
    """`sokt_summa` is read: a value that stands there is corrected, and keeps the machine's beside it."""
    document = document_of(served)
    with httpx.Client(base_url=served.base, timeout=60) as client:
        client.get(served.start())
        fields = {
            "csrf": served.logins.find(client.cookies[COOKIE]).csrf, "version": "0", "back": document,
            "missed": "applications||diarienummer", "cell_value": "KS 1", "reason": "ett skäl",
        }  # fmt: skip
        assert client.post(f"/falt/{document}", data=fields | changed).status_code == 422
        assert client.post("/falt/d-bcdfg", data=fields).status_code == 404
        assert client.post(f"/falt/{document}", data=fields | {"version": "7"}).status_code == 409
    assert served.bench.store.events() == ()


def test_every_field_without_a_value_is_offered_and_no_other(served):
    paper = served.bench.open(document_of(served))
    offered = missed_forms(paper)
    names = [choice.split("|")[2] for choice, _ in offered.fields + offered.texts]
    read = {value.key[2] for value in paper.values.values() if value.value.value is not None}
    assert read.isdisjoint(names)
    assert {"diarienummer", "bakgrund"} <= set(names)
    assert not {"document_id", "summa_beraknad"} & set(names)
    assert not [name for name in names if name.endswith("_norm")]
