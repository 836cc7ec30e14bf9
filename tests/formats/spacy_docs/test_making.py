"""Tokens as spaCy has them, entities that never overlap, and groups of everything."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given

from annotator.formats.base import Loss, WriteContext
from annotator.formats.spacy_docs.doc import SpacyDoc
from annotator.formats.spacy_docs.making import doc_of
from tests.formats.golden_article import golden
from tests.formats.round_trip import NEWS, texts


def made(record: dict[str, Any], key: str = "mentions") -> tuple[SpacyDoc, list[Loss]]:
    losses: list[Loss] = []
    return doc_of(record, WriteContext(NEWS, losses.append, {"key": key})), losses


def bare(text: str, *spans: list[list[int]]) -> dict[str, Any]:
    mention = {**golden()["mentions"][1], "actor": None}
    mentions = [{**mention, "id": f"m{n}", "spans": s} for n, s in enumerate(spans)]
    return golden(text=text, mentions=mentions, events=[], relations=[], clusters=[])


@given(texts())
def test_tokens_and_single_spaces_make_the_text(text: str) -> None:
    doc, _ = made(bare(text))
    rebuilt, at = "", 0
    for start, end in doc.tokens:
        assert text[at:start] in {"", " "}
        assert at == start or rebuilt, "no space before the first token"
        rebuilt += text[at:end]
        at = end
    assert rebuilt + text[at:] == text
    assert text[at:] in {"", " "}
    assert all(text[slice(*doc.tokens[n])].strip() for n in doc.sentences)


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("a b", ["a", "b"]), ("a  b", ["a", " ", "b"]), (" a", [" ", "a"]), ("a ", ["a"]),
        ("a\nb", ["a", "\n", "b"]), ("a \n b", ["a", "\n ", "b"]), ("a\xa0b", ["a", "\xa0", "b"]),
    ],
)  # fmt: skip
def test_blanks(text: str, pieces: list[str]) -> None:
    doc, _ = made(bare(text))
    assert [text[slice(*token)] for token in doc.tokens] == pieces


def test_the_longest_entities_of_one_piece_are_kept() -> None:
    text = "one two three four"
    doc, _ = made(bare(text, [[4, 13]], [[0, 7]], [[4, 7]], [[0, 3], [14, 18]], [[14, 18]]))
    assert [text[e.start : e.end] for e in doc.ents] == ["one two", "four"]
    assert [text[s.start : s.end] for s in doc.spans["mentions"]] == [
        "two three", "one two", "two", text, "four",
    ]  # fmt: skip
    assert [(s.id, s.start) for s in doc.spans["fragments"]] == [("m3", 0), ("m3", 14)]


def test_where_mentions_stand_can_be_chosen() -> None:
    doc, _ = made(golden(), "sc")
    assert list(doc.spans) == ["sc", "triggers", "fragments", "coref_clusters_1"]
    assert len(doc.spans["sc"]) == 7


def test_groups_are_there_without_marks() -> None:
    doc, _ = made(bare("text"))
    assert doc.spans == {"mentions": [], "triggers": [], "fragments": []}


def test_what_tokens_cost_is_said() -> None:
    _, losses = made(bare("one  two", [[1, 2]], [[3, 4]]))
    assert [(x.mark, x.feature, x.action) for x in losses] == [
        ("m0", "spans inside tokens", "expanded"), ("m1", "marks without a token", "dropped"),
    ]  # fmt: skip


def test_entities_are_linked_by_codes_that_others_know() -> None:
    record = golden()
    assert made(record)[0].ents[0].kb_id == "Q42"
    record["actors"][0]["codes"] = {"own": "7"}
    assert made(record)[0].ents[0].kb_id == "a1"
