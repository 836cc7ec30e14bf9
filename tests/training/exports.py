"""The sample project, written by the command that people use."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from annotator.cli.main import main

Record = dict[str, Any]


def sample_project(folder: Path) -> Path:
    """The sample project, made in this folder."""
    assert main(["demo", str(folder), "--no-window"]) == 0
    return folder / "sample.annotator"


def exported(project: Path, out: Path, form: str, *options: str) -> Path:
    """What `annotator export` writes of it."""
    assert main(["export", str(project), str(out), "--format", form, *options]) == 0
    return out


def records_of(project: Path, folder: Path) -> list[Record]:
    """The project's records, to count what must be in every export."""
    lines = exported(project, folder / "records.jsonl", "jsonl").read_bytes().splitlines()
    return [json.loads(line) for line in lines]


def count_of(records: list[Record], kind: str) -> int:
    """How many marks of a kind the records have."""
    return sum(len(record[kind]) for record in records)
