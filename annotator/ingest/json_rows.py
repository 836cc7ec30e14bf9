"""Reads articles from JSON and JSON Lines of any objects, by the names of their fields."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import chain, islice
from typing import Any

from annotator.ingest.base import ArticleReader, Draft, Remark
from annotator.ingest.columns import column_map, column_options, known_column
from annotator.ingest.row_drafts import RowDrafts
from annotator.ingest.value_path import paths_in, value_at
from annotator.model.errors import BadInput
from annotator.model.option import Option, Options
from annotator.model.said import said
from annotator.untrusted.incoming import Incoming
from annotator.untrusted.json_text import json_lines, json_values, parse_json

SAMPLED = 50
_LINES = (".jsonl", ".ndjson", ".jsonlines")
_SUFFIXES = (*_LINES, ".json")
_OWN = b'"annotator.article"'  # stands in the program's own records, which are no rows
_DEEP = 3  # levels in which the list of articles is looked for

Numbered = tuple[int, Any | BadInput]


def _sniff(head: bytes, name: str) -> int:
    plain = head.lstrip(b"\xef\xbb\xbf \t\r\n")
    if plain[:1] not in {b"{", b"["} or _OWN in head:
        return 0
    if not name.lower().endswith(_SUFFIXES):
        return 30 if _one_a_line(head) else 0
    if name.lower().endswith(".json") or plain.split(b"\n", 1)[0].strip() in {b"{", b"["}:
        return 40
    return _of_first(plain.split(b"\n", 1)[0])


def _of_first(line: bytes) -> int:
    """How sure the first line of JSON Lines makes; a broken one is left to others to complain of."""
    try:
        row = parse_json(line, "")
    except BadInput:
        return 20
    if not isinstance(row, dict):
        return 20
    named = known_column("text", [path for path, value in paths_in(row) if isinstance(value, str)])
    return 40 if named is None else 60


def _one_a_line(head: bytes) -> bool:
    """Whether the first line that is not blank is an object, and so is what follows it."""
    lines = head.lstrip(b"\xef\xbb\xbf \t\r\n").split(b"\n", 2)
    try:
        whole = isinstance(parse_json(lines[0], ""), dict)
    except BadInput:
        return False
    return whole and len(lines) > 1 and lines[1].strip()[:1] in {b"", b"{"}


def _read(file: Incoming, options: Options) -> Iterator[Draft | Remark]:
    items = str(options.get("items", "")).strip()
    in_lines = file.suffix in _LINES and _begins_whole(file)
    rows = (
        json_lines(file)
        if in_lines or (not items and _one_a_line(file.head(65_536)))
        else _objects(file, items)
    )
    first: list[tuple[int, Any | BadInput]] = list(islice(rows, SAMPLED))
    samples = [row for _, row in first if isinstance(row, Mapping)]
    if not samples:
        problem = next((row for _, row in first if isinstance(row, BadInput)), None)
        raise problem or BadInput(
            said("{where} holds no objects that could be articles.", where=file.where)
        )
    written = (path for row in samples for path, _ in paths_in(row))
    chosen = (
        path for path in _paths_chosen(options) if any(value_at(row, path) for row in samples)
    )
    names = list(dict.fromkeys(chain(written, chosen)))
    flat = [{path: value_at(row, path) for path in names} for row in samples]
    columns = column_map(names, options, flat)
    if columns.guessed_text:
        yield Remark(
            said(
                "No field is named as one of texts; they were taken from “{name}”, where the longest are.",
                name=columns.columns["text"],
            ),
            said("Choose the field of the texts if this is not it."),
        )
    made = RowDrafts(file.where, columns, options)
    for number, (line, row) in enumerate(chain(first, rows), start=1):
        where = line if in_lines or line > 1 else None
        if isinstance(row, Mapping):
            yield from made.of(row, number, where, {"encoding": "utf-8"})
        elif made.told("row"):
            why = row if isinstance(row, BadInput) else BadInput(said("It is no object."))
            yield Remark(why.message, why.hint, where, said("row {number}", number=number), "error")
    yield from made.end()


def _paths_chosen(options: Options) -> list[str]:
    """Paths that a person wrote and that need not be among those that are offered."""
    return [
        path
        for name, value in options.items()
        if name.endswith("_column")
        and (path := str(value).strip())
        and path != "-"
        and not path.isdecimal()
    ]


def _begins_whole(file: Incoming) -> bool:
    """Whether the first line is a value by itself; else objects are written over several lines."""
    first = next((value for _, value in json_lines(file)), None)
    return not isinstance(first, BadInput)


def _objects(file: Incoming, items: str) -> Iterator[Numbered]:
    """The objects of a document: of the list at this path, else of the longest there is."""
    data = file.read()
    yielded = False
    try:
        for line, value in json_values(data, file.where):
            if isinstance(value, Mapping):
                found = value_at(value, items) if items else _longest_list(value)
                rows = found if isinstance(found, list) else [value if found is None else found]
                if items and found is None:
                    raise BadInput(
                        said("{where} has nothing at “{path}”.", where=file.where, path=items[:80])
                    )
                for row in rows:
                    yielded = True
                    yield line, row
            else:
                yielded = True
                yield line, value
    except BadInput as problem:
        if not yielded:
            raise
        yield 1, problem


def _longest_list(document: Mapping[str, Any]) -> list[Any] | None:
    """The list with the most objects in the first levels; None where the document is an article."""
    best: list[Any] | None = None
    waiting: list[tuple[Any, int]] = [(document, 0)]
    for value, depth in waiting:
        if isinstance(value, Mapping) and depth < _DEEP and len(waiting) < 2_000:
            waiting.extend((item, depth + 1) for item in value.values())
        elif isinstance(value, list) and value and _are_rows(value):
            best = value if best is None or len(value) > len(best) else best
    own = sum(isinstance(value, str) and len(value) > 200 for value in document.values())
    return None if own else best


def _are_rows(value: list[Any]) -> bool:
    """Whether most items are objects with a longer text, so that they may be articles."""
    sample = value[:20]
    rows = [
        item
        for item in sample
        if isinstance(item, Mapping)
        and any(
            isinstance(inner, str) and len(inner) > 30 for _, inner in islice(paths_in(item), 50)
        )
    ]
    return 2 * len(rows) > len(sample)


READER = ArticleReader(
    name="json-rows",
    title=said("JSON and JSON Lines of any objects"),
    extensions=_SUFFIXES,
    sniff=_sniff,
    read=_read,
    options=(
        *column_options(),
        Option(
            "items",
            said("Where the articles are"),
            "text",
            "",
            hint=said("A path such as response.docs; empty for the longest list."),
        ),
    ),
)
