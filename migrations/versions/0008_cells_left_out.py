"""Cells that returns were taken in without, when a return was saved, and sheets that were recalled."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add a column that may be empty, and two tables; nothing that is there changes."""
    op.add_column("sheet_return", sa.Column("saved", sa.String()))
    op.create_table(
        "sheet_parked",
        sa.Column("revision", sa.Integer(), sa.ForeignKey("revision.number"), primary_key=True, nullable=False),
        sa.Column("sign", sa.String(), sa.ForeignKey("sheet.sign"), primary_key=True, nullable=False),
        sa.Column("number", sa.Integer(), primary_key=True, nullable=False),
        sa.Column("field", sa.String(), primary_key=True, nullable=False),
        sa.Column("ref", sa.String()),
        sa.Column("cell", sa.String(), nullable=False),
        sa.Column("typed", sa.String()),
        sa.Column("on", sa.String(), nullable=False),
        sa.Column("by", sa.String(), nullable=False),
    )
    op.create_table(
        "sheet_recall",
        sa.Column("sign", sa.String(), sa.ForeignKey("sheet.sign"), primary_key=True, nullable=False),
        sa.Column("revision", sa.Integer(), sa.ForeignKey("revision.number"), nullable=False),
        sa.Column("on", sa.String(), nullable=False),
        sa.Column("by", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
    )
