"""References that others know an action by, and the answers that say how a plan kept elsewhere is read."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add two tables; nothing that is there changes."""
    for name, owner in (("action_aliases", "action"), ("cover_sheet_words", "cover")):
        op.create_table(
            name,
            sa.Column("ref", sa.String(), sa.ForeignKey(f"{owner}.ref"), primary_key=True, nullable=False),
            sa.Column("member", sa.String(), primary_key=True, nullable=False),
        )
