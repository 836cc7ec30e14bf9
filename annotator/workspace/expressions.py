"""Regular expressions matched in a process of their own, which is ended when they take too long.

An expression can keep a processor busy for ever. Here it is given a second an article; where even
that is not heeded, the process is killed. Nothing of a text is written anywhere.
"""

from __future__ import annotations

import multiprocessing
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection

from annotator.model.errors import AnnotatorError
from annotator.model.said import said

PATIENCE = 1.0  # seconds an article
KILLED_AFTER = 8.0  # seconds without an answer, the start of the process included
MOST_HITS = 10_000  # of one expression in one article

Range = tuple[int, int]
Pattern = tuple[str, bool]  # the expression, and whether upper and lower case are the same


@dataclass(frozen=True, slots=True)
class Fault:
    """Why an expression cannot be matched: `pattern` is its number, `at` a position in it."""

    pattern: int
    message: str
    at: int


@dataclass(frozen=True, slots=True)
class TooSlow:
    """A text on which an expression took too long: its number among those sent."""

    text: int


Answer = list[list[list[Range]]] | Fault | TooSlow


class ExpressionProcess:
    """Matches the texts that it is sent, one batch after the other. Use it from one thread.

    `send` begins, `answer` is asked until it comes; `stop` may come at any moment.
    """

    def __init__(self) -> None:
        self._process: multiprocessing.process.BaseProcess | None = None
        self._pipe: Connection | None = None
        self._busy = False

    def start(self) -> None:
        """Have the process running, ready for the first batch; at once where it is already."""
        if self._process is not None and self._process.is_alive():
            return
        self.stop()
        context = multiprocessing.get_context("spawn")
        self._pipe, theirs = context.Pipe()
        self._process = context.Process(target=serve, args=(theirs,), daemon=True)
        try:
            self._process.start()
        except OSError as failure:
            self._process = None
            raise AnnotatorError(
                said(
                    "Regular expressions cannot be matched: {reason}.",
                    reason=failure.strerror or str(failure),
                ),
                hint=said("Close some programs and try again."),
            ) from failure
        theirs.close()

    def send(self, patterns: Sequence[Pattern], texts: Sequence[str]) -> None:
        """Begin to match every pattern in every text; what was sent before is given up.

        Raises:
            AnnotatorError: the system gives no process.
        """
        if self._busy:
            self.stop()
        self.start()
        self._busy = True
        assert self._pipe is not None
        try:
            self._pipe.send((list(patterns), list(texts)))
        except OSError as failure:
            self.stop()
            raise ended() from failure

    def answer(self, seconds: float) -> Answer | None:
        """What was found, a list of ranges for each text and pattern; None if not in this time.

        Raises:
            AnnotatorError: the process has ended without an answer.
        """
        assert self._pipe is not None
        try:
            if not self._pipe.poll(seconds):
                return None
            answer: Answer = self._pipe.recv()
        except (EOFError, OSError) as failure:
            self.stop()
            raise ended() from failure
        self._busy = False
        return answer

    def stop(self) -> None:
        """End the process, whatever it is doing."""
        process, pipe = self._process, self._pipe
        self._process, self._pipe, self._busy = None, None, False
        if process is not None and process.is_alive():
            process.kill()
            process.join()
        if pipe is not None:
            with suppress(OSError):
                pipe.close()


def ended() -> AnnotatorError:
    """Says that the process is gone."""
    return AnnotatorError(
        said("The search for a regular expression ended by itself."),
        hint=said("It may have needed too much memory: write it more simply."),
    )


def serve(pipe: Connection) -> None:
    """Answer batches until nobody asks any more: what the process does."""
    with suppress(EOFError, OSError, KeyboardInterrupt):
        while True:
            patterns, texts = pipe.recv()
            pipe.send(matched(patterns, texts, PATIENCE))


def matched(patterns: Sequence[Pattern], texts: Sequence[str], patience: float) -> Answer:
    """The ranges of every pattern in every text, in code points; empty matches are none.

    Args:
        patterns: What to match.
        texts: What to match it in.
        patience: Seconds an expression may take in one text.
    """
    import regex

    made = []
    for number, (pattern, any_case) in enumerate(patterns):
        flags = regex.VERSION0 | (regex.IGNORECASE if any_case else 0)
        try:
            made.append(regex.compile(pattern, flags | regex.MULTILINE))
        except regex.error as error:
            return Fault(number, str(error.msg), error.pos or 0)
        except (OverflowError, RecursionError, MemoryError):
            return Fault(number, said("it is too large"), 0)
    found: list[list[list[Range]]] = []
    for number, text in enumerate(texts):
        try:
            found.append([_ranges(pattern, text, patience) for pattern in made])
        except TimeoutError:
            return TooSlow(number)
    return found


def _ranges(pattern: object, text: str, patience: float) -> list[Range]:
    hits: list[Range] = []
    for match in pattern.finditer(text, timeout=patience):  # type: ignore[attr-defined]
        start, end = match.span()
        if start < end:
            hits.append((start, end))
            if len(hits) == MOST_HITS:
                break
    return hits
