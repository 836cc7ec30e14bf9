"""Extraction: every text that `tr` and `said` mark in the source, for people to translate.

Qt's lupdate cannot be used: it finds `tr` only where it knows the class around it, and knows
nothing of `said` (decision 0050).
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from string import Formatter


@dataclass(frozen=True, slots=True)
class Marked:
    """One text in the source; `about` tells apart what is written alike and means two things."""

    words: str
    about: str
    file: str
    line: int

    @property
    def key(self) -> tuple[str, str]:
        """What it is looked up by."""
        return self.words, self.about


@dataclass(frozen=True, slots=True)
class Row:
    """Where a row of a table has words: by place among its arguments, and by name."""

    places: tuple[int, ...]
    names: tuple[str, ...]

    def words(self, call: ast.Call) -> Iterator[tuple[str, int]]:
        """The words written out in a row, each with its line; what is marked apart is not here."""
        written = [call.args[place] for place in self.places if place < len(call.args)]
        written += [part.value for part in call.keywords if part.arg in self.names]
        for node in written:
            words = _literal(node)
            if words:
                yield words, node.lineno


MARKERS = ("tr", "said")
HAND_ON = ("words.py", "said.py")
# Rows of tables say all their words in the same places, so that nobody has to mark each.
ROWS = {"Action": Row(places=(1,), names=("words", "explained", "then"))}


class NotWrittenOut(ValueError):
    """A text that is put together, so that nobody can find it to translate it."""


def marked_in(source: str, file: str, *, hands_on: bool = False) -> Iterator[Marked]:
    """Every marked text of a module, in the order of its lines.

    Raises:
        NotWrittenOut: what is marked is no literal, in a module that does not only hand on what
            others wrote out.
    """
    calls = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call)]
    for call in sorted(calls, key=lambda node: (node.lineno, node.col_offset)):
        name = call.func.id if isinstance(call.func, ast.Name) else ""
        if name in ROWS:
            for words, line in ROWS[name].words(call):
                yield Marked(words, "", file, line)
        if name not in MARKERS:
            continue
        literals = [_literal(argument) for argument in call.args]
        if not literals or len(literals) > 2 or None in literals:
            if hands_on:
                continue
            raise NotWrittenOut(f"{file}:{call.lineno}: {ast.unparse(call)}")
        words, about = [*[text for text in literals if text is not None], ""][:2]
        yield Marked(words, about, file, call.lineno)


def marked_below(folder: Path) -> list[Marked]:
    """Every marked text of the modules below a folder, by file and line; files are named from its
    parent."""
    return [
        marked
        for path in sorted(folder.rglob("*.py"))
        for marked in marked_in(
            path.read_text(encoding="utf-8"),
            path.relative_to(folder.parent).as_posix(),
            hands_on=path.name in HAND_ON,
        )
    ]


def placeholders(words: str) -> set[str]:
    """The names in braces; of a text without values there may be none."""
    return {name for _, name, _, _ in Formatter().parse(words) if name is not None}


def unique(found: Iterable[Marked]) -> list[Marked]:
    """The first of each text."""
    first: dict[tuple[str, str], Marked] = {}
    for marked in found:
        first.setdefault(marked.key, marked)
    return list(first.values())


def _literal(node: ast.expr) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None
