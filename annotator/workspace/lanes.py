"""Lanes that need no toolkit: work that runs at once, on the thread that asks for it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from annotator.model.errors import AnnotatorError

T = TypeVar("T")


class InlineLane:
    """Runs each piece of work at once; for the command line, pictures without a display, tests."""

    def submit(
        self,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[AnnotatorError], None],
        *,
        and_then: Callable[[], None] | None = None,
        patient: bool = False,
    ) -> None:
        """Run `work` and hand on what came of it before returning."""
        del patient  # nothing else is ever at hand
        try:
            result = work()
        except AnnotatorError as error:
            failed(error)
        else:
            if and_then is not None:
                and_then()
            done(result)

    def drain(self) -> None:
        """Nothing ever waits here."""
