"""Databases to test on: a file, and a PostgreSQL server of our own where one is installed."""

from __future__ import annotations

import getpass
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest

from tests.once import skip_if_done

SERVERS = sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
OTHER_USER = "postgres"


def run_as_other(command: list[str]) -> None:
    """The server refuses to be started by root."""
    user = OTHER_USER if sys.platform == "linux" and os.geteuid() == 0 else None
    subprocess.run(command, check=True, capture_output=True, user=user, cwd="/")


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    """The address of a server of our own, without a database name."""
    skip_if_done()
    programs = SERVERS[0] if SERVERS else Path(shutil.which("initdb") or "/nowhere").parent
    pytest.importorskip("psycopg")
    if not (programs / "initdb").exists():
        pytest.skip("no PostgreSQL server is installed")
    folder = Path(tempfile.mkdtemp(prefix="granska-pg-", dir="/tmp"))
    if os.geteuid() == 0:
        shutil.chown(folder, OTHER_USER)
    data = folder / "data"
    owner = OTHER_USER if os.geteuid() == 0 else getpass.getuser()
    settings = f"-k {folder} -c listen_addresses='' -c fsync=off"
    run_as_other([str(programs / "initdb"), "-D", str(data), "-A", "trust", "-U", owner, "--no-sync"])
    run_as_other(
        [str(programs / "pg_ctl"), "-D", str(data), "-w", "-o", settings, "-l", str(folder / "log"), "start"]
    )
    try:
        yield f"postgresql://{owner}@/{{}}?host={folder}"
    finally:
        run_as_other([str(programs / "pg_ctl"), "-D", str(data), "-m", "immediate", "stop"])
        shutil.rmtree(folder, ignore_errors=True)


def new_database(server: str) -> str:
    import psycopg

    name = f"t{uuid4().hex[:12]}"
    with psycopg.connect(server.format("postgres"), autocommit=True) as connection:
        connection.execute(f'CREATE DATABASE "{name}"')
    return server.format(name)


@pytest.fixture(params=["sqlite", "postgresql"])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where a new database can be made: a path, or the address of an empty PostgreSQL database."""
    if request.param == "sqlite":
        return str(tmp_path / "granska.db")
    return new_database(request.getfixturevalue("server"))
