"""Objects of any shape become articles by the names of their fields."""

from __future__ import annotations

import json
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.ingest.base import Draft, Remark
from annotator.ingest.json_rows import READER
from annotator.ingest.registry import article_reader
from annotator.model.errors import BadInput
from annotator.model.option import OptionValue, chosen_options
from annotator.untrusted.incoming import MemoryFile

TEXT = "Workers marched in Lenvik on Thursday, and they blocked the bridges, police said."
ROW = {
    "article": {"body": TEXT, "lead": "Workers march"},
    "source": {"id": None, "name": "Lenvik Post"},
    "authors": [{"name": "Jane Doe"}, {"name": "John Roe"}],
    "publishedAt": "2022-10-13T23:30:00+04:00",
    "tags": ["a", "b"],
    "score": 0.5,
}


def seeds() -> dict[str, bytes]:
    """Small files of this kind, for the fuzz harness."""
    return {
        "rows.jsonl": (json.dumps(ROW) + "\n" + json.dumps(ROW) + "\n").encode(),
        "list.json": json.dumps([ROW, ROW]).encode(),
        "nested.json": json.dumps({"status": "ok", "response": {"docs": [ROW]}}, indent=1).encode(),
        "one.json": json.dumps({"title": "A", "text": TEXT * 4}).encode("utf-8-sig"),
        "pretty.jsonl": (json.dumps(ROW, indent=1) + "\n" + json.dumps(ROW, indent=1)).encode(),
    }


def read(data: Any, name: str = "a.jsonl", **options: OptionValue) -> list[Draft | Remark]:
    raw = data if isinstance(data, bytes) else json.dumps(data).encode()
    return list(READER.read(MemoryFile(name, raw), chosen_options(READER.options, options)))


def drafts(data: Any, name: str = "a.jsonl", **options: OptionValue) -> list[Draft]:
    return [one for one in read(data, name, **options) if isinstance(one, Draft)]


@pytest.mark.parametrize(
    ("name", "count"),
    [("rows.jsonl", 2), ("list.json", 2), ("nested.json", 1), ("pretty.jsonl", 2)],
)
def test_objects_wherever_they_are(name: str, count: int) -> None:
    found = read(seeds()[name], name)
    assert len(found) == count
    for draft in found:
        assert isinstance(draft, Draft)
        assert draft.text == TEXT
        assert draft.source == "Lenvik Post"
        assert [author.name for author in draft.authors] == ["Jane Doe", "John Roe"]
        assert draft.published is not None
        assert draft.published.value == "2022-10-13"
        assert draft.extra == {
            "article": {"lead": "Workers march"},
            "source": {"id": None},
            "tags": ["a", "b"],
            "score": 0.5,
        }


def test_one_object_is_one_article() -> None:
    [draft] = drafts(seeds()["one.json"], "one.json")
    assert (draft.title, draft.text) == ("A", TEXT * 4)


def test_lines_are_those_of_the_file() -> None:
    found = drafts(b"\n" + seeds()["rows.jsonl"])
    assert [one.line for one in found] == [2, 3]


def test_a_person_chooses() -> None:
    [draft] = drafts(
        ROW, text_column="article.lead", author_column="authors[1].name", title_column="-"
    )
    assert draft.text == "Workers march"
    assert [author.name for author in draft.authors] == ["John Roe"]
    data = {"first": {"rows": [{"text": "a"}]}, "second": [ROW, ROW]}
    assert [one.text for one in drafts(data, "a.json", items="first.rows")] == ["a"]
    with pytest.raises(BadInput, match="nothing at"):
        read(data, "a.json", items="third")
    with pytest.raises(BadInput, match="no column"):
        read(ROW, text_column="article.nothing")


def test_bad_lines_stop_no_other() -> None:
    data = b'{"text": "a"}\n{bad\n[1]\n"x"\n{"title": "b"}\n{"text": "\\ud800"}\n{"text": "c"}\n'
    found = read(data)
    assert [one.line for one in found] == [1, 2, 3, 4, 5, 6, 7]
    kinds = ["draft" if isinstance(one, Draft) else one.severity for one in found]
    assert kinds == ["draft", "error", "error", "error", "error", "error", "draft"]


def test_a_document_that_breaks_off() -> None:
    data = json.dumps(ROW, indent=1) + "\n" + json.dumps(ROW, indent=1)[:-5]
    first, broken = read(data.encode(), "a.json")
    assert isinstance(first, Draft)
    assert isinstance(broken, Remark)
    assert broken.severity == "error"


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{",
        b"[]",
        b"{}",
        b"null",
        b"[1, 2]",
        b"[" * 5_000,
        b'{"a":' * 5_000,
        b'[{"a": NaN}]',
        b'[{"a": "b"}]',
        b"\xff\xfe{",
        b'{"text": 1e999}',
    ],
)
@pytest.mark.parametrize("name", ["a.json", "a.jsonl"])
def test_what_cannot_be_read(data: bytes, name: str) -> None:
    with pytest.raises(BadInput):
        read(data, name)


def test_sniffing() -> None:
    assert article_reader("json-rows") is READER
    scores = {name: READER.sniff(data, name) for name, data in seeds().items()}
    assert scores.pop("rows.jsonl") == 60
    assert set(scores.values()) == {40}
    assert READER.sniff(b'{"x": 1}', "a.ndjson") == 40
    assert (
        READER.sniff(b'{"text": "a"', "a.jsonl") == 20
    )  # others may know what it should have been
    assert READER.sniff(b"[1]", "a.jsonl") == 20
    assert READER.sniff(b'{"format": "annotator.article", "text": "a"}', "a.jsonl") == 0
    assert READER.sniff(seeds()["rows.jsonl"], "a.txt") == 30
    assert READER.sniff(seeds()["nested.json"], "a.txt") == 0
    assert READER.sniff(b"words", "a.json") == 0
    assert READER.sniff(b"", "a.json") == 0


VALUES = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(max_size=4),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["text", "date", "author", "a.b", "id", "url"]), inner)
    ),
    max_leaves=10,
)


@given(VALUES, st.booleans(), st.sampled_from(["", "text", "a.b", "author[0]"]))
def test_whatever_the_values_are(value: Any, lines: bool, path: str) -> None:
    data = json.dumps(value).encode() + b"\n" + (b'{"text": "x"}' if lines else b"")
    with suppress(BadInput):
        for one in read(data, "a.jsonl" if lines else "a.json", text_column=path):
            assert isinstance(one, Remark) or one.text.strip()
