from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.gui.action_table import ACTIONS, GROUPS, group_of
from annotator.gui.keys.bindings import KeyBindings
from annotator.gui.keys.caps import KEYS
from annotator.gui.keys.listing import KeyList
from annotator.gui.theme import theme


@pytest.fixture
def keys(qapp: QApplication) -> Iterator[KeyList]:
    made = KeyList(KeyBindings(ACTIONS), theme("light"))
    made.show()
    yield made
    made.close()
    made.deleteLater()


def test_actions_stand_under_their_groups_in_the_order_of_the_table(keys: KeyList) -> None:
    assert keys.listed == sorted(
        (action.id for action in ACTIONS),
        key=lambda name: GROUPS.index(group_of(next(a for a in ACTIONS if a.id == name))),
    )
    assert keys.current_id == keys.listed[0]


def test_narrowing_hides_empty_groups_and_chooses_what_is_left(keys: KeyList) -> None:
    keys.narrow("line spac")
    assert keys.listed == ["view.usual_text", "view.wider_lines", "view.narrower_lines"]
    assert [head.text(0) for head in keys._heads if not head.isHidden()] == ["View"]
    assert keys.current_id == "view.usual_text"
    keys.narrow("nothing of the kind")
    assert (keys.listed, keys.current_id) == ([], "")
    keys.narrow("")
    assert len(keys.listed) == len(ACTIONS)


def test_a_single_letter_finds_words_and_the_key_itself(keys: KeyList) -> None:
    keys.narrow("[")
    assert keys.listed == ["edge.start"]


def test_other_keys_than_usual_are_seen(keys: KeyList) -> None:
    keys.show_bindings(KeyBindings(ACTIONS, {"event.new": ("x",)}))
    assert keys._rows["event.new"].data(1, KEYS) == ("X",)
    assert keys._rows["event.new"].font(0).italic()
    assert not keys._rows["relation.new"].font(0).italic()


def test_arrows_choose_actions_only(keys: KeyList) -> None:
    seen: list[str] = []
    keys.chosen.connect(lambda: seen.append(keys.current_id))
    keys.choose("program.quit")
    QTest.keyClick(keys, Qt.Key.Key_Down)
    assert seen[-1] == next(a.id for a in ACTIONS if a.menu == "Article")
