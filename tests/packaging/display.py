"""A display of its own and a person at it who sees titles and presses keys, from outside the program."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt

NAMES = {
    Qt.Key.Key_Home: "Home",
    Qt.Key.Key_Right: "Right",
    Qt.Key.Key_Left: "Left",
    Qt.Key.Key_Tab: "Tab",
}
HELD = {
    Qt.KeyboardModifier.ShiftModifier: "shift",
    Qt.KeyboardModifier.ControlModifier: "ctrl",
    Qt.KeyboardModifier.AltModifier: "alt",
}
OTHER = {",": "comma"}
LONGEST_WAIT = 90  # seconds, for machines that do much else


def key_name(key: Qt.Key | str, held: Qt.KeyboardModifier) -> str:
    """What X calls a key with what is held beside it."""
    name = OTHER.get(key, key) if isinstance(key, str) else NAMES[key]
    return "+".join([*(word for flag, word in HELD.items() if held & flag), name])


@dataclass(frozen=True)
class Display:
    """An X display; `name` is what DISPLAY must say."""

    name: str

    def window(self, title: str) -> str:
        """Wait for a visible window with this in its title, give it the keyboard; its id."""
        until = time.monotonic() + LONGEST_WAIT
        while time.monotonic() < until:
            found = self._ask("search", "--onlyvisible", "--name", title)
            if found:
                window = found.split()[0]
                self._ask("windowfocus", "--sync", window)
                return window
            time.sleep(0.1)
        raise AssertionError(f"no window called {title!r} came")

    def windows(self, title: str) -> int:
        """How many visible windows have this in their titles."""
        return len(self._ask("search", "--onlyvisible", "--name", title).split())

    def width(self, title: str) -> int:
        """The width of the visible window with this in its title; 0 where there is none."""
        found = self._ask("search", "--onlyvisible", "--name", title).split()
        told = self._ask("getwindowgeometry", "--shell", found[-1]) if found else ""
        return next((int(line[6:]) for line in told.splitlines() if line.startswith("WIDTH=")), 0)

    def press_in_front(self, keys: Sequence[str]) -> None:
        """Press keys in the window that came last; there is no window manager to give it the keyboard."""
        found = self._ask("search", "--onlyvisible", "--name", ".").split()
        self._ask("windowfocus", "--sync", found[-1])
        self.press(keys)

    def press(self, keys: Sequence[str]) -> None:
        """Press keys one after the other."""
        self._ask("key", "--delay", "5", *keys)

    def write(self, words: str, *, over: bool = False) -> None:
        """Type words, letter by letter, `over` those that a field holds already.

        The first keys, which a field may not get yet, are harmless ones.
        """
        self.press(["End"] * 10 + ["ctrl+a"] * over)
        self._ask("type", "--delay", "5", words)

    def _ask(self, *words: str) -> str:
        environment = {**os.environ, "DISPLAY": self.name}
        done = subprocess.run(
            ["xdotool", *words], env=environment, capture_output=True, text=True,
            check=False, timeout=LONGEST_WAIT,
        )  # fmt: skip
        return done.stdout


@contextmanager
def started(words: Sequence[str]) -> Iterator[subprocess.Popen[str]]:
    """A program that has a window; it ends with the block at the latest."""
    with subprocess.Popen(words, stderr=subprocess.PIPE, text=True) as window:
        try:
            yield window
        finally:
            window.kill()


def wait_until(true: Callable[[], bool], what: str) -> None:
    """Wait for something that another process does."""
    until = time.monotonic() + LONGEST_WAIT
    while not true():
        assert time.monotonic() < until, f"it never came so far that {what}"
        time.sleep(0.05)


def wait_until_idle(program: subprocess.Popen[str]) -> None:
    """Wait until a program has done what it was asked for: it takes no more processor time.

    Nor do the processes that it has files read in and expressions matched.
    """

    def ticks() -> int:
        return _ticks(program.pid)

    def idle() -> bool:
        before = ticks()
        time.sleep(0.25)
        return ticks() - before <= 1

    wait_until(idle, "the program was idle")


def _ticks(process: int) -> int:
    """Processor time of a process, of those it has waited for, and of those that still run."""
    try:
        stat = Path(f"/proc/{process}/stat").read_text()
        children = Path(f"/proc/{process}/task/{process}/children").read_text().split()
        for task in Path(f"/proc/{process}/task").iterdir():
            children += (task / "children").read_text().split()
    except OSError:  # it has ended meanwhile
        return 0
    own = sum(map(int, stat.rpartition(")")[2].split()[11:15]))
    return own + sum(_ticks(int(child)) for child in set(children))


@contextmanager
def a_display(size: str = "1440x900x24") -> Iterator[Display]:
    """An X server without network that ends with the block."""
    reader, writer = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writer), "-screen", "0", size, "-nolisten", "tcp"],
        pass_fds=(writer,), stderr=subprocess.DEVNULL,
    )  # fmt: skip
    os.close(writer)
    try:
        with os.fdopen(reader) as told:
            yield Display(f":{told.readline().strip()}")
    finally:
        server.terminate()
        server.wait()
