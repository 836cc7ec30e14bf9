"""Writers for formats that hold one record after the other in one file."""

from __future__ import annotations

from collections.abc import Callable

from annotator.formats.base import Record, Sink, WriteContext, Writer


class LineWriter:
    """Writes each record's bytes as soon as it comes, with something before, between and behind."""

    def __init__(
        self,
        sink: Sink,
        context: WriteContext,
        write: Callable[[Record, WriteContext], bytes],
        head: bytes = b"",
        between: bytes = b"",
        tail: bytes = b"",
    ) -> None:
        self._out = sink.main()
        self._context = context
        self._write = write
        self._between, self._tail = between, tail
        self._first = True
        if head:
            self._out.write(head)

    def add(self, record: Record) -> None:
        """Write a record; one that gives no bytes leaves no trace."""
        data = self._write(record, self._context)
        if not data:
            return
        if not self._first and self._between:
            self._out.write(self._between)
        self._first = False
        self._out.write(data)

    def finish(self) -> None:
        """Write what stands behind the last record."""
        if self._tail:
            self._out.write(self._tail)


def lines(write: Callable[[Record, WriteContext], bytes]) -> Writer:
    """The writer of a format that has a line, or several, for each record; `write` gives them whole."""

    def begin(sink: Sink, context: WriteContext) -> LineWriter:
        return LineWriter(sink, context, write)

    return begin


def json_list(write: Callable[[Record, WriteContext], bytes]) -> Writer:
    """The writer of a format that is one JSON list; `write` gives one record's value."""

    def begin(sink: Sink, context: WriteContext) -> LineWriter:
        return LineWriter(sink, context, write, b"[\n", b",\n", b"\n]\n")

    return begin


class OneOrList:
    """Writes a single record's value as it is, and several as one JSON list."""

    def __init__(
        self, sink: Sink, context: WriteContext, write: Callable[[Record, WriteContext], bytes]
    ) -> None:
        self._out = sink.main()
        self._context = context
        self._write = write
        self._first: bytes | None = None
        self._several = False

    def add(self, record: Record) -> None:
        """Write a record; the first waits for a second, which makes it a list."""
        data = self._write(record, self._context)
        if self._several:
            self._out.write(b",\n" + data)
        elif self._first is None:
            self._first = data
        else:
            self._out.write(b"[\n" + self._first + b",\n" + data)
            self._several, self._first = True, b""

    def finish(self) -> None:
        """End the list, or write the only value."""
        if self._several:
            self._out.write(b"\n]\n")
        else:
            self._out.write(b"[]\n" if self._first is None else self._first + b"\n")


def one_or_list(write: Callable[[Record, WriteContext], bytes]) -> Writer:
    """The writer of a format whose tools read one value a file; several records make a list."""

    def begin(sink: Sink, context: WriteContext) -> OneOrList:
        return OneOrList(sink, context, write)

    return begin
