from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import pytest
from PySide6.QtWidgets import QApplication

from annotator.gui.canvas.hints import LETTERS
from tests.builders import TEXT
from tests.gui.desk import Desk, a_desk, press

LONG = "\n".join(f"Line{number} begins here and goes on for a while." for number in range(300))


@pytest.fixture
def long(qapp: QApplication) -> Iterator[Desk]:
    with a_desk(text=LONG) as desk:
        yield desk


def places(desk: Desk) -> dict[str, str]:
    """The words that have a hint, and the hint; the last one where a word stands twice."""
    text = desk.text
    hints = desk.surface.context.position_hints
    return {text[start:].split()[0].strip(",.;:"): hint for start, hint in hints.items()}


def jump(desk: Desk, word: str, key: str = "j") -> None:
    press(desk, key)
    press(desk, *places(desk)[word])


def test_every_word_in_view_has_a_hint_near_ones_the_shortest(blank: Desk) -> None:
    blank.put_caret(TEXT.index("visited"))
    press(blank, "j")
    assert blank.mode == "Jump to a word"
    hints = blank.surface.context.position_hints
    assert TEXT.index("visited") not in hints, "the caret is there already"
    assert {TEXT[at] for at in hints}.isdisjoint(".,;:’'")
    near = min(hints, key=lambda at: abs(at - TEXT.index("visited")))
    assert hints[near] == "a"
    words = sorted(hints.values())
    assert not any(b.startswith(a) for a, b in pairwise(words))


def test_the_hint_puts_the_caret_there_and_a_digit_tags(blank: Desk) -> None:
    jump(blank, "Baku")
    assert (blank.mode, blank.surface.context.position_hints) == ("", {})
    assert blank.editor.selection.caret == TEXT.index("Baku")
    press(blank, "3")
    assert blank.quotes("m1") == ["Baku"]


def test_with_shift_the_selection_reaches_to_the_end_of_the_word(blank: Desk) -> None:
    blank.put_caret(TEXT.index("Anna"))
    jump(blank, "Kral", "Shift+J")
    assert blank.selected_text == "Anna Kral"
    jump(blank, "Ben", "Shift+J")
    assert blank.selected_text == "Anna Kral and Ben"


def test_with_shift_backwards_it_reaches_to_the_start(blank: Desk) -> None:
    blank.put_caret(TEXT.index("Baku") + 4)
    jump(blank, "visited", "Shift+J")
    assert blank.selected_text == "visited Baku"
    assert blank.editor.selection.caret == TEXT.index("visited")


def test_only_words_in_view_have_hints_and_paging_gives_new_ones(long: Desk) -> None:
    press(long, "j")
    before = long.surface.context.position_hints
    assert 50 < len(before) < 500
    press(long, "PgDown")
    after = long.surface.context.position_hints
    assert long.mode == "Jump to a word"
    assert long.editor.selection.caret == 0, "looking further does not move the caret"
    assert min(after) > min(before)
    assert max(after) > max(before)
    target = max(after)
    press(long, *after[target])
    assert long.editor.selection.caret == target


def test_typed_letters_narrow_and_wrong_ones_say_so(long: Desk) -> None:
    press(long, "j")
    every = long.surface.context.position_hints
    used = set(every.values())
    hint, unused = next(
        (hint, letter)
        for hint in used
        for letter in LETTERS
        if len(hint) == 2 and hint[0] + letter not in used
    )
    press(long, hint[0])
    assert set(long.surface.context.position_hints.values()) == {
        other for other in every.values() if other.startswith(hint[0])
    }
    press(long, "Backspace")
    assert long.surface.context.position_hints == every
    press(long, hint[0], unused)
    assert long.note == f"No word has the hint “{hint[0]}{unused}”."


def test_esc_leaves_everything_as_it_was(blank: Desk) -> None:
    blank.select_text("Anna Kral")
    press(blank, "Shift+J", "Esc")
    assert (blank.mode, blank.selected_text) == ("", "Anna Kral")
    assert blank.surface.context.position_hints == {}


def test_without_words_it_says_so(qapp: QApplication) -> None:
    with a_desk(text="…\n—") as desk:
        press(desk, "j")
        assert (desk.mode, desk.note) == ("", "There are no words in view.")
