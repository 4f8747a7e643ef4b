"""Who may speak with the page: this machine, this address, one login, and only what the page itself sent.

The guard stands before every route, unknown ones and files included; without a login nothing answers but
refusals, and a refusal never leads anywhere else.
"""

from __future__ import annotations

import secrets
import time
from collections.abc import Awaitable, Callable, MutableMapping
from dataclasses import dataclass, field
from http.cookies import CookieError, SimpleCookie
from typing import Any
from urllib.parse import parse_qs

Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]
App = Callable[[Scope, Receive, Send], Awaitable[None]]

COOKIE = "granska"
START = "/start"
STATIC = "/static/"
IDLE_SECONDS = 30 * 60
MOST_BYTES = 64 * 1024
_TOKEN_BYTES = 32
_READING = ("GET", "HEAD")
_FOUND = (200, 304)
_METHODS = (*_READING, "POST")
_HEADERS = (
    (
        b"content-security-policy",
        b"default-src 'none'; img-src 'self'; style-src 'self'; script-src 'self'; connect-src 'self'; "
        b"form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    ),
    (b"x-content-type-options", b"nosniff"),
    (b"x-frame-options", b"DENY"),
    # `no-referrer` would make a browser send `Origin: null` with the page's own forms.
    (b"referrer-policy", b"same-origin"),
    (b"cross-origin-opener-policy", b"same-origin"),
    (b"cross-origin-resource-policy", b"same-origin"),
    (b"permissions-policy", b"camera=(), microphone=(), geolocation=()"),
    (b"cache-control", b"no-store"),
)
_LASTING = (*_HEADERS[:-1], (b"cache-control", b"private, max-age=86400"))
"""For the page's own files, which say nothing of any paper and whose address changes when they do."""
_WORDS = {
    400: "Begäran går inte att förstå.",
    401: "Inloggningen saknas eller har gått ut. Öppna adressen som granska review skrev i terminalen.",
    403: "Nekat: begäran kom inte från den här sidan, eller nyckeln är redan använd.",
    405: "Metoden används inte här.",
    413: "För mycket på en gång.",
    421: "Fel värdnamn.",
}


@dataclass(slots=True)
class Session:
    """One login, in memory only."""

    secret: str
    csrf: str
    last_seen: float
    language: str = "sv"
    has_keys: bool = True
    """Single-letter keys are on."""
    shows: set[str] = field(default_factory=set)
    """Ids of the documents whose personal numbers the person has asked to see."""
    said: list[dict[str, Any]] = field(default_factory=list)
    """What the next screen must tell, once."""


class Logins:
    """One-time tokens and the login that each opened."""

    def __init__(
        self, *, idle_seconds: float = IDLE_SECONDS, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._idle, self._clock = idle_seconds, clock
        self._tokens: set[str] = set()
        self._sessions: dict[str, Session] = {}
        self.on_end: Callable[[], object] = lambda: None
        """Called when a login has ended because nobody used it."""

    def new_token(self) -> str:
        token = secrets.token_urlsafe(_TOKEN_BYTES)
        self._tokens.add(token)
        return token

    def open(self, token: str) -> Session | None:
        """The login for a token that has not been used; None for any other."""
        known = next(
            (each for each in self._tokens if secrets.compare_digest(each.encode(), token.encode())), None
        )
        if known is None:
            return None
        self._tokens.discard(known)
        session = Session(
            secrets.token_urlsafe(_TOKEN_BYTES), secrets.token_urlsafe(_TOKEN_BYTES), self._clock()
        )
        self._sessions[session.secret] = session
        return session

    def find(self, secret: str) -> Session | None:
        session = self._sessions.get(secret)
        if session is None:
            return None
        now = self._clock()
        if now - session.last_seen > self._idle:
            self.close(session)
            self.on_end()
            return None
        session.last_seen = now
        return session

    def close(self, session: Session) -> None:
        self._sessions.pop(session.secret, None)


class Guard:
    """ASGI middleware; passes on only what a logged-in person's own page sent to this very address."""

    def __init__(self, app: App, logins: Logins, hosts: frozenset[str]) -> None:
        """hosts: the spellings of this address with its port that a browser may use."""
        self._app, self._logins, self._hosts = app, logins, hosts

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
            return
        if scope["type"] != "http":
            return
        headers = _headers(scope)
        refusal = self._refusal(scope, headers)
        if refusal:
            await _answer(send, refusal)
        elif scope["path"] == START:
            await self._start(scope, send)
        else:
            session = self._logins.find(_cookie(headers))
            if session is None:
                await _answer(send, 401)
            else:
                await self._pass(scope, receive, send, session)

    def _refusal(self, scope: Scope, headers: dict[str, list[str]]) -> int | None:
        hosts = headers.get("host", [])
        if len(hosts) != 1 or hosts[0].lower() not in self._hosts:
            return 421
        origins = headers.get("origin", [])
        own = {f"http://{host}" for host in self._hosts}
        if any(origin.lower() not in own for origin in origins):
            return 403
        site = headers.get("sec-fetch-site", ["none"])
        if scope["path"] != START and any(each not in ("same-origin", "none") for each in site):
            return 403
        if scope["method"] not in _METHODS:
            return 405 if self._logins.find(_cookie(headers)) else 401
        return None

    async def _start(self, scope: Scope, send: Send) -> None:
        query = parse_qs(scope.get("query_string", b"").decode("ascii", "replace"))
        session = self._logins.open(query.get("token", [""])[0]) if scope["method"] == "GET" else None
        if session is None:
            await _answer(send, 403)
            return
        cookie = f"{COOKIE}={session.secret}; HttpOnly; SameSite=Strict; Path=/"
        await _answer(send, 303, [(b"set-cookie", cookie.encode("ascii")), (b"location", b"/")])

    async def _pass(self, scope: Scope, receive: Receive, send: Send, session: Session) -> None:
        if scope["method"] == "POST":
            body = await _body(receive)
            if body is None:
                await _answer(send, 413)
                return
            if not _is_own(body, _headers(scope), session):
                await _answer(send, 403)
                return
            receive = _replay(body)
        scope["granska"] = session
        await self._app(scope, receive, _with_headers(send, is_static=scope["path"].startswith(STATIC)))


def _headers(scope: Scope) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for name, value in scope["headers"]:
        found.setdefault(name.decode("latin-1").lower(), []).append(value.decode("latin-1"))
    return found


def _cookie(headers: dict[str, list[str]]) -> str:
    cookies: SimpleCookie = SimpleCookie()
    try:
        cookies.load("; ".join(headers.get("cookie", [])))
    except CookieError:
        return ""
    return cookies[COOKIE].value if COOKIE in cookies else ""


def _is_own(body: bytes, headers: dict[str, list[str]], session: Session) -> bool:
    """Whether a form carries the login's own word, which no other site can know."""
    if headers.get("content-type", [""])[0].partition(";")[0].strip() != "application/x-www-form-urlencoded":
        return False
    try:
        given = parse_qs(body.decode("utf-8"), max_num_fields=200).get("csrf", [])
    except ValueError:
        return False
    return len(given) == 1 and secrets.compare_digest(given[0].encode(), session.csrf.encode())


async def _body(receive: Receive) -> bytes | None:
    """The whole body; None where it is too large."""
    body = bytearray()
    while True:
        message = await receive()
        if message["type"] != "http.request":
            return None
        body += message.get("body", b"")
        if len(body) > MOST_BYTES:
            return None
        if not message.get("more_body"):
            return bytes(body)


def _replay(body: bytes) -> Receive:
    messages = [{"type": "http.request", "body": body, "more_body": False}]

    async def receive() -> MutableMapping[str, Any]:
        return messages.pop() if messages else {"type": "http.disconnect"}

    return receive


def _with_headers(send: Send, *, is_static: bool) -> Send:
    async def guarded(message: MutableMapping[str, Any]) -> None:
        if message["type"] == "http.response.start":
            ours = {name for name, _ in _HEADERS}
            kept = [header for header in message["headers"] if header[0].lower() not in ours]
            lasts = is_static and message["status"] in _FOUND
            message["headers"] = [*kept, *(_LASTING if lasts else _HEADERS)]
        await send(message)

    return guarded


async def _answer(send: Send, status: int, headers: list[tuple[bytes, bytes]] | None = None) -> None:
    body = f"{_WORDS.get(status, '')}\n".encode()
    kind = [(b"content-type", b"text/plain; charset=utf-8"), (b"content-length", str(len(body)).encode())]
    start = {"type": "http.response.start", "status": status, "headers": [*kind, *_HEADERS, *(headers or [])]}
    await send(start)
    await send({"type": "http.response.body", "body": body})
