"""What a concordance looks for, as values: words, expressions and marks, and how they go together.

Every part either gives rows (words, expressions, marks, and what is made of them) or is a condition
on the article (source, date, status, anything behind NOT).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from annotator.model.marks import Status
from annotator.model.schema import Target

ANY_LABEL = "*"
EVERYBODY = "*"


@dataclass(frozen=True, slots=True)
class Word:
    """One word; with `begins` every word that begins so."""

    text: str
    begins: bool = False


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words with nothing but blanks between them; with `exact` in just these capitals."""

    words: tuple[Word, ...]
    exact: bool = False


@dataclass(frozen=True, slots=True)
class Expression:
    """A regular expression, matched on the text exactly as it is stored.

    `at` is where it begins in the query, for messages.
    """

    pattern: str
    any_case: bool = False
    at: int = 0


@dataclass(frozen=True, slots=True)
class Marked:
    """Marks of one label, or of any label.

    `kind` None is any kind; `roles` pairs a role with whether it must be filled (True) or empty;
    `actor` is a name or alias of the registry; `annotator` None is the person at work, `*` is
    everybody.
    """

    label: str = ANY_LABEL
    kind: Target | None = None
    roles: tuple[tuple[str, bool], ...] = ()
    attributes: tuple[tuple[str, str], ...] = ()
    actor: str | None = None
    annotator: str | None = None


@dataclass(frozen=True, slots=True)
class Near:
    """The hits of one part that have a hit of another within so many tokens."""

    hits: Query
    distance: int
    other: Query


@dataclass(frozen=True, slots=True)
class Placed:
    """The hits of a part that lie inside a mark, or that share no character with any."""

    hits: Query
    inside: bool
    marks: Marked


@dataclass(frozen=True, slots=True)
class Both:
    """All parts hold in the article; the rows are those of the first that gives any."""

    parts: tuple[Query, ...]


@dataclass(frozen=True, slots=True)
class Either:
    """At least one part holds; the rows are those of all."""

    parts: tuple[Query, ...]


@dataclass(frozen=True, slots=True)
class Without:
    """The part does not hold in the article."""

    part: Query


@dataclass(frozen=True, slots=True)
class Source:
    """The article's source holds these words, in any case."""

    words: str


@dataclass(frozen=True, slots=True)
class Dated:
    """The article appeared in this stretch of time; each end is the beginning of an ISO date.

    An empty end is open. `2021-03` as `last` means up to the end of that month.
    """

    first: str
    last: str

    def holds(self, published: str | None) -> bool:
        """Whether a date lies in it; an article without one never does."""
        if not published:
            return False
        return (not self.first or published >= self.first) and (
            not self.last or published[: len(self.last)] <= self.last
        )


@dataclass(frozen=True, slots=True)
class Having:
    """The person at work has given the article this status."""

    status: Status


Query = (
    Phrase | Expression | Marked | Near | Placed | Both | Either | Without | Source | Dated | Having
)


def gives_rows(query: Query) -> bool:
    """Whether this part has hits of its own, and is not only a condition."""
    match query:
        case Phrase() | Expression() | Marked() | Near() | Placed():
            return True
        case Both(parts):
            return any(gives_rows(part) for part in parts)
        case Either(parts):
            return all(gives_rows(part) for part in parts)
        case _:
            return False


def parts_of(query: Query) -> Iterator[Query]:
    """The query itself and everything in it."""
    yield query
    match query:
        case Near(hits, _, other):
            yield from parts_of(hits)
            yield from parts_of(other)
        case Placed(hits, _, marks):
            yield from parts_of(hits)
            yield marks
        case Both(parts) | Either(parts):
            for part in parts:
                yield from parts_of(part)
        case Without(part):
            yield from parts_of(part)
        case _:
            pass


def expressions_of(query: Query) -> list[Expression]:
    """The regular expressions in a query, each once."""
    found = (part for part in parts_of(query) if isinstance(part, Expression))
    return list(dict.fromkeys(found))


def marks_of(query: Query) -> list[Marked]:
    """The kinds of marks that a query asks about, each once."""
    return list(dict.fromkeys(part for part in parts_of(query) if isinstance(part, Marked)))
