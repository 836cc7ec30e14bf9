"""Reads and writes BioC in tests."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import orjson
import pytest

from annotator.formats.bioc.codec import FORMAT
from annotator.untrusted.incoming import MemoryFile
from tests.formats.round_trip import Record, read_one, written

GOLDEN = Path(__file__).parents[1] / "golden" / "bioc.json"
SAMPLES = Path(__file__).parents[4] / "shared" / "samples"
TEXT = "🚩 Workers marched in Lenvik."


def annotation(identifier: str, kind: str, offset: int, length: int, text: str) -> Record:
    place = [{"offset": offset, "length": length}]
    return {"id": identifier, "infons": {"type": kind}, "text": text, "locations": place}


ANNOTATIONS = [
    annotation("T1", "Group", 2, 7, "Workers"),
    annotation("T2", "Protest", 10, 7, "marched"),
    annotation("T3", "Place", 21, 6, "Lenvik"),
]


def collection(*passages: Record, **more: Any) -> Record:
    document = {"id": "a42", "infons": {}, "passages": list(passages), **more}
    return {"source": "x", "date": "", "key": "", "documents": [document]}


def passage(text: str = TEXT, offset: int = 0, **more: Any) -> Record:
    return {"offset": offset, "infons": {}, "text": text, **more}


def read(data: Any, name: str = "a.json") -> tuple[list[Record], list[Any]]:
    raw = data if isinstance(data, bytes) else orjson.dumps(data)
    return read_one(FORMAT, MemoryFile(name, raw))


def again(records: list[Record]) -> Any:
    files, _ = written(FORMAT, records)
    return json.loads(files["out.json"])


def sample(path: str) -> bytes:
    if not SAMPLES.is_dir():
        pytest.skip("the shared samples are not beside this checkout")
    return (SAMPLES / path).read_bytes()
