"""Parses JSON of strangers: whole documents, one object a line, and objects one after the other."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, NoReturn

import orjson

from annotator.model.errors import BadInput
from annotator.model.said import said
from annotator.untrusted.incoming import Incoming

MAX_LINE = 400_000_000  # bytes; the largest article has 50 MB of text
_BOM = b"\xef\xbb\xbf"


def parse_json(data: bytes, where: str) -> Any:
    """The value of a JSON document.

    Refused are NaN and infinity, lone surrogates, and lists or objects nested deeper than 254.

    Raises:
        BadInput: it is no JSON, or one of those refused; the message names the place.
    """
    try:
        return orjson.loads(data.removeprefix(_BOM))
    except orjson.JSONDecodeError as failure:
        raise BadInput(
            said(
                "{where} is not JSON that can be read: {reason} (line {line}, column {column}).",
                where=where,
                reason=failure.msg,
                line=failure.lineno,
                column=failure.colno,
            )
        ) from None


def json_lines(file: Incoming) -> Iterator[tuple[int, Any | BadInput]]:
    """(line from 1, value or what is wrong with it) of every line that is not blank.

    Lines end at line feeds only. Raises `BadInput` where the file cannot be opened.
    """
    number = 0
    with file.open() as stream:
        while line := stream.readline(MAX_LINE + 1):
            number += 1
            if number == 1:
                line = line.removeprefix(_BOM)
            if len(line) > MAX_LINE:
                while line and not line.endswith(b"\n"):
                    line = stream.readline(MAX_LINE)
                yield number, _too_long(file.where)
            elif line := line.strip(b" \t\r\n"):
                try:
                    yield number, parse_json(line, file.where)
                except BadInput as problem:
                    yield number, problem


def json_values(data: bytes, where: str) -> Iterator[tuple[int, Any]]:
    """(line from 1, value) of a list's items, of one value, or of values one after the other.

    So files are read that hold pretty-printed objects where one a line is expected.

    Raises:
        BadInput: what stands there is no JSON; values before it were yielded.
    """
    try:
        whole = parse_json(data, where)
    except BadInput:
        yield from _one_after_the_other(data, where)
        return
    if isinstance(whole, list):
        for item in whole:
            yield 1, item
    else:
        yield 1, whole


def _one_after_the_other(data: bytes, where: str) -> Iterator[tuple[int, Any]]:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise BadInput(said("{where} is not in UTF-8, as JSON must be.", where=where)) from None
    decoder = json.JSONDecoder(parse_constant=_constant)
    position, line = 0, 1
    while True:
        blank = len(text) - len(text[position:].lstrip(" \t\r\n,")) if position else 0
        start = max(position, blank) if position else len(text) - len(text.lstrip(" \t\r\n"))
        line += text.count("\n", position, start)
        if start >= len(text):
            return
        try:
            value, end = decoder.raw_decode(text, start)
            parse_json(text[start:end].encode("utf-8", "surrogatepass"), where)
        except (ValueError, RecursionError) as failure:
            raise BadInput(
                said(
                    "{where} is not JSON that can be read (line {line}): {failure}.",
                    where=where,
                    line=line,
                    failure=failure,
                )
            ) from None
        yield line, value
        line += text.count("\n", start, end)
        position = end


def _constant(word: str) -> NoReturn:
    raise ValueError(f"{word} is no number of JSON")


def _too_long(where: str) -> BadInput:
    return BadInput(
        said(
            "{where} has a line of more than {limit} MB.", where=where, limit=MAX_LINE // 1_000_000
        )
    )
