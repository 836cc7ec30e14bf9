"""Reads files in a process of their own, which is ended when one takes too long or too much memory."""

from __future__ import annotations

import logging
import multiprocessing
import os
import sys
import traceback
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import UTC, datetime
from multiprocessing.connection import Connection
from pathlib import Path

import orjson

from annotator.formats.base import Finding
from annotator.ingest.numbering import ArticleIds
from annotator.model.errors import AnnotatorError, BadInput
from annotator.model.said import said
from annotator.model.schema import Schema
from annotator.untrusted.incoming import PathFile, unreadable
from annotator.workspace.progress import Cancelled, never
from annotator.workspace.reading import FromFile, ReadingChoice, read_file
from annotator.workspace.reading_messages import BUG, END, item_of, message_of

SILENCE = 60.0  # seconds in which a file must bring something
MEMORY = 3_000_000_000  # bytes of addresses that the process may use
_ASKED_EVERY = 0.2  # seconds between looks at whether to stop
_log = logging.getLogger(__name__)


class ReadingProcess:
    """Reads one file after the other. Use it from one thread; `close` it in the end.

    Args:
        choice: How files are to be read.
        schema: The project's.
        silence: Seconds without a sign of life after which a file is given up.
        memory: Bytes the process may address, where the system can limit that.
    """

    def __init__(
        self,
        choice: ReadingChoice,
        schema: Schema,
        *,
        silence: float = SILENCE,
        memory: int = MEMORY,
    ) -> None:
        self._task = {
            "format": choice.format,
            "annotator": choice.annotator,
            "options": dict(choice.options),
            "schema": schema.to_dict(),
            "memory": memory,
        }
        self._silence = silence
        self._target: Callable[[Connection], None] = serve
        self._process: multiprocessing.process.BaseProcess | None = None
        self._pipe: Connection | None = None

    def read(self, path: Path, now: str, cancelled: Cancelled = never) -> Iterator[FromFile]:
        """Everything in a file; where reading it had to be ended, a finding says so.

        Raises:
            AnnotatorError: the system gives no process.
        """
        pipe = self._running()
        where = str(path)
        try:
            pipe.send_bytes(orjson.dumps({"path": os.fsencode(path).hex(), "now": now}))
            while True:
                message = self._next(pipe, cancelled)
                if message is None:
                    self.close()
                    if not cancelled():
                        yield _finding(where, _too_slow(where, self._silence))
                    return
                if message == END:
                    return
                if message[:1] == BUG:
                    _log.error("reading a file failed:\n%s", message[1:].decode("utf-8", "replace"))
                    yield _finding(where, _failed(where))
                    return
                yield item_of(message)
        except (EOFError, OSError):
            self.close()
            yield _finding(where, _ended(where))

    def close(self) -> None:
        """End the process, whatever it is doing."""
        process, pipe = self._process, self._pipe
        self._process, self._pipe = None, None
        if process is not None and process.is_alive():
            process.kill()
            process.join()
        if pipe is not None:
            with suppress(OSError):
                pipe.close()

    def _next(self, pipe: Connection, cancelled: Cancelled) -> bytes | None:
        """The next message; None where it does not come in time, or nobody wants it any more."""
        waited = 0.0
        while not pipe.poll(_ASKED_EVERY):
            waited += _ASKED_EVERY
            if waited >= self._silence or cancelled():
                return None
        return pipe.recv_bytes()

    def _running(self) -> Connection:
        if self._pipe is not None and self._process is not None and self._process.is_alive():
            return self._pipe
        self.close()
        context = multiprocessing.get_context("spawn")
        self._pipe, theirs = context.Pipe()
        self._process = context.Process(target=self._target, args=(theirs,), daemon=True)
        try:
            self._process.start()
            self._pipe.send_bytes(orjson.dumps(self._task))
        except OSError as failure:
            self._process = None
            raise AnnotatorError(
                said("Files cannot be read: {reason}.", reason=failure.strerror or str(failure)),
                hint=said("Close some programs and try again."),
            ) from failure
        theirs.close()
        return self._pipe


def serve(pipe: Connection) -> None:
    """Read files until nobody asks any more: what the process does."""
    with suppress(EOFError, OSError, KeyboardInterrupt):
        task = orjson.loads(pipe.recv_bytes())
        _limit_memory(task["memory"])
        choice = ReadingChoice(task["format"], task["annotator"], task["options"])
        schema = Schema.from_dict(task["schema"])
        ids = ArticleIds(_Clock())
        while True:
            asked = orjson.loads(pipe.recv_bytes())
            path = Path(os.fsdecode(bytes.fromhex(asked["path"])))
            try:
                for item in read_file(PathFile(path), choice, schema, asked["now"], ids):
                    pipe.send_bytes(message_of(item))
            except AnnotatorError as problem:
                pipe.send_bytes(message_of(_finding(str(path), problem)))
            except OSError as failure:
                if isinstance(failure, BrokenPipeError | ConnectionError):
                    raise
                pipe.send_bytes(message_of(_finding(str(path), unreadable(str(path), failure))))
            except MemoryError:
                pipe.send_bytes(message_of(_finding(str(path), _ended(str(path)))))
            except Exception:  # one file must not take the others with it; it is reported there
                pipe.send_bytes(BUG + _report().encode())
                continue
            pipe.send_bytes(END)


class _Clock:
    """Time and chance for the ids of new articles."""

    def now(self) -> datetime:
        return datetime.now(UTC)

    def entropy(self, size: int) -> bytes:
        return os.urandom(size)


def _limit_memory(limit: int) -> None:
    if sys.platform == "win32":
        return
    import resource

    with suppress(ValueError, OSError):  # a lower limit was set from outside
        resource.setrlimit(resource.RLIMIT_AS, (limit, limit))


def _report() -> str:
    """Where it failed, without the values that it failed with: they may be words of an article."""
    kind, _, trace = sys.exc_info()
    places = "".join(traceback.format_tb(trace))
    return f"{places}{kind.__name__ if kind else ''}"


def _finding(where: str, problem: AnnotatorError) -> Finding:
    return Finding(where, problem.message, problem.hint)


def _too_slow(where: str, seconds: float) -> BadInput:
    return BadInput(
        said(
            "{where} was given up: nothing came of it for {seconds} seconds.",
            where=where,
            seconds=round(seconds),
        ),
        hint=said("What was read of it before is in the project. Cut it into smaller files."),
    )


def _ended(where: str) -> BadInput:
    return BadInput(
        said("{where} was given up: reading it takes more memory than a file may.", where=where),
        hint=said("What was read of it before is in the project. Cut it into smaller files."),
    )


def _failed(where: str) -> BadInput:
    return BadInput(
        said("{where} could not be read because of a fault of this program.", where=where),
        hint=said(
            "Please report it with the file, if you may give it away; the log has the place."
        ),
    )
