"""Said words are plain text wherever text is wanted, and remember what they were made from."""

from __future__ import annotations

import copy

import orjson
import pytest

from annotator.model.said import Said, said, said_data, said_from, said_in_turn


def test_said_is_its_english_text() -> None:
    words = said("{type} needs “{role}”.", type="Protest", role="Actor")
    assert words == "Protest needs “Actor”."
    assert type(str(words)) is str
    assert orjson.dumps({"message": words}) == '{"message":"Protest needs “Actor”."}'.encode()
    assert (words.pattern, dict(words.values)) == (
        "{type} needs “{role}”.",
        {"type": "Protest", "role": "Actor"},
    )


def test_values_are_never_taken_for_a_pattern() -> None:
    assert said("No label “{name}”.", name="{0} {name}") == "No label “{0} {name}”."
    assert said("100 {odd} braces") == "100 {odd} braces"


def test_several_values_stand_in_a_row() -> None:
    assert said("Takes {names}.", names=("A", "B")) == "Takes A, B."
    assert said("{count:,} marks", count=1234) == "1,234 marks"


def test_texts_in_turn_leave_out_the_empty_ones() -> None:
    assert said_in_turn("One.", "", said("Two {n}.", n=2)) == "One. Two 2."


@pytest.mark.parametrize(
    "words",
    [
        said("Undo"),
        said("Open", "a state"),
        said("{a} of {b}", a=said("“{x}”", x="{"), b=3),
        said("{row} or {last}", row=("a", said("b")), last="c"),
    ],
)
def test_said_can_be_kept_and_copied(words: Said) -> None:
    for again in (said_from(orjson.loads(orjson.dumps(said_data(words)))), copy.deepcopy(words)):
        assert again == words
        assert (again.pattern, again.about) == (words.pattern, words.about)
        assert dict(again.values) == dict(words.values)
