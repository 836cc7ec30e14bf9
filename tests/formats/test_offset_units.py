"""The unit that a file counts in is found out, and what it counts becomes code points."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.formats.offset_units import (
    UNITS,
    Positions,
    Quoted,
    Unit,
    find_counting,
    stored_text,
)

TEXT = "🚩 Workers marched. 👩🏽‍🌾 in Lénvik\r\nThey blocked\u2028the bridges 🌉, police said.\n"
WORDS = ("Workers", "Lénvik", "They", "blocked", "bridges", "police", "said")


def counted(text: str, position: int, unit: Unit) -> int:
    """A position as a tool of this unit would count it: the slow and certain way."""
    before = text[:position]
    match unit:
        case "code points":
            return len(before)
        case "UTF-16 units":
            return len(before.encode("utf-16-le")) // 2
        case "UTF-8 bytes":
            return len(before.encode())
        case _:
            import regex

            return len(regex.findall(r"\X", before))


def marks(text: str, unit: Unit, *, quotes: bool = True) -> list[Quoted]:
    found = []
    for word in WORDS:
        start = text.index(word)
        ends = counted(text, start, unit), counted(text, start + len(word), unit)
        found.append(Quoted(*ends, word if quotes else None))
    return found


@pytest.mark.parametrize("quotes", [True, False])
@pytest.mark.parametrize("ends", ["as stored", "LF", "CRLF"])
@pytest.mark.parametrize("unit", UNITS)
def test_each_way_of_counting_is_found(unit: Unit, ends: str, quotes: bool) -> None:
    as_counted = {
        "as stored": TEXT,
        "LF": TEXT.replace("\r\n", "\n"),
        "CRLF": TEXT.replace("\r\n", "\n").replace("\n", "\r\n"),
    }[ends]
    found = find_counting(TEXT, marks(as_counted, unit, quotes=quotes))
    assert found.certain
    assert found.unit == unit
    positions = Positions(TEXT, found.unit, found.line_ends)
    stored = stored_text(TEXT)
    for mark, word in zip(marks(as_counted, unit), WORDS, strict=True):
        start, end = positions.range(mark.start, mark.end) or (0, 0)
        assert stored[start:end] == word
    assert set(found.examples) <= set(WORDS)


def test_where_nothing_tells_the_expected_unit_wins() -> None:
    plain = "Workers marched."
    assert find_counting(plain, [Quoted(0, 7, "Workers")], expected="UTF-16 units").unit == (
        "UTF-16 units"
    )
    assert find_counting(TEXT, []).unit == "code points"


def test_marks_that_fit_in_no_way_leave_it_uncertain() -> None:
    wrong = [Quoted(0, 3, "Nobody"), *marks(TEXT, "UTF-16 units")]
    found = find_counting(TEXT, wrong)
    assert (found.unit, found.certain, found.fitting, found.tried) == (
        "UTF-16 units", False, len(WORDS), len(WORDS) + 1,
    )  # fmt: skip


def test_wrong_positions_in_a_plain_text_are_not_certain() -> None:
    found = find_counting("Workers marched.", [Quoted(0, 7, "Workers"), Quoted(9, 16, "marched")])
    assert (found.unit, found.fitting, found.tried) == ("code points", 1, 2)


def test_positions_that_mark_nothing() -> None:
    positions = Positions("a🚩b", "UTF-16 units")
    assert positions.stored(2) is None, "inside one character"
    assert positions.stored(99) is None
    assert positions.stored(-1) is None
    assert positions.range(1, 1) is None
    assert positions.range(3, 1) is None
    assert positions.range(1, 3) == (1, 2)


@given(st.text("ab\r\n🚩é", max_size=20), st.sampled_from(UNITS))
def test_every_edge_of_a_character_has_its_place(text: str, unit: Unit) -> None:
    positions = Positions(text, unit)
    stored = stored_text(text)
    assert positions.stored(0) == 0
    assert positions.stored(counted(text, len(text), unit)) == len(stored)
    for at in range(len(text) + 1):
        found = positions.stored(counted(text, at, unit))
        inside = text[at - 1 : at + 1] == "\r\n" if at else False
        if found is not None and not inside and unit != "grapheme clusters":
            assert found == len(stored_text(text[:at]))


def test_stored_text() -> None:
    assert (
        stored_text("a\r\nb\rc\0\ud800d")
        == "a\nb\nc\N{REPLACEMENT CHARACTER}\N{REPLACEMENT CHARACTER}d"
    )
    assert stored_text("\N{NO-BREAK SPACE}\u2028 x ") == "\N{NO-BREAK SPACE}\u2028 x "
