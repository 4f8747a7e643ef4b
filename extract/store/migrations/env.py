"""Run by alembic: works on the connection that it is given, inside the transaction that is open there."""

from __future__ import annotations


def run() -> None:
    from alembic import context

    from extract.store.schema import schema

    connection = context.config.attributes["connection"]
    context.configure(
        connection=connection,
        target_metadata=schema().metadata,
        transactional_ddl=False,
        render_as_batch=connection.dialect.name == "sqlite",
    )
    context.run_migrations()


run()
