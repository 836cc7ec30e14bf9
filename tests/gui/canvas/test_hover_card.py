from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from annotator.gui.canvas.hover_card import HoverCard, breakable, placed
from tests.builders import TEXT, a_mention
from tests.gui.desk import (
    Desk,
    a_desk,
    arc_of,
    click_at,
    click_on,
    drag,
    label_of,
    middle_of,
    pointer,
    press,
)

HOVER = QEvent.Type.MouseMove
ROOM = QRect(6, 6, 500, 400)


def card_of(desk: Desk) -> HoverCard:
    return desk.editor.pointer.card


def rest_on(desk: Desk, point: QPoint) -> None:
    """Move the pointer there and let it rest."""
    QTest.mouseMove(desk.surface.viewport(), point)
    pointer(desk, HOVER, point)
    card_of(desk).settle()


def words_on(card: HoverCard) -> list[str]:
    return [label.text() for label in card.findChildren(QLabel) if label.isVisible()]


# -- when it comes and goes ------------------------------------------------------------------


def test_it_comes_when_the_pointer_rests_on_a_mark_a_label_or_an_arc(desk: Desk) -> None:
    card = card_of(desk)
    pointer(desk, HOVER, middle_of(desk, "Anna"))
    assert not card.isVisible()  # not before it rests
    card.settle()
    assert card.isVisible()
    assert words_on(card)[:3] == ["Person", "mention", "“Anna Kral”"]
    for point, subject in (
        (label_of(desk, "m4"), "m4"),
        (arc_of(desk, "r6"), ("r6", 0)),
        (arc_of(desk, "e5", 1), ("e5", 1)),
    ):
        rest_on(desk, point)
        assert card.subject == subject
        assert card.isVisible()
    rest_on(desk, middle_of(desk, "mayor"))
    assert (card.subject, card.isVisible()) == (None, False)


def test_from_mark_to_mark_it_changes_and_does_not_flicker(desk: Desk) -> None:
    rest_on(desk, middle_of(desk, "visited"))
    for point in (middle_of(desk, "Baku"), middle_of(desk, "on"), middle_of(desk, "Baku")):
        pointer(desk, HOVER, point)
        assert (card_of(desk).subject, card_of(desk).isVisible()) == ("e5", True)
    card_of(desk).settle()
    assert card_of(desk).subject == "m4"


def test_a_pointer_that_passes_by_brings_nothing(desk: Desk) -> None:
    pointer(desk, HOVER, middle_of(desk, "Anna"))
    pointer(desk, HOVER, middle_of(desk, "mayor"))
    card_of(desk).settle()
    assert not card_of(desk).isVisible()


def test_it_goes_at_a_press_and_stays_away_from_there(desk: Desk) -> None:
    rest_on(desk, middle_of(desk, "Anna"))
    click_at(desk, middle_of(desk, "Anna"))
    assert not card_of(desk).isVisible()
    rest_on(desk, middle_of(desk, "Anna") + QPoint(1, 0))
    assert not card_of(desk).isVisible()
    rest_on(desk, middle_of(desk, "mayor"))
    rest_on(desk, middle_of(desk, "Anna"))
    assert card_of(desk).isVisible()


def test_it_goes_with_a_key_and_esc_does_only_that(desk: Desk) -> None:
    click_on(desk, "m4")
    rest_on(desk, middle_of(desk, "Anna"))
    press(desk, "Esc")
    assert not card_of(desk).isVisible()
    assert desk.editor.selection.mark == "m4"
    press(desk, "Esc")
    assert desk.editor.selection.mark is None
    rest_on(desk, middle_of(desk, "Baku"))
    QTest.keyPress(desk.surface, Qt.Key.Key_Shift)
    assert card_of(desk).isVisible()
    press(desk, "Right")
    assert not card_of(desk).isVisible()


def test_it_goes_with_the_pointer_the_article_and_the_keyboard(desk: Desk) -> None:
    rest_on(desk, middle_of(desk, "Anna"))
    QApplication.sendEvent(desk.surface.viewport(), QEvent(QEvent.Type.Leave))
    assert not card_of(desk).isVisible()
    rest_on(desk, middle_of(desk, "Anna"))
    assert card_of(desk).isVisible()  # back again
    desk.window.open_article(desk.editor.article.id)
    desk.settle()
    assert not card_of(desk).isVisible()
    desk.surface.setFocus()
    rest_on(desk, middle_of(desk, "Baku"))
    desk.window.focus_search()
    assert not card_of(desk).isVisible()


def test_it_goes_when_the_text_scrolls(qapp: QApplication) -> None:
    text = "\n".join(f"Here is word{number:03}." for number in range(120))
    with a_desk(a_mention("m1", "Person", 8, 15), text=text) as desk:
        rest_on(desk, middle_of(desk, "word000"))
        assert card_of(desk).isVisible()
        desk.surface.verticalScrollBar().setValue(30)
        assert not card_of(desk).isVisible()


def test_there_is_none_in_a_mode_or_a_gesture(desk: Desk) -> None:
    click_on(desk, "e5")
    press(desk, "h")
    rest_on(desk, middle_of(desk, "Anna"))
    assert not card_of(desk).isVisible()
    press(desk, "Esc")
    drag(desk, 2, TEXT.index("Ben") + 1, let_go=False)
    card_of(desk).settle()
    assert not card_of(desk).isVisible()


# -- by key ----------------------------------------------------------------------------------


def test_it_comes_by_key_for_what_is_selected(desk: Desk) -> None:
    press(desk, "Shift+F2")
    assert "Select a mark first" in desk.note
    click_on(desk, "m4")
    press(desk, "Shift+F2")
    assert (card_of(desk).subject, card_of(desk).isVisible()) == ("m4", True)
    assert card_of(desk).accessibleName() == "Place, mention"
    assert "“Baku”" in card_of(desk).accessibleDescription()
    press(desk, "Esc")
    assert not card_of(desk).isVisible()
    assert desk.editor.selection.mark == "m4"
    click_at(desk, arc_of(desk, "e5", 1))
    press(desk, "Shift+F2")
    assert card_of(desk).subject == ("e5", 1)


# -- where it is -----------------------------------------------------------------------------


@pytest.mark.parametrize("theme", ["light", "dark", "high-contrast"])
def test_it_covers_neither_the_mark_nor_the_pointer_and_no_word_is_cut(
    desk: Desk, theme: str
) -> None:
    desk.window.appearance.set_theme(theme)
    for mark in ("m1", "m2", "m3", "m4", "e5"):
        rest_on(desk, label_of(desk, mark))
        card = card_of(desk)
        origin = desk.surface.viewport().pos()
        assert desk.surface.viewport().geometry().contains(card.geometry())
        for place in desk.surface.places_of(mark):
            assert not card.geometry().intersects(place.translated(origin))
        assert not card.geometry().contains(label_of(desk, mark) + origin)
        for label in card.findChildren(QLabel):
            if label.isVisible() and label.wordWrap():
                assert label.height() >= label.heightForWidth(label.width())


def test_markup_in_an_article_is_shown_as_it_is(qapp: QApplication) -> None:
    text = "<b>Anna</b> & Ben said so."
    with a_desk(a_mention("m1", "Person", 0, 11, note="<i>x</i>"), text=text) as desk:
        rest_on(desk, label_of(desk, "m1"))
        assert "“<b>Anna</b>”" in words_on(card_of(desk))
        assert all(
            label.textFormat() == Qt.TextFormat.PlainText
            for label in card_of(desk).findChildren(QLabel)
        )


rects = st.builds(
    QRect, st.integers(6, 400), st.integers(6, 300), st.integers(1, 90), st.integers(1, 40)
)


@given(st.integers(100, 340), st.integers(40, 120), rects)
def test_one_place_is_never_covered_and_the_card_is_inside(
    width: int, height: int, place: QRect
) -> None:
    size = QSize(width, height)
    card = QRect(placed(size, [place], ROOM), size)
    assert ROOM.contains(card)
    assert not card.intersects(place)


@given(st.lists(rects, min_size=1, max_size=6))
def test_where_not_all_can_be_free_the_last_is(places: list[QRect]) -> None:
    size = QSize(200, 90)
    card = QRect(placed(size, places, ROOM), size)
    assert ROOM.contains(card)
    assert not card.intersects(places[-1])


def test_a_card_larger_than_its_room_is_shown_from_its_corner() -> None:
    assert placed(QSize(900, 900), [QRect(10, 10, 5, 5)], ROOM) == ROOM.topLeft()


@given(
    st.lists(
        st.sampled_from(["a", "é", "e\u0301", "👍🏽", "👨‍👩‍👧", "中", " ", "\n"]), max_size=120
    ).map("".join)
)
def test_long_words_can_be_broken_and_stay_the_same_words(words: str) -> None:
    shown = breakable(words)
    assert shown.replace("\u200b", "") == words
    assert "\u200b\u0301" not in shown
    assert "\u200b\u200d" not in shown


def test_a_very_long_word_is_not_cut_off(qapp: QApplication) -> None:
    text = "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverordnung is long."
    with a_desk(a_mention("m1", "Person", 0, 68, note=text), text=text) as desk:
        desk.editor.select_mark("m1")
        desk.editor.show_details()
        for label in card_of(desk).findChildren(QLabel):
            assert label.minimumSizeHint().width() <= label.width()
    assert breakable("short words stay as they are") == "short words stay as they are"
