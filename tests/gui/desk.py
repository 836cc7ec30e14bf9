"""A window on a desk of its own: one project in memory, keys and pointer as a person uses them.

`a_desk(marks=…, text=…)` is a context manager that gives a `Desk` and always closes the window.
`press(desk, "E", "v")` types keys, `click_on`, `drag` and `click_at` move the pointer, `hint_of`
reads what is written on a mark. `STANDARD` are the marks of the text of `tests.builders`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from threading import Event as Gate
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QKeySequence, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.gui.canvas.editor import Editor
from annotator.gui.canvas.surface import CanvasSurface
from annotator.gui.main_window import MainWindow
from annotator.layout.page import Page
from annotator.model.article import Article, Published
from annotator.model.errors import AnnotatorError
from annotator.model.mark_set import MarkSet
from annotator.model.marks import Event, Mark, Mention, Relation
from annotator.model.schema import EventType, MentionType, RelationType, Schema
from annotator.workspace.ports import Clock, JournalEntry, NewRecord, ProjectStore
from annotator.workspace.progress import Cancelled, Progress
from annotator.workspace.settings import Settings
from tests.builders import (
    AT,
    TEXT,
    a_layer,
    a_mention,
    a_relation,
    a_schema,
    an_argument,
    an_article,
    an_event,
    ref,
)
from tests.fakes import FixedClock, MemoryStore

NONE = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
LEFT = Qt.MouseButton.LeftButton
LONGEST_WAIT = 20  # seconds until a held store gives up, so that a broken test ends

# Anna Kral · Ben Ode of the [Red Cross] · visited · Baku, and how they hang together.
STANDARD: tuple[Mark, ...] = (
    a_mention("m1", "Person", 0, 9),
    a_mention("m2", "Person", 14, 38),
    a_mention("m3", "Organization", 29, 38),
    a_mention("m4", "Place", 47, 51),
    an_event(
        "e5",
        "Visit",
        (39, 46),
        arguments=(an_argument("agent", ref("m1")), an_argument("place", ref("m4"))),
    ),
    a_relation("r6", "member-of", "m2", "m3"),
)
KEYS = {
    "Place": "3",
    "Time": "4",
    "Visit": "v",
    "agent": "a",
    "host": "h",
    "place": "p",
    "purpose": "u",
    "topic": "o",
    "member-of": "o",
    "ally-of": "a",
    "opponent-of": "x",
    "causes": "c",
    "about": "b",
}

Label = TypeVar("Label", MentionType, EventType, RelationType)


def a_keyed_schema() -> Schema:
    """The schema of the builders with a key for most labels; Attack and Arrest have none."""
    plain = a_schema()

    def keyed(label: Label) -> Label:
        return replace(label, key=KEYS.get(label.name, label.key))

    events = tuple(
        replace(
            keyed(label),
            roles=tuple(replace(role, key=KEYS.get(role.name, role.key)) for role in label.roles),
        )
        for label in (*plain.event_types, EventType("Arrest"))
    )
    return replace(
        plain,
        mention_types=tuple(keyed(label) for label in plain.mention_types),
        event_types=events,
        relation_types=tuple(keyed(label) for label in plain.relation_types),
    )


class HeldStore(MemoryStore):
    """A store whose writes wait while it is held, as on a slow disk."""

    def __init__(self, schema: Schema, *, read_only: bool = False) -> None:
        super().__init__(schema, read_only=read_only)
        self._gate = Gate()
        self._gate.set()

    def hold(self) -> None:
        """Let writes wait from now on."""
        self._gate.clear()

    def release(self) -> None:
        """Let them go on."""
        self._gate.set()

    def write(self, entry: JournalEntry) -> int:
        self._gate.wait(LONGEST_WAIT)
        return super().write(entry)


class OneProject:
    """Projects of which there is one, whatever it is called; `stores` may name others."""

    def __init__(self, store: ProjectStore) -> None:
        self.store = store
        self.others: dict[str, ProjectStore] = {}
        self.while_connecting: Callable[[Progress | None, Cancelled | None], object] = (
            lambda _progress, _cancelled: None
        )

    @property
    def clock(self) -> Clock:
        return FixedClock()

    def connect(
        self,
        target: str,
        *,
        progress: Progress | None = None,
        cancelled: Cancelled | None = None,
    ) -> ProjectStore:
        self.while_connecting(progress, cancelled)
        return self.others.get(target, self.store)

    def create(self, target: str, *, schema: str) -> None:
        raise AssertionError(f"nobody asked for {target} under {schema}")

    def create_sample(self, target: str) -> None:
        raise AssertionError(f"nobody asked for the sample at {target}")

    def shipped_schemas(self) -> Sequence[Schema]:
        return ()


@dataclass
class Desk:
    """A window, the store under it, and the failures it would have shown in a box."""

    window: MainWindow
    store: HeldStore
    projects: OneProject
    complaints: list[AnnotatorError] = field(default_factory=list)

    @property
    def editor(self) -> Editor:
        """What turns keys and gestures into commands."""
        return self.window.editor

    @property
    def surface(self) -> CanvasSurface:
        """The canvas."""
        return self.window.surface

    @property
    def page(self) -> Page:
        """The layout of the open article."""
        page = self.surface.page
        assert page is not None
        return page

    @property
    def marks(self) -> MarkSet:
        """The marks of the open article."""
        return self.editor.marks

    @property
    def text(self) -> str:
        """The text of the open article."""
        return self.editor.text

    @property
    def note(self) -> str:
        """The short note over the canvas, empty when there is none."""
        return self.window.note.words

    @property
    def mode(self) -> str:
        """The title in the mode bar, empty when no mode is on."""
        assert self.window.mode_bar.isVisible() == (self.window.mode_bar.title != "")
        return self.window.mode_bar.title

    @property
    def hints(self) -> dict[str, str]:
        """What is written on the marks that may be chosen."""
        return dict(self.surface.context.hints)

    @property
    def selected_text(self) -> str:
        """The selected words."""
        return self.text[self.editor.selection.start : self.editor.selection.end]

    def mention(self, identifier: str) -> Mention:
        """The mention of this id, which must be there."""
        found = self.marks.mention(identifier)
        assert found is not None
        return found

    def event(self, identifier: str = "e5") -> Event:
        """The event of this id, which must be there."""
        found = self.marks.event(identifier)
        assert found is not None
        return found

    def relation(self, identifier: str = "r6") -> Relation:
        """The relation of this id, which must be there."""
        found = self.marks.relation(identifier)
        assert found is not None
        return found

    def fillers(self, role: str, event: str = "e5") -> list[str]:
        """What fills a role: ids of marks and written values."""
        return [
            filler if isinstance(filler, str) else str(filler.id)
            for filler in self.event(event).fillers(role)
        ]

    def quotes(self, identifier: str) -> list[str]:
        """The words of a mark, fragment by fragment; those of an event's first trigger."""
        mark = self.marks.get(identifier)
        assert isinstance(mark, Mention | Event)
        span = mark.span if isinstance(mark, Mention) else mark.triggers[0]
        return [self.text[start:end] for start, end in span.fragments]

    def state(self) -> object:
        """Everything that a command could have changed."""
        return self.marks.snapshot()

    def settle(self) -> None:
        """Wait until everything that was asked for is done and shown."""
        self.window.settle()
        self.editor.settle()
        QApplication.processEvents()

    def select_text(self, words: str) -> None:
        """Select the first such words by pointer, to the character."""
        start = self.text.index(words)
        drag(self, start, start + len(words), ALT)
        assert self.selected_text == words

    def put_caret(self, position: int) -> None:
        """Put the caret somewhere with nothing selected."""
        press(self, "Esc", "Ctrl+Home", *["Alt+Right"] * position)
        assert (self.editor.selection.caret, self.editor.selection.mark) == (position, None)


@contextmanager
def a_desk(
    *marks: Mark,
    text: str | None = TEXT,
    schema: Schema | None = None,
    more: Sequence[Article] = (),
    read_only: bool = False,
    published: Published | None = None,
    records: Sequence[NewRecord] = (),
) -> Iterator[Desk]:
    """A window with an article open; without any where the text is None.

    `records` are added to the project, the text, or as all that it has.
    """
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    looks = application.styleSheet(), application.palette()
    store = HeldStore(schema or a_keyed_schema(), read_only=read_only)
    if text is not None:
        layer = a_layer()
        article = an_article(text, published=published)
        store.add([NewRecord(article, (layer,), {layer.id: marks})], at=AT)
        store.add([NewRecord(other) for other in more], at=AT)
    store.add(records, at=AT)
    projects = OneProject(store)
    window = MainWindow(projects, Settings(annotator="A1"), remember=False)
    desk = Desk(window, store, projects)
    window.complain = desk.complaints.append
    try:
        window.show()
        window.activateWindow()
        window.open_target("memory")
        desk.settle()
        assert desk.editor.ready == (text is not None or bool(records))
        yield desk
        desk.settle()
        assert desk.complaints == []
    finally:
        store.release()
        window.close()
        window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        application.setStyleSheet(looks[0])
        application.setPalette(looks[1])


# -- keys ------------------------------------------------------------------------------------


def press(desk: Desk, *keys: str) -> None:
    """Press keys one after the other: a character as it is typed, or `Ctrl+Shift+Left`.

    A capital letter is what Caps Lock makes of the key: the text without Shift.
    """
    for key in keys:
        if len(key) == 1:
            QTest.keyClick(desk.surface, key)  # type: ignore[call-overload]
        else:
            combination = QKeySequence(key)[0]  # type: ignore[index]
            QTest.keyClick(desk.surface, combination.key(), combination.keyboardModifiers())


def hint_of(desk: Desk, mark: str) -> str:
    """The hint on a mark; the test fails where it has none."""
    return desk.hints[mark]


def offered(desk: Desk) -> list[str]:
    """The rows of the list that is open; none while it is not."""
    chooser = desk.window.chooser
    return [choice.text for choice in chooser.choices] if chooser.isVisible() else []


# -- pointer ---------------------------------------------------------------------------------


def point_at(desk: Desk, position: int) -> QPoint:
    """The left half of a character, in the viewport: a caret set there stands before it."""
    row = desk.page.row_of(position)
    local = position - row.offset
    width = row.line.x_at(min(local + 1, row.line.end)) - row.line.x_at(local)
    return on_screen(desk, row.line.x_at(local) + width / 4, row.text_y + desk.page.text_height / 2)


def middle_of(desk: Desk, words: str) -> QPoint:
    """The middle of the first such words, in the viewport."""
    return point_at(desk, desk.text.index(words) + len(words) // 2)


def on_screen(desk: Desk, x: float, y: float) -> QPoint:
    """A point of the page in the viewport."""
    row = desk.page.row_of(0)
    foot = desk.surface.article_point(0)
    left = foot.x() - row.line.x_at(0)
    top = foot.y() - row.text_y - desk.page.text_height
    return QPoint(round(left + x), round(top + y))


def label_of(desk: Desk, mark: str) -> QPoint:
    """The middle of the small label above a mark."""
    for row in desk.page.rows_between(0, desk.page.height):
        for label in row.labels:
            if label.mark == mark:
                return on_screen(desk, *label.rect.center)
    raise AssertionError(f"{mark} has no label")


def arc_of(desk: Desk, owner: str, index: int = 0) -> QPoint:
    """The middle of the name on an arc."""
    for row in desk.page.rows_between(0, desk.page.height):
        for arc in row.arcs:
            if (arc.owner, arc.index) == (owner, index):
                return on_screen(desk, *arc.label_rect.center)
    raise AssertionError(f"{owner} has no arc {index}")


def edge_of(desk: Desk, mark: str, edge: str) -> QPoint:
    """A point on the left or right edge of a mark's box."""
    for row in desk.page.rows_between(0, desk.page.height):
        for box in row.boxes:
            if box.mark == mark:
                x = box.rect.x + 1 if edge == "start" else box.rect.right - 1
                return on_screen(desk, x, row.text_y + desk.page.text_height / 2)
    raise AssertionError(f"{mark} has no box")


def click_at(desk: Desk, point: QPoint, held: Qt.KeyboardModifier = NONE) -> None:
    """Click at a point of the viewport."""
    QTest.mouseClick(desk.surface.viewport(), LEFT, held, point)


def click_on(desk: Desk, mark: str) -> None:
    """Click on the middle of a mark's first fragment, or on the name of a relation's arc."""
    found = desk.marks.get(mark)
    if isinstance(found, Relation):
        click_at(desk, arc_of(desk, mark))
        return
    assert isinstance(found, Mention | Event)
    span = found.span if isinstance(found, Mention) else found.triggers[0]
    start, end = span.fragments[0]
    click_at(desk, point_at(desk, (start + end) // 2))


def pointer(
    desk: Desk,
    kind: QEvent.Type,
    point: QPoint,
    held: Qt.KeyboardModifier = NONE,
    *,
    at: int | None = None,
) -> None:
    """One event of the pointer, at a time in milliseconds if that matters."""
    viewport = desk.surface.viewport()
    moves, ends = kind == QEvent.Type.MouseMove, kind == QEvent.Type.MouseButtonRelease
    event = QMouseEvent(
        kind,
        QPointF(point),
        QPointF(viewport.mapToGlobal(point)),
        Qt.MouseButton.NoButton if moves else LEFT,
        Qt.MouseButton.NoButton if ends else LEFT,
        held,
    )
    if at is not None:
        event.setTimestamp(at)
    QApplication.sendEvent(viewport, event)


def drag(
    desk: Desk,
    start: int | QPoint,
    end: int | QPoint,
    held: Qt.KeyboardModifier = NONE,
    *,
    let_go: bool = True,
) -> None:
    """Drag from one place to another, in steps; places are positions or points."""
    first = start if isinstance(start, QPoint) else point_at(desk, start)
    last = end if isinstance(end, QPoint) else point_at(desk, end)
    pointer(desk, QEvent.Type.MouseButtonPress, first, held)
    for step in (1, 2, 3):
        between = first + (last - first) * (step / 3)
        pointer(desk, QEvent.Type.MouseMove, between, held)
    if let_go:
        pointer(desk, QEvent.Type.MouseButtonRelease, last, held)


def several_clicks(desk: Desk, point: QPoint, count: int, *, let_go: bool = True) -> None:
    """Two or three clicks so soon after each other that they are one."""
    for number in range(1, count + 1):
        press_kind = QEvent.Type.MouseButtonDblClick if number == 2 else None
        pointer(desk, press_kind or QEvent.Type.MouseButtonPress, point, at=1000 + 100 * number)
        if let_go or number < count:
            pointer(desk, QEvent.Type.MouseButtonRelease, point, at=1030 + 100 * number)


def ask_menu(desk: Desk, point: QPoint, *, by_key: bool = False) -> None:
    """Ask for the context menu at a point, or by key."""
    reason = QContextMenuEvent.Reason.Keyboard if by_key else QContextMenuEvent.Reason.Mouse
    where = desk.surface.viewport().mapToGlobal(point)
    QApplication.sendEvent(desk.surface.viewport(), QContextMenuEvent(reason, point, where))
