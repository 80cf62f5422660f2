"""The dates of boards, and the questions asked there with their answers."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

TABLES = {
    "board": ("dated", "title", "withdrawn"),
    "challenge": ("about", "text", "asked", "answer", "answered", "answered_by"),
}


def upgrade() -> None:
    """Add two tables; nothing that is there changes."""
    for name, columns in TABLES.items():
        op.create_table(
            name,
            sa.Column("ref", sa.String(), primary_key=True, nullable=False),
            *(sa.Column(column, sa.String()) for column in columns),
        )
    op.create_index("ix_challenge_about", "challenge", ["about"])
