from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from annotator.gui.canvas.menu_rows import LONGEST_LIST, RowMenu, plain_row
from annotator.model.schema import MentionType


@pytest.fixture
def menu(qapp: QApplication) -> Iterator[RowMenu]:
    ground = QWidget()
    actions = {"a.b": QAction("Do it\tE", ground)}
    yield RowMenu(actions, ground)
    ground.deleteLater()


def texts(menu: QMenu) -> list[str]:
    return [row.text() for row in menu.actions()]


LABELS = [MentionType(f"L{number:02}", key="abc"[number % 3]) for number in range(60)]


def test_actions_that_there_are(menu: RowMenu) -> None:
    menu.put_actions("a.b", "no.such")
    assert texts(menu) == ["Do it\tE"]


def test_a_short_list_is_flat_if_asked_and_a_long_one_never(menu: RowMenu) -> None:
    taken: list[str] = []
    menu.put_labels(menu, "Tag", LABELS[:2], taken.append, flat=True, after="a.b")
    assert texts(menu) == ["L00\tE A", "L01\tE B"]
    menu.actions()[1].trigger()
    assert taken == ["L01"]
    inner = menu.put_labels(menu, "All", LABELS, taken.append, flat=True, keys=False)
    assert inner is not None
    assert texts(inner) == ["L00 – L23", "L24 – L47", "L48 – L59"]
    assert menu.put_labels(menu, "None", [], taken.append) is None
    assert texts(menu)[2:] == ["All"]


def test_the_key_of_a_label_may_be_another_than_the_schemas(menu: RowMenu) -> None:
    keys = {"L00": "⇧3", "L01": ""}
    menu.put_labels(menu, "Tag", LABELS[:2], lambda _: None, flat=True, key_of=keys.__getitem__)
    assert texts(menu) == ["L00\t⇧3", "L01"]


def test_only_one_of_exclusive_rows_is_ticked_over_all_groups(menu: RowMenu) -> None:
    inner = menu.put_labels(menu, "All", LABELS, lambda _: None, present=("L30",))
    assert inner is not None
    groups = [group.menu() for group in inner.actions()]
    ticked = [
        row.text().partition("\t")[0]
        for group in groups
        if isinstance(group, QMenu)
        for row in group.actions()
        if row.isChecked()
    ]
    assert ticked == ["L30"]
    assert len(groups) == -(-len(LABELS) // LONGEST_LIST)


@given(st.text(max_size=20))
def test_a_plain_row_has_no_mnemonic(words: str) -> None:
    assert plain_row(words).count("&") == 2 * words.count("&")
    assert "&" not in plain_row(words).replace("&&", "")
