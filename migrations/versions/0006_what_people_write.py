"""What people write before the plan, what is to be different for children, acronyms, and steps of measures."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

COVER = ("foreword", "governance", "families", "risks", "marking", "submission_marking")


def upgrade() -> None:
    """Add columns that may be empty, and two tables; nothing that is there changes."""
    op.add_column("area", sa.Column("outcome", sa.String()))
    for column in COVER:
        op.add_column("cover", sa.Column(column, sa.String()))
    for name, owner in (("cover_acronyms", "cover"), ("measure_trajectory", "measure")):
        op.create_table(
            name,
            sa.Column("ref", sa.String(), sa.ForeignKey(f"{owner}.ref"), primary_key=True, nullable=False),
            sa.Column("member", sa.String(), primary_key=True, nullable=False),
        )
