"""The record: agreed dates, verification, accepted evidence, measures, what revisions say of themselves, the ledger."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

ADDED = {
    "action": ("agreed", "verified", "verified_by"),
    "milestone": ("agreed",),
    "evidence": ("accepted", "accepted_by"),
    "revision": ("agreed_by",),
}


def upgrade() -> None:
    """Add columns that may be empty, and new tables; nothing that is there changes."""
    for table, columns in ADDED.items():
        for column in columns:
            op.add_column(table, sa.Column(column, sa.String()))
    for column in ("correction", "undoes"):
        op.add_column("revision", sa.Column(column, sa.Integer()))
    _measures()
    op.create_table(
        "ledger",
        sa.Column("revision", sa.Integer(), sa.ForeignKey("revision.number"), primary_key=True, nullable=False),
        sa.Column("position", sa.Integer(), primary_key=True, nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("about", sa.String()),
        sa.Column("on", sa.String(), nullable=False),
        sa.Column("by", sa.String(), nullable=False),
        sa.Column("words", sa.String(), nullable=False),
        sa.Column("seal", sa.String(), nullable=False),
    )


def _measures() -> None:
    text = ("title", "unit", "direction", "baseline", "baseline_on", "target", "target_on", "source", "withdrawn")
    op.create_table(
        "measure",
        sa.Column("ref", sa.String(), primary_key=True, nullable=False),
        *(sa.Column(name, sa.String()) for name in text),
    )
    op.create_table(
        "reading",
        sa.Column("ref", sa.String(), primary_key=True, nullable=False),
        sa.Column("measure", sa.String(), sa.ForeignKey("measure.ref")),
        sa.Column("value", sa.String()),
        sa.Column("dated", sa.String()),
        sa.Column("note", sa.String()),
    )
    op.create_index("ix_reading_measure", "reading", ["measure"])
    for member in ("area", "action"):
        op.create_table(
            f"measure_{member}s",
            sa.Column("ref", sa.String(), sa.ForeignKey("measure.ref"), primary_key=True, nullable=False),
            sa.Column("member", sa.String(), sa.ForeignKey(f"{member}.ref"), primary_key=True, nullable=False),
        )
