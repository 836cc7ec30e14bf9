"""Opening the window from the command line, without reading more than that takes."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence

from annotator.cli.targets import existing_project
from annotator.model.errors import AnnotatorError, NotFound

# Set by whoever measures the start of the program or tries an installation.
QUIT_WHEN_PAINTED = "ANNOTATOR_QUIT_WHEN_PAINTED"

COMMANDS = (
    "new", "import", "export", "validate", "stats", "formats", "schema", "render", "demo",
)  # fmt: skip


def window_request(arguments: Sequence[str]) -> tuple[str | None, str | None] | None:
    """(project, article) when these arguments ask for the window, None when for a command.

    Everything that is not `[PROJECT] [--article ID]` is left to the commands, which also say
    what is wrong with it.
    """
    project: str | None = None
    article: str | None = None
    waiting = list(arguments)
    while waiting:
        word = waiting.pop(0)
        if word == "--article" and waiting:
            article = waiting.pop(0)
        elif word.startswith("--article=") and word != "--article=":
            article = word.removeprefix("--article=")
        elif word.startswith("-") or project is not None or word in COMMANDS:
            return None
        else:
            project = word
    return project, article


def open_window(project: str | None, article: str | None) -> int:
    """Show the window until it is closed; the exit code, 1 where the project never opened.

    Raises:
        NotFound: there is no such project, and somebody at a terminal reads this.
        AnnotatorError: there is no display, or Qt lacks a library of the system.
    """
    target = None if project is None else _found(project)
    if _without_display():
        raise AnnotatorError(
            "There is no display to open a window on.",
            hint="`annotator render PROJECT OUT.png` draws a picture without one.",
        )
    # Nothing that start-up makes is garbage: looking for some takes a sixth of the time.
    # `run` turns it on again when the window is there.
    gc.disable()
    try:
        from annotator.gui.application import run
    except ImportError as failure:
        if ".so" not in str(failure):
            raise
        raise AnnotatorError(
            f"Qt cannot start, for a library of the system is missing: {failure}.",
            hint="On Debian and Ubuntu: apt install libegl1 libgl1 libxkbcommon-x11-0 libxcb-cursor0",
        ) from failure
    from annotator.bootstrap import wired_projects

    return run(
        wired_projects(),
        target,
        article=article,
        quit_when_painted=bool(os.environ.get(QUIT_WHEN_PAINTED)),
    )


def _found(project: str) -> str:
    try:
        return existing_project(project)
    except NotFound as error:
        if _is_from_desktop(project) and not _without_display():
            return project  # the window says it; nobody would see what a terminal prints
        from difflib import get_close_matches

        near = get_close_matches(project, COMMANDS, n=1)
        if near:
            error.hint = f"Did you mean `annotator {near[0]}`?"
        raise


def _is_from_desktop(project: str) -> bool:
    """Whether a menu or a double click names this: with its whole path, or to a program without a terminal."""
    return os.path.isabs(project) or sys.stderr is None  # noqa: PTH117  # pathlib takes long to load


def _without_display() -> bool:
    if not sys.platform.startswith("linux"):
        return False
    return not any(
        os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    )
