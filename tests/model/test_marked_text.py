from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.model.marked_text import marked_text, without_marks
from annotator.model.marks import Mark
from tests.builders import (
    TEXT,
    a_mark_set,
    a_mention,
    a_relation,
    a_span,
    an_argument,
    an_event,
    ref,
)
from tests.strategies import mark_lists, texts


def written(*marks: Mark, text: str = TEXT, start: int = 0, end: int | None = None) -> str:
    return marked_text(text, a_mark_set(*marks), start, len(text) if end is None else end)


def test_a_mark_stands_around_its_words() -> None:
    marks = a_mention("m1", "Person", 0, 4), a_mention("m2", "Place", 12, 16)
    assert written(*marks, text="Anna met in Baku.") == "[Anna]{Person} met in [Baku]{Place}."


def test_marks_nest() -> None:
    marks = a_mention("m1", "Person", 0, 10), a_mention("m2", "Place", 7, 10)
    assert written(*marks, text="Ben of Ode.") == "[Ben of [Ode]{Place}]{Person}."
    same = a_mention("m1", "Person", 0, 3), a_mention("m2", "Place", 0, 3)
    assert written(*same, text="Ben") == "[[Ben]{Place}]{Person}"


def test_what_crosses_or_has_a_gap_is_written_in_pieces_of_one_number() -> None:
    crossing = a_mention("m1", "A", 0, 5), a_mention("m2", "B", 3, 8)
    assert written(*crossing, text="abcdefgh") == "[abc[de]{#1 B}]{A}[fgh]{#1 B}"
    gap = a_mention("m1", "A", span=a_span((0, 2), (4, 6)))
    assert written(gap, text="abcdef") == "[ab]{#1 A}cd[ef]{#1 A}"


def test_roles_and_relations_point_by_number() -> None:
    event = an_event(
        "e3",
        "Visit",
        (5, 12),
        arguments=(an_argument("agent", ref("m1")), an_argument("purpose", "to “see” it")),
    )
    anna, baku = a_mention("m1", "Person", 0, 4), a_mention("m2", "Place", 13, 17)
    lives = a_relation("r4", "lives-in", "m1", "m2")
    assert written(event, anna, baku, lives, text="Anna visited Baku") == (
        "[Anna]{#1 Person, lives-in=#2}"
        ' [visited]{Visit, agent=#1, purpose="to “see” it"} [Baku]{#2 Place}'
    )


def test_a_mark_outside_the_text_is_written_by_its_words() -> None:
    event = an_event("e3", "Visit", (5, 12), arguments=(an_argument("agent", ref("m1")),))
    anna = a_mention("m1", "Person", 0, 4)
    assert written(event, anna, text="Anna visited Baku", start=5) == (
        '[visited]{Visit, agent="Anna"} Baku'
    )


def test_only_the_part_inside_is_written() -> None:
    assert written(a_mention("m1", "A", 0, 8), text="abcdefgh", start=2, end=6) == "[cdef]{A}"


def test_signs_of_the_notation_are_kept_apart() -> None:
    text = r"[x] {y} \z"
    marked = written(a_mention("m1", "A}{", 0, 3), text=text)
    assert marked == r"[\[x\]]{A\}\{} \{y\} \\z"
    assert without_marks(marked) == text


@pytest.mark.parametrize("plain", ["", "a", "\n", "[", "]{", "\\", "]{a}"])
def test_text_without_marks_comes_back(plain: str) -> None:
    assert without_marks(written(text=plain)) == plain


@given(st.data())
def test_without_the_notation_it_is_the_text(data: st.DataObject) -> None:
    text = data.draw(st.one_of(texts(), st.text('ab[]{}\\"\n ', min_size=1, max_size=30)))
    marks = data.draw(mark_lists(text)) if text.strip() else []
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    assert without_marks(marked_text(text, a_mark_set(*marks), start, end)) == text[start:end]
