"""Counts in words for people."""

from __future__ import annotations

import pytest

from annotator.model.said import said
from annotator.workspace.progress import Unwatched, counted, never


@pytest.mark.parametrize(
    ("number", "words"), [(0, "0 articles added"), (1, "1 article added"), (2, "2 articles added")]
)
def test_a_number_with_its_word(number: int, words: str) -> None:
    assert counted(number, said("1 article added"), said("{count} articles added")) == words


def test_nobody_asks_to_stop() -> None:
    assert not never()


def test_nobody_looks_on() -> None:
    job = Unwatched("Importing")
    job.progress(50)
    job.end()
    assert not job.cancelled()
