"""Opening a database: SQLite file by default, PostgreSQL by URL; what each needs for commits that last."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from extract.store.schema import REVISION
from models.errors import ConfigError, OutputRefusedError

if TYPE_CHECKING:
    import sqlalchemy as sa

_WRITING = "granska_writing"
_BUSY_SECONDS = 60
_LOCK = 0x6772616E
"""The writers of one PostgreSQL database wait for each other at this number."""
_RACE_FIXED = (3, 51, 3)
_RACE_FIXED_BACK = ((3, 44, 6), (3, 50, 7))
_RACE_SINCE = (3, 7, 0)


def journal_mode(version: tuple[int, ...] = sqlite3.sqlite_version_info) -> str:
    """WAL where its race between two connections is mended, else a rollback journal.

    https://sqlite.org/wal.html, "The WAL-reset bug": 3.7.0 to 3.51.2, mended in 3.51.3, 3.50.7 and 3.44.6.

    >>> journal_mode((3, 40, 1)), journal_mode((3, 51, 3)), journal_mode((3, 44, 6)), journal_mode((3, 45, 0))
    ('PERSIST', 'WAL', 'WAL', 'PERSIST')
    """
    is_back_ported = any(version[:2] == fixed[:2] and version >= fixed for fixed in _RACE_FIXED_BACK)
    is_safe = version >= _RACE_FIXED or version < _RACE_SINCE or is_back_ported
    return "WAL" if is_safe else "PERSIST"


def url_of(place: str | os.PathLike[str]) -> sa.URL:
    """Where the database is; a path means SQLite. ConfigError for a URL that names no known database."""
    import sqlalchemy as sa

    text = os.fspath(place)
    if "://" not in text:
        return sa.URL.create("sqlite", database=os.path.abspath(text))
    try:
        url = sa.make_url(text)
    except sa.exc.ArgumentError as error:
        raise _unknown() from error
    match url.get_backend_name():
        case "postgresql":
            return url.set(drivername="postgresql+psycopg")
        case "sqlite":
            return url
    raise _unknown()


def shown_url(url: sa.URL) -> str:
    """The address without its password; for SQLite the path."""
    is_file = url.get_backend_name() == "sqlite"
    return str(url.database) if is_file else url.render_as_string(hide_password=True)


def engine_of(url: sa.URL, *, read_only: bool) -> sa.Engine:
    """An engine whose transactions are real ones; nothing is connected yet."""
    import sqlalchemy as sa

    if url.get_backend_name() == "sqlite":
        engine = sa.create_engine(url, connect_args={"timeout": _BUSY_SECONDS})
        _prepare_sqlite(engine, read_only=read_only)
        return engine
    try:
        return sa.create_engine(url, isolation_level="REPEATABLE READ" if read_only else "READ COMMITTED")
    except ModuleNotFoundError as error:
        raise ConfigError(
            "PostgreSQL stöds inte av den här installationen",
            where="--db",
            todo="installera granska[postgres]",
        ) from error


@contextmanager
def writing(engine: sa.Engine) -> Iterator[sa.Connection]:
    """One transaction that no other writer shares; committed to the disk on leaving."""
    import sqlalchemy as sa

    with (
        refusals(engine),
        engine.connect().execution_options(**{_WRITING: True}) as connection,
        connection.begin(),
    ):
        if connection.dialect.name == "postgresql":
            connection.execute(sa.select(sa.func.pg_advisory_xact_lock(_LOCK)))
        yield connection


@contextmanager
def reading(engine: sa.Engine) -> Iterator[sa.Connection]:
    """One transaction that sees one state of the database, whatever others write meanwhile."""
    with refusals(engine), engine.connect() as connection, connection.begin():
        yield connection


@contextmanager
def refusals(engine: sa.Engine) -> Iterator[None]:
    """What a database refuses, said to the person; never with a row's content."""
    import sqlalchemy as sa

    where, driver = shown_url(engine.url), engine.dialect.loaded_dbapi
    try:
        yield
    except (sa.exc.OperationalError, driver.OperationalError) as error:
        told = error.orig if isinstance(error, sa.exc.OperationalError) else error
        for sign, what, todo in _REFUSALS:
            if sign in str(told):
                raise OutputRefusedError(what, where=where, todo=todo) from None
        raise OutputRefusedError(
            f"databasen svarar inte ({type(told).__name__})",
            where=where,
            todo="se efter att den är i gång och nåbar, och kör igen",
        ) from None


_REFUSALS = (
    ("locked", "databasen är upptagen av ett annat program", "vänta tills det är klart, och kör igen"),
    ("full", "disken är full", "frigör plats och kör samma kommando igen: det fortsätter där det slutade"),
    ("readonly", "databasen får inte skrivas", "se efter skrivrätten till filen och mappen"),
    ("disk I/O", "disken svarar inte", "se efter disken och kör samma kommando igen"),
    ("unable to open", "databasen går inte att öppna", "se efter mappen och skrivrätten"),
    ("no such table", "filen är ingen databas från granska", "ange en annan fil med --db"),
)


def compact(engine: sa.Engine) -> None:
    """Write the database anew without what was deleted; SQLite's journal holds old pages and goes too."""
    import sqlalchemy as sa

    with refusals(engine):
        if engine.dialect.name != "sqlite":
            with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
                connection.execute(sa.text("VACUUM"))
            return
        raw = engine.raw_connection()
        try:
            cursor = raw.cursor()
            if cursor.execute("SELECT 1 FROM sqlite_master WHERE name = 'page_search'").fetchone():
                cursor.execute("INSERT INTO page_search(page_search) VALUES ('optimize')")
            cursor.execute("VACUUM")
            cursor.execute("PRAGMA journal_mode=DELETE")
            cursor.execute(f"PRAGMA journal_mode={journal_mode()}")
        finally:
            raw.close()


def revision_of(connection: sa.Connection) -> str | None:
    """Which migration the database stands at; None where it holds nothing of granska's."""
    import sqlalchemy as sa

    if not sa.inspect(connection).has_table("alembic_version"):
        return None
    found = connection.execute(sa.text("SELECT version_num FROM alembic_version")).scalar()
    return None if found is None else str(found)


def make_ready(engine: sa.Engine, *, create: bool) -> None:
    """Bring the database to the newest form; ConfigError where it is missing, foreign or newer than we are."""
    where = shown_url(engine.url)
    if engine.dialect.name == "sqlite" and not create and not Path(str(engine.url.database)).is_file():
        raise ConfigError("databasen finns inte", where=where, todo="läs in filer först: granska ingest MAPP")
    with _only_database(where), reading(engine) as connection:
        found = revision_of(connection)
    if found == REVISION:
        return
    if found is not None and found > REVISION:
        raise ConfigError(
            "databasen är skriven av en nyare granska", where=where, todo="uppgradera granska och kör igen"
        )
    if found is None and not create:
        raise ConfigError("databasen är tom", where=where, todo="läs in filer först: granska ingest MAPP")
    from extract.store.migrations import upgrade

    with _only_database(where), writing(engine) as connection:
        upgrade(connection)


@contextmanager
def _only_database(where: str) -> Iterator[None]:
    import sqlalchemy as sa

    try:
        yield
    except sa.exc.DatabaseError as error:
        raise ConfigError(
            f"det är ingen databas som går att använda ({type(error.orig).__name__})",
            where=where,
            todo="ange en annan fil med --db",
        ) from None


def _prepare_sqlite(engine: sa.Engine, *, read_only: bool) -> None:
    """Real transactions and lasting commits: the driver's own handling of transactions is turned off."""
    import sqlalchemy as sa

    @sa.event.listens_for(engine, "connect")
    def on_connect(connection: Any, _: Any) -> None:
        connection.isolation_level = None
        connection.execute("PRAGMA foreign_keys=ON")
        connection.execute("PRAGMA synchronous=FULL")
        if read_only:
            connection.execute("PRAGMA query_only=ON")
        else:
            connection.execute(f"PRAGMA journal_mode={journal_mode()}")

    @sa.event.listens_for(engine, "begin")
    def on_begin(connection: Any) -> None:
        is_writing = connection.get_execution_options().get(_WRITING, False)
        connection.connection.driver_connection.execute("BEGIN IMMEDIATE" if is_writing else "BEGIN")


def _unknown() -> ConfigError:
    return ConfigError(
        "databasen är av en okänd sort",
        where="--db",
        todo="ange en fil, eller en adress som postgresql://användare@värd/databas",
    )
