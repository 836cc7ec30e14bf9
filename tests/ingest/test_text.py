"""Each text file becomes one article with its origin, or one clear problem."""

from __future__ import annotations

import hashlib
import os
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.ingest.base import Draft
from annotator.ingest.drafting import SourceFile, article_of
from annotator.ingest.numbering import ArticleIds
from annotator.ingest.registry import article_reader
from annotator.ingest.text import READER, ReadText, read_text_articles
from annotator.model.errors import BadInput
from annotator.model.option import OptionValue, chosen_options
from annotator.untrusted.incoming import MemoryFile

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


# ---------------------------------------------------------------- as an article reader

RULES = r"""
rules:
  - pattern: '\[(?P<date>[\d/]+)\] (?P<title>.+)'
    date_format: dmy
split: '^\['
"""
SEVERAL = f"[03/04/2022] Bridges\n\n{BODY}\n\n[04/04/2022] More\n{BODY}"


def seeds() -> dict[str, bytes]:
    """Small files of this kind, for the fuzz harness."""
    return {
        "header.txt": ("date 2022-10-13 By Trend\r\n\r\n" + BODY).encode(),
        "fields.txt": ("Title: A\nDate: 2022\nAuthor: Jane Doe\n\n" + BODY).encode("utf-8-sig"),
        "wide.txt": BODY.encode("utf-16"),
        "old.txt": "Работа\n\nРабочие прошли маршем по городу".encode("cp1251"),
    }


def drafts(data: bytes | str, **options: OptionValue) -> list[Draft]:
    raw = data.encode() if isinstance(data, str) else data
    found = list(READER.read(MemoryFile("a.txt", raw), chosen_options(READER.options, options)))
    assert all(isinstance(one, Draft) for one in found)
    return [one for one in found if isinstance(one, Draft)]


@pytest.mark.parametrize("data", seeds().values(), ids=seeds())
def test_a_draft_is_what_a_file_was_read_as(data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(data)
    [result] = read(path)
    [draft] = drafts(data)
    file = SourceFile("a.txt", hashlib.sha256(data).hexdigest())
    article, notes = article_of(draft, file, READER.name, ArticleIds(Clock()))
    assert result.article is not None
    assert {**article.origin, "body_start": 0} == {**result.article.origin, "body_start": 0}
    assert replace(article, origin={}) == replace(result.article, origin={})
    assert notes == result.notes


def test_rules_and_several_articles_in_a_file() -> None:
    first, second = drafts(SEVERAL, rules=RULES)
    assert first.text == BODY.rstrip("\n")
    assert first.title == "Bridges"
    assert first.published is not None
    assert first.published.value == "2022-04-03"
    assert first.origin["body_start"] == SEVERAL.index(BODY)
    assert (second.title, second.line, second.place) == ("More", 7, "article 2")
    assert SEVERAL[second.origin["body_start"] :].startswith(second.text)


def test_the_header_can_be_left_alone() -> None:
    text = "By Jane Doe\n\n" + BODY
    [draft] = drafts(text, header=False)
    assert draft.text == text
    assert draft.authors == ()


def test_an_encoding_that_a_person_names() -> None:
    data = "Работа".encode("koi8_r")
    [draft] = drafts(data, encoding="koi8-r")
    assert draft.text == "Работа"
    assert draft.notes == ()
    with pytest.raises(BadInput, match="not in the encoding ascii"):
        drafts(data, encoding="ascii")


@pytest.mark.parametrize(
    ("data", "options"),
    [
        (b"", {}),
        (b"%PDF-1.4", {}),
        (b"a", {"rules": "["}),
        (b"a", {"rules": "- '('"}),
        (b"a", {"encoding": "rot13"}),
        (b"----\n", {"rules": "{split: '-', split_line: parts}"}),
    ],
)
def test_what_cannot_be_read(data: bytes, options: dict[str, OptionValue]) -> None:
    with pytest.raises(BadInput):
        drafts(data, **options)


def test_sniffing() -> None:
    assert article_reader("text") is READER
    assert READER.sniff(b"words", "a.TXT") == 50
    assert READER.sniff(b"words", "README") == 40
    assert READER.sniff("words".encode("utf-16"), "README") == 40
    for none in (b"", b"%PDF-1.4", b"\1\0\2\0\3"):
        assert READER.sniff(none, "README") == 0


@given(st.binary(max_size=200))
def test_whatever_the_bytes_are(data: bytes) -> None:
    with suppress(BadInput):
        assert all(draft.text.strip() for draft in drafts(data, rules=RULES))
