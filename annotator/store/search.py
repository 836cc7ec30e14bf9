"""Search: the full-text index over headings, sources and texts, and the one condition that asks it.

SQLite keeps it in an FTS5 table without content, PostgreSQL in rows of `tsvector`. Both hold the
words as `model.text_query` folds them, so that both find the same articles.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import NamedTuple

from sqlalchemy import (
    Boolean,
    ColumnElement,
    Connection,
    Integer,
    Select,
    String,
    bindparam,
    cast,
    column,
    literal_column,
    select,
    table,
    text,
)
from sqlalchemy.types import UserDefinedType

from annotator.model.text_query import Term, folded, indexed
from annotator.store.tables import ARTICLE

NAME = "article_search"
# Letters with vowel signs stay one word; the rest of folding is done before.
ON_SQLITE = (
    f"CREATE VIRTUAL TABLE {NAME} USING fts5(head, text, content='', "
    "tokenize=\"unicode61 remove_diacritics 2 categories 'L* N* Co Mn Mc'\")"
)
_TABLE_ON_SERVER = (
    f"CREATE TABLE {NAME} "
    "(article INTEGER NOT NULL REFERENCES article (number), words TSVECTOR NOT NULL)"
)
ON_SERVER = (_TABLE_ON_SERVER, f"CREATE INDEX ix_{NAME}_words ON {NAME} USING gin (words)")
SEARCH = table(NAME, column("rowid", Integer), column("article", Integer))
# Not the row itself, or SQLite would ask the index anew for every number that is looked for in it.
FOUND: ColumnElement[int] = literal_column(f"+{NAME}.rowid", Integer)

GATHERED = 64 * 1024 * 1024  # bytes of words in memory
USUALLY_GATHERED = 1024 * 1024  # FTS5's own

# A tsvector takes at most a megabyte, 256 places of one word, and none beyond the 16,383rd.
PART = 2_000  # words
OVERLAP = 50  # words of a phrase that crosses from one part to the next


class _TsQuery(UserDefinedType[str]):
    """PostgreSQL's type of what is looked for; its own module would slow every start."""

    cache_ok = True

    def get_col_spec(self, **_: object) -> str:
        return "TSQUERY"


class Searchable(NamedTuple):
    """What is found of an article; `number` is the article's."""

    number: int
    heading: str
    source: str | None
    text: str


def make_index(connection: Connection) -> None:
    """Make the empty index."""
    on_server = connection.dialect.name == "postgresql"
    for statement in ON_SERVER if on_server else (ON_SQLITE,):
        connection.exec_driver_sql(statement)


def add_to_index(connection: Connection, articles: Iterable[Searchable]) -> None:
    """Let these articles be found; to be done once for each, in the transaction that adds it."""
    if connection.dialect.name == "postgresql":
        rows = [row for article in articles for row in _vectors(article)]
        statement = text(
            f"INSERT INTO {NAME} (article, words) VALUES (:number, (:words)::tsvector)"
        )
    else:
        rows = [
            {"number": a.number, "head": indexed(_head(a)), "words": indexed(a.text)}
            for a in articles
        ]
        statement = text(f"INSERT INTO {NAME} (rowid, head, text) VALUES (:number, :head, :words)")
    if rows:
        connection.execute(statement, rows)


@contextmanager
def much_at_once(connection: Connection) -> Iterator[None]:
    """While very many articles are added: SQLite gathers more words before it writes them down."""
    if connection.dialect.name == "postgresql":
        yield
        return
    gathered = text(f"INSERT INTO {NAME} ({NAME}, rank) VALUES ('hashsize', :bytes)")
    connection.execute(gathered, {"bytes": GATHERED})
    yield
    connection.execute(gathered, {"bytes": USUALLY_GATHERED})


def _head(article: Searchable) -> str:
    return f"{article.heading}\n{article.source or ''}"


def _vectors(article: Searchable) -> Iterator[dict[str, object]]:
    # A word between head and text that nobody types keeps phrases from crossing over.
    words = [*folded(_head(article)).split(), "\x01", *folded(article.text).split()]
    for start in range(0, len(words), PART - OVERLAP):
        places: defaultdict[str, list[str]] = defaultdict(list)
        for place, word in enumerate(words[start : start + PART], start=1):
            places[_quoted(word)].append(str(place))
        vector = " ".join(f"{word}:{','.join(found[:255])}" for word, found in places.items())
        yield {"number": article.number, "words": vector}
        if start + PART >= len(words):
            return


def _quoted(word: str) -> str:
    return "'" + word[:500].replace("\\", "\\\\").replace("'", "''") + "'"


# -- asking ------------------------------------------------------------------------------------


def matching(
    connection: Connection, terms: Sequence[Term], number: ColumnElement[int] = ARTICLE.c.number
) -> list[ColumnElement[bool]]:
    """The conditions that the article with this number fulfils all terms."""
    wanted = [term for term in terms if not term.excluded]
    unwanted = [term for term in terms if term.excluded]
    if connection.dialect.name == "postgresql":
        return [
            *(number.in_(_on_server(term)) for term in wanted),
            *(number.not_in(_on_server(term)) for term in unwanted),
        ]
    found: list[ColumnElement[bool]] = []
    if wanted:
        found.append(number.in_(_on_sqlite(wanted)))
    found.extend(number.not_in(_on_sqlite([term])) for term in unwanted)
    return found


def match(terms: Sequence[Term]) -> ColumnElement[bool]:
    """The condition on a row of SQLite's index itself, for queries that begin with it."""
    return literal_column(NAME, String).op("MATCH", return_type=Boolean())(fts_words(terms))


def fts_words(terms: Iterable[Term]) -> str:
    """Terms, none of them excluded, as FTS5 reads them."""
    return " AND ".join(
        f'"{" ".join(term.words)}"{" *" if term.beginning else ""}' for term in terms
    )


def _on_sqlite(terms: Sequence[Term]) -> Select[int]:
    return select(SEARCH.c.rowid).where(match(terms))


def _on_server(term: Term) -> Select[int]:
    words = [_quoted(word) for word in term.words]
    words[-1] += ":*" if term.beginning else ""
    # Cast, not parsed: the words are folded already.
    sought = cast(bindparam(None, " <-> ".join(words), String), _TsQuery())
    return select(SEARCH.c.article).where(column("words").op("@@", return_type=Boolean())(sought))
