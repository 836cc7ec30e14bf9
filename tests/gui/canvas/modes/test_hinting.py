from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from annotator.gui.canvas.hints import LETTERS
from tests.builders import a_mention, an_event
from tests.gui.desk import (
    Desk,
    a_desk,
    click_at,
    click_on,
    hint_of,
    label_of,
    point_at,
    press,
)


@pytest.fixture
def crowd(qapp: QApplication) -> Iterator[Desk]:
    """Forty people and a visit: more legal marks than there are letters."""
    text = "visited " + " ".join(f"Name{number}" for number in range(40))
    people = []
    for number in range(40):
        start = text.index(f"Name{number}")
        end = start + len(f"Name{number}")
        people.append(a_mention(f"m{number + 2}", "Person", start, end))
    with a_desk(an_event("e1", "Visit", (0, 7)), *people, text=text) as desk:
        press(desk, "Tab")
        assert desk.editor.selection.mark == "e1"
        yield desk


def test_wrong_letters_say_so(desk: Desk) -> None:
    click_on(desk, "e5")
    press(desk, "h")
    before = desk.state()
    unused = next(letter for letter in "zyxw" if letter not in desk.hints.values())
    press(desk, unused)
    assert desk.note == f"No mark has the hint “{unused}”."
    assert desk.mode == "Visit · host"
    assert desk.state() == before


def test_hints_of_two_letters(crowd: Desk) -> None:
    press(crowd, "h")
    assert len(crowd.hints) == 40
    every = crowd.hints
    mark, hint = next((m, h) for m, h in every.items() if len(h) == 2)
    press(crowd, hint[0].upper())
    assert crowd.fillers("host", "e1") == []
    assert set(crowd.hints) == {m for m, h in every.items() if h.startswith(hint[0])}
    assert crowd.surface.context.legal == set(crowd.hints)
    press(crowd, "Backspace")
    assert crowd.hints == every
    wrong = next(letter for letter in LETTERS if hint[0] + letter not in every.values())
    press(crowd, hint[0], wrong)
    assert crowd.note == f"No mark has the hint “{hint[0]}{wrong}”."
    press(crowd, hint[1])
    assert crowd.fillers("host", "e1") == [mark]


def test_nearest_marks_have_one_letter(crowd: Desk) -> None:
    press(crowd, "h")
    assert len(hint_of(crowd, "m2")) == 1
    assert len(hint_of(crowd, "m41")) == 2
    press(crowd, hint_of(crowd, "m2"))
    assert crowd.fillers("host", "e1") == ["m2"]


def test_backspace_without_letters_stays(desk: Desk) -> None:
    click_on(desk, "e5")
    press(desk, "h", "Backspace")
    assert desk.mode == "Visit · host"
    assert len(desk.hints) == 3


def test_a_click_on_a_legal_mark_fills(desk: Desk) -> None:
    click_on(desk, "e5")
    press(desk, "h")
    click_on(desk, "m3")
    assert desk.fillers("host") == ["m3"]
    press(desk, "h")
    click_at(desk, label_of(desk, "m1"))
    assert desk.fillers("host") == ["m3", "m1"]


def test_a_click_on_an_illegal_mark_says_why_not(desk: Desk) -> None:
    click_on(desk, "e5")
    press(desk, "h")
    before = desk.state()
    for point in (label_of(desk, "m4"), point_at(desk, 49), label_of(desk, "e5")):
        click_at(desk, point)
        assert "cannot fill “host”" in desk.note
    assert (desk.mode, desk.state()) == ("Visit · host", before)
    assert desk.surface.context.legal == {"m1", "m2", "m3"}
    assert len(desk.hints) == 3


def test_a_click_takes_the_legal_one_of_stacked_marks(qapp: QApplication) -> None:
    place_in_person = (
        a_mention("m1", "Person", 0, 9),
        a_mention("m2", "Place", 0, 4),
        an_event("e3", "Visit", (39, 46)),
    )
    with a_desk(*place_in_person) as desk:
        click_on(desk, "e3")
        press(desk, "h")
        click_at(desk, point_at(desk, 2))
        assert desk.fillers("host", "e3") == ["m1"]


def test_f8_and_f1_stay_within_reach(desk: Desk) -> None:
    asked: list[str] = []
    desk.window.actions_by_id.by_id["help.manual"].triggered.disconnect()
    desk.window.actions_by_id.by_id["help.manual"].triggered.connect(lambda: asked.append("manual"))
    click_on(desk, "e5")
    press(desk, "h", "F1")
    assert asked == ["manual"]
    press(desk, "F8")
    assert desk.note == "No problems in this article."
    assert desk.mode == "Visit · host"


def test_a_blank_in_a_hint_mode_completes_nothing(desk: Desk) -> None:
    click_on(desk, "e5")
    before = desk.marks.layer.status
    press(desk, "h", "Space")
    assert (desk.mode, desk.marks.layer.status) == ("Visit · host", before)


@pytest.fixture
def far(qapp: QApplication) -> Iterator[Desk]:
    """A visit at the top and two people on each of two hundred lines."""
    lines = [f"Name{number} said so to Other{number}." for number in range(200)]
    text = "They visited.\n" + "\n".join(lines)
    people = []
    for number in range(200):
        start = text.index(f"Name{number} ")
        people.append(a_mention(f"m{number + 2}", "Person", start, start + len(f"Name{number}")))
        start = text.index(f"Other{number}.")
        people.append(a_mention(f"m{number + 202}", "Person", start, start + len(f"Other{number}")))
    with a_desk(an_event("e1", "Visit", (5, 12)), *people, text=text) as desk:
        press(desk, "Tab")
        assert desk.editor.selection.mark == "e1"
        yield desk


def in_view(desk: Desk, mark: str) -> bool:
    start = desk.mention(mark).span.start
    return 0 < desk.surface.article_point(start).y() <= desk.surface.viewport().height()


def test_only_marks_in_view_have_hints(far: Desk) -> None:
    press(far, "h")
    assert 10 < len(far.hints) < 80
    assert all(in_view(far, mark) for mark in far.hints)
    assert hint_of(far, "m2") == "a", "the nearest has the first letter"


def test_hints_follow_what_is_in_view(far: Desk) -> None:
    press(far, "h")
    before = set(far.hints)
    press(far, *["PgDown"] * 4)
    assert far.mode == "Visit · host"
    assert before.isdisjoint(far.hints)
    assert all(in_view(far, mark) for mark in far.hints)
    chosen = max(far.hints, key=lambda mark: far.mention(mark).span.start)
    press(far, *hint_of(far, chosen))
    assert far.fillers("host", "e1") == [chosen]
    assert far.editor.selection.mark == "e1"


def test_letters_typed_before_scrolling_count_no_more(far: Desk) -> None:
    press(far, "h")
    two = next(hint for hint in far.hints.values() if len(hint) == 2)
    press(far, two[0], "PgDown")
    chosen = next(mark for mark, hint in far.hints.items() if len(hint) == 1)
    press(far, hint_of(far, chosen))
    assert far.fillers("host", "e1") == [chosen]


def test_a_click_reaches_any_distance(far: Desk) -> None:
    press(far, "h", "Ctrl+End")
    click_on(far, "m201")
    assert far.fillers("host", "e1") == ["m201"]
