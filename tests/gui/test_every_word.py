"""The window in a language that wraps every text in ⟦⟧: what is not wrapped went around it."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, Qt, QTranslator
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTreeView,
    QWidget,
)

from annotator.gui.asking import NewProjectDialog
from annotator.gui.canvas.context_menu import ContextMenu
from annotator.gui.command_palette.palette import CommandPalette
from annotator.gui.dialogs.actor import ActorDialog
from annotator.gui.dialogs.keys import KeysDialog
from annotator.gui.dialogs.settings import SettingsDialog
from annotator.gui.main_window import MainWindow
from annotator.gui.pages.registry import PAGES
from annotator.gui.words import CONTEXT
from tests.gui.desk import STANDARD, Desk, a_desk, press

WORD = re.compile(r"[A-Za-z]{2,}")
INNERMOST = re.compile(r"⟦[^⟦⟧]*⟧")
MARKUP = re.compile(r"<[^>]*>|&[a-z]+;")
# Said alike in every language, or by Qt itself, whose own translation is not in use here.
KEYS = "Ctrl Shift Alt Meta Enter Return Backspace Space Tab Esc Del PgUp PgDown PgDn Home End Left Right Up Down"
OTHERS = "News Annotator English Deutsch OK Cancel wikidata iso TUR Aa yesterday pt"
# The queries that the concordance shows as examples.
QUERIES = """visit* OR travel* "prime minister" NEAR/10 resign* /\\d+ (dead|killed)/i
    [Person] NEAR/5 visit* protest* OUTSIDE [*]"""
# Lines of the settings' sample of the reading face.
SAMPLE = "The minister met her counterpart in Baku on Tuesday"


class Wrapping(QTranslator):
    """A language in which every text is as in English, in brackets."""

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        del disambiguation, n
        # Nothing at all, unlike an empty text, lets Qt go on looking.
        return f"⟦{source}⟧" if context == CONTEXT else None  # type: ignore[return-value]


@pytest.fixture
def wrapped(qapp: QApplication) -> Iterator[None]:
    translator = Wrapping()
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


@pytest.fixture
def desk(wrapped: None) -> Iterator[Desk]:
    with a_desk(*STANDARD) as made:
        yield made


def data_words(desk: Desk) -> set[str]:
    """Every word that belongs to the person: of articles, schema and registry, and names of keys."""
    schema, article = desk.editor.schema, desk.editor.article
    texts = [
        repr(schema),
        article.heading,
        article.text,
        repr(article),
        KEYS,
        OTHERS,
        SAMPLE,
        QUERIES,
        "memory",
    ]
    texts += QFontDatabase.families()
    texts += [repr(mark) for mark in desk.marks]
    return {word for text in texts for word in WORD.findall(text)}


def outside(text: str) -> str:
    """What is left of a text without what is in brackets."""
    text = MARKUP.sub(" ", text)
    while (less := INNERMOST.sub("", text)) != text:
        text = less
    return text


def texts_of(widget: QWidget) -> Iterator[str]:
    """Every text that a widget shows or tells, without those of the widgets in it."""
    yield from (
        widget.windowTitle() if widget.isWindow() else "",
        widget.toolTip(),
        widget.accessibleName(),
        widget.accessibleDescription(),
    )
    match widget:
        case QLabel() | QAbstractButton():
            yield widget.text()
        case QLineEdit():
            yield from (widget.text(), widget.placeholderText())
        case QPlainTextEdit():
            yield widget.placeholderText()
        case QComboBox():
            yield from (widget.itemText(row) for row in range(widget.count()))
        case QMenu():
            yield from (action.text() for action in widget.actions())
        case QAbstractItemView():
            yield from items_of(widget)


def items_of(view: QAbstractItemView) -> Iterator[str]:
    """The texts of the rows and heads of a view."""
    model = view.model()
    if model is None:
        return
    roles = (
        Qt.ItemDataRole.DisplayRole,
        Qt.ItemDataRole.ToolTipRole,
        Qt.ItemDataRole.AccessibleTextRole,
    )
    waiting = [view.rootIndex()]
    while waiting:
        parent = waiting.pop()
        for row in range(model.rowCount(parent)):
            for column in range(columns_of(model, parent)):
                index = model.index(row, column, parent)
                waiting += [index] if column == 0 else []
                yield from (str(index.data(role) or "") for role in roles)
    if isinstance(view, QTreeView) and not view.header().isHidden():
        across = Qt.Orientation.Horizontal
        heads = range(columns_of(model, view.rootIndex()))
        yield from (str(model.headerData(at, across) or "") for at in heads)


def columns_of(model: QAbstractItemModel, parent: QModelIndex) -> int:
    """How many columns there are; Qt does not say it of a list."""
    return 1 if isinstance(model, QAbstractListModel) else model.columnCount(parent)


def unwrapped(root: QWidget, data: set[str], *, all_of_it: bool = False) -> set[str]:
    """Texts under a widget with words that are neither in brackets nor data."""
    found = set()
    for widget in [root, *root.findChildren(QWidget)]:
        if not (all_of_it or widget.isVisible() or isinstance(widget, QMenu)):
            continue
        for text in texts_of(widget):
            if any(word not in data for word in WORD.findall(outside(text))):
                found.add(f"{type(widget).__name__}: {text}")
    return found


def test_the_window_with_its_menus(desk: Desk) -> None:
    data = data_words(desk)
    assert unwrapped(desk.window, data) == set()
    desk.editor.select_mark("e5")
    desk.settle()
    assert unwrapped(desk.window, data) == set()
    desk.editor.select_mark("m1")
    desk.settle()
    assert unwrapped(desk.window, data) == set()
    desk.editor.select_mark("r6")
    desk.settle()
    assert unwrapped(desk.window, data) == set()


def test_a_word_that_goes_around_is_found(desk: Desk) -> None:
    desk.window.status.progress.setText("⟦{count} of⟧ them complete")
    assert unwrapped(desk.window, data_words(desk)) == {"QLabel: ⟦{count} of⟧ them complete"}


@pytest.mark.parametrize(
    "keys", [("E",), ("R",), ("Shift+R",), (",",), ("M",), ("G",), ("J",), ("[",)]
)
def test_modes_their_lists_and_keys(desk: Desk, keys: tuple[str, ...]) -> None:
    desk.editor.select_mark("m1")
    press(desk, *keys)
    desk.settle()
    data = data_words(desk)
    assert desk.mode or desk.note
    bar = desk.window.mode_bar
    told = [bar.title, bar.accessibleDescription(), desk.note]
    told += [choice.text for choice in desk.window.chooser.choices]
    assert [t for t in told if any(w not in data for w in WORD.findall(outside(t)))] == []
    assert unwrapped(desk.window, data) == set()
    press(desk, "Esc")


@pytest.mark.parametrize("mark", ["m1", "e5", "r6"])
def test_the_card_and_the_menu_of_a_mark(desk: Desk, mark: str) -> None:
    desk.editor.select_mark(mark)
    desk.editor.show_details()
    desk.settle()
    data = data_words(desk)
    assert unwrapped(desk.window, data) == set()
    menu = ContextMenu(desk.editor, desk.window.actions_by_id.by_id, lambda: None, desk.window)
    assert unwrapped(menu, data, all_of_it=True) == set()
    menu.deleteLater()


def test_refusals_and_the_undo_menu(desk: Desk) -> None:
    desk.editor.select_mark("m1")
    press(desk, "1")  # tagged so already
    assert "⟦" in desk.note
    press(desk, "2")
    desk.settle()
    undo = desk.window.actions_by_id.by_id["edit.undo"].text()
    assert undo == "⟦Undo “⟦Change Person to Organization⟧”⟧"
    press(desk, "Ctrl+Z")


def test_the_command_palette(desk: Desk) -> None:
    palette: CommandPalette = desk.window.command_palette
    palette.open()
    desk.settle()
    assert palette.model.rowCount() > 50
    assert unwrapped(desk.window, data_words(desk)) == set()
    palette.close_palette()


@pytest.mark.parametrize("name", sorted(PAGES))
def test_every_page(desk: Desk, name: str) -> None:
    desk.window.open_page(name)
    desk.settle()
    assert unwrapped(desk.window, data_words(desk)) == set()


def test_dialogs(desk: Desk) -> None:
    window, data = desk.window, data_words(desk)
    schema = desk.editor.schema
    dialogs: list[QDialog] = [
        KeysDialog(window.bindings, schema, window.theme, window),
        SettingsDialog(window.settings, window.theme, window),
        NewProjectDialog(window, [schema]),
        ActorDialog({}, "Anna Kral", window),
    ]
    for dialog in dialogs:
        found = unwrapped(dialog, data, all_of_it=True)
        assert {text for text in found if "/" not in text} == set()
        dialog.deleteLater()


def test_the_welcome_page(wrapped: None) -> None:
    with a_desk(text=None) as desk:
        window: MainWindow = desk.window
        found = unwrapped(window.welcome, {"Ctrl", "memory", *OTHERS.split()}, all_of_it=True)
        assert {text for text in found if "/" not in text} == set(), "a path is the person's"
