"""Every setting that a person can change, once: its words, its group, and how it is chosen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from annotator.gui.language import LANGUAGES
from annotator.gui.words import tr

Kind = Literal["choice", "number", "words", "face", "folder"]


@dataclass(frozen=True, slots=True)
class Setting:
    """A field of `Settings` as the dialog and the command palette show it.

    `options` pairs the values of a choice with their words; which values there are, and the range
    of a number, the settings themselves say (`CHOICES`, `RANGES`). `step` and `unit` are those of
    a number.
    """

    name: str
    group: str
    words: str
    explained: str
    kind: Kind
    options: tuple[tuple[str, str], ...] = ()
    step: int = 1
    unit: str = ""


def settings_table() -> tuple[Setting, ...]:
    """All of them, in the order of the dialog, in the language of the window."""
    looks, reading, work = tr("Looks"), tr("Reading"), tr("Work")
    system = ("system", tr("As the system"))
    return (
        Setting("theme", looks, tr("Theme"), tr("The colours of the window."), "choice", (
            system, ("light", tr("Light")), ("dark", tr("Dark")),
            ("high-contrast", tr("High contrast")),
        )),
        Setting("motion", looks, tr("Motion"),
                tr("Whether notes fade and cursors blink."), "choice",
                (system, ("less", tr("None")), ("full", tr("Full")))),
        Setting("language", looks, tr("Language"),
                tr("The language of menus and messages. Articles and labels stay as they are."),
                "choice", (system, *LANGUAGES.items())),
        Setting("face", reading, tr("Reading face"),
                tr("The face of the article. Scripts it lacks are shown in another one."), "face"),
        Setting("text_size", reading, tr("Text size"), tr("The size of the article's text."),
                "number", unit=tr(" pt")),
        Setting("line_spacing", reading, tr("Line spacing"),
                tr("The height of a line without marks, in percent of its text."), "number",
                step=5, unit=tr(" %")),
        Setting("arcs", reading, tr("Arcs"),
                tr("Which roles and relations are drawn when the program starts."), "choice", (
            ("all", tr("All")), ("selection", tr("Those of the selection")), ("none", tr("None")),
        )),
        Setting("annotator", work, tr("Annotator"),
                tr("Your name or code in the exported data. Marks are kept apart by it: under "
                   "another name you begin with none."), "words"),
        Setting("folder", work, tr("Folder"),
                tr("Where projects and files are asked for first."), "folder"),
    )  # fmt: skip
