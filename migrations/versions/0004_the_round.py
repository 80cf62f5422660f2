"""The agency round: workbooks handed out, their rows, what came back, and what each cell brought."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add new tables; nothing that is there changes."""
    op.create_table(
        "sheet",
        sa.Column("sign", sa.String(), primary_key=True, nullable=False),
        sa.Column("revision", sa.Integer(), sa.ForeignKey("revision.number"), nullable=False),
        sa.Column("agency", sa.String(), nullable=False),
        sa.Column("on", sa.String(), nullable=False),
        sa.Column("due", sa.String()),
        sa.Column("by", sa.String(), nullable=False),
    )
    op.create_table(
        "sheet_line",
        sa.Column("sign", sa.String(), sa.ForeignKey("sheet.sign"), primary_key=True, nullable=False),
        sa.Column("number", sa.Integer(), primary_key=True, nullable=False),
        sa.Column("sheet", sa.String(), nullable=False),
        sa.Column("ref", sa.String()),
        sa.Column("said", sa.String(), nullable=False),
    )
    _returns()


def _returns() -> None:
    op.create_table(
        "sheet_return",
        sa.Column("revision", sa.Integer(), sa.ForeignKey("revision.number"), primary_key=True, nullable=False),
        sa.Column("sign", sa.String(), sa.ForeignKey("sheet.sign"), primary_key=True, nullable=False),
        sa.Column("on", sa.String(), nullable=False),
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("filled_in_by", sa.String()),
        sa.Column("by", sa.String(), nullable=False),
    )
    op.create_table(
        "sheet_cell",
        sa.Column("revision", sa.Integer(), sa.ForeignKey("revision.number"), primary_key=True, nullable=False),
        sa.Column("sign", sa.String(), sa.ForeignKey("sheet.sign"), primary_key=True, nullable=False),
        sa.Column("number", sa.Integer(), primary_key=True, nullable=False),
        sa.Column("ref", sa.String(), primary_key=True, nullable=False),
        sa.Column("field", sa.String(), primary_key=True, nullable=False),
        sa.Column("value", sa.String()),
    )
