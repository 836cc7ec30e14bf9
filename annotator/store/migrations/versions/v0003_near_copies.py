"""Which articles are near copies of which: sketches of their texts, and groups of copies."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import context, op

from annotator.store import near_copies
from annotator.store.upgrade import Upgrading

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables, and fill them from the texts that are there."""
    op.create_table(
        "sketch",
        sa.Column("article", sa.Integer(), nullable=False, autoincrement=False),
        sa.Column("grams", sa.Integer(), nullable=False),
        sa.Column("hashes", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("article", name="pk_sketch"),
        sa.ForeignKeyConstraint(["article"], ["article.number"], name="fk_sketch_article_article"),
    )
    op.create_table(
        "sketch_key",
        sa.Column("hash", sa.Integer(), nullable=False, autoincrement=False),
        sa.Column("article", sa.Integer(), nullable=False, autoincrement=False),
        sa.PrimaryKeyConstraint("hash", "article", name="pk_sketch_key"),
        sa.ForeignKeyConstraint(
            ["article"], ["article.number"], name="fk_sketch_key_article_article"
        ),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "stock_line",
        sa.Column("line", sa.BigInteger(), nullable=False, autoincrement=False),
        sa.PrimaryKeyConstraint("line", name="pk_stock_line"),
    )
    op.create_table(
        "near_copy",
        sa.Column("article", sa.Integer(), nullable=False, autoincrement=False),
        sa.Column("first", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("article", name="pk_near_copy"),
        sa.ForeignKeyConstraint(
            ["article"], ["article.number"], name="fk_near_copy_article_article"
        ),
        sa.ForeignKeyConstraint(["first"], ["article.number"], name="fk_near_copy_first_article"),
    )
    op.create_index("ix_near_copy_first_article", "near_copy", ["first", "article"])
    _fill(op.get_bind(), context.config.attributes["upgrading"])


def _fill(connection: sa.Connection, upgrading: Upgrading) -> None:
    article = sa.table("article", sa.column("number"), sa.column("text"))
    some = (
        sa.select(article.c.number, article.c.text)
        .order_by(article.c.number)
        .limit(near_copies.BATCH)
    )
    last = done = 0
    total = connection.scalar(sa.select(sa.func.count()).select_from(article)) or 0
    while rows := connection.execute(some.where(article.c.number > last)).all():
        last = rows[-1].number
        near_copies.take_in(connection, [(row.number, row.text) for row in rows])
        done += len(rows)
        upgrading.told(done, total)
