"""The program is killed in the middle of work, again and again: every mark that was saved is there."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from annotator.bootstrap import wired_projects
from annotator.model.identity import ActorId, ArticleId
from annotator.model.mark_set import MarkSet, empty_layer
from annotator.model.marks import Actor
from annotator.model.project import ArticleQuery
from annotator.workspace.document import apply_to_registry
from annotator.workspace.lanes import InlineLane
from annotator.workspace.workspace import Workspace
from tests.journeys.people import command

KILLS = 24
WORDS = 3000

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="this system has no fork")


@dataclass
class Victim:
    """The program that annotates, and what it said it had saved."""

    process: subprocess.Popen[str]
    saved: set[str] = field(default_factory=set)

    def run(self, way: str, acknowledged: int) -> set[str]:
        """Let it work until so many marks are saved, then kill it; what it saved this time."""
        assert self.process.stdin is not None
        self.process.stdin.write(f"{way}\n")
        self.process.stdin.flush()
        pid = int(self.heard("begin"))
        fresh = {self.heard("saved") for _ in range(acknowledged)}
        os.kill(pid, signal.SIGKILL)
        while (line := self.line()) != ["ended"]:
            assert line[0] == "saved"
            fresh.add(line[1])
        self.saved |= fresh
        return fresh

    def heard(self, word: str) -> str:
        """The rest of the next line, which must begin with this word."""
        line = self.line()
        assert line[:1] == [word], f"expected {word}, heard {line}"
        return line[1] if len(line) > 1 else ""

    def line(self) -> list[str]:
        """The next line it says, in words."""
        assert self.process.stdout is not None
        said = self.process.stdout.readline()
        assert said, "the program ended by itself"
        return said.split()


@pytest.fixture
def project(tmp_path: Path) -> tuple[str, ArticleId]:
    """A project with one long article."""
    target, file = tmp_path / "desk.annotator", tmp_path / "long.txt"
    file.write_text("word " * WORDS, encoding="utf-8")
    assert command("new", target, "--schema", "news") == 0
    assert command("import", target, file) == 0
    store = wired_projects().connect(str(target))
    article = store.articles(ArticleQuery("A1"))[0].id
    store.close()
    return str(target), article


@contextmanager
def a_victim(project: tuple[str, ArticleId], checkout: Path) -> Iterator[Victim]:
    process = subprocess.Popen(
        [sys.executable, str(Path(__file__).with_name("until_killed.py")), *project],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(checkout), "QT_QPA_PLATFORM": "offscreen"},
    )
    victim = Victim(process)
    try:
        victim.heard("ready")
        yield victim
        assert process.stdin is not None
        process.stdin.close()
        assert process.wait(timeout=30) == 0
    finally:
        process.kill()
        process.wait()
        for pipe in (process.stdin, process.stdout):
            assert pipe is not None
            pipe.close()


def what_is_there(project: tuple[str, ArticleId]) -> set[str]:
    """Ids of the marks after opening the project again; state and journal must tell the same."""
    target, article = project
    store = wired_projects().connect(target)
    workspace = Workspace(store, InlineLane(), wired_projects().clock, annotator="A1")
    workspace.open()
    workspace.open_article(article)
    try:
        assert workspace.document is not None
        marks = workspace.document.marks
        replayed = MarkSet(empty_layer(1, "A1"))
        registry: dict[ActorId, Actor] = {}
        for step in store.steps("A1", 1_000_000):
            replayed.apply(step.change)
            apply_to_registry(registry, step.change)
        assert replayed.snapshot() == marks.snapshot()
        return {mark.id for mark in marks}
    finally:
        workspace.close()


@pytest.mark.parametrize("way", ["inline", "qt"])
def test_every_mark_that_was_saved_survives(
    way: str, project: tuple[str, ArticleId], checkout: Path
) -> None:
    with a_victim(project, checkout) as victim:
        for kill in range(KILLS):
            fresh = victim.run(way, acknowledged=1 + kill % 7)
            assert len(fresh) >= 1 + kill % 7
            there = what_is_there(project)
            assert victim.saved <= there, f"lost after kill {kill}: {victim.saved - there}"
    # Written, but killed before it could say so: at most one a kill.
    assert len(there) <= len(victim.saved) + KILLS
    assert list(Path(project[0]).parent.glob("*-journal")) == []


def test_a_mark_that_is_called_saved_too_early_is_noticed(
    project: tuple[str, ArticleId], checkout: Path
) -> None:
    with a_victim(project, checkout) as victim:
        saved = victim.run("early", acknowledged=4)
    assert saved == {"m1", "m2", "m3", "m4"}
    assert what_is_there(project) == {"m1", "m2", "m3"}


def test_work_goes_on_after_a_kill(project: tuple[str, ArticleId], checkout: Path) -> None:
    with a_victim(project, checkout) as victim:
        victim.run("inline", acknowledged=3)
    target, article = project
    workspace = Workspace(
        wired_projects().connect(target), InlineLane(), wired_projects().clock, annotator="A1"
    )
    workspace.open()
    workspace.open_article(article)
    before = what_is_there(project)
    while workspace.undo_label is not None:
        workspace.undo()
    for _ in before:
        workspace.redo()
    workspace.close()
    assert what_is_there(project) == before
