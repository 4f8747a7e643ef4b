"""Words with their places on scanned pages, whose file does not hold them; packed JSON, a row for each page."""

from __future__ import annotations

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    import sqlalchemy as sa
    from alembic import op

    is_sqlite = op.get_bind().dialect.name == "sqlite"
    op.create_table(
        "page_words",
        sa.Column("document_id", sa.Text(collation=None if is_sqlite else "C"), primary_key=True),
        sa.Column("page", sa.BigInteger(), primary_key=True, autoincrement=False),
        sa.Column("words", sa.LargeBinary(), nullable=False),
    )
