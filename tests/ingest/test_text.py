"""Each text file becomes one article with its origin, or one clear problem."""

from __future__ import annotations

import hashlib
import os
from datetime import UTC, datetime
from pathlib import Path

import pytest

from annotator.ingest.text import ReadText, read_text_articles

BODY = "Workers marched in Lenvik on Thursday.\nThey blocked the bridges, police said.\n"


class Clock:
    def now(self) -> datetime:
        return datetime(2026, 11, 22, tzinfo=UTC)

    def entropy(self, size: int) -> bytes:
        return bytes(size)


def read(*paths: Path) -> list[ReadText]:
    return list(read_text_articles(paths, clock=Clock()))


def test_an_article_and_its_origin(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    data = ("\ufeffBy Jane Doe\r\n\r\n" + BODY.replace("\n", "\r\n")).encode()
    path.write_bytes(data)
    [result] = read(path)
    article = result.article
    assert article is not None
    assert article.text == BODY
    assert article.language is None
    assert article.origin == {
        "reader": "text",
        "file": "a.txt",
        "file_sha256": hashlib.sha256(data).hexdigest(),
        "encoding": "utf-8-sig",
        "newline": "crlf",
        "header": "By Jane Doe",
    }
    assert list(article.origin) == [
        "reader", "file", "file_sha256", "encoding", "newline", "header"
    ]  # fmt: skip


def test_one_bad_file_stops_no_other(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(BODY)
    (tmp_path / "b.txt").write_bytes(b"")
    (tmp_path / "c.txt").write_bytes(b"%PDF-1.4")
    (tmp_path / "d.csv").write_text("1,2")
    (tmp_path / "e.txt").write_text(BODY + "e")
    results = read(tmp_path, tmp_path / "missing.txt")
    assert [r.article is not None for r in results] == [True, False, False, False, True, False]
    assert [r.skipped for r in results] == [False, False, False, True, False, False]
    for result in results:
        assert result.article or (result.problem and str(result.path) in result.problem.message)
    ids = [r.article.id for r in results if r.article]
    assert ids == sorted(set(ids))


def test_a_named_file_is_read_whatever_its_name(tmp_path: Path) -> None:
    (tmp_path / "README").write_text(BODY)
    assert read(tmp_path / "README")[0].article is not None


def test_replaced_characters_are_reported(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(BODY.encode() + b"\0\0")
    [result] = read(tmp_path / "a.txt")
    assert result.article is not None
    assert result.article.text == BODY + "\ufffd\ufffd"
    assert result.notes[0].startswith("2 characters")


@pytest.mark.skipif(os.name != "posix", reason="names are bytes only there")
def test_a_name_that_is_not_utf8(tmp_path: Path) -> None:
    path = os.fsencode(tmp_path) + b"/caf\xe9.txt"
    try:
        Path(os.fsdecode(path)).write_text(BODY)
    except OSError:
        pytest.skip("this file system takes only UTF-8 names")
    [result] = read(tmp_path)
    assert result.article is not None
    assert result.article.origin["file"] == "caf\ufffd.txt"


def test_the_real_article(shared_dir: Path) -> None:
    path = shared_dir / "articles" / "trend-2022-10-13.txt"
    [result] = read(path)
    article = result.article
    assert article is not None
    assert article.text == path.read_bytes().decode().split("\n\n", 1)[1]
    assert article.source == "Trend"
    assert [(a.name, a.kind) for a in article.authors] == [("Trend", "organization")]
    assert article.published is not None
    assert (article.published.value, article.published.precision, article.published.raw) == (
        "2022-10-13", "day", "date 2022-10-13"
    )  # fmt: skip
    assert article.origin["header"] == "date 2022-10-13 By Trend"
    assert article.title is None
