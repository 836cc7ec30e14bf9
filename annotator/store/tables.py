"""Tables of a project: one `…Row` class each says its typed columns; constraints have names.

Rows are declared as SQLAlchemy's typed columns, without `sqlalchemy.orm`: sessions and mapped
instances are not used here, and their import would cost every start a tenth of a second.
"""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Named,
    String,
    Table,
    Text,
    TypedColumns,
    UniqueConstraint,
)

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}
METADATA = MetaData(naming_convention=NAMING)

# Ids sort by code point on every server, whatever its language; SQLite does so by itself.
ID = String().with_variant(String(collation="C"), "postgresql")
ORDERED = Text().with_variant(Text(collation="C"), "postgresql")
# SQLite numbers rows by itself only where the key is declared INTEGER.
SEQUENCE = BigInteger().with_variant(Integer(), "sqlite")


class ProjectRow(TypedColumns):
    """The one row that says what this project is."""

    id: Named[str] = Column(ID, primary_key=True)
    name: Named[str] = Column(Text)
    created: Named[str]
    format: Named[str]
    schema_name: Named[str] = Column(Text)
    schema_version: Named[str] = Column(Text)
    schema_sha256: Named[str]
    schema_text: Named[str] = Column(Text)
    schema_json: Named[str] = Column(Text)


class ArticleRow(TypedColumns):
    """An immutable text; `number` counts in the order of import, `head` is the record's.

    The keys are what lists are put in order and narrowed down by, "" where there is nothing. They
    stand behind the text, where rows are slow to read: lists take them from indexes.
    """

    number: Named[int] = Column(Integer, primary_key=True)
    id: Named[str] = Column(ID, unique=True)
    text_sha256: Named[str] = Column(String, unique=True)
    heading: Named[str] = Column(Text)
    title: Named[str | None] = Column(Text)
    source: Named[str | None] = Column(Text)
    published: Named[str | None] = Column(Text)
    length: Named[int]
    imported_at: Named[str]
    head: Named[str] = Column(Text)
    foreign: Named[str] = Column("foreign_fields", Text)
    unknown: Named[str] = Column("unknown_fields", Text)
    # Last, because SQLite reads a row from its front and lists do not need the text.
    text: Named[str] = Column(Text)
    title_key: Named[str] = Column(ORDERED, server_default="")
    source_key: Named[str] = Column(ORDERED, server_default="")
    published_key: Named[str] = Column(ORDERED, server_default="")


class LayerRow(TypedColumns):
    """One annotator's view of one article; `version` counts its changes.

    `seconds` is working time, which only grows; `serial` is the highest number that a mark id of
    the layer ever had. For the list of articles: how many `marks` there are, the `reach` to which
    they go (code points), how many `problems` they have under the schema of now (None: not counted
    since the last change), and when that was.
    """

    key: Named[int] = Column(SEQUENCE, primary_key=True)
    article: Named[int] = Column(Integer, ForeignKey("article.number"))
    id: Named[str] = Column(ID)
    kind: Named[str]
    annotator: Named[str] = Column(ID)
    status: Named[str]
    nothing_to_mark: Named[bool]
    seconds: Named[int] = Column(BigInteger)
    version: Named[int]
    serial: Named[int] = Column(BigInteger)
    body: Named[str] = Column(Text)
    marks: Named[int] = Column(Integer, server_default="0")
    reach: Named[int] = Column(Integer, server_default="0")
    problems: Named[int | None]
    changed: Named[str | None]


class ActorRow(TypedColumns):
    """An entry of the registry; `body` is its entry in the record."""

    id: Named[str] = Column(ID, primary_key=True)
    name: Named[str] = Column(Text)
    type: Named[str] = Column(Text)
    body: Named[str] = Column(Text)


class MarkRow(TypedColumns):
    """A mark: what queries look for, and `body`, its finished entry in the record.

    `begins` and `ends` are code points, the stretch of text that a mark is about: from the first
    fragment to the last, of events and relations with what they join. They say where to look first
    and may lag behind when an end of a relation is moved.
    """

    layer: Named[int] = Column(
        SEQUENCE, ForeignKey("layer.key"), primary_key=True, autoincrement=False
    )
    id: Named[str] = Column(ID, primary_key=True)
    kind: Named[str]
    type: Named[str] = Column(ID)
    begins: Named[int | None]
    ends: Named[int | None]
    actor: Named[str | None] = Column(ID, ForeignKey("actor.id"))
    body: Named[str] = Column(Text)


class ShelfRow(TypedColumns):
    """An article that was taken out of lists, searches and exports; its marks stay as they are.

    A table of its own and no column, because a column would stand behind the long texts.
    """

    article: Named[int] = Column(
        Integer, ForeignKey("article.number"), primary_key=True, autoincrement=False
    )


class SketchRow(TypedColumns):
    """What copies of an article's text are recognised by; see `model.near_copies.Sketch`.

    `hashes` are numbers of four bytes, the lowest first.
    """

    article: Named[int] = Column(
        Integer, ForeignKey("article.number"), primary_key=True, autoincrement=False
    )
    grams: Named[int]
    hashes: Named[bytes] = Column(LargeBinary)


class SketchKeyRow(TypedColumns):
    """A hash by which an article's sketch is found."""

    hash: Named[int] = Column(Integer, primary_key=True, autoincrement=False)
    article: Named[int] = Column(
        Integer, ForeignKey("article.number"), primary_key=True, autoincrement=False
    )


class StockLineRow(TypedColumns):
    """A line that is no story's, by its `model.near_copies.line_key`."""

    line: Named[int] = Column(BigInteger, primary_key=True, autoincrement=False)


class NearCopyRow(TypedColumns):
    """An article that has near copies, and the one of them (perhaps itself) that came in first."""

    article: Named[int] = Column(
        Integer, ForeignKey("article.number"), primary_key=True, autoincrement=False
    )
    first: Named[int] = Column(Integer, ForeignKey("article.number"))


class JournalRow(TypedColumns):
    """One step of the append-only journal; `body` holds both values of every edit.

    An "import" step says how many marks came with an article; it cannot be undone. A step over
    the whole project has no article; what it did to each layer stands in rows of kind "part" whose
    `bulk` is its `op_id`.
    """

    seq: Named[int] = Column(SEQUENCE, primary_key=True)
    op_id: Named[str] = Column(ID, unique=True)
    kind: Named[str]
    reverts: Named[str | None] = Column(ID)
    annotator: Named[str | None] = Column(ID)
    article: Named[int | None] = Column(Integer, ForeignKey("article.number"))
    layer: Named[str | None] = Column(ID)
    at: Named[str]
    body: Named[str] = Column(Text)
    bulk: Named[str | None] = Column(ID)


PROJECT = Table("project", METADATA, ProjectRow)
ARTICLE = Table("article", METADATA, ArticleRow)
LAYER = Table("layer", METADATA, LayerRow)
ACTOR = Table("actor", METADATA, ActorRow)
MARK = Table("mark", METADATA, MarkRow)
SHELF = Table("shelf", METADATA, ShelfRow)
JOURNAL = Table("journal", METADATA, JournalRow)
SKETCH = Table("sketch", METADATA, SketchRow)
SKETCH_KEY = Table("sketch_key", METADATA, SketchKeyRow, sqlite_with_rowid=False)
STOCK_LINE = Table("stock_line", METADATA, StockLineRow)
NEAR_COPY = Table("near_copy", METADATA, NearCopyRow)

LAYER.append_constraint(UniqueConstraint(LAYER.c.article, LAYER.c.id))
Index(None, ACTOR.c.name, ACTOR.c.type)
Index(None, ARTICLE.c.source, ARTICLE.c.published)  # groups of articles, without their text
Index(
    "ix_layer_own", LAYER.c.annotator, LAYER.c.kind, LAYER.c.article, LAYER.c.key, LAYER.c.status,
    LAYER.c.marks, LAYER.c.changed, LAYER.c.problems,
)  # fmt: skip
# Lists are read from these alone: a row of the table itself is as wide as its text.
Index(None, ARTICLE.c.number, ARTICLE.c.published_key, ARTICLE.c.source_key)
Index(None, ARTICLE.c.published_key, ARTICLE.c.number, ARTICLE.c.source_key)
Index(None, ARTICLE.c.source_key, ARTICLE.c.number, ARTICLE.c.published_key)
Index(None, ARTICLE.c.title_key, ARTICLE.c.number, ARTICLE.c.published_key, ARTICLE.c.source_key)
Index(None, ARTICLE.c.length, ARTICLE.c.number, ARTICLE.c.published_key, ARTICLE.c.source_key)
Index(None, MARK.c.kind, MARK.c.type, MARK.c.layer)
Index(None, MARK.c.actor)
Index(None, JOURNAL.c.annotator, JOURNAL.c.seq)
Index(None, JOURNAL.c.article)
Index(None, JOURNAL.c.bulk)
Index(None, NEAR_COPY.c.first, NEAR_COPY.c.article)
