"""The dataset card of a divided export: what is in which part, from whom, under which schema."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from annotator.model.identity import ArticleId
from annotator.model.schema import Schema
from annotator.workspace.losses import LossCount
from annotator.workspace.splitting import Split

UNKNOWN = "unknown"
_KINDS = {
    "mentions": "mention",
    "events": "event",
    "relations": "relation",
    "clusters": "cluster",
}
_MONTH = len("2026-11")
_SPECIAL = str.maketrans({c: f"\\{c}" for c in "\\`*_[]<>|#"} | {"\n": " ", "\r": " "})


@dataclass(frozen=True, slots=True)
class CardHead:
    """What is known of an export before anything is written.

    `files` names what each part is written to, beside the card. `licence` may be empty.
    """

    name: str
    project: str
    program: str
    format: str
    schema: Schema
    split: Split
    files: tuple[str, ...]
    licence: str = ""


@dataclass(slots=True)
class Table:
    """How often something stands in each part, in the order in which rows are to be shown."""

    parts: int
    rows: dict[Hashable, Counter[int]] = field(default_factory=dict)

    def count(self, key: Hashable, part: int, times: int = 1) -> None:
        """Count something once more."""
        self.rows.setdefault(key, Counter())[part] += times

    def numbers(self, key: Hashable) -> list[str]:
        """A row: the number of each part, and all together."""
        row = self.rows.get(key, Counter())
        return [f"{row[part]:,}" for part in range(self.parts)] + [f"{row.total():,}"]


class DatasetCard:
    """Told of every record with its part; writes the card when all are known."""

    def __init__(self, head: CardHead, firsts: Mapping[ArticleId, ArticleId]) -> None:
        self._head = head
        self._firsts = firsts
        parts = len(head.split.shares)
        self._articles, self._sources, self._months, self._languages, self._labels, self._layers = (
            Table(parts) for _ in range(6)
        )
        self._groups: dict[ArticleId, int] = {}  # by the first article, how many are exported

    def add(self, record: Mapping[str, Any], part: int) -> None:
        """Count an article, given as its record."""
        head = record["article"]
        published = (head.get("published") or {}).get("value") or ""
        self._articles.count("articles", part)
        self._articles.count("characters", part, len(record["text"]))
        self._sources.count(head.get("source") or "", part)
        self._months.count(published[:_MONTH], part)
        self._languages.count(head.get("language") or "", part)
        for key, kind in _KINDS.items():
            for mark in record[key]:
                label = mark["kind"] if kind == "cluster" else mark["type"]
                self._labels.count((kind, label), part)
        for layer in record["layers"]:
            self._layers.count((layer["annotator"], layer["kind"], layer["status"]), part)
        first = self._firsts.get(record["id"])
        if first is not None:
            self._groups[first] = self._groups.get(first, 0) + 1

    def text(self, records: Sequence[int], losses: Sequence[LossCount]) -> str:
        """The card: Markdown after a head of YAML, as data hubs read it.

        Args:
            records: How many were written to each part.
            losses: What the format could not hold.
        """
        for part, number in enumerate(records):
            self._articles.count("records", part, number)
        blocks = [
            self._yaml(),
            f"# {_plain(self._head.name)}",
            (
                f"Exported from the project “{_plain(self._head.project)}” by {self._head.program}, "
                f"in the format `{self._head.format}`."
            ),
            self._licence(),
            self._division(),
            self._shown("Marks", ("kind", "label"), self._labels, _by_kind),
            self._shown("Annotators", ("annotator", "layer", "status"), self._layers, sorted),
            self._shown("Articles by source", ("source",), self._sources, _often),
            self._shown("Articles by month", ("month",), self._months, sorted),
            self._shown("Articles by language", ("language",), self._languages, _often),
            self._schema(),
            _lost(losses),
        ]
        return "\n\n".join(block for block in blocks if block) + "\n"

    def _yaml(self) -> str:
        head = self._head
        lines = [
            f"license: {_quoted(head.licence or UNKNOWN)}",
            f"pretty_name: {_quoted(head.name)}",
        ]
        languages = sorted(str(language) for language in self._languages.rows if language != "")
        if languages:
            lines += ["language:", *(f"- {_quoted(language)}" for language in languages)]
        lines += ["configs:", "- config_name: default", "  data_files:"]
        for name, file in zip(head.split.names, head.files, strict=True):
            lines += [f"  - split: {name}", f"    path: {_quoted(file)}"]
        return "\n".join(("---", *lines, "---"))

    def _licence(self) -> str:
        told = _plain(self._head.licence) or (
            "Unknown. Texts of newspapers and agencies belong to these; ask before you pass them on."
        )
        return f"## Licence\n\n{told}"

    def _division(self) -> str:
        split = self._head.split
        shares = "/".join(map(str, split.shares))
        many = [times for times in self._groups.values() if times > 1]
        lines = [
            (
                f"Shares {shares}, seed {split.seed}. The part of an article follows from its id by chance, so the "
                "shares are kept on average; the same seed gives the same parts, and articles that "
                "come later move no other one."
            ),
            (
                f"Near copies are in one part, that of the first of them in the project: {len(many):,} "
                f"groups with {sum(many):,} of these articles. An article moves only where a later one turns "
                "out to be a copy of two groups."
            ),
            (
                "Events are not linked across articles, so an event that several articles tell of in "
                "words of their own may be in several parts."
            ),
        ]
        table = _table(
            ("part", "file", "records", "articles", "characters"),
            [
                (name, f"`{file}`", *(self._articles.numbers(key)[part] for key in
                 ("records", "articles", "characters")))
                for part, (name, file) in enumerate(zip(split.names, self._head.files, strict=True))
            ],
            3,
        )  # fmt: skip
        return "\n\n".join(("## Parts", *lines, table))

    def _shown(
        self,
        title: str,
        names: tuple[str, ...],
        table: Table,
        order: Callable[[Mapping[Any, Counter[int]]], Iterable[Any]],
    ) -> str:
        if not table.rows:
            return ""
        rows = []
        for key in order(table.rows):
            told = key if isinstance(key, tuple) else (key,)
            rows.append((*(_plain(str(word)) or UNKNOWN for word in told), *table.numbers(key)))
        head = (*names, *self._head.split.names, "all")
        return f"## {title}\n\n{_table(head, rows, table.parts + 1)}"

    def _schema(self) -> str:
        schema = self._head.schema
        return (
            f"## Schema\n\n{_plain(schema.name)} {_plain(schema.version)}, "
            f"SHA-256 `{schema.sha256}`."
        )


def _lost(losses: Sequence[LossCount]) -> str:
    if not losses:
        return "## Losses\n\nNone: the format holds everything that these records have."
    rows = [(loss.feature, loss.action, f"{loss.count:,}") for loss in losses]
    return f"## Losses\n\nWhat the format cannot hold:\n\n{_table(('what', 'action', 'times'), rows, 1)}"


def _table(head: Sequence[str], rows: Iterable[Sequence[str]], numbers: int) -> str:
    """A table in Markdown whose last columns are numbers."""
    rule = ["---"] * (len(head) - numbers) + ["---:"] * numbers
    return "\n".join("| " + " | ".join(row) + " |" for row in (head, rule, *rows))


def _by_kind(rows: Mapping[Any, Counter[int]]) -> list[Any]:
    kinds = list(_KINDS.values())
    return sorted(rows, key=lambda key: (kinds.index(key[0]), -rows[key].total(), key[1]))


def _often(rows: Mapping[Any, Counter[int]]) -> list[Any]:
    return sorted(rows, key=lambda key: (-rows[key].total(), key))


def _plain(words: str) -> str:
    """Words of people, so that Markdown shows them as they are, on one line."""
    return " ".join(words.translate(_SPECIAL).split())


def _quoted(words: str) -> str:
    """Words of people as YAML reads them; JSON is YAML."""
    return json.dumps(words, ensure_ascii=False)
