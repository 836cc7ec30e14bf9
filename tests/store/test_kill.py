"""Whatever moment the program is killed at: the write is there whole, or not at all."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from annotator.model.mark_set import MarkSet
from annotator.model.project import ArticleQuery, NewRecord
from annotator.store.opening import open_store
from annotator.store.sql_store import SqlProjectStore
from tests.builders import AT
from tests.contracts.store_contract import article

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="dies by fork and SIGKILL")
WRITER = Path(__file__).with_name("killed_writer.py")
STATEMENTS = 14  # more than a write has


@pytest.fixture
def copies(tmp_path: Path, empty_project: bytes) -> Path:
    """A folder of equal projects with one article."""
    base = tmp_path / "base"
    base.write_bytes(empty_project)
    store = open_store(str(base))
    store.add([NewRecord(article())], at=AT)
    store.close()
    folder = tmp_path / "copies"
    folder.mkdir()
    for number in range(STATEMENTS):
        (folder / f"{number}.annotator").write_bytes(base.read_bytes())
    return folder


def killed(folder: Path, *how: str) -> list[int]:
    """How each child ended: 9 by SIGKILL, -3 because it had finished."""
    checkout = WRITER.parents[2]
    done = subprocess.run(
        [sys.executable, str(WRITER), str(folder), *how],
        env={**os.environ, "PYTHONPATH": str(checkout)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return [int(line) for line in done.stdout.split()]


def faults(store: SqlProjectStore, acknowledged: set[str]) -> list[str]:
    """What is neither the state before a write nor the one after it."""
    (summary,) = store.articles(ArticleQuery("A1"))
    opened = store.load(summary.id, "A1")
    steps = store.steps("A1", 100_000)
    replayed = MarkSet(opened.marks.layer)
    actors = set()
    for step in steps:
        replayed.apply(step.change)
        actors |= {edit.id for edit in step.change.edits if edit.kind == "actor"}
    found = []
    if replayed.snapshot() != opened.marks.snapshot():
        found.append("marks are not what the journal says")
    if opened.version != len(steps):
        found.append(f"version {opened.version} after {len(steps)} steps")
    if set(store.actors()) != actors:
        found.append("actors are not what the journal says")
    if acknowledged - {step.op_id for step in steps}:
        found.append("an acknowledged step is lost")
    if opened.marks.serial != max([0, *(19 if s.op_id == "op1" else 29 for s in steps)]) and (
        len(steps) < 3
    ):
        found.append("the serial is not that of the marks")
    return found


def check(folder: Path) -> dict[str, list[str]]:
    found = {}
    for path in folder.glob("*.annotator"):
        said = path.with_suffix(".acknowledged")
        # A line that was cut off was not acknowledged.
        acknowledged = set(said.read_text().split("\n")[:-1]) if said.exists() else {"op1"}
        store = open_store(str(path))
        found[path.stem] = faults(store, acknowledged)
        store.close()
    return found


def test_killed_before_any_statement_of_a_write(copies: Path) -> None:
    ends = killed(copies, "statement")
    assert ends[:8] == [9] * 8
    assert ends[-1] == -3, "a write has more statements than are tried"
    assert [found for found in check(copies).values() if found] == []


def test_killed_at_any_moment(copies: Path) -> None:
    assert killed(copies, "moment") == [9] * STATEMENTS
    assert [found for found in check(copies).values() if found] == []


def test_a_careless_writer_is_caught(copies: Path) -> None:
    """The control: without the transaction the same deaths leave halves."""
    assert 9 in killed(copies, "statement", "careless")
    torn = [found for found in check(copies).values() if found]
    assert len(torn) >= 3
