"""What commands print: sentences, findings, one JSON object, and progress where it helps."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

PATIENCE = 1.0  # seconds before a bar appears


def say(text: str) -> None:
    """A line of the result."""
    print(text)


def remark(text: str) -> None:
    """A line beside the result, which a pipe does not get."""
    print(text, file=sys.stderr)


def show_json(value: Any) -> None:
    """One machine-readable object, in ASCII so that every terminal and pipe can carry it."""
    print(json.dumps(value))


@contextmanager
def progress(title: str) -> Iterator[Callable[[int], None]]:
    """Something to tell percentages to; a bar appears in a terminal when it takes long."""
    if not sys.stderr.isatty():
        yield lambda _percent: None
        return
    bar = _Bar(title)
    try:
        yield bar.update
    finally:
        bar.stop()


class _Bar:
    """A progress bar that stays away from what is done in a moment."""

    def __init__(self, title: str) -> None:
        self._title = title
        self._start = time.monotonic()
        self._shown: Any = None
        self._task: Any = None
        self._last = -1

    def update(self, percent: int) -> None:
        """Show how much is done, 0 to 100."""
        if percent == self._last or time.monotonic() - self._start < PATIENCE:
            return
        self._last = percent
        if self._shown is None:
            from rich.console import Console
            from rich.progress import Progress

            self._shown = Progress(console=Console(stderr=True), transient=True)
            self._task = self._shown.add_task(self._title, total=100)
            self._shown.start()
        self._shown.update(self._task, completed=percent)

    def stop(self) -> None:
        """Take the bar away."""
        if self._shown is not None:
            self._shown.stop()
