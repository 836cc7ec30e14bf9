"""What is done for the open article with a dialog: choosing an actor, saving a picture."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QWidget

from annotator.commands.base import Command
from annotator.commands.details import CreateActor, LinkActor
from annotator.gui import asking
from annotator.gui.canvas.editor import Editor
from annotator.gui.canvas.presentation import color_of, link_items, span_items
from annotator.gui.dialogs.actor import ActorDialog
from annotator.gui.theme import Theme
from annotator.gui.words import tr
from annotator.model.marks import Mention


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
