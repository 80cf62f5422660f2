"""Corrected letters: the sentence that leads in to an area, areas withdrawn, and actions to review."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add columns that may be empty, and a new table; nothing that is there changes."""
    for column in ("lead_in", "withdrawn"):
        op.add_column("area", sa.Column(column, sa.String()))
    op.create_table(
        "action_review",
        sa.Column("ref", sa.String(), sa.ForeignKey("action.ref"), primary_key=True, nullable=False),
        sa.Column("member", sa.String(), sa.ForeignKey("area.ref"), primary_key=True, nullable=False),
    )
