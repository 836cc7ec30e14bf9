"""Lines of marks taken apart."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.formats.brat.standoff import (
    ONE_BREAK,
    Line,
    escaped,
    joined,
    lines_of,
    meanings,
    role_of,
    unescaped,
)


def line(text: str) -> Line:
    [found] = lines_of(text)
    assert isinstance(found, Line), text
    return found


def test_each_kind_of_line() -> None:
    bound = line("T1\tPlace 0 5;10 15\ta\tb c")
    assert (bound.type, bound.spans, bound.value) == ("Place", ((0, 5), (10, 15)), "a\tb c")
    event = line("E1\tMeet:T3 agent:T1 agent2:E5 ")
    assert event.refs == (("Meet", "T3"), ("agent", "T1"), ("agent2", "E5"))
    assert line("R1\tin Arg2:T1 Arg1:T2\t").refs == (("Arg1", "T2"), ("Arg2", "T1"))
    assert line("*\tEquiv T1 T2 T3").refs == (("", "T1"), ("", "T2"), ("", "T3"))
    assert line("A1\tsize T1 two words").value == "two words"
    assert line("M1\tNegation E3").kind == "A"
    reference = line("N1\tReference T1 DB:a:b\tthe name\r")
    assert (reference.value, reference.shown) == ("DB:a:b", "the name")
    assert line("#1\tAnnotatorNotes T1\tfree\ttext").value == "free\ttext"


@pytest.mark.parametrize(
    "text",
    ["", "x", "T1", "T1\t", "T1\tPlace", "T1\tPlace 1", "T1\tPlace 1 2 3\tx", "T1\tPlace -1 2\tx",
     "T1\tPlace 1 9999999999999\tx", "E1\tMeet:", "E1\t:T1", "E1\tMeet:T1 agent", "R1\tin a:T1",
     "R1\tin a:T1 b:T2 c:T3", "*\tEquiv", "*1\tEquiv T1 T2", "A1\tx", "N1\tReference T1 672",
     "#1\tNote T1", "T 1\tPlace 0 1\tx", "Ü1\tx y"],
)  # fmt: skip
def test_what_is_no_line(text: str) -> None:
    assert list(lines_of(text)) == [(1, text)]


def test_a_line_ends_at_line_feeds_only() -> None:
    found = list(lines_of("#1\tNote T1\ta\u2028b\nT1\tPlace 0 1\ta"))
    assert [one.number for one in found if isinstance(one, Line)] == [1, 2]


@given(st.text("a\\nu0\n\r\u2028\x85\x0b", max_size=12))
def test_notes_stand_on_one_line(words: str) -> None:
    assert not ONE_BREAK.search(escaped(words))
    assert unescaped(escaped(words)) == words


def test_fragments_that_a_line_break_parts_are_one() -> None:
    text = "ab\n\ncd ef"
    assert joined([(0, 2), (4, 6)], text) == ((0, 6),)
    assert joined([(7, 9), (0, 2)], text) == ((0, 2), (7, 9))
    assert joined([(0, 3), (2, 6)], text) == ((0, 6),)


def test_roles_lose_their_number() -> None:
    assert (role_of("Theme2"), role_of("Theme"), role_of("2")) == ("Theme", "Theme", "2")


def test_lines_that_say_the_same() -> None:
    def said(*lines: str) -> set[object]:
        return set(
            meanings([line for line in lines_of("\n".join(lines)) if isinstance(line, Line)], "abc")
        )

    event = ("T1\tMeet 0 1\ta", "E1\tMeet:T1 x:T1")
    assert said(*event, "M4\tNeg T1") == said(*event, "A9\tNeg E1")
    assert said(*event, "R1\tin Arg2:T1 Arg1:T2") == said(*event, "R1\tin Arg1:T2 Arg2:E1\t")
    assert said("*\tCoref T1 T2") == said("*\tEquiv T2 T1")
    assert said("N1\tReference T1 a:b\tx") == said("N2\tReference T1 a:b\ty")
    assert said("#1\tNote T1\ta ") == said("#3\tAnnotatorNotes T1\ta")
    assert said("#1\tNote T1\ta") != said("#1\tActor T1\ta"), "notes of ours mean something else"
    assert said("T1\tPlace 0 1\ta") != said("T1\tPlace 0 2\tab")
