"""The rows of a concordance: each hit with the text around it, put in order and tabulated."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from annotator.model.identity import ActorId, ArticleId
from annotator.model.marks import Status
from annotator.model.schema import Target

CONTEXT = 70  # code points kept on either side of a hit
LONGEST_HIT = 200  # code points of a hit that are shown

Order = Literal["article", "left", "right", "hit", "date", "source"]


@dataclass(frozen=True, slots=True)
class FoundIn:
    """The article of a hit, as much as a row shows of it; `number` counts in order of import."""

    number: int
    id: ArticleId
    heading: str
    source: str | None
    published: str | None


@dataclass(frozen=True, slots=True)
class TextMark:
    """A mark as the concordance sees it: its label, where it stands, and what can be asked.

    `places` are half-open ranges of code points, those of an event its triggers; `begins` and
    `ends` enclose what a mark without a place of its own joins. `own` marks are those of the
    person at work.
    """

    id: str
    kind: Target
    label: str
    places: tuple[tuple[int, int], ...]
    begins: int | None
    ends: int | None
    annotator: str
    own: bool
    actor: ActorId | None = None
    roles: frozenset[str] = frozenset()
    attributes: Mapping[str, object] = field(default_factory=dict)

    def overlaps(self, start: int, end: int) -> bool:
        """Whether it stands on a character of [start, end)."""
        return any(max(a, start) < min(b, end) for a, b in self.places)

    @property
    def reach(self) -> tuple[int, int]:
        """From its first character to its last; of what it joins where it has no own place."""
        if self.places:
            return self.places[0][0], max(end for _, end in self.places)
        return self.begins or 0, self.ends or self.begins or 0


@dataclass(frozen=True, slots=True)
class ReadText:
    """An article read to be looked through, with the marks that were asked for."""

    found_in: FoundIn
    status: Status
    text: str
    marks: tuple[TextMark, ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """One hit, [start, end) in code points of its article, with what stands around it.

    `mark` is the id of the mark where the hit is one of the person at work.
    """

    article: FoundIn
    start: int
    end: int
    left: str
    hit: str
    right: str
    mark: str | None = None


def row_of(read: ReadText, start: int, end: int, mark: str | None = None) -> Row:
    """The row of a hit; line ends and tabs are shown as blanks."""
    text = read.text
    return Row(
        read.found_in,
        start,
        end,
        _in_one_line(text[max(0, start - CONTEXT) : start]),
        _in_one_line(text[start : min(end, start + LONGEST_HIT)]),
        _in_one_line(text[end : end + CONTEXT]),
        mark,
    )


def _in_one_line(text: str) -> str:
    if text.isprintable():
        return text
    return "".join(" " if character.isspace() else character for character in text)


def in_order(rows: Sequence[Row], order: Order, *, descending: bool = False) -> list[int]:
    """The indexes of the rows in this order; equal ones stay in the order of import.

    Right context goes word by word away from the hit, left context too, so that rows with the same
    neighbour stand together. Rows without a date or source come last, whatever the direction.
    """
    if order == "article":
        indexes = list(range(len(rows)))
        return indexes[::-1] if descending else indexes
    keys = [_key(row, order) for row in rows]
    known = [index for index in range(len(rows)) if keys[index] is not None]
    unknown = [index for index in range(len(rows)) if keys[index] is None]
    known.sort(key=lambda index: keys[index] or "", reverse=descending)
    return known + unknown


def _key(row: Row, order: Order) -> str | None:
    match order:
        case "left":
            return " ".join(reversed(_folded(row.left).split()))
        case "right":
            return " ".join(_folded(row.right).split())
        case "hit":
            return _folded(row.hit)
        case "date":
            return row.article.published or None
        case "source":
            return row.article.source.casefold() if row.article.source else None
        case _:
            raise ValueError(order)


def _folded(text: str) -> str:
    """Letters without their case, and without the signs around words."""
    return "".join(c if c.isalnum() or c.isspace() else " " for c in text.casefold())


HEADER = ("article", "title", "source", "date", "start", "end", "left", "hit", "right")


def table_line(row: Row) -> tuple[str, ...]:
    """The cells of a row, as `HEADER` names them."""
    article = row.article
    return (
        article.id,
        article.heading,
        article.source or "",
        article.published or "",
        str(row.start),
        str(row.end),
        row.left,
        row.hit,
        row.right,
    )


def delimited(lines: Iterator[Sequence[str]], *, tabs: bool) -> Iterator[str]:
    """Lines of a table as CSV (RFC 4180), or as tab-separated values without quotation marks.

    What a spreadsheet would take for a formula gets an apostrophe before it.
    """
    for line in lines:
        cells = [harmless(cell) for cell in line]
        if tabs:
            yield "\t".join(_blank(cell) for cell in cells) + "\n"
        else:
            yield ",".join(_quoted(cell) for cell in cells) + "\r\n"


def harmless(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula."""
    return f"'{cell}" if cell.startswith(("=", "+", "-", "@", "\t", "\r")) else cell


def _quoted(cell: str) -> str:
    if any(sign in cell for sign in ',"\n\r') or cell != cell.strip():
        return '"' + cell.replace('"', '""') + '"'
    return cell


def _blank(cell: str) -> str:
    return cell.replace("\t", " ").replace("\n", " ").replace("\r", " ")
