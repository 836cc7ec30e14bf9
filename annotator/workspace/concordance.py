"""The concordance of a project: looks through its articles piece by piece, beside all other work."""

from __future__ import annotations

import codecs
import time
from collections import deque
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, TypeVar

from annotator.model.concordance.grammar import QueryFault
from annotator.model.concordance.matching import Matcher
from annotator.model.concordance.query import (
    EVERYBODY,
    Expression,
    Marked,
    Query,
    expressions_of,
    marks_of,
)
from annotator.model.concordance.rows import (
    HEADER,
    Order,
    ReadText,
    Row,
    TextMark,
    delimited,
    in_order,
    table_line,
)
from annotator.model.errors import AnnotatorError
from annotator.model.identity import ActorId
from annotator.model.marks import Actor
from annotator.model.said import said
from annotator.workspace.expressions import (
    KILLED_AFTER,
    ExpressionProcess,
    Fault,
    Range,
    TooSlow,
)
from annotator.workspace.files import whole_file
from annotator.workspace.ports import ProjectStore

MOST_ROWS = 50_000
AT_ONCE = 0.015  # seconds of the lane; then others get their turn
BATCH = 50  # articles read at once
BATCH_WITH_MARKS = 20  # where their marks are read too, which takes longer than the text
FIRST_STEP, LARGEST_STEP = 500, 8_000  # articles that the store is asked about at once

Matched = tuple[ReadText, Mapping[Expression, Sequence[Range]]]
T = TypeVar("T")


class Ask(Protocol):
    """How work is given to the lane; see `Workspace`."""

    def __call__(
        self, work: Callable[[], T], then: Callable[[T], None], *, patient: bool = False
    ) -> None:
        """Do it on the lane, and hand on what came of it on the workspace's thread."""
        ...


@dataclass(frozen=True, slots=True)
class Found:
    """How far a search is: `looked_at` of `articles` articles, `rows` found so far.

    `full` says that there are more hits than are kept; `error` why it ended early.
    """

    rows: int
    looked_at: int
    articles: int
    done: bool
    full: bool = False
    error: AnnotatorError | None = None


class Search:
    """One search. Rows only ever grow, in the order of import; `told` hears of every step."""

    def __init__(
        self,
        store: ProjectStore,
        ask: Ask,
        matcher: Matcher,
        annotator: str,
        process: ExpressionProcess,
        told: Callable[[Found], None],
    ) -> None:
        self.rows: list[Row] = []
        self.state = Found(0, 0, 0, done=False)
        self._store = store
        self._ask = ask
        self._matcher = matcher
        self._annotator = annotator
        self._told = told
        self._last = 0  # the number of the project's last article
        self._asked_to = 0  # of all up to this number it is known whether they may hold the query
        self._step = FIRST_STEP
        self._numbers: Sequence[int] = ()
        self._next = 0
        self._read_ahead: deque[Matched] = deque()
        self._given_up = False
        self._marks = marks_of(matcher.query)
        self._batch = BATCH_WITH_MARKS if self._marks else BATCH
        expressions = expressions_of(matcher.query)
        self._expressions = _Expressions(expressions, process) if expressions else None

    @property
    def query(self) -> Query:
        """What is looked for."""
        return self._matcher.query

    def begin(self) -> None:
        """Start looking."""

        def counted(last: int) -> None:
            self._last = last
            self._go_on()

        self._ask(self._store.last_number, counted)

    def cancel(self) -> None:
        """Look no further; nothing is told any more."""
        self._given_up = True

    # -- on the workspace's thread -----------------------------------------------------------

    def _go_on(self) -> None:
        if self._given_up:
            return
        if self._is_over:
            self._tell(done=True)
        else:
            # Two threads that both want the interpreter take turns of milliseconds: what is to be
            # painted is painted between the pieces.
            self._ask(self._look, self._take, patient=True)

    @property
    def _is_over(self) -> bool:
        return (
            not self._read_ahead
            and self._next >= len(self._numbers)
            and self._asked_to >= self._last
        )

    def _take(self, piece: tuple[list[Row], AnnotatorError | None]) -> None:
        if self._given_up:
            return
        rows, error = piece
        room = MOST_ROWS - len(self.rows)
        self.rows.extend(rows[:room])
        full = len(rows) > room
        if full or error is not None:
            self._tell(done=True, full=full, error=error)
            return
        self._tell(done=False)
        self._go_on()

    def _tell(self, *, done: bool, full: bool = False, error: AnnotatorError | None = None) -> None:
        looked_at = self._asked_to
        if self._read_ahead:
            looked_at = self._read_ahead[0][0].found_in.number - 1
        elif self._next < len(self._numbers):
            looked_at = self._numbers[self._next] - 1
        self.state = Found(len(self.rows), looked_at, self._last, done, full, error)
        self._told(self.state)

    # -- on the lane -------------------------------------------------------------------------

    def _look(self) -> tuple[list[Row], AnnotatorError | None]:
        """Look through some articles; what came of it, and why no further ones are looked at.

        The clock is asked after every article: longer pieces would keep the window waiting.
        """
        until = time.monotonic() + AT_ONCE
        rows: list[Row] = []
        while not self._is_over and not self._given_up:
            if self._read_ahead:
                rows.extend(self._matcher.rows(*self._read_ahead.popleft()))
            elif self._next >= len(self._numbers):
                self._find_more()
            else:
                try:
                    self._go_ahead(until)
                except AnnotatorError as error:
                    return rows, error
            if time.monotonic() >= until:
                break
        return rows, None

    def _go_ahead(self, until: float) -> None:
        """Read the next articles, and have the expressions matched, unless that takes longer."""
        if self._expressions is None:
            self._read_ahead.extend((read, {}) for read in self._read())
        else:
            found = self._expressions.look(self._read, until)
            if found is None:
                return
            self._read_ahead.extend(found)
        self._next = min(self._next + self._batch, len(self._numbers))

    def _find_more(self) -> None:
        """Ask which of the next articles may hold the query: at first of few, so that rows come."""
        within = self._asked_to + 1, min(self._asked_to + self._step, self._last)
        self._numbers = self._store.may_hold(
            self.query, self._annotator, self._matcher.linked, within
        )
        self._next = 0
        self._asked_to = within[1]
        self._step = min(2 * self._step, LARGEST_STEP)

    def _read(self) -> list[ReadText]:
        numbers = self._numbers[self._next : self._next + self._batch]
        return self._store.read_texts(numbers, self._annotator, self._marks)


class _Expressions:
    """Lets the process match the expressions of a query; waits for it only a moment at a time."""

    def __init__(self, expressions: list[Expression], process: ExpressionProcess) -> None:
        self._expressions = expressions
        self._process = process
        self._sent: list[ReadText] | None = None
        self._since = 0.0

    def look(self, read: Callable[[], list[ReadText]], until: float) -> list[Matched] | None:
        """The batch that is at hand, with its hits; None if they are not known by then.

        Raises:
            AnnotatorError: an expression is none, or takes too long.
        """
        if self._sent is None:
            self._sent = read()
            self._since = time.monotonic()
            patterns = [(one.pattern, one.any_case) for one in self._expressions]
            self._process.send(patterns, [one.text for one in self._sent])
        answer = self._process.answer(max(0.001, until - time.monotonic()))
        if answer is None:
            if time.monotonic() - self._since > KILLED_AFTER:
                self._process.stop()
                raise self._too_slow("")
            return None
        sent, self._sent = self._sent, None
        if isinstance(answer, Fault):
            raise self._fault(answer)
        if isinstance(answer, TooSlow):
            raise self._too_slow(sent[answer.text].found_in.heading)
        return [
            (one, dict(zip(self._expressions, hits, strict=True)))
            for one, hits in zip(sent, answer, strict=True)
        ]

    def _fault(self, fault: Fault) -> QueryFault:
        expression = self._expressions[fault.pattern]
        escaped = expression.pattern[: fault.at].count("/")  # each was written as \/
        at = min(expression.at + 1 + fault.at + escaped, expression.at + len(expression.pattern))
        return QueryFault(
            said("This is no regular expression: {reason}.", reason=fault.message),
            at,
            at + 1,
            hint=said("To look for the signs themselves, write \\ before each of .^$*+?()[]{}|\\"),
        )

    def _too_slow(self, heading: str) -> QueryFault:
        expression = self._expressions[0]
        return QueryFault(
            said(
                "This expression takes too long in “{article}”; the search was ended there.",
                article=heading,
            )
            if heading
            else said("This expression takes too long; the search was ended there."),
            expression.at,
            expression.at + len(expression.pattern) + 2,
            hint=said("Repeated parts within repeated parts, as in (a+)+, are often the cause."),
        )


def write_table(
    rows: Sequence[Row],
    out: Path,
    *,
    progress: Callable[[int], None] | None = None,
    cancelled: Callable[[], bool] = lambda: False,
) -> bool:
    """Write rows as a table: tab-separated where the file ends in .tsv, else CSV for spreadsheets.

    Args:
        rows: What to write, in this order.
        out: The file; it appears whole or not at all.
        progress: Told from 0 to 100.
        cancelled: Asked now and then; True ends it, and nothing is written.

    Returns:
        Whether it was written.
    """
    tabs = out.suffix.lower() in (".tsv", ".tab", ".txt")
    lines = (table_line(row) for row in rows)
    try:
        with whole_file(out) as file:
            # Spreadsheets take a CSV without the mark for one in the system's old encoding.
            file.write(b"" if tabs else codecs.BOM_UTF8)
            file.write("".join(delimited(iter((HEADER,)), tabs=tabs)).encode())
            for number, line in enumerate(delimited(lines, tabs=tabs)):
                file.write(line.encode())
                if number % 1000 == 0:
                    if cancelled():
                        raise _Stopped
                    if progress is not None:
                        progress(100 * number // len(rows))
    except _Stopped:
        return False
    return True


class _Stopped(RuntimeError):
    """The person wants no table after all."""


class Concordance:
    """What the concordance may ask of a project; one search goes on at a time."""

    def __init__(
        self,
        store: ProjectStore,
        ask: Ask,
        annotator: str,
        actors: Callable[[], Mapping[ActorId, Actor]],
    ) -> None:
        self._store = store
        self._ask = ask
        self._annotator = annotator
        self._actors = actors
        self._process = ExpressionProcess()
        self._search: Search | None = None

    def search(self, query: Query, told: Callable[[Found], None]) -> Search:
        """Begin to look for this, and no longer for anything else."""
        self.cancel()
        search = self._search = Search(
            self._store,
            self._ask,
            Matcher(query, self._actors()),
            self._annotator,
            self._process,
            told,
        )
        search.begin()
        return search

    def cancel(self) -> None:
        """Look no further."""
        if self._search is not None:
            self._search.cancel()
            self._search = None

    def expect_expressions(self) -> None:
        """Make ready for regular expressions, which takes a moment the first time."""
        self._ask(self._process.start, lambda _: None)

    def marks_on(
        self, articles: Sequence[int], then: Callable[[Mapping[int, tuple[TextMark, ...]]], None]
    ) -> None:
        """Everybody's marks on these articles, which are named by their numbers."""

        def read() -> dict[int, tuple[TextMark, ...]]:
            wanted = [Marked(annotator=EVERYBODY)]
            found = self._store.read_texts(articles, self._annotator, wanted)
            return {one.found_in.number: one.marks for one in found}

        self._ask(read, then)

    def arrange(
        self,
        rows: Sequence[Row],
        order: Order,
        then: Callable[[list[int]], None],
        *,
        descending: bool = False,
    ) -> None:
        """The indexes of the rows in this order."""
        fixed = tuple(rows)
        self._ask(lambda: in_order(fixed, order, descending=descending), then)

    def export(
        self,
        rows: Sequence[Row],
        out: Path,
        then: Callable[[bool], None],
        *,
        progress: Callable[[int], None] | None = None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> None:
        """Write the rows as a table (see `write_table`); told whether it was written."""
        fixed = tuple(rows)
        self._ask(lambda: write_table(fixed, out, progress=progress, cancelled=cancelled), then)

    def close(self) -> None:
        """End what is under way; to be called on the lane."""
        self.cancel()
        self._process.stop()
