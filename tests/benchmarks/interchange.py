"""Measures how fast articles with marks come in and go out: `python -m tests.benchmarks.interchange`.

10,000 articles of 3,500 characters, with 50 marks and 10 relations each; `ARTICLES=100000` tries that
memory does not grow with them. Rates are of one run each, as a person would have it; the reading
process is the real one.
"""

from __future__ import annotations

import os
import resource
import shutil
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from annotator.bootstrap import SystemClock
from annotator.model.errors import AnnotatorError
from annotator.model.identity import LayerId, MarkId
from annotator.model.marks import Mark, MarkRef, Mention, Relation
from annotator.model.project import NewRecord
from annotator.workspace.exporting import ExportChoice, export_records
from annotator.workspace.importing import import_paths
from tests.benchmarks.spine import CHARACTERS, MARKS, a_record, empty_project, generator

ARTICLES = int(os.environ.get("ARTICLES", "10000"))
RELATIONS = 10
BATCH = 1_000
TARGETS = {"jsonl": 10_000, "brat": 2_000, "spacy": 400}
IMPORT_TARGET = 4_000


def records() -> Iterator[NewRecord]:
    """The articles, one after the other."""
    gen = generator()
    for number in range(ARTICLES):
        record = a_record(gen(CHARACTERS + 200, number), number, marks=MARKS)
        yield NewRecord(record.article, record.layers, dict(_related(record)), record.actors)


def _related(record: NewRecord) -> Iterator[tuple[LayerId, tuple[Mark, ...]]]:
    """The marks of each layer with relations between the first mentions."""
    for layer, marks in record.marks.items():
        mentions = [mark for mark in marks if isinstance(mark, Mention)]
        made = [
            Relation(
                MarkId(f"r{n + 1001}"),
                "located-in",
                MarkRef("mention", mentions[n].id),
                MarkRef("mention", mentions[n + 1].id),
                mentions[n].by,
            )
            for n in range(min(RELATIONS, len(mentions) - 1))
        ]
        yield layer, (*marks, *made)


def filled(place: Path) -> Path:
    """A project with all of them."""
    target = place / "full.annotator"
    store = empty_project(target)
    batch: list[NewRecord] = []
    for record in records():
        batch.append(record)
        if len(batch) == BATCH:
            store.add(batch, at="2026-11-22T10:00:00Z")
            batch.clear()
    if batch:
        store.add(batch, at="2026-11-22T10:00:00Z")
    store.close()
    return target


def main() -> None:
    """Measure, and say what the targets are."""
    place = Path(tempfile.mkdtemp(prefix="interchange"))
    try:
        _measure(place)
    finally:
        shutil.rmtree(place)


def _measure(place: Path) -> None:
    from annotator.bootstrap import open_store

    store = open_store(str(filled(place)))
    print(
        f"{ARTICLES:,} articles × {CHARACTERS:,} characters, {MARKS} marks, {RELATIONS} relations"
    )
    names = os.environ.get("FORMATS", "jsonl brat spacy training").split()
    for name in names:
        out = place / (f"out.{name}.jsonl" if name in {"jsonl", "training"} else name)
        begin = time.perf_counter()
        try:
            report = export_records(store, out, ExportChoice(name, loss_file=False))
        except AnnotatorError as failure:
            print(f"export {name:<9} {failure}")
            continue
        rate = report.written / (time.perf_counter() - begin)
        target = f"target {TARGETS[name]:,}" if name in TARGETS else ""
        print(f"export {name:<9} {rate:>8,.0f} /s  {target}  memory {_peak():,.0f} MiB")
        if name == "jsonl":
            _import(place, out)
        elif out.is_dir():
            shutil.rmtree(out)
        else:
            out.unlink()
    store.close()


def _import(place: Path, path: Path) -> None:
    again = empty_project(place / "again.annotator")
    begin = time.perf_counter()
    report = import_paths(again, [path], clock=SystemClock())
    taken = time.perf_counter() - begin
    again.close()
    assert report.added == ARTICLES, report.summary
    print(
        f"import jsonl     {ARTICLES / taken:>8,.0f} /s  target {IMPORT_TARGET:,}  memory {_peak():,.0f} MiB"
    )


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main()
