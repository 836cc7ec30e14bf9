"""The manual in a window of its own: pages at the left, the open page at the right, find in page."""

from __future__ import annotations

import re
from collections.abc import Iterator

from PySide6.QtCore import QByteArray, QEvent, QObject, QSize, Qt, QUrl, Signal
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetrics,
    QImage,
    QKeyEvent,
    QKeySequence,
    QPalette,
    QShortcut,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
)
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidgetItem,
    QTextBrowser,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from annotator.assets import resource
from annotator.gui.action_table import ACTIONS
from annotator.gui.dialogs.guideline_page import guideline_page
from annotator.gui.dialogs.manual_contents import ManualContents
from annotator.gui.keys.bindings import KeyBindings
from annotator.gui.keys.manual_page import key_page
from annotator.gui.plain_text import plain_label
from annotator.gui.theme import interface_font, keycap_font
from annotator.gui.words import tr
from annotator.model.errors import NotFound
from annotator.model.said import said
from annotator.model.schema import Schema

PAGES = (
    "index",
    "install",
    "first-steps",
    "keyboard",
    "keys",
    "marking",
    "events-and-roles",
    "actors",
    "concordance",
    "overview",
    "window",
    "accessibility",
    "languages",
    "schema-editor",
    "schema-files",
    "import-and-export",
    "formats",
    "backup",
    "command-line",
    "release",
    "glossary",
)
KEYS_PAGE = "keys"
GUIDELINES_PAGE = "guidelines"
"""The page made from the schema of the open project; it is there while one is open."""
TEXT_SIZE = 10.5
HEADING_SIZES = {1: 19.0, 2: 14.0, 3: 11.5}
LINE_HEIGHT = 132.0  # percent
MARGIN = 26  # pixels around a page
CELL_PADDING = 6.0
PICTURE_WIDTH = 560  # pixels: what a page of the usual width has room for
KEEP = QTextCursor.MoveMode.KeepAnchor
_PAGE = Qt.ItemDataRole.UserRole
_PICTURE = re.compile(r"\.\./pictures/([a-z-]+\.png)")


class ManualPage(QTextBrowser):
    """Shows one page in the colours of its palette. It reads no file but the manual's own pictures.

    `page_requested` carries the name of a page whose link was followed, `outside` an address that
    is not one of the manual's and was not opened.
    """

    page_requested = Signal(str)
    outside = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._markdown = ""
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setAccessibleName(tr("Page of the manual"))
        self.anchorClicked.connect(self._follow)

    def show_markdown(self, markdown: str) -> None:
        """Show a page from its beginning."""
        self._markdown = markdown
        self._build()
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.verticalScrollBar().setValue(0)

    def show_heading(self, words: str) -> None:
        """Bring the last heading of exactly these words to the top, if there is one."""
        for block in reversed(list(_blocks(self.document()))):
            if block.blockFormat().headingLevel() and block.text() == words:
                self.moveCursor(QTextCursor.MoveOperation.End)
                self.setTextCursor(QTextCursor(block))
                self.verticalScrollBar().setValue(
                    self.verticalScrollBar().value() + self.cursorRect().top() - MARGIN
                )
                return

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        del kind
        picture = _PICTURE.fullmatch(name.toString() if isinstance(name, QUrl) else name)
        if picture is None:
            # Empty, but something: for nothing at all Qt would go and read a local file itself.
            return QByteArray()
        sharpness = self.devicePixelRatioF()
        image = QImage(str(resource("pictures", picture[1]))).scaledToWidth(
            round(PICTURE_WIDTH * sharpness), Qt.TransformationMode.SmoothTransformation
        )
        image.setDevicePixelRatio(sharpness)
        return image

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._markdown:
            bar = self.verticalScrollBar()
            at = bar.value()
            self._build()
            bar.setValue(at)

    def find_all(self, words: str) -> list[QTextCursor]:
        """Every place of these words on the page, upper or lower case, from the top."""
        found = []
        cursor = self.document().find(words)
        while words and not cursor.isNull():
            found.append(cursor)
            cursor = self.document().find(words, cursor)
        return found

    def show_found(self, found: list[QTextCursor], current: int) -> None:
        """Mark these places, and bring the current one in sight."""
        palette = self.palette()
        marks = []
        for index, cursor in enumerate(found):
            mark = QTextEdit.ExtraSelection()
            mark.cursor = cursor
            looks = QTextCharFormat()
            if index == current:
                looks.setBackground(palette.highlight())
                looks.setForeground(palette.highlightedText())
            else:
                looks.setBackground(palette.mid())
            mark.format = looks
            marks.append(mark)
        if found:
            place = QTextCursor(found[current])
            place.setPosition(place.selectionStart())
            self.setTextCursor(place)
            self.ensureCursorVisible()
        self.setExtraSelections(marks)

    def _follow(self, url: QUrl) -> None:
        address = url.toString()
        name = address.removesuffix(".md")
        if name != address and name in PAGES:
            self.page_requested.emit(name)
        else:
            self.outside.emit(address)

    # -- looks -------------------------------------------------------------------------------

    def _build(self) -> None:
        document = self.document()
        document.clear()
        document.setDefaultFont(interface_font(TEXT_SIZE))
        dialect = QTextDocument.MarkdownFeature
        document.setMarkdown(self._markdown, dialect.MarkdownDialectGitHub | dialect.MarkdownNoHTML)
        document.setDocumentMargin(MARGIN)
        for block in _blocks(document):
            self._dress_block(block)
        for frame in document.rootFrame().childFrames():
            if isinstance(frame, QTextTable):
                self._dress_table(frame)

    def _dress_block(self, block: QTextBlock) -> None:
        cursor = QTextCursor(block)
        shape = block.blockFormat()
        level = shape.headingLevel()
        is_code = shape.hasProperty(QTextFormat.Property.BlockCodeLanguage) or shape.hasProperty(
            QTextFormat.Property.BlockCodeFence
        )
        if level:
            shape.setTopMargin(0.0 if level == 1 else 20.0)
            shape.setBottomMargin(8.0)
        elif any(run.format.isImageFormat() for run in block.textFormats()):
            shape.setBottomMargin(10.0)
        elif is_code:
            shape.setBackground(self.palette().alternateBase())
            shape.setTextIndent(CELL_PADDING + 2.0)
            shape.setNonBreakableLines(False)
        else:
            height_type = 1  # QTextBlockFormat.LineHeightTypes.ProportionalHeight
            shape.setLineHeight(LINE_HEIGHT, height_type)
            if QTextCursor(block).currentTable() is not None:
                shape.setTopMargin(0.0)
                shape.setBottomMargin(0.0)
        cursor.setBlockFormat(shape)
        for run in block.textFormats():
            cursor.setPosition(block.position() + run.start)
            cursor.setPosition(block.position() + run.start + run.length, KEEP)
            cursor.setCharFormat(self._looks(run.format, level, is_code=is_code))

    def _looks(self, given: QTextCharFormat, level: int, *, is_code: bool) -> QTextCharFormat:
        palette = self.palette()
        looks = QTextCharFormat(given)
        looks.setForeground(palette.link() if given.isAnchor() else palette.text())
        looks.setFontUnderline(given.isAnchor())
        if level:
            looks.clearProperty(QTextFormat.Property.FontSizeAdjustment)
            looks.setFontPointSize(HEADING_SIZES.get(level, TEXT_SIZE))
            looks.setFontWeight(QFont.Weight.DemiBold)
        if given.fontFixedPitch() or is_code:
            looks.setFontFamilies(keycap_font(TEXT_SIZE).families())
            looks.setFontPointSize(TEXT_SIZE - 1.0)
            if not is_code:
                looks.setBackground(palette.alternateBase())
        return looks

    def _dress_table(self, table: QTextTable) -> None:
        shape = table.format()
        shape.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        shape.setBorderCollapse(True)
        shape.setBorder(1.0)
        shape.setBorderBrush(QBrush(QColor(self.palette().color(QPalette.ColorRole.Mid))))
        shape.setCellPadding(CELL_PADDING)
        shape.setCellSpacing(0.0)
        shape.setTopMargin(4.0)
        shape.setBottomMargin(10.0)
        shape.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100.0))
        table.setFormat(shape)


def _blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


class ManualWindow(QDialog):
    """The manual beside the work: it blocks nothing, opens nothing outside, remembers nothing.

    The page of keys shows the keys of `bindings`, not those that the manual was written with; the
    page of guidelines is made from `schema`.
    """

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        bindings: KeyBindings | None = None,
        schema: Schema | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Manual"))
        self.setModal(False)
        self.resize(QSize(940, 720))
        self._bindings = bindings or KeyBindings(ACTIONS)
        self._schema: Schema | None = None
        self._found: list[QTextCursor] = []
        self._at = 0
        self.contents = ManualContents(self._everything, self._title_of)
        self.list = self.contents.list
        self.page = ManualPage()
        self.find_line = QLineEdit()
        self.find_line.setPlaceholderText(tr("Find on this page"))
        self.find_line.setAccessibleName(tr("Find on this page"))
        self.find_line.setClearButtonEnabled(True)
        self.find_line.hide()
        self.status = plain_label("", role="soft")
        self.status.setMinimumHeight(QFontMetrics(self.status.font()).height() + 4)
        self._assemble()
        for name in PAGES:
            item = QListWidgetItem(page_title(name))
            item.setData(_PAGE, name)
            self.list.addItem(item)
        self.list.currentItemChanged.connect(lambda item, _: self._open(item))
        self.contents.passage_requested.connect(self._show_passage)
        self.page.page_requested.connect(self.show_page)
        self.page.outside.connect(
            lambda address: self.status.setText(
                tr("Outside the manual, not opened: {address}", address=address)
            )
        )
        self.find_line.textChanged.connect(lambda _: self._look())
        self.find_line.installEventFilter(self)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self, self.start_finding)
        self.show_schema(schema)
        self.show_page(PAGES[0])
        self.page.setFocus()

    def _assemble(self) -> None:
        right = QVBoxLayout()
        right.setSpacing(6)
        right.addWidget(self.find_line)
        right.addWidget(self.page, 1)
        right.addWidget(self.status)
        columns = QHBoxLayout(self)
        columns.addWidget(self.contents)
        columns.addLayout(right, 1)

    def show_page(self, name: str, heading: str = "") -> None:
        """Show the page of this name, such as `keys`, and the heading of these words on it.

        Raises:
            NotFound: the manual has no such page.
        """
        rows = range(self.list.count())
        row = next((row for row in rows if self.list.item(row).data(_PAGE) == name), None)
        if row is None:
            raise NotFound(said("The manual has no page “{name}”.", name=name))
        if self.list.currentRow() == row:
            self._open(self.list.item(row))
        else:
            self.list.setCurrentRow(row)
        if heading:
            self.page.show_heading(heading)

    def _everything(self) -> dict[str, str]:
        """Every page there is, as it would be shown."""
        names = (str(self.list.item(row).data(_PAGE)) for row in range(self.list.count()))
        return {name: self._markdown_of(name) for name in names}

    def _title_of(self, name: str) -> str:
        return page_title(name) if name in PAGES else tr("Guidelines of this project")

    def _show_passage(self, name: str, heading: str, words: str) -> None:
        """Show what was found in the whole manual, its words marked; the keyboard stays there."""
        self.show_page(name, heading)
        cursors = [cursor for word in words.split() for cursor in self.page.find_all(word)]
        here = self.page.textCursor().position()
        after = [index for index, cursor in enumerate(cursors) if cursor.position() >= here]
        if cursors:
            self.page.show_found(cursors, after[0] if after else 0)
            self.page.show_heading(heading)

    def show_schema(self, schema: Schema | None) -> None:
        """Make the page of guidelines from this schema from now on; None takes it away."""
        self._schema = schema
        last = self.list.item(self.list.count() - 1)
        there = self.list.count() > len(PAGES)
        if schema is None and there:
            self.list.takeItem(self.list.count() - 1)
        elif schema is not None and not there:
            item = QListWidgetItem(tr("Guidelines of this project"))
            item.setData(_PAGE, GUIDELINES_PAGE)
            self.list.addItem(item)
        elif there and self.list.currentItem() is last:
            self._open(last)

    def start_finding(self) -> None:
        """Show the find line and put the keyboard into it."""
        self.find_line.show()
        self.find_line.setFocus()
        self.find_line.selectAll()
        self._look()

    def stop_finding(self) -> None:
        """Hide the find line and its marks."""
        self.find_line.hide()
        self._found = []
        self.page.show_found([], 0)
        self.status.clear()
        self.page.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Enter would otherwise close the dialog, and so would Esc.
        if (
            watched is self.find_line
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
        ):
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
                self._step(-1 if back else 1)
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.stop_finding()
                return True
        return super().eventFilter(watched, event)

    def _open(self, item: QListWidgetItem | None) -> None:
        if item is None:
            return
        self.page.show_markdown(self._markdown_of(str(item.data(_PAGE))))
        self.status.clear()
        self._look()

    def show_keys(self, bindings: KeyBindings) -> None:
        """Show these keys on the page of keys from now on."""
        self._bindings = bindings
        item = self.list.item(PAGES.index(KEYS_PAGE))
        if self.list.currentItem() is item:
            self._open(item)

    def _markdown_of(self, name: str) -> str:
        if name == GUIDELINES_PAGE and self._schema is not None:
            return guideline_page(self._schema)
        markdown = markdown_of(name)
        return key_page(markdown, self._bindings.actions) if name == KEYS_PAGE else markdown

    def _look(self) -> None:
        if self.find_line.isHidden():
            return
        self._found = self.page.find_all(self.find_line.text())
        self._at = 0
        self._show_found()

    def _step(self, step: int) -> None:
        if self._found:
            self._at = (self._at + step) % len(self._found)
            self._show_found()

    def _show_found(self) -> None:
        self.page.show_found(self._found, self._at)
        words = self.find_line.text()
        if not words:
            self.status.clear()
        elif self._found:
            self.status.setText(tr("{at} of {count}", at=self._at + 1, count=len(self._found)))
        else:
            self.status.setText(tr("“{words}” is not on this page.", words=words))


def page_title(name: str) -> str:
    """What a page is called."""
    return _title(markdown_of(name))


def markdown_of(name: str) -> str:
    """The text of a page of the manual."""
    return resource("manual", f"{name}.md").read_text(encoding="utf-8")


def _title(markdown: str) -> str:
    return markdown.split("\n", 1)[0].removeprefix("# ").strip()
