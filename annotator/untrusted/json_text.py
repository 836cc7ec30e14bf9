"""Parses JSON of strangers: whole documents, one object a line, and objects one after the other."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any, NoReturn

import orjson

from annotator.model.errors import BadInput
from annotator.model.said import said
from annotator.untrusted.incoming import Incoming, unreadable

MAX_LINE = 400_000_000  # bytes; the largest article has 50 MB of text
_BOM = b"\xef\xbb\xbf"
_BETWEEN = re.compile(r"[ \t\r\n,]*")


def parse_json(data: bytes, where: str, *, line: int = 1) -> Any:
    """The value of a JSON document.

    Refused are NaN and infinity, numbers beyond the range of a double, lone surrogates, and lists
    or objects nested deeper than 1,024. Of keys that come twice in an object the last counts, as
    in nearly every parser; whole numbers beyond 64 bits become floating-point numbers.

    Args:
        data: The whole document, in UTF-8, with or without a byte order mark.
        where: What messages call it.
        line: The number of its first line, for messages.

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
                line=line + failure.lineno - 1,
                column=failure.colno,
            )
        ) from None


def json_lines(file: Incoming) -> Iterator[tuple[int, Any | BadInput]]:
    """(line from 1, value or what is wrong with it) of every line that is not blank.

    Lines end at line feeds only.

    Raises:
        BadInput: the file cannot be opened, or not be read to its end.
    """
    number = 0
    try:
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
                        yield number, parse_json(line, file.where, line=number)
                    except BadInput as problem:
                        yield number, problem
    except OSError as failure:
        raise unreadable(file.where, failure) from None


def json_values(data: bytes, where: str) -> Iterator[tuple[int, Any]]:
    """(line from 1, value) of a list's items, of one value, or of values one after the other.

    So files are read that hold pretty-printed objects where one a line is expected. Items of a
    list all have the line on which the list begins.

    Raises:
        BadInput: what stands there is no JSON; values before it were yielded.
    """
    try:
        whole = parse_json(data, where)
    except BadInput:
        yield from _consecutive(data, where)
        return
    if isinstance(whole, list):
        for item in whole:
            yield 1, item
    else:
        yield 1, whole


def _consecutive(data: bytes, where: str) -> Iterator[tuple[int, Any]]:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise BadInput(said("{where} is not in UTF-8, as JSON must be.", where=where)) from None
    decoder = json.JSONDecoder(parse_constant=_refuse, parse_int=str, parse_float=str)
    position, line = 0, 1
    while True:
        start = _end_of(_BETWEEN, text, position)
        line += text.count("\n", position, start)
        if start == len(text):
            return
        try:
            _, position = decoder.raw_decode(text, start)  # finds where it ends
        except (ValueError, RecursionError):
            position = len(text)  # and the other parser says what is wrong
        yield line, parse_json(text[start:position].encode(), where, line=line)
        line += text.count("\n", start, position)


def _end_of(pattern: re.Pattern[str], text: str, position: int) -> int:
    match = pattern.match(text, position)
    assert match is not None
    return match.end()


def _refuse(word: str) -> NoReturn:
    raise ValueError(word)


def _too_long(where: str) -> BadInput:
    return BadInput(
        said(
            "{where} has a line of more than {limit} MB.", where=where, limit=MAX_LINE // 1_000_000
        )
    )
