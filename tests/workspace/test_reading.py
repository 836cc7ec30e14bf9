"""Whatever a file is, its articles come out, and what is wrong with it stops nothing else."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from typing import Any

import pytest

from annotator.bootstrap import SystemClock
from annotator.formats.base import Finding
from annotator.ingest.numbering import ArticleIds
from annotator.model.errors import NotFound
from annotator.untrusted.incoming import MemoryFile
from annotator.workspace.reading import (
    BegunFile,
    FoundRecord,
    FromFile,
    ReadingChoice,
    parsed,
    read_file,
)
from tests.formats.records import NEWS, a_record, line_of

NOW = "2026-11-22T12:00:00Z"


def read(name: str, data: bytes, **choice: Any) -> list[FromFile]:
    ids = ArticleIds(SystemClock())
    file = MemoryFile(name, data)
    return [parsed(item) for item in read_file(file, ReadingChoice(**choice), NEWS, NOW, ids)]


def archive(files: Mapping[str, bytes]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as packed:
        for name, data in files.items():
            packed.writestr(name, data)
    return made.getvalue()


def texts(items: list[FromFile]) -> list[str]:
    return [item.record.article.text for item in items if isinstance(item, FoundRecord)]


def words(items: list[FromFile]) -> list[str]:
    return [f"{item.severity}: {item.message}" for item in items if isinstance(item, Finding)]


def test_plain_text() -> None:
    begun, found = read("a.txt", b"Workers marched in Lenvik.\n")
    assert isinstance(begun, BegunFile)
    assert (begun.where, begun.records) == ("a.txt", False)
    assert isinstance(found, FoundRecord)
    origin = found.record.article.origin
    assert (origin["reader"], origin["file"]) == ("text", "a.txt")
    assert len(origin["file_sha256"]) == 64


def test_records() -> None:
    items = read("a.jsonl", line_of(a_record()) + b"{\n")
    assert texts(items) == [a_record()["text"]]
    assert len(words(items)) == 1
    assert words(items)[0].startswith("error: ")


def test_an_archive_of_many_kinds() -> None:
    data = archive({
        "news/a.txt": b"Workers marched.\n",
        "b.jsonl": line_of(a_record()),
        "picture.png": b"\x89PNG\r\n\x1a\n",
        "empty.txt": b"",
        "inner.zip": archive({"c.txt": b"Police said.\n"}),
    })  # fmt: skip
    items = read("news.zip", data)
    assert set(texts(items)) == {"Workers marched.\n", a_record()["text"], "Police said.\n"}
    told = words(items)
    assert any(w.startswith("warning") and "picture.png" in w for w in told)
    assert any(w.startswith("error") and "empty.txt" in w for w in told) or any(
        "no words" in w for w in told
    )


def test_a_broken_archive_is_an_error_and_no_more() -> None:
    for data in (b"PK\x03\x04", b"PK\x03\x04" + b"\0" * 100, archive({"a.txt": b"x"})[:-30]):
        items = read("a.zip", data)
        assert texts(items) == []
        assert len(words(items)) == 1


def test_what_no_kind_fits() -> None:
    items = read("a.exe", b"MZ\x90\x00")
    assert [w for w in words(items) if "not a kind of file" in w]
    assert texts(items) == []


def test_a_chosen_kind_is_believed() -> None:
    assert texts(read("a.exe", b"Workers marched.\n", format="text")) == ["Workers marched.\n"]
    assert words(read("a.txt", b"Workers marched.\n", format="jsonl"))
    with pytest.raises(NotFound):
        read("a.txt", b"x", format="xyz")


def test_options_go_to_the_kinds_that_have_them() -> None:
    options = {"encoding": "cp1251"}
    data = "Рабочие вышли.\n".encode("cp1251")
    assert texts(read("a.txt", data, format="text", options=options)) == ["Рабочие вышли.\n"]
    assert texts(read("a.txt", data, options=options)) == ["Рабочие вышли.\n"]
    assert texts(read("a.jsonl", line_of(a_record()), options=options)) == [a_record()["text"]]
    refused = read("a.txt", b"x", format="text", options={"colour": "red"})
    assert any("no option" in told for told in words(refused))
