"""The manual at hand: the page that is asked for, or what the schema says of the label at work."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from annotator.gui.canvas.editor import Editor
from annotator.gui.keys.bindings import KeyBindings
from annotator.gui.window_parts import WindowParts
from annotator.workspace.workspace import Workspace

if TYPE_CHECKING:
    from annotator.gui.dialogs.manual import ManualWindow


class ManualShelf:
    """Opens the one window of the manual, which is made when it is first wanted."""

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

        if self.manual is None:
            self.manual = ManualWindow(self._window, bindings=self._bindings())
        workspace = self._workspace()
        self.manual.show_schema(None if workspace is None else workspace.schema)
        self.manual.show()  # before: what is shown is built anew once it has its colours
        self.manual.show_page(page, heading)
        self.manual.raise_()
        self.manual.activateWindow()

    def show_help(self) -> None:
        """Show what the schema says of the label that is worked on, else the manual."""
        page = self._parts.page_host.current if self._parts.page_in_front else None
        label = page.label_in_hand if page is not None else _label_in_hand(self._parts.editor)
        if label:
            self.show("guidelines", label)
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
