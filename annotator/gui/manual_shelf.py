"""The manual at hand: the page that is asked for, or what the schema says of the label at work."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QWidget

from annotator.gui.canvas.editor import Editor
from annotator.gui.chapters import chapter_of
from annotator.gui.keys.bindings import KeyBindings
from annotator.gui.window_parts import WindowParts
from annotator.workspace.workspace import Workspace

if TYPE_CHECKING:
    from annotator.gui.dialogs.manual import ManualWindow


class ManualShelf:
    """Opens the one window of the manual, which is made when it is first wanted; a dialog has its own."""

    def __init__(
        self,
        window: QWidget,
        parts: WindowParts,
        bindings: Callable[[], KeyBindings],
        workspace: Callable[[], Workspace | None],
    ) -> None:
        self._window = window
        self._parts = parts
        self._bindings = bindings
        self._workspace = workspace
        self.manual: ManualWindow | None = None

    def show(self, page: str = "index", heading: str = "") -> None:
        """Show a page of the manual, and a heading on it."""
        # Seldom needed, and the start of the program should not wait for them: see also pictures.
        from annotator.gui.dialogs.manual import ManualWindow

        dialog = QApplication.activeModalWidget()
        if dialog is not None:
            # The dialog lets no other window be used but its own.
            manual = dialog.findChild(ManualWindow)
            manual = manual or ManualWindow(dialog, bindings=self._bindings())
        else:
            manual = self.manual or ManualWindow(self._window, bindings=self._bindings())
            self.manual = manual
        workspace = self._workspace()
        manual.show_schema(None if workspace is None else workspace.schema)
        manual.show()  # before: what is shown is built anew once it has its colours
        manual.show_page(page, heading)
        manual.raise_()
        manual.activateWindow()

    def show_help(self) -> None:
        """Show what the schema says of the label that is worked on, else where one is explained."""
        page = self._parts.page_host.current if self._parts.page_in_front else None
        label = page.label_in_hand if page is not None else _label_in_hand(self._parts.editor)
        front = chapter_of(page or self._parts.pages.currentWidget())
        here = chapter_of(QApplication.focusWidget()) or front
        # Beside what is in front, and in a dialog, the keyboard is at something else.
        if label and here == front and QApplication.activeModalWidget() is None:
            self.show("guidelines", label)
        elif here is not None:
            self.show(*here)
        else:
            self.show()

    def show_keys(self, bindings: KeyBindings) -> None:
        """Show these keys from now on."""
        if self.manual is not None:
            self.manual.show_keys(bindings)


def _label_in_hand(editor: Editor) -> str:
    """The label of the selected mark, nothing where none is selected."""
    selected = editor.selected if editor.ready else None
    return "" if selected is None else selected.type
