"""Regular expressions in a process of their own: what they hit, and how they are stopped."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from annotator.model.errors import AnnotatorError
from annotator.workspace.expressions import (
    ExpressionProcess,
    Fault,
    TooSlow,
    ended,
    matched,
)

CATASTROPHE = r"(a|aa)+$"
VICTIM = "a" * 60 + "b"


@pytest.fixture
def process() -> Iterator[ExpressionProcess]:
    process = ExpressionProcess()
    yield process
    process.stop()


def test_hits_are_code_points_and_never_empty() -> None:
    patterns = [(r"\w+", False), ("A*", False), ("met", True)]
    assert matched(patterns, ["😀 Anna MET", ""], 5) == [
        [[(2, 6), (7, 10)], [(2, 3)], [(7, 10)]],
        [[], [], []],
    ]


def test_lines_begin_and_end_where_the_text_has_lines() -> None:
    assert matched([(r"^\w+", False)], ["one two\nthree"], 5) == [[[(0, 3), (8, 13)]]]


def test_what_is_no_expression_is_said_with_its_place() -> None:
    answer = matched([("fine", False), ("a(b", False)], ["x"], 5)
    assert isinstance(answer, Fault)
    assert (answer.pattern, answer.at) == (1, 3)


def test_what_takes_too_long_in_one_text_is_given_up() -> None:
    assert matched([(CATASTROPHE, False)], ["ok", VICTIM], 0.05) == TooSlow(1)


def test_the_process_answers_batch_after_batch_and_can_be_stopped_twice(
    process: ExpressionProcess,
) -> None:
    for text in ("one", "two"):
        process.send([("[a-z]+", False)], [text])
        assert process.answer(60) == [[[(0, 3)]]]
    process.stop()
    process.stop()


def test_what_was_sent_before_is_given_up(process: ExpressionProcess) -> None:
    process.send([("a", False)], ["a"] * 1000)
    process.send([("b", False)], ["ab"])
    assert process.answer(60) == [[[(1, 2)]]]


def test_a_process_that_ended_by_itself_is_said(process: ExpressionProcess) -> None:
    process.send([("a", False)], ["a"])
    assert process._process is not None
    process.answer(60)
    process._process.kill()
    process._process.join()
    with pytest.raises(AnnotatorError, match="ended by itself"):
        process.answer(60)
    assert "more simply" in str(ended())
    process.send([("a", False)], ["a"])
    assert process.answer(60) == [[[(0, 1)]]]
