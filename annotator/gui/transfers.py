"""Transfers: articles brought in and records taken out, with a preview, progress, a stop and a report."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QWidget

from annotator.gui import asking
from annotator.gui.jobs import QtLane
from annotator.gui.long_work import Job, LongWork
from annotator.gui.notices import Notices
from annotator.gui.words import tr
from annotator.model.errors import AnnotatorError
from annotator.model.identity import ArticleId
from annotator.model.option import OptionValue
from annotator.model.project import ListFacets, ProjectStats
from annotator.workspace.ports import Clock
from annotator.workspace.workspace import Workspace

if TYPE_CHECKING:
    from annotator.workspace.catalogue import FormatInfo
    from annotator.workspace.exporting import ExportChoice, ExportReport
    from annotator.workspace.importing import TransferReport
    from annotator.workspace.previewing import ImportPreview, SeenHeader


class Transfers(QObject):
    """Asks what is to be imported or exported, has the open project do it, and tells how it went.

    What is asked for while no project is open goes to `project_wanted`, with what to do in it.
    """

    project_wanted = Signal(object)
    failed = Signal(object)

    def __init__(
        self,
        window: QWidget,
        work: LongWork,
        notices: Notices,
        lane: QtLane,
        clock: Clock,
        workspace: Callable[[], Workspace | None],
        folder: Callable[[], Path],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._work = work
        self._notices = notices
        self._lane = lane
        self._clock = clock
        self._workspace = workspace
        self._folder = folder
        self._job: Job | None = None

    # -- in ----------------------------------------------------------------------------------

    def import_files(self) -> None:
        """Ask for files, show what is in them, and add their articles."""
        self.offer(asking.files_to_import(self._window))

    def import_folder(self) -> None:
        """Ask for a folder, show what is in it, and add its articles."""
        self.offer(asking.folder_to_import(self._window))

    def offer(self, paths: Sequence[Path], *, into_new: bool = False) -> None:
        """Show what is in these files and folders, and add their articles if the person agrees."""
        if paths:
            self._with_formats(lambda formats: self._preview(paths, formats, into_new))

    def _preview(
        self, paths: Sequence[Path], formats: Sequence[FormatInfo], into_new: bool
    ) -> None:
        from annotator.gui.dialogs.import_articles import ImportDialog

        dialog = ImportDialog(paths, self._look, formats, self._window)
        agreed = dialog.exec()
        chosen = tuple(dialog.paths), dialog.format, dialog.annotator, dialog.options
        dialog.deleteLater()
        if not agreed:
            return
        if into_new or self._workspace() is None:
            self.project_wanted.emit(lambda: self.bring_in(*chosen))
        else:
            self.bring_in(*chosen)

    def bring_in(
        self,
        paths: Sequence[Path],
        format: str = "auto",  # noqa: A002  # the word of the command line
        annotator: str | None = None,
        options: Mapping[str, OptionValue] | None = None,
    ) -> None:
        """Add the articles of files and folders to the open project without asking."""
        workspace = self._workspace()
        if not paths or workspace is None or not self._free():
            return
        job = self._begin(tr("Importing"))

        def done(report: TransferReport) -> None:
            self.end()
            if workspace is self._workspace():
                self._tell_import(report)

        workspace.import_paths(
            paths,
            done,
            format=format,
            annotator=annotator,
            options=options,
            progress=job.progress,
            cancelled=job.cancelled,
        )

    def paste(self) -> None:
        """Show the words of the clipboard as an article to be, and add it if the person agrees."""
        from annotator.gui.dialogs.paste_article import PasteDialog

        workspace = self._workspace()
        if workspace is None:
            return
        dialog = PasteDialog(QGuiApplication.clipboard().text(), self._read_header, self._window)
        agreed, pasted = dialog.exec(), dialog.pasted
        dialog.deleteLater()
        if not agreed:
            return

        def done(report: TransferReport) -> None:
            if workspace is not self._workspace():
                return
            if report.articles:
                workspace.open_article(report.articles[0])
            elif report.known:
                self._notices.tell(tr("The project has this text already."))
                workspace.open_article(report.known[0].existing)

        workspace.import_pasted(pasted, done)

    def _look(
        self,
        paths: Sequence[Path],
        format: str,  # noqa: A002
        options: Mapping[str, OptionValue],
        cancelled: Callable[[], bool],
        then: Callable[[ImportPreview], None],
    ) -> None:
        from annotator.workspace.previewing import preview_paths

        workspace = self._workspace()
        schema = None if workspace is None else workspace.project.schema
        look = partial(
            preview_paths,
            paths,
            format=format,
            options=options,
            schema=schema,
            cancelled=cancelled,
        )
        self._lane.submit(look, then, self.failed.emit)

    def _read_header(
        self,
        words: str,
        then: Callable[[SeenHeader], None],
        failed: Callable[[AnnotatorError], None],
    ) -> None:
        from annotator.workspace.previewing import preview_pasted

        self._lane.submit(partial(preview_pasted, words), then, failed)

    def _tell_import(self, report: TransferReport) -> None:
        more = report.findings or report.known
        self._notices.tell(
            report.summary,
            tone="error" if report.errors else "plain",
            action=tr("Show the report") if more else "",
            run=partial(self._show_report, report) if more else None,
        )

    def _show_report(self, report: TransferReport) -> None:
        from annotator.gui.dialogs import import_report

        import_report.show_import_report(self._window, report, self._open)

    def _open(self, article: str) -> None:
        workspace = self._workspace()
        if workspace is not None:
            workspace.open_article(ArticleId(article))

    # -- out ---------------------------------------------------------------------------------

    def export(self, articles: Sequence[ArticleId] = ()) -> None:
        """Ask what to write and whereto, then write it; `articles` are those that are selected."""
        workspace = self._workspace()
        if workspace is None:
            return
        selected = tuple(articles)

        def asked(formats: Sequence[FormatInfo]) -> None:
            workspace.stats(
                lambda stats: workspace.listing.facets(
                    lambda facets: self._ask_export(workspace, formats, stats, facets, selected)
                )
            )

        self._with_formats(asked)

    def _ask_export(
        self,
        workspace: Workspace,
        formats: Sequence[FormatInfo],
        stats: ProjectStats,
        facets: ListFacets,
        selected: Sequence[ArticleId],
    ) -> None:
        from annotator.gui.dialogs.export_records import ExportDialog

        name = asking.file_name_of(workspace.project.name)
        dialog = ExportDialog(
            self._folder() / f"{name}.jsonl",
            formats,
            workspace.project.schema,
            sorted(stats.annotators),
            workspace.preview_export,
            sources=[source for source, _ in facets.sources],
            selected=selected,
            parent=self._window,
        )
        if dialog.exec():
            self.write(dialog.out, dialog.choice)
        dialog.deleteLater()

    def write(self, out: Path, choice: ExportChoice | None = None) -> None:
        """Write records to a file without asking."""
        workspace = self._workspace()
        if workspace is None or not self._free():
            return
        job = self._begin(tr("Exporting"))

        def done(report: ExportReport) -> None:
            self.end()
            if workspace is self._workspace():
                self._tell_export(report, out)

        workspace.export(out, done, choice=choice, progress=job.progress, cancelled=job.cancelled)

    def _tell_export(self, report: ExportReport, out: Path) -> None:
        folder = QUrl.fromLocalFile(str(out.absolute().parent))
        show: Any = None if report.cancelled else partial(QDesktopServices.openUrl, folder)
        self._notices.tell(
            report.summary, action="" if show is None else tr("Open the folder"), run=show
        )

    # -- while it lasts ----------------------------------------------------------------------

    def stop(self) -> None:
        """Let the import or export end where it is; what is stored stays."""
        if self._job is not None:
            self._job.stop()

    def end(self) -> None:
        """The import or export is over, however it ended."""
        job, self._job = self._job, None
        if job is not None:
            job.end()

    def _free(self) -> bool:
        if self._job is not None:
            self._notices.tell(tr("Wait until the present import or export has ended."))
        return self._job is None

    def _begin(self, words: str) -> Job:
        self._job = self._work.begin(words)
        self._job.progress(0)
        return self._job

    def _with_formats(self, then: Callable[[list[FormatInfo]], None]) -> None:
        """Formats are read beside the window the first time: their modules are many."""
        from annotator.workspace.catalogue import list_formats

        self._lane.submit(list_formats, then, self.failed.emit)
