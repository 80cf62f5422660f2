"""Seals of what revisions say of themselves and of the round, and what a redaction has yet to remove."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add a column that may be empty, and new tables; nothing that is there changes."""
    op.add_column("ledger", sa.Column("salt", sa.String()))
    op.create_table(
        "seal",
        sa.Column("revision", sa.Integer(), primary_key=True, nullable=False),
        sa.Column("position", sa.Integer(), primary_key=True, nullable=False),
        sa.Column("place", sa.String(), nullable=False),
        sa.Column("salt", sa.String()),
        sa.Column("hash", sa.String(), nullable=False),
    )
    op.create_index("ix_seal_place", "seal", ["place"])
    op.create_table("forgetting", sa.Column("what", sa.String(), primary_key=True, nullable=False))
