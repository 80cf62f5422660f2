"""Why a question asked at a board was withdrawn."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add a column; nothing that is there changes."""
    op.add_column("challenge", sa.Column("withdrawn", sa.String()))
