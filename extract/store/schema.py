"""The SQL tables: one for each declared table under its own name, and those that the program keeps for itself.

Amounts are exact: `NUMERIC` on PostgreSQL, decimal text on SQLite, whose own numbers are binary. Every row of a
declared table also has `ord_row`, its place within its document.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Any

from models.column import DECIMALS, DIGITS, Column, Kind
from models.column import Table as Declared
from models.tables import TABLES

if TYPE_CHECKING:
    import sqlalchemy as sa
    from sqlalchemy.types import TypeEngine

REVISION = "0003"
"""The newest migration: a database must stand there."""
ORDER = "ord_row"
PATH_ORDER = "ord_path"
"""Column of `documents` whose byte order is the order of the archive."""


@dataclass(frozen=True, slots=True)
class Schema:
    """Every SQL table by name."""

    metadata: sa.MetaData

    def __getitem__(self, name: str) -> sa.Table:
        return self.metadata.tables[name]


@cache
def schema() -> Schema:
    import sqlalchemy as sa

    metadata = sa.MetaData()
    for declared in TABLES:
        sa.Table(declared.name, metadata, *_declared_columns(declared))
    _kept_tables(metadata)
    return Schema(metadata)


def order_of(path: str, row: int = 0) -> str:
    """Text whose byte order is the order of the archive: folder by folder, what an archive holds after it.

    >>> sorted(["a.txt", "a/b.txt", "a-c/x.txt"], key=order_of)
    ['a/b.txt', 'a-c/x.txt', 'a.txt']
    """
    return storable(path).replace("/", "\x01").replace("!", "\x02") + f"\x01{row:06}"


def storable(text: str) -> str:
    """The text with NUL and lone surrogates, which no database holds, written out.

    >>> storable("a\\x00b")
    'a\\\\x00b'
    """
    if text.isprintable():
        return text
    return text.replace("\x00", "\\x00").encode("utf-8", "backslashreplace").decode("utf-8")


def _declared_columns(declared: Declared) -> list[Any]:
    import sqlalchemy as sa

    columns: list[Any] = [
        sa.Column(
            column.name,
            _sql_type(column),
            nullable=column.nullable,
            primary_key=_is_key(declared.name, column.name),
        )
        for column in declared.columns
    ]
    if declared.name == "documents":
        columns.append(sa.Column(PATH_ORDER, _bytewise(), nullable=False, index=True))
        columns.append(sa.Index("documents_by_sha256", "sha256"))
    elif declared.name not in ("runs", "findings", "links"):
        columns.append(sa.Column(ORDER, sa.Integer, nullable=False, primary_key=True, autoincrement=False))
    elif declared.name != "runs":
        columns.append(sa.Column(ORDER, sa.Integer, nullable=False))
    if declared.name == "findings":
        columns.append(sa.PrimaryKeyConstraint("document_id", "finding_id"))
    if declared.name == "links":
        columns.append(sa.Index("links_by_document", "from_document"))
    return columns


def _is_key(table: str, column: str) -> bool:
    keys = {"runs": "run_id", "findings": "", "links": ""}
    return column == keys.get(table, "document_id")


def _sql_type(column: Column) -> TypeEngine[Any]:
    import sqlalchemy as sa

    if column.name == "document_id" or column.name.endswith("_document"):
        return _bytewise()
    match column.kind:
        case Kind.AMOUNT | Kind.QUANTITY:
            return exact(DECIMALS[column.kind])
        case Kind.INTEGER:
            return sa.BigInteger()
        case Kind.NUMBER:
            return sa.Double()
        case Kind.DATE:
            return sa.Date()
        case Kind.DATETIME:
            return moment()
        case Kind.TEXT | Kind.CODE:
            return words()


def _bytewise() -> TypeEngine[Any]:
    """Text that every database orders by its bytes."""
    import sqlalchemy as sa

    return sa.Text().with_variant(sa.Text(collation="C"), "postgresql")


@cache
def exact(decimals: int) -> TypeEngine[Any]:
    """A decimal without rounding: what comes back has the declared decimals and the very value that went in."""
    import sqlalchemy as sa

    class Exact(sa.TypeDecorator[Decimal]):
        impl = sa.Text
        cache_ok = True

        def load_dialect_impl(self, dialect: Any) -> Any:
            is_binary = dialect.name == "sqlite"
            return dialect.type_descriptor(sa.Text() if is_binary else sa.Numeric(DIGITS, decimals))

        def process_bind_param(self, value: Any, dialect: Any) -> Any:
            if value is None or dialect.name != "sqlite":
                return value
            return f"{Decimal(value):f}"

        def process_result_value(self, value: Any, dialect: Any) -> Decimal | None:
            return None if value is None else _without_needless_zeros(Decimal(value))

    return Exact()


def _without_needless_zeros(number: Decimal) -> Decimal:
    """One spelling for one value, whatever the database makes of its decimals.

    >>> _without_needless_zeros(Decimal("900000.00")), _without_needless_zeros(Decimal("0.50"))
    (Decimal('900000'), Decimal('0.5'))
    """
    whole, _, decimals = f"{number:f}".partition(".")
    decimals = decimals.rstrip("0")
    return Decimal(f"{whole}.{decimals}" if decimals else whole)


@cache
def moment() -> TypeEngine[Any]:
    """A moment with a time zone, kept and given back in UTC."""
    import sqlalchemy as sa

    class Moment(sa.TypeDecorator[datetime]):
        impl = sa.Text
        cache_ok = True

        def load_dialect_impl(self, dialect: Any) -> Any:
            is_text = dialect.name == "sqlite"
            return dialect.type_descriptor(sa.Text() if is_text else sa.DateTime(timezone=True))

        def process_bind_param(self, value: Any, dialect: Any) -> Any:
            if value is None:
                return None
            there = value.astimezone(UTC)
            return there.isoformat(timespec="microseconds") if dialect.name == "sqlite" else there

        def process_result_value(self, value: Any, dialect: Any) -> datetime | None:
            if value is None:
                return None
            return (datetime.fromisoformat(value) if isinstance(value, str) else value).astimezone(UTC)

    return Moment()


@cache
def words() -> TypeEngine[Any]:
    """Text that may hold anything a file name or a damaged paper can hold."""
    import sqlalchemy as sa

    class Words(sa.TypeDecorator[str]):
        impl = sa.Text
        cache_ok = True

        def process_bind_param(self, value: Any, dialect: Any) -> Any:
            return None if value is None else storable(str(value))

    return Words()


def _kept_tables(metadata: sa.MetaData) -> None:
    """What no user needs to read: the bytes seen, the readings, the attempts, the decisions, the chain."""
    for add in (_file_tables, _reading_tables, _run_tables, _log_tables):
        add(metadata)


def _file_tables(metadata: sa.MetaData) -> None:
    import sqlalchemy as sa

    text, whole, at, key = words(), sa.BigInteger(), moment(), _bytewise()
    sa.Table(
        "originals",
        metadata,
        sa.Column("sha256", key, primary_key=True),
        sa.Column("size", whole, nullable=False),
        sa.Column("forgotten_at", at),
    )
    sa.Table(
        "sightings",
        metadata,
        sa.Column("sighting_id", key, primary_key=True),
        sa.Column("sha256", key, index=True),
        sa.Column("document_id", key, index=True),
        sa.Column("place", text, nullable=False, index=True),
        sa.Column("path", text, nullable=False),
        sa.Column("member", text, nullable=False),
        sa.Column("members", whole),
        sa.Column("archive", key, index=True),
        sa.Column("size", whole),
        sa.Column("mtime_ns", whole),
        sa.Column("seen_at", at, nullable=False),
    )


def _reading_tables(metadata: sa.MetaData) -> None:
    import sqlalchemy as sa

    text, whole, at, key = words(), sa.BigInteger(), moment(), _bytewise()
    sa.Table(
        "extractions",
        metadata,
        sa.Column("extract_id", key, primary_key=True),
        sa.Column("sha256", key, nullable=False, index=True),
        sa.Column("state", text, nullable=False),
        sa.Column("what", text, nullable=False),
        sa.Column("todo", text, nullable=False),
        sa.Column("pages", whole, nullable=False),
        sa.Column("seconds", sa.Double(), nullable=False),
        sa.Column("versions", text, nullable=False),
        sa.Column("rules", text, nullable=False),
        sa.Column("is_current", sa.Boolean, nullable=False),
        sa.Column("run_id", key, nullable=False, index=True),
        sa.Column("at", at, nullable=False),
    )
    sa.Table(
        "records",
        metadata,
        sa.Column("extract_id", key, primary_key=True),
        sa.Column(ORDER, sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("document_id", key, nullable=False, index=True),
        sa.Column("document", sa.LargeBinary, nullable=False),
        sa.Column("summary", sa.LargeBinary),
    )
    sa.Table(
        "page_texts",
        metadata,
        sa.Column("page_id", whole.with_variant(sa.Integer, "sqlite"), primary_key=True),
        sa.Column("document_id", key, nullable=False, index=True),
        sa.Column("page", whole),
        sa.Column("text", text, nullable=False),
    )
    sa.Table(
        "page_words",
        metadata,
        sa.Column("document_id", key, primary_key=True),
        sa.Column("page", whole, primary_key=True, autoincrement=False),
        sa.Column("words", sa.LargeBinary, nullable=False),
    )


def _run_tables(metadata: sa.MetaData) -> None:
    import sqlalchemy as sa

    text, whole, at, key = words(), sa.BigInteger(), moment(), _bytewise()
    sa.Table(
        "attempts",
        metadata,
        sa.Column("extract_id", key, primary_key=True),
        sa.Column("nr", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("run_id", key, nullable=False, index=True),
        sa.Column("machine", text, nullable=False),
        sa.Column("started_at", at, nullable=False),
        sa.Column("page", whole),
        sa.Column("outcome", text),
    )
    sa.Table(
        "run_states",
        metadata,
        sa.Column("run_id", key, primary_key=True),
        sa.Column("machine", text, nullable=False),
        sa.Column("process", whole, nullable=False),
        sa.Column("begun_at", at, nullable=False),
        sa.Column("beat_at", at, nullable=False),
        sa.Column("state", text, nullable=False),
        sa.Column("figures", text, nullable=False),
    )


def _log_tables(metadata: sa.MetaData) -> None:
    import sqlalchemy as sa

    text, whole, key = words(), sa.BigInteger(), _bytewise()
    sa.Table(
        "audit",
        metadata,
        sa.Column("seq", whole, primary_key=True, autoincrement=False),
        sa.Column("at", text, nullable=False),
        sa.Column("kind", text, nullable=False),
        sa.Column("payload", text, nullable=False),
        sa.Column("digest", text, nullable=False),
        sa.Column("previous", text, nullable=False),
        sa.Column("hash", text, nullable=False),
    )
    sa.Table(
        "events",
        metadata,
        sa.Column("seq", whole, primary_key=True, autoincrement=False),
        sa.Column("event_id", key, nullable=False, unique=True),
        sa.Column("document_id", key, nullable=False, index=True),
        sa.Column("sha256", key, nullable=False, index=True),
        sa.Column("event", sa.LargeBinary, nullable=False),
    )
