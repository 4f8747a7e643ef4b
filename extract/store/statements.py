"""SQL that is sent with every document, written once for each database and then only bound.

It goes to the driver by itself, in the transaction of the connection: values are given as the driver takes them
(`extract.store.stored`), and rows come back as it gives them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any

from extract.store.schema import schema

if TYPE_CHECKING:
    import sqlalchemy as sa

Make = Callable[[], Any]
"""A function of a module that gives a statement with its parameters by name."""


def ask(connection: sa.Connection, make: Make, **values: object) -> list[tuple[Any, ...]]:
    """The rows that the query finds for these values."""
    cursor = _sent(connection, make, values)
    found: list[tuple[Any, ...]] = cursor.fetchall()
    cursor.close()
    return found


def run(connection: sa.Connection, make: Make, **values: object) -> None:
    """Send a statement that gives no rows."""
    _sent(connection, make, values).close()


def add(
    connection: sa.Connection, name: str, columns: tuple[str, ...], rows: Iterable[Sequence[object]]
) -> None:
    """Insert rows whose cells stand in the order of the columns."""
    many = [tuple(row) for row in rows]
    if many:
        cursor = connection.connection.cursor()
        cursor.executemany(_insert(connection.dialect.name, name, columns, False), many)
        cursor.close()


def add_new(connection: sa.Connection, name: str, **cells: object) -> bool:
    """Insert one row unless its key is there; False where it is."""
    cursor = connection.connection.cursor()
    cursor.execute(_insert(connection.dialect.name, name, tuple(cells), True), tuple(cells.values()))
    is_new = cursor.rowcount > 0
    cursor.close()
    return is_new


def _sent(connection: sa.Connection, make: Make, values: dict[str, object]) -> Any:
    text, places, fixed = _written(connection.dialect.name, make)
    bound = fixed | values
    cursor = connection.connection.cursor()
    cursor.execute(text, bound if places is None else tuple(map(bound.get, places)))
    return cursor


@cache
def _written(dialect: str, make: Make) -> tuple[str, tuple[str, ...] | None, dict[str, object]]:
    compiled = make().compile(dialect=_dialect(dialect))
    return str(compiled), tuple(compiled.positiontup) if compiled.positional else None, dict(compiled.params)


@cache
def _insert(dialect: str, name: str, columns: tuple[str, ...], leaves_old: bool) -> str:
    quote = _dialect(dialect).identifier_preparer.quote
    names = ", ".join(quote(schema()[name].c[column].name) for column in columns)
    marks = ", ".join(["?" if dialect == "sqlite" else "%s"] * len(columns))
    end = " ON CONFLICT DO NOTHING" if leaves_old else ""
    return f"INSERT INTO {quote(name)} ({names}) VALUES ({marks}){end}"  # noqa: S608 -- declared names only


@cache
def _dialect(name: str) -> Any:
    if name == "sqlite":
        from sqlalchemy.dialects import sqlite

        return sqlite.dialect()
    from sqlalchemy.dialects.postgresql import psycopg

    make: Callable[[], Any] = psycopg.dialect
    return make()
