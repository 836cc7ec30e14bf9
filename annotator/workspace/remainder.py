"""Remainder: the marks of a long article that are still on their way from the store."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event

from annotator.model.errors import AnnotatorError
from annotator.model.project import StoredMarks


class Remainder:
    """What the lane reads after the first look at an article, handed to the thread that waits.

    `fetch` runs on the lane; everything else on the workspace's thread.
    """

    def __init__(self) -> None:
        self._arrived = Event()
        self._stored: StoredMarks | None = None
        self._failure: AnnotatorError | None = None

    def fetch(self, read: Callable[[], StoredMarks]) -> None:
        """Read the layer; a failure is kept for `stored`."""
        try:
            self._stored = read()
        except AnnotatorError as failure:
            self._failure = failure
        finally:
            self._arrived.set()

    @property
    def arrived(self) -> bool:
        """Whether `stored` would answer at once."""
        return self._arrived.is_set()

    def stored(self) -> StoredMarks:
        """The layer, as soon as the lane has read it.

        Raises:
            AnnotatorError: it could not be read.
        """
        self._arrived.wait()
        if self._stored is None:
            # Without a failure of the world a bug ended the reading; the lane has raised that.
            raise self._failure or RuntimeError("the rest of the article was never read")
        return self._stored
