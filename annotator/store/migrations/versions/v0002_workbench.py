"""Changes over the whole project in the journal, and the shelf of articles that were taken out."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import context, op

from annotator.store.migrations import article_lists

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

SHARE = 60  # percent of the work, where later versions have articles to go through too
ID = sa.String().with_variant(sa.String(collation="C"), "postgresql")


def upgrade() -> None:
    """Make them; what was written before stays as it is."""
    _bulk_journal()
    _shelf()
    _overview()
    upgrading = context.config.attributes["upgrading"]
    article_lists.upgrade(upgrading.within(0, SHARE))
    context.config.attributes["upgrading"] = upgrading.within(SHARE, 100)


def _bulk_journal() -> None:
    # SQLite cannot take a NOT NULL away: the table is copied. Nothing refers to it.
    with op.batch_alter_table("journal") as journal:
        journal.alter_column("article", existing_type=sa.Integer(), nullable=True)
        journal.add_column(sa.Column("bulk", ID))
    op.create_index("ix_journal_bulk", "journal", ["bulk"])


def _shelf() -> None:
    op.create_table(
        "shelf",
        sa.Column("article", sa.Integer(), nullable=False, autoincrement=False),
        sa.PrimaryKeyConstraint("article", name="pk_shelf"),
        sa.ForeignKeyConstraint(["article"], ["article.number"], name="fk_shelf_article_article"),
    )


def _overview() -> None:
    # Counting articles by source and month would read every text without it.
    op.create_index("ix_article_source_published", "article", ["source", "published"])
