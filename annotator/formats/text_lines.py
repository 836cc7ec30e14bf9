"""Lines of text files of strangers, with their numbers."""

from __future__ import annotations

from collections.abc import Iterator

from annotator.model.errors import BadInput
from annotator.model.said import said
from annotator.untrusted.incoming import Incoming, unreadable

MAX_LINE = 1_000_000  # bytes


def text_lines(file: Incoming) -> Iterator[tuple[int, str]]:
    """(number from 1, line without its end) of a file in UTF-8; lines end at line feeds only.

    Raises:
        BadInput: the file cannot be read, is not in UTF-8, or has a line longer than MAX_LINE.
    """
    try:
        with file.open() as stream:
            number = 0
            while data := stream.readline(MAX_LINE + 1):
                number += 1
                if len(data) > MAX_LINE:
                    raise BadInput(
                        said(
                            "{where} has a line without end (line {line}).",
                            where=file.where,
                            line=number,
                        )
                    )
                try:
                    line = data.decode("utf-8-sig" if number == 1 else "utf-8")
                except UnicodeDecodeError:
                    raise BadInput(
                        said(
                            "{where} is not in UTF-8 (line {line}).", where=file.where, line=number
                        ),
                        hint=said("Save it in UTF-8."),
                    ) from None
                yield number, line.rstrip("\r\n")
    except OSError as failure:
        raise unreadable(file.where, failure) from None
