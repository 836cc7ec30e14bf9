"""What is done for the open article elsewhere: in dialogs, on the page that searches all articles."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Protocol, runtime_checkable

from PySide6.QtWidgets import QWidget

from annotator.commands.base import Command
from annotator.commands.details import CreateActor, LinkActor
from annotator.gui import asking
from annotator.gui.canvas.editor import Editor
from annotator.gui.canvas.presentation import color_of, link_items, span_items
from annotator.gui.dialogs.actor import ActorDialog
from annotator.gui.pages.host import PageHost
from annotator.gui.theme import Theme
from annotator.gui.words import tr
from annotator.model.marks import Event, Mention, spans_of


def choose_actor(editor: Editor, window: QWidget) -> None:
    """Ask which actor the selected mention is, and link it."""
    mention = editor.selected
    if not isinstance(mention, Mention):
        return
    words = mention.span.quote(editor.text)
    dialog = ActorDialog(editor.workspace.actors, words, window)
    if dialog.exec():
        command: Command
        if dialog.actor is not None:
            command = LinkActor(mention.id, dialog.actor)
        else:
            command = CreateActor(mention.id, dialog.new_name)
        editor.run(command)


def search_same_string(editor: Editor, host: PageHost, open_page: Callable[[str], object]) -> None:
    """Search all articles for the selected mention or trigger, ready to be tagged like it."""
    if not editor.ready:
        return
    selected, label = editor.mark_meant(), ""
    if isinstance(selected, Mention | Event) and spans_of(selected):
        words, label = spans_of(selected)[0].quote(editor.text), selected.type
    elif selected is not None:
        editor.say(tr("Select a mention, an event or text to look for."))
        return
    elif (span := editor.span_to_tag()) is not None:
        words = span.quote(editor.text)
    else:
        return
    open_page("concordance")
    page: object = host.current
    if isinstance(page, SearchesWords):
        page.look_for(words, label)


@runtime_checkable
class SearchesWords(Protocol):
    """A page that can be told what to look for."""

    def look_for(self, words: str, label: str = "") -> None:
        """Search for these words as they stand, ready to tag them with this label."""
        ...


def save_picture(
    editor: Editor, theme: Theme, folder: Path, window: QWidget, *, selected: bool
) -> None:
    """Ask for a file and draw the article into it, or the lines of what is selected.

    Raises:
        AnnotatorError: the file cannot be written, or its suffix says no kind of picture.
    """
    # Seldom needed, and the start of the program should not wait for it.
    from annotator.gui.pictures import render_canvas

    span = editor.selected_range if selected and editor.ready else None
    if selected and span is None:
        editor.say(tr("Select the text or the mark to be drawn first."))
        return
    out = asking.picture_file(window, folder)
    if out is None or not editor.ready:
        return
    marks, schema = editor.marks, editor.schema
    render_canvas(
        editor.article,
        span_items(marks, schema),
        link_items(marks, schema),
        out,
        theme=theme,
        color_of=partial(color_of, marks, schema),
        span=span,
    )
