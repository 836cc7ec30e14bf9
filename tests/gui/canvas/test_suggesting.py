from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from annotator.gui.canvas.suggesting import Suggestions
from annotator.model.identity import ArticleId
from annotator.model.span import Span
from annotator.model.suggestion import Suggestion
from tests.builders import TEXT, a_mention, an_article
from tests.gui.desk import Desk, a_desk, click_at, click_on, label_of, press


def suggested(
    identifier: str, words: str, label: str = "Person", confidence: float = 0.95
) -> Suggestion:
    start = TEXT.index(words)
    kind = "event" if label == "Visit" else "mention"
    span = Span.single(start, start + len(words))
    return Suggestion(identifier, kind, label, span, confidence, "test")  # type: ignore[arg-type]


ANNA = suggested("s1", "Anna Kral", confidence=0.97)
CROSS = suggested("s2", "Red Cross", "Organization", 0.62)
VISITED = suggested("s3", "visited", "Visit", 0.91)


@pytest.fixture
def desk(qapp: QApplication) -> Iterator[Desk]:
    with a_desk(a_mention("m1", "Place", 47, 51)) as desk:
        desk.editor.show_suggestions([VISITED, CROSS, ANNA])
        yield desk


def shown(desk: Desk) -> dict[str, str]:
    """Suggestions on the canvas by id: their captions."""
    return {
        label.mark: label.text
        for row in desk.page.rows_between(0, desk.page.height)
        for label in row.labels
        if label.kind == "suggestion"
    }


def test_they_are_drawn_with_their_confidence_and_count_for_nothing(desk: Desk) -> None:
    assert shown(desk) == {"s1": "Person 0.97", "s2": "Organization 0.62", "s3": "Visit 0.91"}
    assert [mark.id for mark in desk.marks] == ["m1"]
    color = desk.surface.context.color_of
    assert color("s1") == desk.editor.schema.color_of("Person")
    assert color("m1") == desk.editor.schema.color_of("Place")


def test_tab_walks_through_marks_and_suggestions(desk: Desk) -> None:
    seen = []
    for _ in range(5):
        press(desk, "Tab")
        seen.append(desk.editor.selection.mark)
    assert seen == ["s1", "s2", "s3", "m1", "s1"]
    back = []
    for _ in range(4):
        press(desk, "Shift+Tab")
        back.append(desk.editor.selection.mark)
    assert back == ["m1", "s3", "s2", "s1"]


def test_the_bar_says_what_to_press_while_one_is_selected(desk: Desk) -> None:
    press(desk, "Tab")
    assert desk.mode == "Suggestion · Person 0.97 · test"
    assert "Backspace reject" in desk.window.mode_bar.accessibleDescription()
    press(desk, "j", "Esc")
    assert desk.mode == "Suggestion · Person 0.97 · test"
    press(desk, "Esc")
    assert desk.mode == ""
    press(desk, "Tab", "Enter")
    assert desk.mode == ""


@pytest.mark.parametrize("enter", ["Enter", "Return"])
def test_enter_accepts(desk: Desk, enter: str) -> None:
    press(desk, "Tab", enter)
    made = desk.mention("m2")
    assert (made.type, made.span) == ("Person", ANNA.span)
    assert (made.by.method, made.by.confidence) == ("suggestion", 0.97)
    assert desk.editor.selection.mark == "m2"
    assert set(shown(desk)) == {"s2", "s3"}
    press(desk, "Tab", "Tab", enter)
    assert desk.event("e3").type == "Visit"
    assert set(shown(desk)) == {"s2"}


def test_undo_makes_a_suggestion_of_it_again_and_redo_a_mark(desk: Desk) -> None:
    press(desk, "Tab", "Enter", "Ctrl+Z")
    assert [mark.id for mark in desk.marks] == ["m1"]
    assert set(shown(desk)) == {"s1", "s2", "s3"}
    press(desk, "Ctrl+Y")
    assert set(shown(desk)) == {"s2", "s3"}


@pytest.mark.parametrize("key", ["Backspace", "Delete"])
def test_backspace_rejects(desk: Desk, key: str) -> None:
    before = desk.state()
    press(desk, "Tab", key)
    assert set(shown(desk)) == {"s2", "s3"}
    assert desk.state() == before
    press(desk, "Tab")
    assert desk.editor.selection.mark == "s2"


def test_a_digit_accepts_under_that_label(desk: Desk) -> None:
    press(desk, "Tab", "2")
    made = desk.mention("m2")
    assert (made.type, made.by.method, made.by.confidence) == ("Organization", "suggestion", None)
    assert set(shown(desk)) == {"s2", "s3"}


@pytest.mark.parametrize("enter", ["Ctrl+Enter", "Ctrl+Return"])
def test_all_confident_ones_in_view_are_one_step(desk: Desk, enter: str) -> None:
    press(desk, enter)
    assert {mark.id for mark in desk.marks} == {"m1", "m2", "e3"}
    assert desk.note == "Accepted 2. Ctrl+Z takes it back."
    assert set(shown(desk)) == {"s2"}
    press(desk, enter)
    assert desk.note == "No suggestion in view has a confidence of 0.9 or more."
    press(desk, "Ctrl+Z")
    assert [mark.id for mark in desk.marks] == ["m1"]
    assert set(shown(desk)) == {"s1", "s2", "s3"}


def test_what_is_refused_stays_a_suggestion(desk: Desk) -> None:
    again = replace(ANNA, id="s9", label="Nobody")
    desk.editor.show_suggestions([again])
    press(desk, "Tab", "Enter")
    assert "no mention label “Nobody”" in desk.note
    assert set(shown(desk)) == {"s9"}


def test_a_click_selects_one(desk: Desk) -> None:
    click_at(desk, label_of(desk, "s2"))
    assert desk.editor.suggestion == CROSS
    press(desk, "Enter")
    assert desk.mention("m2").type == "Organization"


def test_without_a_selected_one_the_keys_say_where_to_go(desk: Desk) -> None:
    before = desk.state()
    click_on(desk, "m1")
    for key in ("Enter", "Backspace"):
        press(desk, key)
        assert desk.note == "Go to a suggestion first: Tab."
    assert desk.state() == before


def test_menus_are_grey_while_there_are_none(desk: Desk) -> None:
    actions = desk.window.actions_by_id.by_id
    names = ("suggestion.accept", "suggestion.reject", "suggestion.confident")
    assert all(actions[name].isEnabled() for name in names)
    press(desk, *["Tab", "Backspace"] * 3)
    assert shown(desk) == {}
    assert not any(actions[name].isEnabled() for name in names)
    press(desk, "Enter")
    assert desk.note == "", "the key is free"


def test_new_ones_take_the_place_of_old_ones(desk: Desk) -> None:
    press(desk, "Tab")
    desk.editor.show_suggestions([CROSS])
    assert set(shown(desk)) == {"s2"}
    assert desk.editor.selection.mark is None
    with pytest.raises(ValueError, match="outside the text: s5"):
        desk.editor.show_suggestions([replace(ANNA, id="s5", span=Span.single(0, 10_000))])


def test_another_article_has_none_of_them(qapp: QApplication) -> None:
    other = replace(an_article("Another text."), id=ArticleId("01J9ZK3V7Q8W5T2N4B6C0D1E2G"))
    with a_desk(more=[other]) as desk:
        desk.editor.show_suggestions([ANNA])
        press(desk, "Ctrl+PgDown")
        desk.settle()
        assert desk.text == "Another text."
        assert (shown(desk), len(desk.editor.suggestions)) == ({}, 0)


@given(st.lists(st.tuples(st.integers(0, 20), st.booleans()), max_size=8), st.integers(-1, 22))
def test_neighbours_are_the_open_ones_in_order(
    drawn: list[tuple[int, bool]], position: int
) -> None:
    given_ones = [
        Suggestion(f"s{n}", "mention", "A", Span.single(start, start + 1), 0.5, "t")
        for n, (start, _) in enumerate(drawn)
    ]
    suggestions = Suggestions(given_ones)
    suggestions.hidden = {f"s{n}" for n, (_, hidden) in enumerate(drawn) if hidden}
    ring = suggestions.open()
    assert len(suggestions) == len(ring)
    for index, one in enumerate(ring):
        assert suggestions.neighbour(one, 1) == ring[(index + 1) % len(ring)]
        assert suggestions.neighbour(one, -1) == ring[index - 1]
    after = [one for one in ring if one.span.start >= position]
    before = [one for one in ring if one.span.start < position]
    assert suggestions.neighbour(position, 1) == next(iter([*after, *before]), None)
    assert suggestions.neighbour(position, -1) == next(iter([*before[::-1], *after[::-1]]), None)
    assert suggestions.between(5, 10) == [one for one in ring if 5 <= one.span.start < 10]
