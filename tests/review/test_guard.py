"""Who may speak with the page: every refusal is a refusal, and nothing in the database moves."""

from __future__ import annotations

import shutil
from pathlib import Path

import httpx
import pytest

from extract.review.deciding import Rules
from extract.review.guard import COOKIE, MOST_BYTES, Logins
from tests.review.conftest import serving

ADDRESSES = (
    "/", "/avvikelser", "/granska", "/granska/a-bcdfg", "/dokument", "/dokument/d-bcdfg", "/logg", "/exportera",
    "/rad/d-bcdfg", "/falt/d-bcdfg", "/visa/d-bcdfg", "/beslut/a-bcdfg", "/angra/e-bcdfg", "/installning", "/logga-ut",
    "/sida/d-bcdfg/1/2", "/ord/d-bcdfg/1", "/static/going.js", "/static/review.css", "/static/review.js",
    "/favicon.ico", "/finns-inte",
    "/docs", "/openapi.json", "/static/..%2f..%2fapp.py", "//example.org/", "/start/",
)  # fmt: skip
METHODS = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE")


@pytest.fixture(scope="module")
def served(read_archive, tmp_path_factory):
    """One for all: what is refused changes nothing."""
    copy = shutil.copy(read_archive, tmp_path_factory.mktemp("guard") / "granska.db")
    with serving(Path(copy), Rules("Ada")) as found:
        yield found


@pytest.fixture
def outside(served):
    with httpx.Client(base_url=served.base, timeout=60) as client:
        yield client


@pytest.fixture
def inside(served):
    """A client with a login, and the word that its forms carry."""
    with httpx.Client(base_url=served.base, timeout=60) as client:
        assert client.get(served.start()).status_code == 303
        session = served.logins.find(client.cookies[COOKIE])
        client.csrf = session.csrf
        yield client


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("address", ADDRESSES)
def test_without_a_login_nothing_answers(outside, method, address):
    answer = outside.request(method, address)
    assert answer.status_code in (401, 403)
    assert "location" not in answer.headers


@pytest.mark.parametrize(
    "host", ["example.org", "127.0.0.1", "127.0.0.1:1", "localhost.example.org", "[::1]", ""]
)
@pytest.mark.parametrize("address", ["/", "/start?token=x", "/static/review.css"])
def test_a_wrong_host_is_refused_with_and_without_a_login(inside, outside, host, address):
    for client in (inside, outside):
        answer = client.get(address, headers={"host": host})
        assert answer.status_code in (400, 421)
        assert "location" not in answer.headers


@pytest.mark.parametrize("token", ["", "x", "a" * 5000, "%00", "å", "' OR 1=1 --"])
def test_a_wrong_token_opens_nothing(outside, token):
    answer = outside.get("/start", params={"token": token})
    assert answer.status_code == 403
    assert "set-cookie" not in answer.headers


def test_a_token_opens_one_login_and_never_another(served):
    address = served.start()
    assert httpx.get(address).status_code == 303
    assert httpx.get(address).status_code == 403


def test_the_login_is_out_of_reach_of_scripts_and_other_sites(served):
    cookie = httpx.get(served.start()).headers["set-cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=Strict" in cookie


def item_of(served):
    return next(
        flag.item_id for found in served.bench.index.flags.values() for flag in found if flag.code == "B01"
    )


def version_of(served, item_id):
    return str(served.bench.open(served.bench.index.document_of(item_id)).version)


ACTIONS = (
    "/beslut/{}",
    "/rad/d-bcdfg",
    "/falt/d-bcdfg",
    "/angra/e-bcdfg",
    "/exportera",
    "/installning",
    "/logga-ut",
)


@pytest.mark.parametrize("action", ACTIONS)
@pytest.mark.parametrize(
    ("wrong", "headers"),
    [
        ("no csrf", {}),
        ("wrong csrf", {}),
        ("two csrf", {}),
        ("origin", {"origin": "http://example.org"}),
        ("origin", {"origin": "null"}),
        ("origin", {"origin": "http://127.0.0.1"}),
        ("site", {"sec-fetch-site": "cross-site"}),
        ("site", {"sec-fetch-site": "same-site"}),
        ("json", {"content-type": "application/json"}),
        ("multipart", {"content-type": "multipart/form-data; boundary=x"}),
    ],
)
def test_a_form_from_elsewhere_changes_nothing(served, inside, action, wrong, headers):
    item = item_of(served)
    fields = {"csrf": inside.csrf, "version": "0", "kind": "bekrafta", "profile": "data", "language": "en"}
    if wrong == "no csrf":
        del fields["csrf"]
    if wrong == "wrong csrf":
        fields["csrf"] = "x" * len(inside.csrf)
    content = "&".join(f"{name}={text}" for name, text in fields.items())
    content += f"&csrf={inside.csrf}" if wrong == "two csrf" else ""
    kind = {"content-type": "application/x-www-form-urlencoded"}
    before = served.bench.store.audit_head()
    answer = inside.post(action.format(item), content=content, headers=kind | headers)
    assert answer.status_code == 403
    assert served.bench.store.audit_head() == before
    assert inside.get("/").status_code == 200, "the login still stands"


@pytest.mark.parametrize("method", ["PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"])
@pytest.mark.parametrize("action", [*ACTIONS, "/", "/granska"])
def test_other_methods_are_refused(served, inside, action, method):
    assert inside.request(method, action.format(item_of(served))).status_code == 405


@pytest.mark.parametrize(
    "action",
    [
        "/beslut/{}",
        "/rad/d-bcdfg",
        "/falt/d-bcdfg",
        "/visa/d-bcdfg",
        "/angra/e-bcdfg",
        "/logga-ut",
        "/installning",
    ],
)
def test_an_address_alone_decides_nothing(served, inside, action):
    before = served.bench.store.audit_head()
    assert inside.get(action.format(item_of(served)), params={"kind": "bekrafta"}).status_code in (404, 405)
    assert served.bench.store.audit_head() == before


def test_the_pages_own_form_is_taken(served, inside):
    item = item_of(served)
    fields = {"csrf": inside.csrf, "version": version_of(served, item), "kind": "bekrafta"}
    answer = inside.post(f"/beslut/{item}", data=fields, headers={"origin": served.base})
    assert answer.status_code == 303
    assert answer.headers["location"].startswith("/")
    assert [str(event.kind) for event in served.bench.store.events()] == ["bekrafta"]


def test_a_body_without_end_is_cut_off(inside):
    kind = {"content-type": "application/x-www-form-urlencoded"}
    assert inside.post("/installning", content=b"x" * (MOST_BYTES + 1), headers=kind).status_code == 413


@pytest.mark.parametrize(
    "back", ["https://example.org", "//example.org", "/\\example.org", "javascript:alert(1)", "/\n/x"]
)
def test_no_form_leads_elsewhere(inside, back):
    answer = inside.post("/installning", data={"csrf": inside.csrf, "language": "en", "back": back})
    assert answer.headers["location"] == "/"


def test_every_answer_carries_the_safe_headers(inside):
    kept = {"/": "no-store", "/static/review.js": "private, max-age=86400", "/finns-inte": "no-store"}
    for address, keeping in kept.items():
        headers = inside.get(address).headers
        policy = headers["content-security-policy"]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        assert (headers["x-content-type-options"], headers["cache-control"]) == ("nosniff", keeping)


def test_nothing_of_a_paper_stays_in_the_browser(inside, served):
    index = served.bench.index
    document_id = next(iter(index.papers))
    for address in ("/avvikelser", "/dokument", f"/dokument/{document_id}", "/logg", "/static/finns-inte.js"):
        assert inside.get(address).headers["cache-control"] == "no-store", address


@pytest.mark.parametrize(
    "address",
    [
        "/sida/..%2f..%2fetc%2fpasswd/1/2", "/sida/%2e%2e/1/2", "/static/..%2freview.css", "/static/%2e%2e%2fapp.py",
        "/dokument/..%2f..%2f", "/granska/%00", "/ord/../../1", "/sida/d-bcdfg/-1/2", "/sida/d-bcdfg/1/9999",
    ],
)  # fmt: skip
def test_paths_lead_nowhere(inside, address):
    answer = inside.get(address)
    assert answer.status_code in (200, 404)
    assert "root:" not in answer.text
    assert answer.status_code == 404 or answer.json() == []


def test_an_idle_login_ends_and_a_new_address_is_given():
    now, invited = [0.0], []
    logins = Logins(idle_seconds=60, clock=lambda: now[0])
    logins.on_end = lambda: invited.append(logins.new_token())
    session = logins.open(logins.new_token())
    now[0] = 59.0
    assert logins.find(session.secret) is session
    now[0] = 120.0
    assert logins.find(session.secret) is None
    assert len(invited) == 1
    assert logins.open(invited[0]) is not None


def test_logging_out_ends_the_login(served, inside):
    secret = inside.cookies[COOKIE]
    assert inside.post("/logga-ut", data={"csrf": inside.csrf}).status_code == 200
    assert served.logins.find(secret) is None
    assert inside.get("/").status_code == 401
