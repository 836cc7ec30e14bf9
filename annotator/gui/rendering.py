"""Pictures of a project without a display: the canvas or the whole window, into a file."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from annotator.gui.application import make_application
from annotator.gui.canvas.presentation import color_of, link_items, span_items
from annotator.gui.main_window import MainWindow
from annotator.gui.pages.registry import PAGES
from annotator.gui.pictures import render_canvas, render_widget
from annotator.gui.theme import theme
from annotator.model.errors import AnnotatorError, NotFound
from annotator.model.identity import ArticleId
from annotator.model.said import said
from annotator.workspace.events import Failed
from annotator.workspace.lanes import InlineLane
from annotator.workspace.projects import Projects
from annotator.workspace.settings import Settings
from annotator.workspace.workspace import Workspace

USUAL_SIZE = (1440, 900)


def render_project(
    projects: Projects,
    target: str,
    out: Path,
    *,
    article: str | None = None,
    size: tuple[int, int] | None = None,
    span: tuple[int, int] | None = None,
    whole: bool = False,
    theme_name: str = "light",
    window: bool = False,
    scale: float = 1.0,
    annotator: str = "A1",
    page: str | None = None,
    mark: str | None = None,
) -> None:
    """Draw one article of a project into a PNG, SVG or PDF file.

    Args:
        projects: How projects are reached.
        target: The project.
        out: The file; its suffix says the format.
        article: Id of the article, the first one when None.
        size: Width and height in device-independent pixels. Left out, a PNG has the usual size;
            SVG and PDF show all of the article, a PDF on pages of A4.
        span: Draw only the rows that hold these positions (code points).
        whole: Draw all of the article into one PNG, however high.
        theme_name: light, dark or high-contrast.
        window: Draw the whole window (PNG only) instead of the canvas.
        scale: Device pixels for each pixel of a PNG.
        annotator: Whose marks.
        page: The window with this page in front, such as "overview".
        mark: The window with this mark selected.

    Raises:
        NotFound: the project has no such article or mark, or the window no such page.
    """
    make_application()
    if window:
        wide = size or USUAL_SIZE
        settings = replace(Settings(), theme=theme_name, annotator=annotator)
        opened = _opened(projects, settings, target, article, wide)
        try:
            _put_in_front(opened, page, mark)
            render_widget(opened, out, scale=scale)
        finally:
            opened.close()
        return
    store = projects.connect(target)
    workspace = Workspace(store, InlineLane(), projects.clock, annotator=annotator)
    failures: list[AnnotatorError] = []
    workspace.events.subscribe(Failed, lambda event: failures.append(event.error))
    try:
        workspace.open()
        _raise_first(failures)
        wanted = ArticleId(article) if article is not None else _first_article(workspace)
        _raise_first(failures)
        if wanted is None:
            raise NotFound(
                said("The project has no articles to draw."),
                hint=said("Import some with `annotator import`."),
            )
        workspace.open_article(wanted)
        _raise_first(failures)
        document = workspace.document
        assert document is not None
        marks, schema = document.marks, workspace.schema
        cut = out.suffix.lower() == ".png" and span is None and not whole
        render_canvas(
            document.article,
            span_items(marks, schema),
            link_items(marks, schema),
            out,
            size=size or (USUAL_SIZE if cut else None),
            span=span,
            theme=theme(theme_name),
            color_of=lambda identifier: color_of(marks, schema, identifier),
            scale=scale,
        )
    finally:
        workspace.close()


def _raise_first(failures: list[AnnotatorError]) -> None:
    if failures:
        raise failures[0]


def _first_article(workspace: Workspace) -> ArticleId | None:
    found: list[ArticleId] = []
    workspace.articles(limit=1, then=lambda rows, _: found.extend(row.id for row in rows))
    return found[0] if found else None


def _opened(
    projects: Projects,
    settings: Settings,
    target: str,
    article: str | None,
    size: tuple[int, int],
) -> MainWindow:
    """A window with an article of the project, settled."""
    window = MainWindow(projects, settings, remember=False)
    failures: list[AnnotatorError] = []
    window.complain = failures.append
    window.resize(*size)
    try:
        window.open_target(target, article)
        window.settle()
        _raise_first(failures)
    except BaseException:
        window.close()
        raise
    return window


def _put_in_front(window: MainWindow, page: str | None, mark: str | None) -> None:
    """Select a mark, and show a page in place of the text."""
    if mark is not None:
        if not window.editor.ready or window.editor.marks.get(mark) is None:
            raise NotFound(
                said("The article has no mark {mark}.", mark=mark),
                hint=said("The exported record names the marks by their ids."),
            )
        window.editor.select_mark(mark)
    if page is not None:
        if page not in PAGES:
            raise NotFound(
                said("There is no page “{page}”.", page=page),
                hint=said("The pages are: {pages}.", pages=tuple(sorted(PAGES))),
            )
        window.open_page(page)
    window.settle()
