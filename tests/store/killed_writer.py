"""A writer that is killed: one process of its own, which forks a child for every death.

Called with a folder of copies of one project, `0.annotator` and so on; each child writes to its
own copy and dies by SIGKILL. `statement N`: just before the N-th statement of its second write.
`moment`: whenever the parent gets to it, while acknowledging every write in `N.acknowledged`.
`careless` takes the transaction away, as a control of the checker.
"""

from __future__ import annotations

import os
import random
import signal
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, event

from annotator.model.article import Article
from annotator.model.change import Change, Edit
from annotator.model.marks import Actor, Mention, Provenance
from annotator.model.project import ArticleQuery, JournalEntry
from annotator.model.span import Span
from annotator.store.engine import Database
from annotator.store.opening import open_store
from annotator.store.sql_store import SqlProjectStore

AT = "2026-11-22T10:15:30Z"
BY = Provenance("A1", "manual", AT, AT)


def entry(store: SqlProjectStore, number: int) -> JournalEntry:
    """Ten mentions of a new actor, and the ten before them gone."""
    (summary,) = store.articles(ArticleQuery("A1"))
    opened = store.load(summary.id, "A1")
    article: Article = opened.article
    first = number * 10
    actor = Actor(f"a{number}", f"N{number}", "Person")  # type: ignore[arg-type]
    added = [
        Mention(f"m{first + i}", "Person", Span.single(i, i + 5), BY, actor.id)  # type: ignore[arg-type]
        for i in range(10)
    ]
    edits = [Edit(mark, None) for mark in opened.marks]
    edits += [Edit(None, item) for item in (actor, *added)]
    layer = opened.marks.layer
    return JournalEntry(
        f"op{number}", "do", None, "A1", article.id, layer, opened.version, Change("x", tuple(edits)), AT
    )  # fmt: skip


def die_before(store: SqlProjectStore, statement: int) -> None:
    """Write once, then die before this statement of the second write."""
    store.write(entry(store, 1))
    second = entry(store, 2)
    left = statement

    @event.listens_for(store._database._engine, "before_cursor_execute")
    def count(*_arguments: object) -> None:
        nonlocal left
        left -= 1
        if left < 0:
            os.kill(os.getpid(), signal.SIGKILL)

    store.write(second)
    os._exit(3)  # there are not so many statements


def write_on(store: SqlProjectStore, acknowledgements: Path) -> None:
    with acknowledgements.open("ab", buffering=0) as said:
        for number in range(1, 100_000):
            written = entry(store, number)
            store.write(written)
            said.write(f"{written.op_id}\n".encode())


@contextmanager
def careless(database: Database) -> Iterator[Connection]:
    """Every statement commits by itself."""
    with database._engine.execution_options(isolation_level="AUTOCOMMIT").connect() as connection:
        yield connection


def child(path: Path, how: str, number: int) -> None:
    store = open_store(str(path))
    if how == "statement":
        die_before(store, number)
    else:
        write_on(store, path.with_suffix(".acknowledged"))


def main() -> None:
    folder, how = Path(sys.argv[1]), sys.argv[2]
    if "careless" in sys.argv:
        Database.writing = careless  # type: ignore[method-assign, assignment]
    chance = random.Random(7)
    for path in sorted(folder.glob("*.annotator"), key=lambda path: int(path.stem)):
        process = os.fork()
        if process == 0:
            child(path, how, int(path.stem))
        if how == "moment":
            said = path.with_suffix(".acknowledged")
            while not said.exists() or not said.stat().st_size:
                time.sleep(0.001)
            time.sleep(chance.uniform(0, 0.02))
            os.kill(process, signal.SIGKILL)
        _, status = os.waitpid(process, 0)
        end = os.WTERMSIG(status) if os.WIFSIGNALED(status) else -os.WEXITSTATUS(status)
        sys.stdout.write(f"{end}\n")


if __name__ == "__main__":
    main()
