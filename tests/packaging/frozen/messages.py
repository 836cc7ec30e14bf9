"""Reads the message that the window shows instead of a project."""

from __future__ import annotations

import subprocess

from tests.packaging.clean_root import CleanRoot
from tests.packaging.display import LONGEST_WAIT, Display, started, wait_until

# The message and, without a project, the window behind it.
TITLE = "^News Annotator$"


def read_message_and_leave(
    root: CleanRoot, display: Display, project: str
) -> subprocess.CompletedProcess[str]:
    """Start the window with a project that it refuses, close the message and then the window."""
    words = root.command(["annotator", project], {"DISPLAY": display.name})
    with started(words) as window:
        wait_until(lambda: display.windows(TITLE) == 2, "the window has a message before it")
        display.press_in_front(["Return"])
        wait_until(lambda: display.windows(TITLE) == 1, "the message is gone")
        display.window(TITLE)
        display.press(["ctrl+q"])
        _, told = window.communicate(timeout=LONGEST_WAIT)
    return subprocess.CompletedProcess(words, window.returncode, "", told)
