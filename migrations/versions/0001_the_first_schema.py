"""The first schema: the statement's records, their lists, revisions and changes."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

APPLICATION_ID = 0x77736F61  # 'wsoa' in the file's header


def upgrade() -> None:
    """Make every table."""
    op.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    op.create_table(
        "agency",
        sa.Column("ref", sa.String(), primary_key=True, nullable=False),
        sa.Column("name", sa.String()),
        sa.Column("kind", sa.String()),
        sa.Column("confirmed", sa.Integer(), nullable=False),
    )
    op.create_table(
        "contributor",
        sa.Column("ref", sa.String(), primary_key=True, nullable=False),
        sa.Column("text", sa.String()),
        sa.Column("confirmed", sa.Integer(), nullable=False),
    )
    op.create_table(
        "cover",
        sa.Column("ref", sa.String(), primary_key=True, nullable=False),
        sa.Column("introduction", sa.String()),
        sa.Column("notice", sa.String()),
    )
    op.create_table(
        "evidence",
        sa.Column("ref", sa.String(), primary_key=True, nullable=False),
        sa.Column("about", sa.String()),
        sa.Column("shows", sa.String()),
        sa.Column("description", sa.String()),
        sa.Column("name", sa.String()),
        sa.Column("sha256", sa.String()),
        sa.Column("size", sa.Integer()),
        sa.Column("link", sa.String()),
        sa.Column("dated", sa.String()),
        sa.Column("withdrawn", sa.String()),
    )
    op.create_index("ix_evidence_about", "evidence", ["about"])
    op.create_table(
        "letter",
        sa.Column("ref", sa.String(), primary_key=True, nullable=False),
        sa.Column("source", sa.String()),
        sa.Column("place", sa.String()),
        sa.Column("theme", sa.String()),
        sa.Column("published", sa.String()),
        sa.Column("fieldwork_from", sa.String()),
        sa.Column("fieldwork_to", sa.String()),
        sa.Column("deadline", sa.String()),
        sa.Column("mailbox", sa.String()),
        sa.Column("prepares", sa.String()),
        sa.Column("sends", sa.String()),
        sa.Column("corrected_by", sa.String()),
    )
    op.create_table(
        "note",
        sa.Column("ref", sa.String(), primary_key=True, nullable=False),
        sa.Column("about", sa.String()),
        sa.Column("text", sa.String()),
        sa.Column("dated", sa.String()),
        sa.Column("by", sa.String()),
    )
    op.create_index("ix_note_about", "note", ["about"])
    op.create_table(
        "revision",
        sa.Column("number", sa.Integer(), primary_key=True, nullable=False),
        sa.Column("who", sa.String(), nullable=False),
        sa.Column("day", sa.String(), nullable=False),
        sa.Column("at", sa.String(), nullable=False),
        sa.Column("summary", sa.String(), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("reason", sa.String()),
        sa.Column("digest", sa.String(), nullable=False),
    )
    op.create_index("ix_revision_day", "revision", ["day"])
    op.create_table(
        "strength",
        sa.Column("ref", sa.String(), primary_key=True, nullable=False),
        sa.Column("text", sa.String()),
        sa.Column("page", sa.Integer()),
        sa.Column("line", sa.Integer()),
    )
    op.create_table(
        "action",
        sa.Column("ref", sa.String(), primary_key=True, nullable=False),
        sa.Column("title", sa.String()),
        sa.Column("lead", sa.String(), sa.ForeignKey("agency.ref")),
        sa.Column("officer", sa.String()),
        sa.Column("starts", sa.String()),
        sa.Column("due", sa.String()),
        sa.Column("success", sa.String()),
        sa.Column("delivery", sa.String()),
        sa.Column("completed", sa.String()),
        sa.Column("confidence", sa.String()),
        sa.Column("withdrawn", sa.String()),
    )
    op.create_table(
        "agency_aliases",
        sa.Column("ref", sa.String(), sa.ForeignKey("agency.ref"), primary_key=True, nullable=False),
        sa.Column("member", sa.String(), primary_key=True, nullable=False),
    )
    op.create_table(
        "area",
        sa.Column("ref", sa.String(), primary_key=True, nullable=False),
        sa.Column("kind", sa.String()),
        sa.Column("heading", sa.String()),
        sa.Column("text", sa.String()),
        sa.Column("page", sa.Integer()),
        sa.Column("line", sa.Integer()),
        sa.Column("title", sa.String()),
        sa.Column("lead", sa.String(), sa.ForeignKey("agency.ref")),
        sa.Column("confirmed", sa.Integer(), nullable=False),
    )
    op.create_table(
        "change",
        sa.Column("revision", sa.Integer(), sa.ForeignKey("revision.number"), primary_key=True, nullable=False),
        sa.Column("position", sa.Integer(), primary_key=True, nullable=False),
        sa.Column("ref", sa.String(), nullable=False),
        sa.Column("field", sa.String(), nullable=False),
        sa.Column("old", sa.String()),
        sa.Column("new", sa.String()),
        sa.Column("salt", sa.String()),
        sa.Column("seal", sa.String(), nullable=False),
    )
    op.create_index("ix_change_ref", "change", ["ref"])
    op.create_table(
        "contributor_agencies",
        sa.Column("ref", sa.String(), sa.ForeignKey("contributor.ref"), primary_key=True, nullable=False),
        sa.Column("member", sa.String(), sa.ForeignKey("agency.ref"), primary_key=True, nullable=False),
    )
    op.create_table(
        "lead",
        sa.Column("ref", sa.String(), primary_key=True, nullable=False),
        sa.Column("agency", sa.String(), sa.ForeignKey("agency.ref")),
        sa.Column("name", sa.String()),
        sa.Column("role", sa.String()),
        sa.Column("email", sa.String()),
        sa.Column("former", sa.Integer(), nullable=False),
    )
    op.create_table(
        "action_areas",
        sa.Column("ref", sa.String(), sa.ForeignKey("action.ref"), primary_key=True, nullable=False),
        sa.Column("member", sa.String(), sa.ForeignKey("area.ref"), primary_key=True, nullable=False),
    )
    op.create_table(
        "action_contributing",
        sa.Column("ref", sa.String(), sa.ForeignKey("action.ref"), primary_key=True, nullable=False),
        sa.Column("member", sa.String(), sa.ForeignKey("agency.ref"), primary_key=True, nullable=False),
    )
    op.create_table(
        "area_contributing",
        sa.Column("ref", sa.String(), sa.ForeignKey("area.ref"), primary_key=True, nullable=False),
        sa.Column("member", sa.String(), sa.ForeignKey("agency.ref"), primary_key=True, nullable=False),
    )
    op.create_table(
        "milestone",
        sa.Column("ref", sa.String(), primary_key=True, nullable=False),
        sa.Column("action", sa.String(), sa.ForeignKey("action.ref")),
        sa.Column("title", sa.String()),
        sa.Column("due", sa.String()),
        sa.Column("done", sa.String()),
        sa.Column("withdrawn", sa.String()),
    )
    op.create_index("ix_milestone_action", "milestone", ["action"])
    op.create_table(
        "point",
        sa.Column("ref", sa.String(), primary_key=True, nullable=False),
        sa.Column("area", sa.String(), sa.ForeignKey("area.ref")),
        sa.Column("starts", sa.Integer(), nullable=False),
        sa.Column("ends", sa.Integer(), nullable=False),
        sa.Column("confirmed", sa.Integer(), nullable=False),
    )
    op.create_index("ix_point_area", "point", ["area"])
    op.create_table(
        "action_points",
        sa.Column("ref", sa.String(), sa.ForeignKey("action.ref"), primary_key=True, nullable=False),
        sa.Column("member", sa.String(), sa.ForeignKey("point.ref"), primary_key=True, nullable=False),
    )
    op.create_table(
        "point_agencies",
        sa.Column("ref", sa.String(), sa.ForeignKey("point.ref"), primary_key=True, nullable=False),
        sa.Column("member", sa.String(), sa.ForeignKey("agency.ref"), primary_key=True, nullable=False),
    )
