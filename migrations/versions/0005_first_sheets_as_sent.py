"""What the first sheet of a workbook said when it was handed out."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add a column that may be empty; nothing that is there changes."""
    op.add_column("sheet", sa.Column("texts", sa.String()))
