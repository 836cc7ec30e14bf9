"""The first tables: project, articles, layers, actors, marks, journal."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

ID = sa.String().with_variant(sa.String(collation="C"), "postgresql")
SEQUENCE = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Make them."""
    op.create_table(
        "project",
        sa.Column("id", ID, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("created", sa.String(), nullable=False),
        sa.Column("format", sa.String(), nullable=False),
        sa.Column("schema_name", sa.Text(), nullable=False),
        sa.Column("schema_version", sa.Text(), nullable=False),
        sa.Column("schema_sha256", sa.String(), nullable=False),
        sa.Column("schema_text", sa.Text(), nullable=False),
        sa.Column("schema_json", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_project"),
    )
    op.create_table(
        "article",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("id", ID, nullable=False),
        sa.Column("text_sha256", sa.String(), nullable=False),
        sa.Column("heading", sa.Text(), nullable=False),
        sa.Column("title", sa.Text()),
        sa.Column("source", sa.Text()),
        sa.Column("published", sa.Text()),
        sa.Column("length", sa.Integer(), nullable=False),
        sa.Column("imported_at", sa.String(), nullable=False),
        sa.Column("head", sa.Text(), nullable=False),
        sa.Column("foreign_fields", sa.Text(), nullable=False),
        sa.Column("unknown_fields", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_article"),
        sa.UniqueConstraint("id", name="uq_article_id"),
        sa.UniqueConstraint("text_sha256", name="uq_article_text_sha256"),
    )
    op.create_table(
        "layer",
        sa.Column("key", SEQUENCE, nullable=False),
        sa.Column("article", sa.Integer(), nullable=False),
        sa.Column("id", ID, nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("annotator", ID, nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("nothing_to_mark", sa.Boolean(), nullable=False),
        sa.Column("seconds", sa.BigInteger(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("serial", sa.BigInteger(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_layer"),
        sa.ForeignKeyConstraint(["article"], ["article.number"], name="fk_layer_article_article"),
        sa.UniqueConstraint("article", "id", name="uq_layer_article_id"),
    )
    op.create_table(
        "actor",
        sa.Column("id", ID, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("type", sa.Text(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_actor"),
    )
    op.create_index("ix_actor_name_type", "actor", ["name", "type"])
    op.create_table(
        "mark",
        sa.Column("layer", SEQUENCE, nullable=False, autoincrement=False),
        sa.Column("id", ID, nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("type", ID, nullable=False),
        sa.Column("begins", sa.Integer()),
        sa.Column("ends", sa.Integer()),
        sa.Column("actor", ID),
        sa.Column("body", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("layer", "id", name="pk_mark"),
        sa.ForeignKeyConstraint(["layer"], ["layer.key"], name="fk_mark_layer_layer"),
        sa.ForeignKeyConstraint(["actor"], ["actor.id"], name="fk_mark_actor_actor"),
    )
    op.create_index("ix_mark_kind_type", "mark", ["kind", "type"])
    op.create_index("ix_mark_actor", "mark", ["actor"])
    op.create_table(
        "journal",
        sa.Column("seq", SEQUENCE, nullable=False),
        sa.Column("op_id", ID, nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("reverts", ID),
        sa.Column("annotator", ID),
        sa.Column("article", sa.Integer(), nullable=False),
        sa.Column("layer", ID),
        sa.Column("at", sa.String(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("seq", name="pk_journal"),
        sa.ForeignKeyConstraint(["article"], ["article.number"], name="fk_journal_article_article"),
        sa.UniqueConstraint("op_id", name="uq_journal_op_id"),
    )
    op.create_index("ix_journal_annotator_seq", "journal", ["annotator", "seq"])
    op.create_index("ix_journal_article", "journal", ["article"])
