"""Reads and writes documents of GATE in tests."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import orjson
import pytest

from annotator.formats.gate.codec import FORMAT
from annotator.untrusted.incoming import MemoryFile
from tests.formats.round_trip import Record, read_one, written

GOLDEN = Path(__file__).parents[1] / "golden" / "gate.bdocjs"
SAMPLES = Path(__file__).parents[4] / "shared" / "samples"
TEXT = "🚩 Workers marched in Lenvik."


def annotation(number: int, kind: str, start: int, end: int, **features: Any) -> Record:
    return {"type": kind, "start": start, "end": end, "id": number, "features": features}


ANNOTATIONS = [annotation(0, "Group", 2, 9), annotation(1, "Protest", 10, 17, tense="past")]


def document(*annotations: Any, name: str = "", **more: Any) -> Record:
    found = {"name": name, "annotations": list(annotations), "next_annid": len(annotations)}
    made = {"text": TEXT, "features": {}, "offset_type": "p", "name": "d"}
    return {**made, "annotation_sets": {name: found}, **more}


def read(data: Any, name: str = "a.bdocjs") -> tuple[list[Record], list[Any]]:
    raw = data if isinstance(data, bytes) else orjson.dumps(data)
    return read_one(FORMAT, MemoryFile(name, raw))


def again(record: Record) -> Any:
    files, _ = written(FORMAT, [record])
    [data] = files.values()
    return json.loads(data)


def sample(path: str) -> bytes:
    if not SAMPLES.is_dir():
        pytest.skip("the shared samples are not beside this checkout")
    return (SAMPLES / path).read_bytes()
