"""Rows of a menu: actions of the action table with their keys, and labels in groups."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any, Protocol

from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

LONGEST_LIST = 24  # rows; longer lists come in groups


class Named(Protocol):
    """A label or role of the schema."""

    @property
    def name(self) -> str: ...

    @property
    def key(self) -> str | None: ...


class RowMenu(QMenu):
    """A menu whose rows say their keys. `actions` are the window's, by ids of the action table."""

    def __init__(self, actions: Mapping[str, QAction], parent: QWidget) -> None:
        super().__init__(parent)
        self._actions = actions

    def put_actions(self, *names: str) -> None:
        """Rows of the action table that there are."""
        for name in names:
            if name in self._actions:
                self.addAction(self._actions[name])

    def put_labels(
        self,
        menu: QMenu,
        title: str,
        entries: Sequence[Named],
        act: Callable[[str], Any],
        *,
        present: Sequence[str] | set[str] = (),
        exclusive: bool = True,
        flat: bool = False,
        keys: bool = True,
        key_of: Callable[[str], str] | None = None,
        after: str = "",
    ) -> QMenu | None:
        """A submenu of labels, in groups where they are many; `flat` puts a short one here.

        What is `present` is ticked. `keys` shows the key of each, pressed `after` an action's; the
        schema's, or what `key_of` gives for its name.
        """
        if not entries:
            return None
        if not flat or len(entries) > LONGEST_LIST:
            menu = menu.addMenu(plain_row(title))
        group = QActionGroup(menu)
        group.setExclusive(exclusive)
        first = self._actions[after].text().partition("\t")[2] + " " if after else ""
        for start in range(0, len(entries), LONGEST_LIST):
            some = entries[start : start + LONGEST_LIST]
            inner = menu
            if len(entries) > LONGEST_LIST:
                inner = menu.addMenu(plain_row(f"{some[0].name} – {some[-1].name}"))
            for entry in some:
                own = key_of(entry.name) if key_of else (entry.key or "").upper()
                key = first + own if keys and own else ""
                row = self.put(inner, entry.name, partial(act, entry.name), key)
                if present:
                    row.setCheckable(True)
                    row.setChecked(entry.name in present)
                    group.addAction(row)
        return menu

    @staticmethod
    def put(menu: QMenu, words: str, act: Callable[[], Any], key: str = "") -> QAction:
        """One row that does something."""
        row = menu.addAction(plain_row(words) + (f"\t{key}" if key else ""))
        row.triggered.connect(lambda _=False: act())
        return row


def plain_row(words: str) -> str:
    """Words that a menu shows as they are: an ampersand is no mnemonic."""
    return words.replace("&", "&&")
