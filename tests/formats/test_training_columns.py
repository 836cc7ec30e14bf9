"""Values come out of columns of any shape, and what has another is said."""

from __future__ import annotations

from typing import Any

import pytest

from annotator.formats.base import ReadContext
from annotator.formats.training_columns import COLUMNS, RowColumns, range_of, word_of
from annotator.formats.training_row import training_row
from annotator.model.identity import ArticleId
from annotator.untrusted.incoming import MemoryFile
from tests.formats.golden_article import golden
from tests.formats.round_trip import NEWS, NOW


def columns(row: dict[str, Any]) -> RowColumns:
    context = ReadContext(NOW, lambda: ArticleId("NEW"), NEWS)
    return RowColumns(MemoryFile("a.jsonl", b""), context, row, "Workers\r\nmarched.", 7)


def said_of(found: RowColumns) -> list[str]:
    return [finding.message for finding in found.builder.findings]


def test_every_column_that_is_written_is_known() -> None:
    assert training_row(golden()).keys() == COLUMNS


def test_the_builder_has_the_text_as_it_is_stored() -> None:
    found = columns({"id": 12})
    assert (found.builder.text, found.raw) == ("Workers\nmarched.", "Workers\r\nmarched.")
    assert (found.builder.article.id, found.builder.line) == ("12", 7)


@pytest.mark.parametrize(
    ("value", "expected"),
    [("a", "a"), ("", ""), (3, "3"), (3.0, "3"), (None, ""), (True, ""), (1.5, ""), ([], "")],
)
def test_words(value: object, expected: str) -> None:
    found = columns({})
    assert found.words({"title": value}, "title") == expected
    wrong = not isinstance(value, str | None) and not expected
    assert said_of(found) == ["“title” is no text; it was passed over."] * wrong


def test_a_choice_is_one_of_those_there_are() -> None:
    found = columns({})
    assert [found.choice({"k": one}, "k", {"a"}) for one in ("a", "", None)] == ["a", "", ""]
    assert found.builder.findings == []
    assert found.choice({"k": "b"}, "k", {"a"}) == ""
    assert said_of(found) == ["“b” is no value of “k”."]


@pytest.mark.parametrize(
    ("value", "expected", "wrong"),
    [
        ([{}, {"a": 1}], [{}, {"a": 1}], 0),
        ([{}, 1, None], [{}], 1),
        ("words", [], 1),
        ({}, [], 1),
        ([], [], 0),
        (None, [], 0),
    ],
)
def test_lists_of_objects(value: object, expected: list[Any], wrong: int) -> None:
    found = columns({})
    assert found.objects({"x": value}, "x") == expected
    assert len(said_of(found)) == wrong


def test_named_values() -> None:
    found = columns({})
    pairs = [("a", "x"), ("b", "x"), ("b", True), ("c", 2), ("c2", "")]
    given = [{"name": name, "value": value} for name, value in pairs]
    assert found.named({"x": given}, "x") == {"a": "x", "b": ["x", "true"], "c": 2, "c2": ""}
    assert found.named({"x": {"a": "x", "b": None}}, "x") == {"a": "x"}, "an object will do"
    assert found.builder.findings == []
    for bad in ({"name": " ", "value": "x"}, {"name": "a"}, {"name": "a", "value": {}}):
        assert found.named({"x": [bad]}, "x") == {}
    assert said_of(found) == ["“x” has a value without a name, or none."] * 3


def test_ranges_and_words_of_anything() -> None:
    assert range_of({"start": 1, "end": "4"}) == (1, 4)
    for bad in ({}, {"start": -1, "end": -1}, {"start": 1}, {"start": True, "end": 2}):
        assert range_of(bad) is None
    assert word_of({}) is None
