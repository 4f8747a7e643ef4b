"""Text of a document stays text on every screen: no new element, no new attribute, nothing runs, nothing leaves."""

from __future__ import annotations

from collections import Counter
from contextlib import contextmanager
from html.parser import HTMLParser

import httpx
import pytest

from extract.review.deciding import Rules
from extract.review.guard import COOKIE
from extract.review.index import Choice
from tests.review.conftest import serving
from tests.review.hostile import TEXTS, harmless, store_of


class Shape(HTMLParser):
    """Counts elements with the names of their attributes."""

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.parts = Counter()
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.parts[tag, tuple(sorted(name for name, _ in attrs))] += 1


@pytest.fixture(scope="module")
def both(tmp_path_factory):
    folder = tmp_path_factory.mktemp("hostile")
    hostile, calm = store_of(folder / "a.db", TEXTS), store_of(folder / "b.db", harmless())
    with serving(hostile, Rules("Ada")) as bad, serving(calm, Rules("Ada")) as good:
        yield bad, good


@contextmanager
def inside(served):
    with httpx.Client(base_url=served.base, timeout=60) as client:
        client.get(served.start())
        yield client


def sendable(text):
    return text.encode("utf-8", "replace").decode()


def test_there_are_five_hundred_different_texts():
    assert len(set(TEXTS)) == 500


def addresses(served):
    document_id = next(iter(served.bench.index.papers))
    flags = served.bench.index.flags[document_id]
    findings = sorted((flag for flag in flags if flag.code == "B07"), key=lambda flag: flag.item_id)[:6]
    values = sorted((flag for flag in flags if flag.code == "OSAKERT"), key=lambda flag: flag.item_id)
    picked = [f"/granska/{flag.item_id}" for flag in (*findings, *values[:60])]
    return [
        "/",
        "/avvikelser",
        "/avvikelser?sida=3",
        "/dokument",
        f"/dokument/{document_id}",
        "/logg",
        "/exportera",
        *picked,
    ]


def test_no_text_becomes_an_element_or_an_attribute(both):
    bad, good = both
    with inside(bad) as hostile, inside(good) as calm:
        for wanted, given in zip(addresses(good), addresses(bad), strict=True):
            expected, found = calm.get(wanted), hostile.get(given)
            assert (expected.status_code, found.status_code) == (200, 200)
            shape, known = Shape(found.text).parts, Shape(expected.text).parts
            assert set(shape) <= set(known) | {("option", ("selected", "value"))}, given
            if not given.startswith("/granska/") and given not in ("/avvikelser", "/avvikelser?sida=3"):
                assert shape == known, given


def test_nothing_runs_and_nothing_leaves(both, logged_in):
    bad, _ = both
    page = logged_in(bad)
    asked, spoken = [], []
    page.on("request", lambda request: asked.append(request.url))
    page.on("dialog", lambda dialog: (spoken.append(dialog.message), dialog.dismiss()))
    for address in addresses(bad)[:16]:
        page.goto(bad.base + address)
        page.wait_for_load_state("networkidle")
        assert page.evaluate("() => window.hurt") is None
    assert spoken == []
    assert all(url.startswith(bad.base) for url in asked)


def test_going_from_flag_to_flag_runs_nothing_either(both, logged_in):
    """The next screen is put into the page by a script: it must stay as dead as one that is loaded."""
    bad, _ = both
    document_id = next(iter(bad.bench.index.papers))
    page = logged_in(bad)
    asked, spoken = [], []
    page.on("request", lambda request: asked.append(request.url))
    page.on("dialog", lambda dialog: (spoken.append(dialog.message), dialog.dismiss()))
    page.goto(f"{bad.base}/granska/{bad.bench.index.turns(document_id, Choice())[0].item_id}")
    page.evaluate("() => { window.kept = true; }")
    for _ in range(25):
        with page.expect_navigation():
            page.keyboard.press("ArrowRight")
        assert page.evaluate("() => [window.kept, window.hurt]") == [True, None]
    assert spoken == []
    assert all(url.startswith(bad.base) for url in asked)


@pytest.mark.parametrize(
    "where", ["kod", "namnd", "ar", "grad", "lage", "typ", "sida", "q", "status", "kontrollera"]
)
def test_addresses_are_only_text(both, where):
    bad, _ = both
    with inside(bad) as client:
        for text in TEXTS[:: len(TEXTS) // 25]:
            for path in ("/avvikelser", "/dokument", "/logg", "/granska"):
                answer = client.get(path, params={where: sendable(text)})
                assert answer.status_code in (200, 303)
                assert "window.hurt=1>" not in answer.text
                assert answer.headers.get("location", "/granska/").startswith("/granska/")


def test_what_a_person_writes_is_only_text_too(both):
    """The reasons of every decision come back on the screens; the log holds them as they were written."""
    bad, _ = both
    document_id = next(iter(bad.bench.index.papers))
    flag = next(flag for flag in bad.bench.index.flags[document_id] if flag.code == "OSAKERT")
    with inside(bad) as client:
        csrf = bad.logins.find(client.cookies[COOKIE]).csrf
        for text in TEXTS[:40:4]:
            fields = {
                "csrf": csrf,
                "version": str(bad.bench.open(document_id).version),
                "kind": "skjut_upp",
                "reason_code": "annat",
                "reason": sendable(f"x {text}"),
                "back": sendable(text[:20]),
            }
            assert client.post(f"/beslut/{flag.item_id}", data=fields).status_code == 303
        for address in ("/logg", f"/granska/{flag.item_id}", f"/dokument/{document_id}"):
            shape = Shape(client.get(address).text).parts
            assert not {tag for tag, _ in shape} & {
                "iframe",
                "svg",
                "math",
                "object",
                "embed",
                "base",
                "style",
                "body2",
            }
            assert all(not name.startswith("on") for _, names in shape for name in names)


def client_of(served, client):
    return {"csrf": served.logins.find(client.cookies[COOKIE]).csrf}


def test_what_a_person_fills_in_is_only_text(tmp_path):
    """Missed fields, texts and rows; on a database of its own, since the others are compared with it."""
    place = store_of(tmp_path / "c.db", harmless())
    with serving(place, Rules("Ada")) as served, inside(served) as client:
        document_id = next(iter(served.bench.index.papers))
        calm = Shape(client.get(f"/dokument/{document_id}").text).parts
        own = client_of(served, client)
        taken = 0
        for choice, text in (("reports||diarienummer", TEXTS[40]), ("sections||bakgrund", TEXTS[90])):
            version = str(served.bench.open(document_id).version)
            fields = {
                **own, "version": version, "back": document_id, "missed": choice, "form": sendable(text),
                "cell_value": sendable(text), "reason": sendable(text),
            }  # fmt: skip
            taken += client.post(f"/falt/{document_id}", data=fields).status_code == 303
        row = {
            **own, "version": str(served.bench.open(document_id).version), "back": document_id,
            "table": "konto_rows", "cell_text": sendable(TEXTS[140]), "cell_belopp": "1",
            "reason": sendable(TEXTS[190]),
        }  # fmt: skip
        taken += client.post(f"/rad/{document_id}", data=row).status_code == 303
        assert taken == 3
        refused = {**row, "version": "0", "cell_belopp": sendable(TEXTS[240])}
        for answer in (
            client.post(f"/rad/{document_id}", data=refused),
            client.get(f"/dokument/{document_id}"),
            client.get("/logg"),
        ):
            tags = {tag for tag, _ in Shape(answer.text).parts}
            assert tags <= {tag for tag, _ in calm} | {
                "s",
                "q",
                "b",
                "option",
                "td",
                "time",
                "code",
                "strong",
                "br",
            }, answer.url
            names = {name for _, attributes in Shape(answer.text).parts for name in attributes}
            assert not {name for name in names if name.startswith("on")}


@pytest.mark.parametrize("address", ["/visa/{}", "/falt/{}", "/rad/{}"])
@pytest.mark.parametrize(
    "back",
    [
        "//example.org",
        "https://example.org/",
        "/\\example.org",
        "javascript:x",
        "\n/x",
        "/x y\r\nSet-Cookie: a=b",
    ],
)
def test_no_way_back_leads_elsewhere(both, address, back):
    _, good = both
    document_id = next(iter(good.bench.index.papers))
    with inside(good) as client:
        fields = {**client_of(good, client), "numbers": "dolj", "back": back, "version": "x"}
        answer = client.post(address.format(document_id), data=fields)
        assert answer.headers.get("location", "/") == "/"
        assert "set-cookie" not in answer.headers
        assert "example.org" not in answer.headers.get("location", "")
