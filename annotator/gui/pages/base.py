"""What a page is, and what it may ask of the window around it."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtWidgets import QWidget

from annotator.gui.keys.bindings import KeyBindings
from annotator.gui.theme import Theme
from annotator.model.errors import AnnotatorError
from annotator.workspace.workspace import Workspace


class PageDesk(Protocol):
    """The window as a page sees it."""

    @property
    def workspace(self) -> Workspace | None:
        """The open project."""
        ...

    @property
    def theme(self) -> Theme:
        """The colours of the moment."""
        ...

    @property
    def bindings(self) -> KeyBindings:
        """The keys of the moment."""
        ...

    def open_at(self, article: str, start: int | None = None, end: int | None = None) -> None:
        """Open an article in place of the page and select these code points of its text."""
        ...

    def open_mark(self, article: str, mark: str) -> None:
        """Open an article in place of the page and select this mark."""
        ...

    def open_page(self, name: str) -> None:
        """Show another page."""
        ...

    def say(self, words: str) -> None:
        """Show a line that goes away by itself."""
        ...

    def fail(self, error: AnnotatorError) -> None:
        """Show that something could not be done."""
        ...


class Page(QWidget):
    """One task over the whole project. It is made when it is first shown and then kept.

    `show_project` is called with every project that is opened while the page is there (None when
    it is left), `refresh` each time the page comes to the front. `first_focus` is the widget that
    then gets the keyboard.
    """

    def __init__(self, desk: PageDesk) -> None:
        super().__init__()
        self.desk = desk
        self.setObjectName("paper")

    @property
    def title(self) -> str:
        """What stands above the page."""
        raise NotImplementedError

    @property
    def first_focus(self) -> QWidget:
        """What gets the keyboard when the page is shown."""
        return self

    @property
    def label_in_hand(self) -> str:
        """The label that F1 explains, nothing where the page is not about one."""
        return ""

    def show_project(self, workspace: Workspace | None) -> None:
        """Belong to this project from now on."""
        raise NotImplementedError

    def refresh(self) -> None:
        """Show the newest state; called each time the page comes to the front."""

    def go_to(self, what: str) -> None:
        """Show one thing that the page is about, such as an actor, by its id."""
        del what

    def leave(self) -> bool:
        """Whether the page may be left now; it may ask about what was typed and not applied."""
        return True

    def let_go(self) -> bool:
        """Whether the project may be left; the page may ask about what would be lost with it."""
        return True

    def set_theme(self, theme: Theme) -> None:
        """Paint in these colours from now on."""
        raise NotImplementedError
