"""The canvas as assistive technology sees it: a text with a caret, in UTF-16 units.

Decision 0014 says what PySide leaves out of Qt's text interface and what stands in for it.
"""

from __future__ import annotations

from functools import cache
from weakref import ref

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtGui import QAccessible, QAccessibleInterface, QAccessibleTextInterface
from PySide6.QtWidgets import QAccessibleWidget
from shiboken6 import VoidPtr

from annotator.gui.canvas.editor import Editor
from annotator.gui.canvas.selection import Selection
from annotator.gui.canvas.surface import CanvasSurface
from annotator.model.offsets import Offsets

NO_OFFSETS = Offsets("")
NO_INTERFACE = VoidPtr(0)


class CanvasText(QAccessibleTextInterface):
    """The article's text, its caret, and where each character is.

    Offsets are UTF-16 units, as everywhere in this interface; those out of range are taken for
    the nearest place. Lines that are to be seen end in a line feed, also where they are only
    wrapped, because Qt tells lines by line feeds.
    """

    def __init__(self, surface: CanvasSurface) -> None:
        super().__init__()
        # Qt keeps an interface as long as its widget; PySide never lets go of it.
        self._surface = ref(surface)
        self._offsets = NO_OFFSETS

    @property
    def _editor(self) -> Editor | None:
        surface = self._surface()
        editor = surface.findChild(Editor) if surface is not None else None
        return editor if isinstance(editor, Editor) and editor.ready else None

    def _units(self) -> Offsets:
        """The conversions of the text that is shown now."""
        surface = self._surface()
        article = surface.article if surface is not None else None
        text = article.text if article is not None else ""
        if self._offsets.text is not text:
            self._offsets = Offsets(text)
        return self._offsets

    def _position(self, offset: int) -> int:
        """Code points before an offset."""
        units = self._units()
        return units.from_utf16(min(max(offset, 0), units.utf16_length), round_down=True)

    # -- text --------------------------------------------------------------------------------

    def characterCount(self) -> int:
        return self._units().utf16_length

    def text(self, startOffset: int, endOffset: int) -> str:
        start, end = self._position(startOffset), self._position(endOffset)
        words = self._units().text[start:end]
        for at in self._wrapped_blanks(start, end):
            words = words[: at - start] + "\n" + words[at - start + 1 :]
        return words

    def _wrapped_blanks(self, start: int, end: int) -> list[int]:
        """Where a line that is to be seen was wrapped at a blank, between two positions."""
        surface = self._surface()
        page = surface.page if surface is not None else None
        if surface is None or page is None:
            return []
        text = self._units().text
        top = page.row_of(surface.hit_at(QPoint(0, 0)).position).y
        in_view = page.rows_between(top, top + surface.viewport().height())
        ends = [row.end - 1 for row in in_view]
        return [at for at in ends if start <= at < min(end, len(text) - 1) and text[at] == " "]

    # -- caret and selection -----------------------------------------------------------------

    def cursorPosition(self) -> int:
        editor = self._editor
        return 0 if editor is None else self._units().to_utf16(editor.selection.caret)

    def setCursorPosition(self, position: int) -> None:
        editor = self._editor
        if editor is not None:
            editor.select(Selection.at(self._position(position)))

    def selectionCount(self) -> int:
        # PySide cannot answer the question that would follow; see the decision.
        return 0

    def addSelection(self, startOffset: int, endOffset: int) -> None:
        editor = self._editor
        if editor is not None:
            start, end = self._position(startOffset), self._position(endOffset)
            editor.select(Selection.of_text(start, end))

    def setSelection(self, selectionIndex: int, startOffset: int, endOffset: int) -> None:
        del selectionIndex
        self.addSelection(startOffset, endOffset)

    def removeSelection(self, selectionIndex: int) -> None:
        del selectionIndex
        editor = self._editor
        if editor is not None:
            editor.select(Selection.at(editor.selection.caret))

    # -- places on the screen ----------------------------------------------------------------

    def characterRect(self, offset: int) -> QRect:
        surface = self._surface()
        page = surface.page if surface is not None else None
        if surface is None or page is None:
            return QRect()
        position = self._position(offset)
        row = page.row_of(position)
        local = position - row.offset
        foot = surface.article_point(position)
        after = row.line.x_at(min(local + 1, row.line.end)) - row.line.x_at(local)
        left = foot.x() + min(0, round(after))
        height = round(page.text_height)
        corner = surface.viewport().mapToGlobal(QPoint(left, foot.y() - height))
        return QRect(corner.x(), corner.y(), max(1, round(abs(after))), height)

    def offsetAtPoint(self, point: QPoint) -> int:
        surface = self._surface()
        if surface is None or surface.page is None:
            return -1
        inside = surface.viewport().mapFromGlobal(point)
        if not surface.viewport().rect().contains(inside):
            return -1
        return self._units().to_utf16(surface.hit_at(inside).position)

    def scrollToSubstring(self, startIndex: int, endIndex: int) -> None:
        del endIndex
        surface = self._surface()
        if surface is not None:
            surface.ensure_visible(self._position(startIndex))


class CanvasInterface(QAccessibleWidget):
    """The canvas as a text that can be read and selected, but not typed into."""

    def __init__(self, surface: CanvasSurface) -> None:
        super().__init__(surface, QAccessible.Role.EditableText)
        self._text = CanvasText(surface)

    def interface_cast(self, t: QAccessible.InterfaceType) -> object:  # type: ignore[override]
        # The stubs say int, yet on the way back into C++ an int or None is a segmentation fault.
        if t == QAccessible.InterfaceType.TextInterface:
            return self._text
        found: object = super().interface_cast(t)
        return NO_INTERFACE if found is None else found

    def state(self) -> QAccessible.State:
        state = super().state()
        for name in ("multiLine", "readOnly", "selectableText"):
            setattr(state, name, 1)
        return state


@cache
def install_canvas_interface() -> None:
    """From now on Qt asks us how a canvas is to be spoken of; once in a process."""
    QAccessible.installFactory(_interface_of)


def _interface_of(class_name: str, widget: QObject) -> QAccessibleInterface | None:
    if class_name == CanvasSurface.__name__ and isinstance(widget, CanvasSurface):
        return CanvasInterface(widget)
    return None
