"""Going from the text to a page and back, or to a place in an article that a page names."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QStackedWidget, QWidget

from annotator.gui.canvas.editor import Editor
from annotator.gui.canvas.selection import Selection
from annotator.gui.docks import Docks
from annotator.gui.pages.host import PageHost
from annotator.model.identity import ArticleId
from annotator.workspace.workspace import Workspace


class Visits:
    """Shows a page in place of the text, and the text again.

    `finish` is called before either leaves the screen: what is being typed there belongs to it.
    """

    def __init__(
        self,
        stack: QStackedWidget,
        text: QWidget,
        host: PageHost,
        docks: Docks,
        editor: Editor,
        finish: Callable[[], object],
    ) -> None:
        self._stack = stack
        self._text = text
        self._host = host
        self._docks = docks
        self._editor = editor
        self._finish = finish
        self._came_from = ""

    @property
    def on_page(self) -> bool:
        """Whether a page is in front."""
        return self._stack.currentWidget() is self._host

    def open_page(self, name: str, what: str = "") -> None:
        """Show a page, perhaps at one thing of it; what is beside the text makes room for it."""
        if not self._may_leave():
            return
        self._finish()
        self._stack.setCurrentWidget(self._host)
        self._docks.make_room()
        page = self._host.show_page(name)
        if what:
            page.go_to(what)

    def go_back(self) -> None:
        """Show the page again from which the open article was opened, if it was."""
        if self._came_from and not self.on_page:
            self.open_page(self._came_from)

    def leave_page(self) -> None:
        """Show the text again."""
        if self.on_page:
            self._stack.setCurrentWidget(self._text)
            self._docks.take_room()
            self._editor.surface.setFocus()

    def open_article(
        self, workspace: Workspace, article: str, then: Callable[[], object] | None = None
    ) -> None:
        """Open an article in place of the page, with the keyboard on its text."""

        def opened() -> None:
            if then is not None and self._editor.ready:
                then()
            self._editor.surface.setFocus()

        if not self._may_leave():
            return
        self._came_from = self._host.current_name if self.on_page else ""
        self.leave_page()
        self._finish()
        workspace.open_article(ArticleId(article), then=opened)

    def open_at(self, workspace: Workspace, article: str, start: int, end: int) -> None:
        """Open an article and select these code points of its text."""
        selection = Selection.of_text(start, end)
        self.open_article(workspace, article, lambda: self._editor.select(selection))

    def open_mark(self, workspace: Workspace, article: str, mark: str) -> None:
        """Open an article and select this mark."""
        self.open_article(workspace, article, lambda: self._editor.select_mark(mark))

    def _may_leave(self) -> bool:
        return not self.on_page or self._host.may_leave()
