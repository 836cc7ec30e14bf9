"""What version 2 of the tables adds for the list of articles: its keys, counts, indexes, search."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from annotator.store.mapping import article_keys
from annotator.store.search import Searchable, add_to_index, make_index, much_at_once
from annotator.store.upgrade import Upgrading

BATCH = 200  # articles in memory at once
ORDERED = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
KEYS = ("title_key", "source_key", "published_key")
INDEXES = {
    "ix_article_number_published_key_source_key": ("number", "published_key", "source_key"),
    "ix_article_published_key_number_source_key": ("published_key", "number", "source_key"),
    "ix_article_source_key_number_published_key": ("source_key", "number", "published_key"),
    "ix_article_title_key_number_published_key_source_key": (
        "title_key", "number", "published_key", "source_key",
    ),
    "ix_article_length_number_published_key_source_key": (
        "length", "number", "published_key", "source_key",
    ),
}  # fmt: skip
OWN = ("annotator", "kind", "article", "key", "status", "marks", "changed", "problems")


SHARE = 90  # percent of the work that goes into articles


def upgrade(upgrading: Upgrading) -> None:
    """Make them, and fill them from what is there."""
    for name in KEYS:
        op.add_column("article", sa.Column(name, ORDERED, nullable=False, server_default=""))
    for name in ("marks", "reach"):
        column = sa.Column(name, sa.Integer(), nullable=False, server_default="0")
        op.add_column("layer", column)
    op.add_column("layer", sa.Column("problems", sa.Integer()))
    op.add_column("layer", sa.Column("changed", sa.String()))
    connection = op.get_bind()
    make_index(connection)
    with much_at_once(connection):
        _fill_articles(connection, upgrading.within(0, SHARE))
    _fill_layers(connection)
    rest = upgrading.within(SHARE, 100)
    for number, (index, columns) in enumerate(INDEXES.items(), start=1):
        rest.told(number, len(INDEXES) + 1)
        op.create_index(index, "article", list(columns))
    op.create_index("ix_layer_own", "layer", list(OWN))
    op.drop_index("ix_mark_kind_type", "mark")
    op.create_index("ix_mark_kind_type_layer", "mark", ["kind", "type", "layer"])


def _fill_articles(connection: sa.Connection, upgrading: Upgrading) -> None:
    article = sa.table(
        "article",
        *(sa.column(name) for name in ("number", "heading", "source", "published", "text", *KEYS)),
    )
    columns = (article.c[name] for name in ("number", "heading", "source", "published", "text"))
    some = sa.select(*columns).order_by(article.c.number).limit(BATCH)
    keyed = (
        sa.update(article)
        .where(article.c.number == sa.bindparam("which"))
        .values({name: sa.bindparam(name) for name in KEYS})
    )
    last = done = 0
    total = connection.scalar(sa.select(sa.func.count()).select_from(article)) or 0
    while rows := connection.execute(some.where(article.c.number > last)).all():
        last = rows[-1].number
        connection.execute(
            keyed,
            [{"which": r.number, **article_keys(r.heading, r.source, r.published)} for r in rows],
        )
        add_to_index(connection, (Searchable(r.number, r.heading, r.source, r.text) for r in rows))
        done += len(rows)
        upgrading.told(done, total)


def _fill_layers(connection: sa.Connection) -> None:
    connection.exec_driver_sql(
        "UPDATE layer SET "
        "marks = (SELECT count(*) FROM mark WHERE mark.layer = layer.key), "
        "reach = (SELECT coalesce(max(mark.ends), 0) FROM mark WHERE mark.layer = layer.key), "
        "changed = (SELECT max(journal.at) FROM journal WHERE journal.article = layer.article "
        "AND (journal.layer = layer.id OR journal.kind = 'import'))"
    )
