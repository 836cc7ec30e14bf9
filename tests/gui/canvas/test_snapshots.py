"""The visual grammar, one small picture for each thing it says."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from annotator.gui.canvas import paint
from annotator.gui.canvas.edge_pills import EdgePill
from annotator.gui.canvas.gutter import Gutter, Tick
from annotator.gui.canvas.inks import Inks
from annotator.gui.canvas.overlay import ModeBar
from annotator.gui.canvas.paint import draw_row, draw_row_top
from annotator.gui.canvas.paint_context import PaintContext
from annotator.gui.theme import theme
from annotator.layout.geometry import LinkItem, SpanItem, SpanKind
from annotator.layout.page import Layout
from tests.gui.canvas.golden import FOLDER, PINNED, UPDATE, check, difference

pytestmark = [
    pytest.mark.usefixtures("qapp"),
    pytest.mark.skipif(not PINNED, reason="the pinned font is not on this machine"),
]

COLORS = {"Person": "#1f6fb4", "State": "#0c7d5c", "Visit": "#c94a14", "Time": "#6a4f12"}
OTHERS = ("#6b2fa3", "#8a1f63", "#4c7a06", "#7d3504", "#00798a", "#b3261e", "#46598a", "#5b6470")
MARGIN = 14

SHORT = "Erdogan will visit Astana on Friday."
LONG = "The minister did not pick the papers that lay on the table in the hotel up in Ankara."


def span(
    text: str, label: str, *words: str, kind: SpanKind = "mention", mark: str = ""
) -> SpanItem:
    fragments = tuple((text.index(word), text.index(word) + len(word)) for word in words)
    return SpanItem(mark or words[0], 0, kind, label, fragments)


def link(name: str, source: str, target: str, *, symmetric: bool = False) -> LinkItem:
    return LinkItem(source, 0, "role", name, source, target, symmetric=symmetric)


PERSON = span(SHORT, "Person", "Erdogan")
VISIT = span(SHORT, "Visit", "will visit", kind="event")
STATE = span(SHORT, "State", "Astana")
TIME = span(SHORT, "2022-10-14", "Friday")
BASIC = (PERSON, VISIT, STATE, TIME)
ARCS = (link("agent", "will visit", "Erdogan"), link("near", "Astana", "Friday", symmetric=True))
PICK = span(LONG, "Visit", "pick", "up in", kind="event")
ACROSS = (span(LONG, "Person", "minister"), PICK, span(LONG, "Place", "Ankara"))
ARABIC = "قال رجب أردوغان إن الزيارة (Visit 2022) مهمة."
MIXED = "Mr \u05d1\u05e0\u05d9\u05de\u05d9\u05df of e\u0301te\u0301,\ttab and Kazakhstan said so."


def stacked(count: int) -> tuple[SpanItem, ...]:
    at = (0, len("Erdogan"))
    return tuple(SpanItem(f"m{n:02}", 0, "mention", f"L{n}", (at,)) for n in range(count))


@dataclass(frozen=True)
class Picture:
    """What is painted, on how wide a column, and what of it is selected, lit or wrong."""

    items: tuple[SpanItem, ...] = BASIC
    links: tuple[LinkItem, ...] = ()
    text: str = SHORT
    width: float = 330.0
    theme: str = "light"
    scale: float = 1.0
    state: dict[str, object] = field(default_factory=dict)


def at(words: str) -> tuple[int, int]:
    return SHORT.index(words), SHORT.index(words) + len(words)


EVERYTHING: dict[str, object] = {
    "selected": "will visit",
    "hovered": "Astana",
    "problems": frozenset({"Friday"}),
    "unsaved": frozenset({"Erdogan"}),
    "hints": {"Friday": "as"},
}
PICTURES: dict[str, Picture] = {
    "mentions-and-trigger": Picture(),
    "nested": Picture((span(SHORT, "Visit", "visit Astana on Friday", kind="event"), STATE, TIME)),
    "crossing": Picture((span(SHORT, "Person", "Erdogan will"), span(SHORT, "Time", "will visit"))),
    "twelve-on-one-word": Picture(stacked(12)),
    "twelve-one-selected": Picture(stacked(12), state={"selected": "m06"}),
    "fragments-on-one-row": Picture((span(SHORT, "Visit", "Erdogan", "on Friday", kind="event"),)),
    "fragments-across-rows": Picture(ACROSS, text=LONG, width=280.0),
    "suggestion": Picture((span(SHORT, "State 0.97", "Astana", kind="suggestion"), PERSON)),
    "unsaved": Picture(state={"unsaved": frozenset({"Erdogan", "will visit"})}),
    "problem": Picture(state={"problems": frozenset({"will visit", "Friday"})}),
    "hovered": Picture(state={"hovered": "Erdogan"}),
    "selected": Picture(state={"selected": "will visit"}),
    "legal-targets": Picture(state={"selected": "will visit", "legal": frozenset({"Astana"})}),
    "hints": Picture(state={"hints": {"Erdogan": "as", "Astana": "d"}}),
    "jump-hints": Picture(state={"position_hints": {0: "j", at("will")[0]: "jk"}}),
    "text-selected-and-caret": Picture(
        state={"selection": (at("visit Astana"),), "caret": at(" on")[0]}
    ),
    "search-hits": Picture(
        state={"hits": (at("visit"), at("Friday")), "current_hit": at("Friday")}
    ),
    "arcs": Picture(links=ARCS),
    "arcs-of-the-selection": Picture(links=ARCS, state={"selected": "Astana"}),
    "arcs-of-a-chosen-mark-only": Picture(
        links=ARCS,
        state={"selected": "Erdogan", "arcs": "selection", "kin": frozenset({"will visit"})},
    ),
    "arcs-across-rows": Picture(
        ACROSS, (link("agent", "pick", "minister"), link("in", "minister", "Ankara")), LONG, 280.0
    ),
    "arcs-across-rows-selected": Picture(
        ACROSS,
        (link("place", "pick", "Ankara"), link("r", "minister", "Ankara")),
        LONG,
        280.0,
        state={"selected": "pick"},
    ),
    "name-near-the-margin": Picture(
        (span(LONG, "Person", "the"), span(LONG, "Place", "Ankara")),
        (link("destination", "the", "Ankara"),),
        LONG,
        250.0,
    ),
    "right-to-left": Picture(
        (span(ARABIC, "Person", "رجب أردوغان"), span(ARABIC, "Visit", "الزيارة", kind="event")),
        (link("agent", "الزيارة", "رجب أردوغان"),),
        ARABIC,
        state={"caret": 4},
    ),
    "mixed-direction-marks-and-tabs": Picture(
        (
            span(MIXED, "Person", "\u05d1\u05e0\u05d9\u05de\u05d9\u05df of"),
            span(MIXED, "Place", "e\u0301te\u0301"),
            span(MIXED, "State", "tab and"),
        ),
        text=MIXED,
    ),
    "everything-light": Picture(links=ARCS, state=EVERYTHING),
    "everything-dark": Picture(links=ARCS, theme="dark", state=EVERYTHING),
    "everything-high-contrast": Picture(links=ARCS, theme="high-contrast", state=EVERYTHING),
    "everything-at-150-percent": Picture(links=ARCS, scale=1.5, state=EVERYTHING),
    "everything-at-200-percent": Picture(links=ARCS, scale=2.0, state=EVERYTHING),
}


def color_of(items: tuple[SpanItem, ...]) -> Callable[[str], str]:
    """Colours by label; other labels have one each, by their order."""
    colors = {
        item.mark: COLORS.get(item.label.split()[0], OTHERS[number % len(OTHERS)])
        for number, item in enumerate(items)
    }
    return lambda identifier: colors.get(identifier, "#46598a")


def painted(picture: Picture) -> QImage:
    inks = Inks(theme(picture.theme))
    page = Layout(picture.text, inks.measure, picture.width).page(picture.items, picture.links)
    ends = {
        item.mark: (item.fragments[0][0], picture.text[slice(*item.fragments[0])])
        for item in picture.items
    }
    context = PaintContext(
        inks,
        color_of=color_of(picture.items),
        end_of=ends.get,
        **picture.state,  # type: ignore[arg-type]
    )
    width, height = picture.width + 2 * MARGIN, page.height + 2 * MARGIN
    image = QImage(
        round(width * picture.scale), round(height * picture.scale), QImage.Format.Format_RGB32
    )
    image.setDevicePixelRatio(picture.scale)
    image.fill(QColor(inks.theme.paper))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(MARGIN, MARGIN)
    for row in page.rows:
        draw_row(painter, row, context)
    for row in page.rows:
        on_row = context.caret is not None and row.start <= context.caret < row.end
        draw_row_top(painter, row, context, caret=on_row)
    painter.end()
    return image


@pytest.mark.parametrize("name", PICTURES)
def test_the_grammar_looks_as_it_did(name: str, tmp_path: Path) -> None:
    check(painted(PICTURES[name]), name, tmp_path)


def test_the_gutter_looks_as_it_did(tmp_path: Path) -> None:
    gutter = Gutter(theme("light"))
    gutter.resize(18, 160)
    gutter.setRange(0, 300)
    gutter.setPageStep(100)
    gutter.setValue(100)
    marks = [Tick(0.1, "#1f6fb4"), Tick(0.4, "#c94a14"), Tick(0.8, "#0c7d5c", pale=True)]
    gutter.set_ticks([*marks, Tick(0.6, theme("light").error, wide=True)])
    check(gutter.grab().toImage(), "gutter", tmp_path)


@pytest.mark.parametrize("name", ["light", "dark"])
def test_what_floats_looks_as_it_did(name: str, tmp_path: Path, qtbot: QtBot) -> None:
    ground = QWidget()
    qtbot.addWidget(ground)
    ground.resize(460, 110)
    ground.setStyleSheet(f"QWidget {{ background: {theme(name).paper}; }}")
    pill = EdgePill(theme(name), "↓ recipient: Tokayev", COLORS["Person"], ground)
    pill.setGeometry(12, 10, pill.sizeHint().width(), pill.sizeHint().height())
    bar = ModeBar(theme(name), ground)
    bar.show_mode("Consult · add recipient", [("", "type a hint"), ("Tab", "next role")])
    ground.ensurePolished()
    image = QImage(ground.size(), QImage.Format.Format_RGB32)
    ground.render(image)
    check(image, f"floating-{name}", tmp_path)


# -- that the comparison sees what it is for -------------------------------------------------


@pytest.mark.skipif(UPDATE, reason="pictures are being written")
@pytest.mark.parametrize("missing", ["_underline", "_draw_label", "_wave", "_draw_hint"])
def test_what_goes_missing_is_seen(missing: str, monkeypatch: pytest.MonkeyPatch) -> None:
    golden = QImage(str(FOLDER / "everything-light.png"))
    assert difference(painted(PICTURES["everything-light"]), golden) is None
    nothing = QPainterPath() if missing == "_underline" else None
    monkeypatch.setattr(paint, missing, lambda *_: [] if missing == "_wave" else nothing)
    assert difference(painted(PICTURES["everything-light"]), golden) is not None


@pytest.mark.parametrize("name", ["mentions-and-trigger", "nested", "suggestion", "arcs"])
def test_every_mark_that_goes_missing_is_seen(name: str) -> None:
    picture = PICTURES[name]
    whole = painted(picture)
    for item in picture.items:
        fewer = tuple(other for other in picture.items if other is not item)
        without = Picture(fewer, picture.links, picture.text, picture.width)
        assert difference(painted(without), whole) is not None


def test_pictures_of_another_size_differ() -> None:
    one = painted(PICTURES["hovered"])
    assert difference(one, painted(PICTURES["everything-at-200-percent"])) is not None
    assert difference(one, one) is None


@pytest.mark.skipif(UPDATE, reason="pictures are being written")
def test_there_are_no_golden_pictures_of_nothing() -> None:
    assert {path.stem for path in FOLDER.glob("*.png")} == {
        *PICTURES,
        "gutter",
        "floating-light",
        "floating-dark",
    }
