"""Network: actors as discs, what they do to each other as arrows, drawn in pixels."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import hypot, sqrt

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QPainter,
    QPainterPath,
    QPainterPathStroker,
    QPen,
    QPolygonF,
    QTransform,
)
from PySide6.QtWidgets import QWidget

from annotator.gui.pages.overview.chart import Chart
from annotator.gui.pages.overview.forces import places_of
from annotator.gui.pages.overview.ink import ink_of
from annotator.gui.pages.overview.kept import KeptItem
from annotator.gui.pages.overview.sheet import Sheet
from annotator.gui.pages.overview.views import link_words, number
from annotator.gui.theme import Theme, interface_font, mixed
from annotator.gui.words import tr
from annotator.model.overview import (
    ActorLink,
    ActorNode,
    Behind,
    BehindActor,
    BehindLink,
    Network,
    Party,
)

SMALLEST, LARGEST = 5.0, 15.0  # pixels: radius of a disc
THINNEST, THICKEST = 1.2, 4.5  # pixels: a line
BEND = 0.14  # of its length that a line is bent to its right: both directions stay apart
HEAD = 9.0  # pixels: the head of an arrow
REACH = 5.0  # pixels beside a line that still hit it
LONGEST_NAMES = (150.0, 84.0)  # pixels; the second where there is no room for the first
EDGE = 0.22  # of the square that is left free around it, for names

ColorOf = Callable[[str], str]
Pixel = tuple[float, float]  # computed by hand: points of Qt take thrice the time


@dataclass(frozen=True, slots=True)
class Disc:
    """Where an actor is drawn."""

    node: ActorNode
    centre: QPointF
    radius: float

    def holds(self, point: QPointF) -> bool:
        """Whether a point is on it."""
        off = point - self.centre
        return hypot(off.x(), off.y()) <= self.radius + 3


@dataclass(frozen=True, slots=True)
class Line:
    """Where a link is drawn: its path, and where it arrives from which side."""

    link: ActorLink
    path: QPainterPath
    end: Pixel
    before: Pixel
    width: float


class NetworkItem(KeptItem):
    """Discs, lines and names; discs keep their size when the plot is zoomed."""

    def __init__(self, theme: Theme, color_of: ColorOf) -> None:
        super().__init__()
        self.theme = theme
        self.color_of = color_of
        self.network = Network()
        self.places: Mapping[Party, tuple[float, float]] = {}
        self.current: ActorLink | ActorNode | None = None
        self.under_pointer: ActorLink | ActorNode | None = None

    def show(self, network: Network) -> None:
        """Draw these actors and links; those that stay keep their order and so their place."""
        self.network = network
        rank = {node.party: place for place, node in enumerate(network.nodes)}
        most = max((link.events for link in network.links), default=1)
        links = [
            (rank[link.source], rank[link.target], 0.4 + link.events / most)
            for link in network.links
        ]
        found = places_of(len(network.nodes), links)
        self.places = {
            node.party: found[place]
            for node, place in zip(network.nodes, rank.values(), strict=True)
        }
        self.current = self.under_pointer = None
        self.redraw()

    # -- geometry ----------------------------------------------------------------------------

    def discs(self, mapped: Callable[[QPointF], QPointF]) -> dict[Party, Disc]:
        """Where the actors are, in the pixels that `mapped` leads to."""
        most = max((node.events for node in self.network.nodes), default=1)
        return {
            node.party: Disc(
                node,
                mapped(QPointF(*self.places[node.party])),
                SMALLEST + (LARGEST - SMALLEST) * sqrt(node.events / most),
            )
            for node in self.network.nodes
        }

    def lines(self, discs: Mapping[Party, Disc]) -> Iterator[Line]:
        """Where the links are."""
        most = max((link.events for link in self.network.links), default=1)
        for link in self.network.links:
            width = THINNEST + (THICKEST - THINNEST) * sqrt(link.events / most)
            yield _line(link, discs[link.source], discs[link.target], width)

    # -- drawing -----------------------------------------------------------------------------

    def draw(self, painter: QPainter, to_device: QTransform) -> None:
        """Draw lines, then discs, then the names that have room."""
        inside = to_device.mapRect(self.viewRect())
        discs = self.discs(to_device.map)
        lines = list(self.lines(discs))
        for line in sorted(lines, key=lambda line: self._is_lit(line.link)):
            self._draw_line(painter, line, lit=self._is_lit(line.link))
        for disc in discs.values():
            self._draw_disc(painter, disc)
        self._draw_names(painter, list(discs.values()), inside)

    def _is_lit(self, link: ActorLink) -> bool:
        """Whether a link is what is looked at, or belongs to the actor that is."""
        looked_at = self.under_pointer or self.current
        if isinstance(looked_at, ActorNode):
            return looked_at.party in (link.source, link.target)
        return looked_at is None or looked_at == link

    def _draw_line(self, painter: QPainter, line: Line, *, lit: bool) -> None:
        ink = ink_of(self.color_of(next(iter(line.link.types))), self.theme)
        if not lit:
            ink = QColor(mixed(self.theme.paper, ink.name(), 0.25))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        style = Qt.PenStyle.DashLine if line.link.mutual else Qt.PenStyle.SolidLine
        painter.setPen(QPen(ink, line.width, style))
        painter.drawPath(line.path)
        if not line.link.mutual:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ink)
            painter.drawPolygon(_head(line))

    def _draw_disc(self, painter: QPainter, disc: Disc) -> None:
        ink = ink_of(self.color_of(disc.node.type), self.theme)
        looked_at = disc.node in (self.current, self.under_pointer)
        painter.setPen(
            QPen(QColor(self.theme.ink) if looked_at else ink, 2.5 if looked_at else 1.5)
        )
        painter.setBrush(QColor(mixed(self.theme.paper, ink.name(), 0.55)))
        if disc.node.party.linked:
            painter.drawEllipse(disc.centre, disc.radius, disc.radius)
        else:  # names that are linked to no actor: square and hollow, not by colour alone
            painter.setBrush(QColor(self.theme.paper))
            side = disc.radius * 1.7
            painter.drawRect(
                QRectF(disc.centre.x() - side / 2, disc.centre.y() - side / 2, side, side)
            )

    def _draw_names(self, painter: QPainter, discs: Sequence[Disc], inside: QRectF) -> None:
        """Names of the most active first; one that would lie on another waits for a zoom."""
        font = interface_font(9.0)
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        taken = [
            QRectF(d.centre.x() - d.radius, d.centre.y() - d.radius, 2 * d.radius, 2 * d.radius)
            for d in discs
        ]
        first = sorted(discs, key=lambda d: d.node not in (self.current, self.under_pointer))
        for disc in first:
            for longest in LONGEST_NAMES:
                words = metrics.elidedText(disc.node.name, Qt.TextElideMode.ElideRight, longest)
                wide, high = metrics.horizontalAdvance(words) + 2, metrics.height()
                free = (
                    rect
                    for rect in _beside(disc, wide, high)
                    if inside.contains(rect) and not any(rect.intersects(one) for one in taken)
                )
                place = next(free, None)
                if place is not None:
                    taken.append(place)
                    self._draw_name(painter, place, words, metrics.ascent())
                    break

    def _draw_name(self, painter: QPainter, rect: QRectF, words: str, ascent: float) -> None:
        ground = QColor(self.theme.paper)
        ground.setAlpha(205)
        painter.fillRect(rect, ground)
        painter.setPen(QColor(self.theme.ink))
        painter.drawText(QPointF(rect.left() + 1, rect.top() + ascent), words)


class NetworkChart(Chart):
    """The network of a sheet; drag moves it, the wheel zooms."""

    def __init__(self, theme: Theme, color_of: ColorOf, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.item = NetworkItem(theme, color_of)
        self.addItem(self.item)
        plot = self.getPlotItem()
        plot.hideAxis("left")
        plot.hideAxis("bottom")
        self.box = plot.getViewBox()
        self.box.setLimits(xMin=-3, xMax=3, yMin=-3, yMax=3, minXRange=0.2, minYRange=0.2)
        self.show_all()

    def set_theme(self, theme: Theme) -> None:
        """Draw in these colours from now on."""
        super().set_theme(theme)
        self.item.theme = theme
        self.item.redraw()

    def show_sheet(self, sheet: Sheet) -> None:
        """Draw the network of this sheet."""
        super().show_sheet(sheet)
        if sheet.network is not None and sheet.network != self.item.network:
            self.item.show(sheet.network)

    # -- what is seen ------------------------------------------------------------------------

    def show_all(self) -> None:
        """Show every actor."""
        edge = 1 + EDGE
        self.box.setRange(xRange=(-edge, edge), yRange=(-edge, edge), padding=0)

    def zoom(self, factor: float) -> None:
        """Show less (a factor under 1) or more."""
        self.box.scaleBy(x=factor, y=factor)

    # -- pointer and keys --------------------------------------------------------------------

    def _at(self, point: QPointF) -> ActorNode | ActorLink | None:
        discs = self.item.discs(self.box.mapViewToScene)
        disc = next((disc for disc in discs.values() if disc.holds(point)), None)
        if disc is not None:
            return disc.node
        near = QPainterPathStroker()
        near.setWidth(2 * REACH)
        lines = self.item.lines(discs)
        return next(
            (line.link for line in lines if near.createStroke(line.path).contains(point)), None
        )

    def says_at(self, point: QPointF) -> str:
        """What is said of the actor or link there."""
        found = self._at(point)
        if found != self.item.under_pointer:
            self.item.under_pointer = found
            self.item.redraw()
        if isinstance(found, ActorLink):
            return link_words(found, {node.party: node.name for node in self.item.network.nodes})
        return "" if found is None else _node_words(found)

    def behind_at(self, point: QPointF) -> Behind | None:
        """What the actor or link there stands for."""
        found = self._at(point)
        self._look_at(found)
        return _behind(found)

    def _look_at(self, found: ActorNode | ActorLink | None) -> None:
        self.item.current = found
        self.item.redraw()
        if found is None or self.sheet is None:
            return
        behind = _behind(found)
        for place, row in enumerate(self.sheet.rows):
            if row.behind == behind:
                self.highlighted.emit(place)

    def highlight(self, row: int | None) -> None:
        """Show which actor or link a row of the table stands for."""
        if self.sheet is None or row is None or row >= len(self.sheet.rows):
            self.item.current = None
        else:
            behind = self.sheet.rows[row].behind
            network = self.item.network
            everything: tuple[ActorNode | ActorLink, ...] = (*network.nodes, *network.links)
            self.item.current = next((one for one in everything if _behind(one) == behind), None)
        self.item.redraw()

    def step(self, by: int) -> None:
        """Look at the next or previous row of the table."""
        if self.sheet is None or not self.sheet.rows:
            return
        behinds = [row.behind for row in self.sheet.rows]
        current = _behind(self.item.current)
        place = behinds.index(current) + by if current in behinds else 0
        place = min(max(0, place), len(behinds) - 1)
        self.highlight(place)
        self.highlighted.emit(place)

    def behind_highlighted(self) -> Behind | None:
        """What is looked at stands for."""
        return _behind(self.item.current)


def _behind(found: ActorNode | ActorLink | None) -> Behind | None:
    match found:
        case ActorNode(party=party):
            return BehindActor(party)
        case ActorLink(source=source, target=target, mutual=mutual):
            return BehindLink(source, target, mutual)
        case _:
            return None


def _node_words(node: ActorNode) -> str:
    kind = node.type or tr("not linked to an actor")
    return tr(
        "{name} ({kind}): {count} events", name=node.name, kind=kind, count=number(node.events)
    )


def _beside(disc: Disc, wide: float, high: float) -> Iterator[QRectF]:
    """Where a name may stand: below, above, right, left."""
    x, y, away = disc.centre.x(), disc.centre.y(), disc.radius + 3
    yield QRectF(x - wide / 2, y + away, wide, high)
    yield QRectF(x - wide / 2, y - away - high, wide, high)
    yield QRectF(x + away, y - high / 2, wide, high)
    yield QRectF(x - away - wide, y - high / 2, wide, high)


def _line(link: ActorLink, source: Disc, target: Disc, width: float) -> Line:
    """From edge to edge of two discs, bent to the right; straight where there is no direction."""
    x, y = source.centre.x(), source.centre.y()
    to_x, to_y = target.centre.x(), target.centre.y()
    long = max(hypot(to_x - x, to_y - y), 1.0)
    bend = 0.0 if link.mutual else BEND
    middle = (x + to_x) / 2 - (to_y - y) * bend, (y + to_y) / 2 + (to_x - x) * bend
    start = _towards((x, y), middle, min(source.radius, long / 2))
    end = _towards((to_x, to_y), middle, min(target.radius + 1, long / 2))
    stop = end if link.mutual else _towards(end, middle, HEAD * 0.7)
    path = QPainterPath()
    path.moveTo(*start)
    path.quadTo(*middle, *stop)
    return Line(link, path, end, middle, width)


def _towards(point: Pixel, other: Pixel, by: float) -> Pixel:
    across, down = other[0] - point[0], other[1] - point[1]
    part = by / (hypot(across, down) or 1.0)
    return point[0] + across * part, point[1] + down * part


def _head(line: Line) -> QPolygonF:
    x, y = line.end
    back_x, back_y = _towards(line.end, line.before, HEAD + line.width)
    side_x, side_y = (back_y - y) * 0.42, (x - back_x) * 0.42
    corners = ((x, y), (back_x + side_x, back_y + side_y), (back_x - side_x, back_y - side_y))
    return QPolygonF([QPointF(*corner) for corner in corners])
