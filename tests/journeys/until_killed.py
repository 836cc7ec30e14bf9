"""Annotates until it is killed; says on its standard output which marks are saved.

Run as a program: `python until_killed.py PROJECT ARTICLE`. For each line read, it forks a child
that annotates and never ends by itself, and says `ended` when that child is gone. The line is

    inline | qt | early

the lane that saves; `early` is the control, which calls a mark saved before it is written.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from annotator.bootstrap import wired_projects
from annotator.commands.mentions import AddMention
from annotator.gui.jobs import QtLane
from annotator.model.identity import ArticleId
from annotator.model.span import Span
from annotator.workspace.events import ChangeSaved, MarksChanged
from annotator.workspace.lanes import InlineLane
from annotator.workspace.ports import Lane
from annotator.workspace.workspace import Workspace

AHEAD = 5  # changes that may wait to be written


def say(*words: object) -> None:
    """One line that is out before anything else happens."""
    os.write(1, (" ".join(map(str, words)) + "\n").encode())


def annotate(project: str, article: str, way: str) -> None:
    """Tag one word after the other for ever."""
    store = wired_projects().connect(project)
    application = QCoreApplication([]) if way == "qt" else None
    lane: Lane = QtLane(application) if application is not None else InlineLane()
    workspace = Workspace(store, lane, wired_projects().clock, annotator="A1")
    workspace.open()
    workspace.open_article(ArticleId(article))
    lane.drain()
    say("begin", os.getpid())

    def saved(event: ChangeSaved | MarksChanged) -> None:
        say("saved", event.change.edits[0].id)

    if way == "early":
        workspace.events.subscribe(MarksChanged, saved)
        write: Callable[..., int] = store.write
        left = iter(range(3))

        def slow(entry: object) -> int:
            if next(left, None) is None:
                sys.stdin.read()  # a disk that takes its time: until killed
            return write(entry)

        store.write = slow  # type: ignore[assignment, method-assign]
    else:
        workspace.events.subscribe(ChangeSaved, saved)
    document = workspace.document
    assert document is not None
    words = len(document.article.text) // 5
    while True:
        number = document.marks.serial % words
        workspace.execute(AddMention("Person", Span.single(5 * number, 5 * number + 4)))
        while application is not None and workspace.unsaved > AHEAD:
            application.processEvents()
        if application is not None:
            application.processEvents()


def main() -> None:
    """Fork one annotating child for every line read."""
    project, article = sys.argv[1:]
    # Whatever is loaded on first use is loaded once, and not again in every child.
    store = wired_projects().connect(project)
    store.load(ArticleId(article), "A1")
    store.close()
    say("ready")
    while way := sys.stdin.readline().strip():
        child = os.fork()
        if child == 0:
            annotate(project, article, way)
        os.waitpid(child, 0)
        say("ended")


if __name__ == "__main__":
    main()
