from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

from annotator.gui import garbage
from annotator.gui.garbage import leave_garbage, look_for_garbage


@pytest.fixture(autouse=True)
def as_before() -> Iterator[None]:
    """What a test leaves to be made is given up."""
    enabled = gc.isenabled()
    yield
    garbage._making.clear()
    if enabled:
        gc.enable()


def test_none_is_looked_for_until_the_last_maker_is_done() -> None:
    leave_garbage("rows")
    leave_garbage("counts")
    look_for_garbage("rows")
    assert not gc.isenabled()
    look_for_garbage("counts")
    assert gc.isenabled()


def test_what_was_made_is_looked_through_no_more() -> None:
    before = gc.get_freeze_count()
    leave_garbage("rows")
    made = [[number] for number in range(1000)]
    look_for_garbage("rows")
    assert gc.get_freeze_count() >= before + len(made)
