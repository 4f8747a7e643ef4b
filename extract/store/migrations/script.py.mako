"""${message}"""

from __future__ import annotations

revision = ${repr(up_revision)}
down_revision = ${repr(down_revision)}


def upgrade() -> None:
    import sqlalchemy as sa
    from alembic import op

    ${upgrades if upgrades else "pass"}
