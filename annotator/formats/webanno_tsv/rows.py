"""Takes WebAnno TSV 3 apart: layers of the header, sentences, rows of tokens, and cells.

As in INCEpTION's user guide, "WebAnno TSV 3.3": backslashes escape what has a meaning in a cell.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from annotator.model.errors import BadInput
from annotator.model.said import said

HEAD = "#FORMAT=WebAnno TSV 3"
_UNIT = re.compile(r"[0-9]{1,9}-[0-9]{1,9}(?P<inside>\.[0-9]{1,9})?")
_PLACE = re.compile(r"([0-9]{1,9})-([0-9]{1,9})")
_ESCAPE = re.compile(r"\\(->|.)")
_MEANT = {"t": "\t", "n": "\n", "r": "\r"}
_NUMBERED = re.compile(r"(?P<words>.*?)(?<!\\)\[(?P<number>[0-9_]{1,19})\]", re.DOTALL)

Kind = Literal["span", "chain", "relation"]
_KINDS: dict[str, Kind] = {"#T_SP=": "span", "#T_CH=": "chain", "#T_RL=": "relation"}


@dataclass(frozen=True, slots=True)
class Slot:
    """A feature that holds slots: the types of its links and of what they point to."""

    feature: str
    link: str
    target: str


@dataclass(frozen=True, slots=True)
class Layer:
    """A layer and its columns: features by name, slots (two columns), and a relation's ends."""

    kind: Kind
    type: str
    columns: tuple[str | Slot, ...]
    between: str = ""  # type of what a relation is between

    @property
    def width(self) -> int:
        """How many columns it has."""
        slots = sum(isinstance(one, Slot) for one in self.columns)
        return max(1, len(self.columns)) + slots + (self.kind == "relation")


@dataclass(frozen=True, slots=True)
class Row:
    """A token, or a part of one: its unit, its positions, its words, and its cells."""

    line: int
    unit: str
    begin: int
    end: int
    words: str
    cells: tuple[str, ...]

    @property
    def token(self) -> str:
        """The unit of the token that it is, or is a part of."""
        return self.unit.partition(".")[0]


@dataclass(slots=True)
class Sentence:
    """A sentence's text and rows."""

    text: str = ""
    rows: list[Row] = field(default_factory=list)


@dataclass(slots=True)
class Table:
    """A whole file; `odd` are lines that are no rows."""

    layers: list[Layer] = field(default_factory=list)
    sentences: list[Sentence] = field(default_factory=list)
    odd: list[int] = field(default_factory=list)


def table_in(data: bytes, where: str) -> Table:
    """The table in a file.

    Raises:
        BadInput: it is not UTF-8, or not WebAnno TSV 3.
    """
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as failure:
        raise BadInput(
            said("{where} is not in UTF-8 (byte {place}).", where=where, place=failure.start)
        ) from None
    if not text.startswith(HEAD):
        raise BadInput(
            said(
                "{where} is not WebAnno TSV 3: its first line is not #FORMAT=WebAnno TSV 3.",
                where=where,
            )
        )
    table = Table()
    texts: list[str] = []
    open_text = False
    for number, ended in enumerate(text.split("\n"), 1):
        line = ended.removesuffix("\r")
        if line.startswith("#Text="):
            texts = [*texts, line[6:]] if open_text else [line[6:]]
            open_text = True
            continue
        if line.startswith("#") and not table.sentences and line[:6] in _KINDS:
            table.layers.append(_layer(line))
        if line.startswith("#") and "\t" not in line:
            continue
        if open_text:
            table.sentences.append(Sentence(plain("\n".join(texts))))
            open_text = False
        if line:
            row = _row(number, line)
            if row is None or not table.sentences:
                table.odd.append(number)
            else:
                table.sentences[-1].rows.append(row)
    return table


def _layer(line: str) -> Layer:
    kind = _KINDS[line[:6]]
    name, *parts = line[6:].split("|")
    columns: list[str | Slot] = []
    between = ""
    waiting = iter(parts)
    for part in waiting:
        if part.startswith("ROLE_"):
            feature, _, link = part.rpartition(":")[2].partition("_")
            columns.append(Slot(feature, link or f"{name}Link", next(waiting, "")))
        elif part.startswith("BT_"):
            between = part[3:]
        elif part:
            columns.append(part)
    if kind == "chain":  # INCEpTION's own name for what a chain is made of
        name = f"{name.removesuffix('Link')}Link"
    return Layer(kind, name, tuple(columns), between)


def _row(number: int, line: str) -> Row | None:
    cells = line.split("\t")
    if len(cells) < 3 or not _UNIT.fullmatch(cells[0]):
        return None
    place = _PLACE.fullmatch(cells[1])
    if place is None:
        return None
    rest = cells[3:-1] if cells[-1] == "" else cells[3:]
    return Row(number, cells[0], int(place[1]), int(place[2]), plain(cells[2]), tuple(rest))


@dataclass(frozen=True, slots=True)
class Item:
    """One of the values in a cell, still escaped, and its number in brackets."""

    words: str
    number: str = ""

    @property
    def value(self) -> str | None:
        """The value; None where it has none."""
        return None if self.words in {"*", "_", ""} else plain(self.words)


def items_in(cell: str) -> Iterator[Item]:
    """The values in a cell, of annotations that lie on each other."""
    if cell == "_":
        return
    for part in divided(cell, "|"):
        numbered = _NUMBERED.fullmatch(part)
        yield Item(part) if numbered is None else Item(numbered["words"], numbered["number"])


def divided(words: str, sign: str) -> list[str]:
    """Words at a sign, unless it is escaped."""
    return re.split(rf"(?<!\\){re.escape(sign)}", words)


def plain(words: str) -> str:
    """Words without their escapes."""
    return (
        _ESCAPE.sub(lambda match: _MEANT.get(match[1], match[1]), words) if "\\" in words else words
    )
