"""The question before many hits are tagged: what will be new, what is there, what overlaps."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from annotator.commands.bulk.tagging import Verdict
from annotator.gui.dialog_footer import Footer
from annotator.gui.plain_text import plain_label
from annotator.gui.words import tr
from annotator.model.bulk import BulkCount


class TagQuestion(QDialog):
    """Says what tagging would do; accepted where it shall be done."""

    def __init__(
        self,
        label: str,
        verdicts: Mapping[Verdict, int],
        count: BulkCount,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Tag the hits"))
        self.setMinimumWidth(440)
        self.lines = describe(label, verdicts, count)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 18)
        column.setSpacing(8)
        for number, line in enumerate(self.lines):
            words = plain_label(line, role="" if number else "title")
            words.setWordWrap(True)
            column.addWidget(words)
        column.addSpacing(8)
        foot = Footer(self, tr("Tag"))
        self.tag = foot.go
        self.tag.setEnabled(count.added > 0)
        column.addWidget(foot)


def describe(label: str, verdicts: Mapping[Verdict, int], count: BulkCount) -> list[str]:
    """What tagging would do, a line each."""
    new, overlapping = verdicts.get("new", 0), verdicts.get("overlapping", 0)
    already, impossible = verdicts.get("already", 0), verdicts.get("impossible", 0)
    lines = [_head(label, count)]
    if new:
        lines.append(
            tr("1 of them has no mark yet.")
            if new == 1
            else tr("{count:,} of them have no mark yet.", count=new)
        )
    if overlapping:
        lines.append(
            tr("1 overlaps another mark; both will stand.")
            if overlapping == 1
            else tr("{count:,} overlap other marks; both will stand.", count=overlapping)
        )
    if already:
        lines.append(
            tr("1 hit is tagged so already and stays as it is.")
            if already == 1
            else tr("{count:,} hits are tagged so already and stay as they are.", count=already)
        )
    if impossible:
        lines.append(
            tr("1 hit is left out: there is nothing to tag.")
            if impossible == 1
            else tr("{count:,} hits are left out: there is nothing to tag.", count=impossible)
        )
    if count.added:
        lines.append(tr("Undo takes all of it back in one step."))
    return lines


def _head(label: str, count: BulkCount) -> str:
    if not count.added:
        return tr("There is nothing left to tag as {label}.", label=label)
    if count.added == 1:
        return tr("Tag 1 hit as {label}?", label=label)
    if count.articles == 1:
        return tr("Tag {count:,} hits of 1 article as {label}?", count=count.added, label=label)
    return tr(
        "Tag {count:,} hits of {articles:,} articles as {label}?",
        count=count.added,
        articles=count.articles,
        label=label,
    )
