"""The rows of choices above a plot: which articles and layers are counted, and what is shown."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QPushButton, QWidget

from annotator.gui.pages.overview.views import Measure, ViewName, Wish
from annotator.gui.words import tr
from annotator.model.marks import LayerKind
from annotator.model.overview import Choices, NetworkChoice, OverviewFilter
from annotator.model.schema import Schema
from annotator.model.time_bins import Unit

BESIDE, LONGEST = 4, 24  # letters: what a style takes beside the words; the longest shown whole
ACTORS_SHOWN = (10, 20, 30, 60)


class Choice(QComboBox):
    """A closed list of words, each of which stands for a value.

    A `whole` one is wide enough for its words, up to a length; others share a line evenly.
    """

    picked = Signal()

    def __init__(self, name: str, *, whole: bool = False) -> None:
        super().__init__()
        self._whole = whole
        self.setAccessibleName(name)
        self.view().setAccessibleName(name)
        self.setToolTip(name)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.setMaxVisibleItems(20)
        self.activated.connect(lambda _: self.picked.emit())

    def hold(self, items: Iterable[tuple[str, object]]) -> None:
        """Offer these; what was chosen stays where it is still offered, else it is the first."""
        chosen = self.currentData()
        offered = list(items)
        self.clear()
        for words, value in offered:
            self.addItem(words, value)
        if self._whole:
            longest = max((len(words) for words, _ in offered), default=0)
            self.setMinimumContentsLength(min(longest + BESIDE, LONGEST))
        values = [value for _, value in offered]
        self.setCurrentIndex(values.index(chosen) if chosen in values else 0)


class FilterRow(QWidget):
    """Whose layers and which articles are counted."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.annotator = Choice(tr("Annotator"))
        self.kind = Choice(tr("Kind of layer"))
        self.source = Choice(tr("Source"))
        self.since = Choice(tr("First month of publication"))
        self.until = Choice(tr("Last month of publication"))
        self.all = QPushButton(tr("Everything"))
        self.all.setToolTip(tr("Count everything again"))
        self.all.clicked.connect(self.reset)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        for choice in self._choices:
            choice.picked.connect(self._picked)
            line.addWidget(choice, 1)
        line.addWidget(self.all)
        self.offer(Choices())

    @property
    def _choices(self) -> tuple[Choice, ...]:
        return self.annotator, self.kind, self.source, self.since, self.until

    def offer(self, choices: Choices) -> None:
        """Offer what there is in the project."""
        kinds: dict[LayerKind, str] = {
            "manual": tr("By hand"),
            "import": tr("Imported"),
            "model": tr("By a model"),
            "adjudicated": tr("Adjudicated"),
        }
        self.annotator.hold(_offered(tr("Everybody"), choices.annotators))
        self.kind.hold([(tr("All layers"), None), *((kinds[k], k) for k in choices.kinds)])
        named = ((name or tr("(no source)"), name) for name in choices.sources)
        self.source.hold([(tr("All sources"), None), *named])
        self.since.hold(_offered(tr("From start"), choices.months))
        self.until.hold(_offered(tr("To the end"), choices.months[::-1]))
        self._show_reset()

    @property
    def wanted(self) -> OverviewFilter:
        """What was chosen."""
        return OverviewFilter(*(choice.currentData() for choice in self._choices))

    @property
    def words(self) -> str:
        """What was chosen, in words; empty where everything is counted."""
        chosen = [choice for choice in self._choices if choice.currentData() is not None]
        return " · ".join(f"{choice.accessibleName()}: {choice.currentText()}" for choice in chosen)

    def reset(self) -> None:
        """Count everything."""
        self.reset_quietly()
        self.changed.emit()

    def reset_quietly(self) -> None:
        """Choose everything without counting it: another project is opened."""
        for choice in self._choices:
            choice.setCurrentIndex(0)
        self._show_reset()

    def _picked(self) -> None:
        self._show_reset()
        self.changed.emit()

    def _show_reset(self) -> None:
        self.all.setEnabled(self.wanted != OverviewFilter())


class OptionRow(QWidget):
    """What is chosen within one view; `recount` where that needs another count."""

    changed = Signal()
    recount = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind = Choice(tr("Kind of mark"), whole=True)
        self.kind.hold(
            [(tr("Mentions"), "mention"), (tr("Events"), "event"), (tr("Relations"), "relation")]
        )
        self.measure = Choice(tr("Measure"), whole=True)
        self.measure.hold(
            [
                (tr("Annotations per hour"), "per_hour"),
                (tr("Seconds per article"), "per_article"),
                (tr("Annotations over time"), "made"),
            ]
        )
        self.type = Choice(tr("Event type"), whole=True)
        self.unit = Choice(tr("Unit of time"), whole=True)
        self.unit.hold(
            [
                (tr("Unit that fits"), None),
                (tr("Days"), "day"),
                (tr("Weeks"), "week"),
                (tr("Months"), "month"),
                (tr("Years"), "year"),
            ]
        )
        self.who = Choice(tr("Role of who does it"), whole=True)
        self.whom = Choice(tr("Role of whom it is done to"), whole=True)
        self.most = Choice(tr("How many actors"), whole=True)
        self.most.hold([(tr("{number} actors", number=most), most) for most in ACTORS_SHOWN])
        self.most.setCurrentIndex(ACTORS_SHOWN.index(NetworkChoice().most))
        self.linked = QCheckBox(tr("Linked only"))
        self.linked.setToolTip(tr("Leave out names that are linked to no actor of the registry"))
        self.listed = Choice(tr("What the table lists"), whole=True)
        self.listed.hold([(tr("List links"), "links"), (tr("List actors"), "actors")])
        self._of_view: dict[ViewName, Sequence[QWidget]] = {
            "labels": (self.kind,),
            "pace": (self.measure, self.unit),
            "timeline": (self.type, self.unit),
            "actors": (self.who, self.whom, self.most, self.linked, self.listed),
        }
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        for choice in (self.kind, self.measure, self.type, self.unit, self.who, self.whom,
                       self.most, self.linked, self.listed):  # fmt: skip
            line.addWidget(choice)
        for plain in (self.kind, self.measure, self.type, self.unit, self.listed):
            plain.picked.connect(self._changed)
        for counted in (self.who, self.whom, self.most):
            counted.picked.connect(self.recount)
        self.linked.clicked.connect(self.recount)
        self._view: ViewName = "labels"
        self.offer(Choices(), None)
        self.show_view("labels")

    def offer(self, choices: Choices, schema: Schema | None) -> None:
        """Offer the roles that are filled and the event types of the schema."""
        self.who.hold(_offered(tr("Who: auto"), choices.roles))
        self.whom.hold(_offered(tr("To: auto"), choices.roles))
        types = [event.name for event in schema.event_types] if schema else []
        self.type.hold(_offered(tr("All types"), types))

    def show_view(self, view: ViewName) -> None:
        """Show what can be chosen in this view."""
        self._view = view
        mine = self._of_view.get(view, ())
        for choice in self.findChildren(QWidget):
            if choice.parent() is self:
                choice.setVisible(choice in mine)
        if view == "pace":
            self.unit.setVisible(self.measure.currentData() == "made")

    @property
    def wish(self) -> Wish:
        """What was chosen of what needs no other count."""
        return Wish(
            kind=self.kind.currentData(),
            measure=cast("Measure", self.measure.currentData()),
            type=self.type.currentData(),
            unit=cast("Unit | None", self.unit.currentData()),
            listed=self.listed.currentData(),
        )

    @property
    def network(self) -> NetworkChoice:
        """Which network was chosen."""
        return NetworkChoice(
            self.who.currentData(),
            self.whom.currentData(),
            self.linked.isChecked(),
            self.most.currentData(),
        )

    def _changed(self) -> None:
        self.show_view(self._view)
        self.changed.emit()


def _offered(everything: str, names: Iterable[str]) -> list[tuple[str, object]]:
    return [(everything, None), *((name, name) for name in names)]
