"""Findings are found by their document: a key that begins with it changes a page or two of the database for each
document, where a key of scattered names and an index by code changed fifty.
"""

from __future__ import annotations

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    import sqlalchemy as sa
    from alembic import op

    for name in ("findings_by_code", "findings_by_document"):
        op.drop_index(name, "findings")
    before = sa.Table("findings", sa.MetaData(), autoload_with=op.get_bind())
    columns = [sa.Column(column.name, column.type, nullable=column.nullable) for column in before.columns]
    op.create_table("findings_after", *columns, sa.PrimaryKeyConstraint("document_id", "finding_id"))
    names = ", ".join(column.name for column in columns)
    op.execute(sa.text(f"INSERT INTO findings_after ({names}) SELECT {names} FROM findings"))  # noqa: S608 -- our own names
    op.drop_table("findings")
    op.rename_table("findings_after", "findings")
