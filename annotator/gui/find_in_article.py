"""Finding words in the open article: from the bar, and again with the bar closed."""

from __future__ import annotations

from collections.abc import Callable

from annotator.gui.canvas.editor import Editor
from annotator.gui.canvas.find_bar import FindBar
from annotator.gui.canvas.selection import Selection


class FindInArticle:
    """Carries a hit of the find bar over into the selection of the text."""

    def __init__(self, bar: FindBar, editor: Editor, focus_text: Callable[[], object]) -> None:
        self._bar = bar
        self._editor = editor
        self._focus_text = focus_text
        bar.closed.connect(self._found)
        editor.opened.connect(lambda: bar.article_changed(editor.text))

    def start(self) -> None:
        """Open the bar in which words of the article are found."""
        selection = self._editor.selection
        self._bar.open_bar(self._editor.text, (selection.start, selection.end))

    def again(self, step: int) -> None:
        """Go to the next or previous hit; with the bar closed, select it."""
        if self._bar.isVisible():
            self._bar.step(step)
            return
        selection = self._editor.selection
        position = selection.end if step > 0 else selection.start
        hit = self._bar.step_from(self._editor.text, position, step)
        if hit is None:
            self.start()
        else:
            self._editor.select(Selection.of_text(*hit))

    def _found(self, hit: tuple[int, int] | None) -> None:
        """The bar was closed: its hit is selected, ready to be tagged."""
        if hit is not None and self._editor.ready:
            self._editor.select(Selection.of_text(*hit))
        self._focus_text()
