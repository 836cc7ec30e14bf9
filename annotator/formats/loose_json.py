"""Takes objects and values out of JSON files of strangers, in which anything may stand anywhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from annotator.formats.base import Finding
from annotator.model.errors import BadInput
from annotator.model.said import said
from annotator.untrusted.incoming import Incoming
from annotator.untrusted.json_text import json_lines, json_values

_PIECES = re.compile(rb'"(?:[^"\\]|\\.)*"|[{}\[\]:]', re.DOTALL)


def json_objects(file: Incoming) -> Iterator[tuple[int, dict[str, Any]] | Finding]:
    """(line from 1, object) of a file of one object a line, of a list of them, or of printed ones.

    What is no object becomes a finding.

    Raises:
        BadInput: the file cannot be read, or not further.
    """
    head = file.head(65_536).removeprefix(b"\xef\xbb\xbf").lstrip()
    first, _, rest = head.partition(b"\n")
    printed = not first.rstrip().endswith(b"}") and rest.lstrip()[:1] in {b'"', b"}"}
    whole = first.startswith(b"[") or printed
    found = json_values(file.read(), file.where) if whole else json_lines(file)
    for line, value in found:
        if isinstance(value, dict):
            yield line, value
        elif isinstance(value, BadInput):
            yield Finding(file.where, value.message, value.hint, line)
        else:
            yield Finding(file.where, said("There is no JSON object here."), line=line)


def first_keys(head: bytes) -> frozenset[str]:
    """The keys of the first object in the beginning of a JSON file, as far as they are seen."""
    keys: set[str] = set()
    depth, last = 0, b""
    start = head.find(b"{")
    if start < 0 or head[:start].strip(b"\xef\xbb\xbf \t\r\n[") != b"":
        return frozenset()
    for match in _PIECES.finditer(head, start):
        piece = match[0]
        if piece in b"{[":
            depth += 1
        elif piece in b"}]":
            depth -= 1
            if depth == 0:
                break
        elif piece == b":" and depth == 1:
            keys.add(last[1:-1].decode("utf-8", "replace"))
        last = piece
    return frozenset(keys)


def items(value: object) -> list[Any]:
    """The items of a list; none where it is something else."""
    return value if isinstance(value, list) else []


def fields(value: object) -> dict[str, Any]:
    """The fields of an object; none where it is something else."""
    return value if isinstance(value, dict) else {}


def objects(value: object) -> list[dict[str, Any]]:
    """Those items of a list that are objects."""
    return [one for one in items(value) if isinstance(one, dict)]


def words(value: object) -> str:
    """A string; empty where it is something else."""
    return value if isinstance(value, str) else ""


def whole(value: object) -> int | None:
    """A whole number, also of one written with a point; None where it is something else."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    return int(value) if abs(value) < 1e15 and value == int(value) else None


def sentences_of(value: object) -> list[list[str]]:
    """The tokens of each sentence in a list of lists; what is no string is an empty token."""
    return [[words(word) for word in items(sentence)] for sentence in items(value)]
