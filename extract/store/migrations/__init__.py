"""How a database of any earlier form becomes one of the newest; run by opening it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.store.schema import schema

if TYPE_CHECKING:
    import sqlalchemy as sa


def upgrade(connection: sa.Connection) -> None:
    """Bring the database that the connection writes to up to the newest form."""
    import sqlalchemy as sa

    schema().metadata.create_all(connection)
    connection.execute(sa.text("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL)"))
    connection.execute(sa.text("INSERT INTO alembic_version VALUES ('0001')"))
