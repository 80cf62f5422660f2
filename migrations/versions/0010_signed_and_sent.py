"""Waivers, endorsements and submissions; the letter's practice studies and the monitoring visit that it announces."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

TABLES = {
    "waiver": ("rule", "about", "reason", "by", "dated", "until", "withdrawn"),
    "endorsement": ("agency", "body", "signed_by", "role", "dated", "digest", "withdrawn"),
    "submission": (
        *("version", "dated", "by", "mailbox", "pack", "manifest", "fingerprint"),
        *("sent", "sent_by", "reply", "replied", "resubmit_by"),
    ),
}
REFERS = {("endorsement", "agency"): "agency.ref"}


def upgrade() -> None:
    """Add columns that may be empty, and three tables; nothing that is there changes."""
    op.add_column("letter", sa.Column("studies", sa.String()))
    op.add_column("letter", sa.Column("monitoring_visit", sa.String()))
    for name, columns in TABLES.items():
        op.create_table(
            name, sa.Column("ref", sa.String(), primary_key=True, nullable=False), *(_column(name, c) for c in columns)
        )
    op.create_index("ix_waiver_about", "waiver", ["about"])


def _column(table: str, name: str) -> sa.Column[str]:
    target = REFERS.get((table, name))
    return sa.Column(name, sa.String(), *((sa.ForeignKey(target),) if target else ()))
