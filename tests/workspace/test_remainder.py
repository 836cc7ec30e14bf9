"""Remainder: what one thread reads and another waits for."""

from __future__ import annotations

from threading import Thread

import pytest

from annotator.model.errors import StoreFailed
from annotator.model.project import StoredMarks
from annotator.workspace.remainder import Remainder
from tests.builders import a_layer

STORED = StoredMarks(a_layer(), 1, 0, frozenset(), iter(()))


def test_whoever_asks_waits_until_it_was_read() -> None:
    rest = Remainder()
    assert not rest.arrived
    reading = Thread(target=rest.fetch, args=(lambda: STORED,))
    reading.start()
    assert rest.stored() is STORED
    reading.join()
    assert rest.arrived


def test_a_failure_is_told_to_whoever_asks() -> None:
    rest = Remainder()

    def read() -> StoredMarks:
        raise StoreFailed("Gone.")

    rest.fetch(read)
    assert rest.arrived
    with pytest.raises(StoreFailed, match="Gone"):
        rest.stored()


def test_a_bug_while_reading_leaves_nobody_waiting() -> None:
    rest = Remainder()
    with pytest.raises(ZeroDivisionError):
        rest.fetch(lambda: 1 // 0)  # type: ignore[arg-type, return-value]
    with pytest.raises(RuntimeError, match="never read"):
        rest.stored()
