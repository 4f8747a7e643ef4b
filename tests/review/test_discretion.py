"""Personal numbers are masked on the page as in exports, and shown by an act that the log keeps.

The numbers are from the tax agency's published test series.
"""

from __future__ import annotations

import io

import httpx
import pytest
from PIL import Image

from extract.ingest.api import ingest
from extract.review.deciding import RefusedError, Rules, read_value
from extract.review.discretion import MASK
from extract.review.guard import COOKIE
from extract.store.audit import broken_at
from models.column import Column, Kind
from tests.review.conftest import SAMPLES, serving
from tests.review.test_monday import press

NUMBER = "850709-9805"
NAMED = f"ansokan_{NUMBER}.txt"


@pytest.fixture
def numbered(tmp_path):
    """A paper that names a person by number as its contact, in its text and in the name of its file."""
    text = (SAMPLES / "ansokan_lykttander.txt").read_text(encoding="utf-8")
    text = text.replace("Torvald Askelin\n", f"Torvald Askelin {NUMBER}\n")
    text = text.replace("Grupperna\n", f"{NUMBER}\n")
    (tmp_path / NAMED).write_text(text, encoding="utf-8")
    ingest([tmp_path], tmp_path / "granska.db")
    with serving(tmp_path / "granska.db", Rules("Ada")) as found:
        yield found


@pytest.fixture
def client(numbered):
    with httpx.Client(base_url=numbered.base, timeout=60, follow_redirects=True) as found:
        found.get(numbered.start())
        found.csrf = numbered.logins.find(found.cookies[COOKIE]).csrf
        yield found


def ids(served):
    (document_id,) = served.bench.index.papers
    values = served.bench.open(document_id).values
    return document_id, {value.key[2]: value.item_id for value in values.values()}


def ask(client, document_id, numbers="visa"):
    fields = {"csrf": client.csrf, "numbers": numbers, "back": f"/dokument/{document_id}"}
    return client.post(f"/visa/{document_id}", data=fields)


def test_no_screen_says_the_number_until_somebody_asks(numbered, client):
    document_id, values = ids(numbered)
    flags = [flag.item_id for flag in numbered.bench.index.flags[document_id]]
    lists = ["/", "/avvikelser?lage=alla", "/dokument", "/logg", "/exportera"]
    own = [f"/dokument/{document_id}", *(f"/granska/{item}?lage=" for item in (*flags, *values.values()))]
    for address in lists + own:
        answer = client.get(address)
        assert answer.status_code == 200, address
        assert NUMBER not in answer.text, address
        assert "8507099805" not in answer.text, address
    assert MASK in client.get(own[0]).text
    assert "Visa personnummer" in client.get(own[0]).text
    ask(client, document_id)
    assert NUMBER in client.get(own[0]).text
    assert "Maskera personnummer" in client.get(own[0]).text
    for address in lists:
        assert NUMBER not in client.get(address).text, address
    ask(client, document_id, "dolj")
    assert NUMBER not in client.get(own[0]).text


def test_asking_is_kept_in_the_chain_and_masking_is_not(numbered, client):
    document_id, _ = ids(numbered)
    ask(client, document_id)
    ask(client, document_id, "dolj")
    records = [each for each in numbered.bench.store.audit() if each.kind == "personnummer"]
    assert len(records) == 1
    assert document_id in records[0].payload
    assert "Ada" in records[0].payload
    assert NUMBER not in records[0].payload
    assert broken_at(numbered.bench.store.audit(), numbered.bench.store.audit_head()) is None


def test_asking_holds_for_one_login_and_one_document(numbered, client):
    document_id, _ = ids(numbered)
    ask(client, document_id)
    assert client.post("/visa/d-bcdfg", data={"csrf": client.csrf, "numbers": "visa"}).status_code == 404
    with httpx.Client(base_url=numbered.base, follow_redirects=True) as other:
        other.get(numbered.start())
        assert NUMBER not in other.get(f"/dokument/{document_id}").text


def darkest(picture, word):
    """Share of dark pixels where a word stands, on a picture of two pixels a point."""
    with Image.open(io.BytesIO(picture)) as opened:
        piece = opened.convert("L").crop([round(2 * edge) for edge in word[1:]])
    return sum(piece.histogram()[:80]) / (piece.width * piece.height)


def test_the_picture_covers_the_number_and_its_words_cannot_be_clicked(numbered, client):
    document_id, _ = ids(numbered)
    picture, words = f"/sida/{document_id}/1/2", f"/ord/{document_id}/1"
    masked_picture, masked_words = client.get(picture).content, client.get(words).json()
    ask(client, document_id)
    shown_picture, shown_words = client.get(picture).content, client.get(words).json()
    numbers = [word for word in shown_words if word[0] == NUMBER]
    assert numbers
    assert [word for word in shown_words if word not in masked_words] == numbers
    for word in numbers:
        assert darkest(masked_picture, word) > 0.9
        assert darkest(shown_picture, word) < 0.6
    for word in masked_words[:20]:
        assert darkest(masked_picture, word) == pytest.approx(darkest(shown_picture, word), abs=0.02)


def test_a_masked_value_is_confirmed_as_it_is_and_corrected_only_when_shown(numbered, logged_in):
    document_id, values = ids(numbered)
    item = values["genomforande"]
    before = numbered.bench.open(document_id).values[item].canonical
    assert NUMBER in before
    page = logged_in(numbered)
    page.goto(f"{numbered.base}/granska/{item}?lage=")
    entry = page.locator("form.value [name=value]")
    assert MASK in entry.input_value()
    assert entry.get_attribute("readonly") is not None
    assert page.get_by_role("button", name="Visa personnummer").is_visible()
    press(page, "Escape")
    page.locator("#item").focus()
    with page.expect_navigation():
        press(page, "Enter")
    (event,) = numbered.bench.store.events()
    assert (str(event.kind), event.before) == ("bekrafta", before)
    page.goto(f"{numbered.base}/granska/{item}?lage=")
    with page.expect_navigation():
        page.get_by_role("button", name="Visa personnummer").click()
    assert NUMBER in page.locator("form.value [name=value]").input_value()


def test_a_mask_is_never_taken_for_a_value():
    with pytest.raises(RefusedError, match="mask"):
        read_value(f"Torvald Askelin {MASK}", Column("kontaktperson", Kind.TEXT, ""))
