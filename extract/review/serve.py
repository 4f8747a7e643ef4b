"""Start the page on this machine's own address, tell where it is, and end when the person does."""

from __future__ import annotations

import contextlib
import getpass
import socket
import threading
import webbrowser
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from extract.review.deciding import Rules
from extract.review.guard import START, Logins
from models.errors import ConfigError

if TYPE_CHECKING:
    import uvicorn

    from extract.review.bench import Bench

_HOST = "127.0.0.1"


def login_name() -> str:
    """The name this person has on this machine."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "okänd"


def start_address(port: int, token: str) -> str:
    return f"http://{_HOST}:{port}{START}?token={token}"


def serve(
    place: str,
    rules: Rules,
    *,
    port: int = 0,
    opens_browser: bool = True,
    folder: Path = Path(),
    announce: Callable[[str], None],
) -> None:
    """Serve until interrupted. port 0: any free one. announce: gets each start address, good for one login.

    ConfigError: the database cannot be used, or the port is taken.
    """
    from extract.review.bench import Bench
    from extract.store.store import open_store

    with open_store(place) as store, listening(port) as listener:
        bench = Bench.of(store, rules, folder)
        threading.Thread(target=bench.pictures.warm, daemon=True).start()
        logins = Logins()
        own = listener.getsockname()[1]

        def invite() -> str:
            address = start_address(own, logins.new_token())
            announce(address)
            return address

        logins.on_end = invite
        server = _server(bench, logins, own)
        address = invite()
        if opens_browser:
            threading.Thread(target=_open, args=(address,), daemon=True).start()
        try:
            with contextlib.suppress(KeyboardInterrupt):  # how a person closes the page
                server.run(sockets=[listener])
        finally:
            bench.pictures.close()


def _server(bench: Bench, logins: Logins, port: int) -> uvicorn.Server:
    import uvicorn

    from extract.review.app import guarded

    config = uvicorn.Config(
        guarded(bench, logins, port),
        log_level="critical",
        access_log=False,
        server_header=False,
        lifespan="off",
    )
    return uvicorn.Server(config)


def _open(address: str) -> None:
    with contextlib.suppress(Exception):
        webbrowser.open(address)


def listening(port: int) -> socket.socket:
    """A socket of the loopback address; port 0: any free one. ConfigError: the port is taken."""
    # Named, since only then the server turns off waiting for more: that costs each answer some 40 ms.
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        listener.bind((_HOST, port))
    except OSError as error:
        listener.close()
        raise ConfigError(
            "porten är upptagen eller får inte användas", where=f"--port {port}", todo="välj en annan port"
        ) from error
    listener.listen(64)
    return listener
