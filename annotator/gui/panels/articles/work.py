"""What can be done to the selected articles at once: their status, taking them out, export."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from annotator.commands.bulk.articles import RemoveArticles, RestoreArticles, SetStatuses
from annotator.commands.bulk.base import BulkCommand
from annotator.commands.details import STATUS_WORDS
from annotator.gui import asking
from annotator.gui.words import shown, shown_error, tr
from annotator.model.bulk import BulkCount
from annotator.model.errors import AnnotatorError
from annotator.model.identity import ArticleId
from annotator.model.marks import Status
from annotator.workspace.ports import ArticleQuery
from annotator.workspace.workspace import Workspace

Rows = tuple[tuple[int, int], ...]  # first and last row of each run


class ArticleWork(QObject):
    """Asks before it changes anything, and says how much that will be; each is one undo.

    `selected` tells the list and the rows that are meant. `told` has words that may go away by
    themselves; `export_requested` the articles to be exported.
    """

    told = Signal(str)
    export_requested = Signal(object)  # list[ArticleId]

    def __init__(
        self,
        window: QWidget,
        workspace: Callable[[], Workspace | None],
        selected: Callable[[], tuple[ArticleQuery, Rows]],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._workspace = workspace
        self._selected = selected

    def give_status(self, status: Status) -> None:
        """Give the selected articles this status, in the annotator's own layers."""

        def ask(workspace: Workspace, ids: list[ArticleId]) -> None:
            word = shown(STATUS_WORDS[status])

            def counted(count: BulkCount) -> None:
                if count.nothing:
                    self.told.emit(tr("They all have the status “{status}” already.", status=word))
                    return
                question = _many(
                    len(ids),
                    tr("Give 1 article the status “{status}”?", status=word),
                    tr(
                        "Give {count:,} articles the status “{status}”?",
                        count=len(ids),
                        status=word,
                    ),
                )
                there = len(ids) - count.layers
                more = [
                    tr("{count:,} of them have it already.", count=there) if there else "",
                    tr("One Undo takes it back."),
                ]
                if self._confirmed(workspace, question, more, tr("Give the status")):
                    self._carry_out(workspace, SetStatuses(ids, status))

            workspace.bulk.preview(SetStatuses(ids, status), counted)

        self._with_ids(ask)

    def remove(self) -> None:
        """Take the selected articles out of the list, or bring them back."""
        query, _ = self._selected()

        def ask(workspace: Workspace, ids: list[ArticleId]) -> None:
            if query.shelved:
                self._carry_out(workspace, RestoreArticles(ids))
                return
            question = _many(
                len(ids),
                tr("Remove 1 article?"),
                tr("Remove {count:,} articles?", count=len(ids)),
            )
            more = [
                tr("They leave lists, searches and exports. Nothing is erased: their marks stay."),
                tr("Undo brings them back, and so does importing the same text again."),
            ]
            if self._confirmed(workspace, question, more, tr("Remove")):
                self._carry_out(workspace, RemoveArticles(ids))

        self._with_ids(ask)

    def export(self) -> None:
        """Export the selected articles."""
        self._with_ids(lambda _, ids: self.export_requested.emit(ids))

    def _with_ids(self, then: Callable[[Workspace, list[ArticleId]], None]) -> None:
        workspace = self._workspace()
        query, rows = self._selected()
        if workspace is None:
            return
        if not rows:
            self.told.emit(tr("Select articles in the list first."))
            return

        def found(ids: list[ArticleId]) -> None:
            if ids and workspace is self._workspace():
                then(workspace, ids)

        workspace.listing.ids(query, rows, found)

    def _confirmed(self, workspace: Workspace, question: str, more: list[str], yes: str) -> bool:
        lines = "\n".join(line for line in more if line)
        return asking.confirmed(self._window, question, lines, yes) and (
            workspace is self._workspace()
        )

    def _carry_out(self, workspace: Workspace, command: BulkCommand) -> None:
        try:
            workspace.bulk.execute(command, lambda _: self.told.emit(f"{shown(command.label)}."))
        except AnnotatorError as error:
            self.told.emit(shown_error(error))


def _many(count: int, one: str, several: str) -> str:
    return one if count == 1 else several
