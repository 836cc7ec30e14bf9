"""Reads and writes documents of PubAnnotation in tests."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import orjson
import pytest

from annotator.formats.pubannotation.codec import FORMAT
from annotator.untrusted.incoming import MemoryFile
from tests.formats.round_trip import Record, read_one, written

GOLDEN = Path(__file__).parents[1] / "golden" / "pubannotation.json"
SAMPLES = Path(__file__).parents[4] / "shared" / "samples"
TEXT = "🚩 Workers marched in Lenvik."
SPANS = [
    {"id": "T1", "span": {"begin": 2, "end": 9}, "obj": "Group"},
    {"id": "T2", "span": {"begin": 10, "end": 17}, "obj": "Protest"},
    {"id": "T3", "span": {"begin": 21, "end": 27}, "obj": "Place"},
]


def read(document: Any, **options: Any) -> tuple[list[Record], list[Any]]:
    data = document if isinstance(document, bytes) else orjson.dumps(document)
    return read_one(FORMAT, MemoryFile("a.json", data), options)


def again(records: list[Record], **options: Any) -> Any:
    files, _ = written(FORMAT, records, options)
    return json.loads(files["out.json"])


def sample(path: str) -> bytes:
    if not SAMPLES.is_dir():
        pytest.skip("the shared samples are not beside this checkout")
    return (SAMPLES / path).read_bytes()
