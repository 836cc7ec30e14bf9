"""Conversations quote the text exactly, and every mark is found again by its words."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings

from annotator.formats.chat import FORMAT, INSTRUCTION
from annotator.formats.projection import documents, project
from tests.formats.golden_article import TEXT, golden
from tests.formats.round_trip import records, written

Record = dict[str, Any]
Range = tuple[int, int]


def chats(tried: list[Record], **options: str) -> tuple[list[Record], list[Record], list[Any]]:
    """The conversations, their side lines, and what was lost."""
    files, losses = written(FORMAT, tried, options)
    lines = [json.loads(line) for line in files["out.jsonl"].splitlines()]
    sides = [json.loads(line) for line in files["out.map.jsonl"].splitlines()]
    assert len(lines) == len(sides)
    return [line["messages"] for line in lines], sides, losses


def place_of(text: str, quoted: Record) -> list[list[int]]:
    """Where the quoted words stand, by the words of the instruction alone."""
    return [found(text, part) for part in quoted.get("parts", [quoted])]


def found(text: str, quoted: Record) -> list[int]:
    words = quoted["text"]
    places = [n for n in range(len(text)) if text.startswith(words, n)]
    assert ("n" in quoted) == (len(places) > 1)
    start = places[quoted.get("n", 0)]
    return [start, start + len(words)]


def test_the_golden_article() -> None:
    [messages], [side], losses = chats([golden()])
    assert [message["role"] for message in messages] == ["system", "user", "assistant"]
    assert messages[1]["content"] == TEXT
    answer = json.loads(messages[2]["content"])
    assert answer["mentions"][0] == {"type": "Group", "text": "Workers"}
    assert answer["mentions"][4] == {
        "type": "Place",
        "parts": [{"text": "north"}, {"text": "bridges"}],
    }
    assert answer["events"][2] == {
        "type": "Statement",
        "trigger": {"text": "said"},
        "arguments": [
            {"role": "agent", "text": "police"},
            {"role": "topic", "event": "Protest", "text": "blocked"},
        ],
        "attributes": {"realis": "actual"},
    }
    assert answer["events"][1]["arguments"][-1] == {"role": "topic", "value": "unknown"}
    assert answer["relations"] == [
        {"type": "located-in", "source": {"text": "Workers"}, "target": {"text": "Lenvik"}}
    ]
    assert side["article"] == golden()["id"]
    assert side["marks"]["m5"] == [[58, 63], [74, 81]]
    assert {loss.feature for loss in losses} == {
        "clusters of actors", "links to actors", "times", "notes on events",
        "facts about the article", "status and labels of layers",
    }  # fmt: skip


def test_the_task_is_the_schema() -> None:
    [messages], _, _ = chats([golden()])
    words, _, task = messages[0]["content"].partition("\n\n")
    assert words == INSTRUCTION
    schema = json.loads(task)
    assert "Protest" in [event["name"] for event in schema["events"]]
    assert all(role["name"] for event in schema["events"] for role in event["roles"])
    assert {"mentions", "events", "relations", "attributes"} == schema.keys()
    [messages], _, _ = chats([golden()], instruction="Mark it.\n")
    assert messages[0]["content"] == f"Mark it.\n\n{task}"


def test_the_same_words_are_told_apart() -> None:
    text = "the other, the other"
    mentions = [
        {**golden()["mentions"][0], "id": f"m{n}", "actor": None, "spans": [list(span)],
         "text": text[slice(*span)]}
        for n, span in enumerate([(0, 3), (5, 8), (11, 14), (15, 20)])
    ]  # fmt: skip
    record = golden(text=text, mentions=mentions, events=[], relations=[], clusters=[])
    [messages], _, _ = chats([record])
    answer = json.loads(messages[2]["content"])
    assert [(m["text"], m["n"]) for m in answer["mentions"]] == [
        ("the", 0), ("the", 1), ("the", 2), ("other", 1),
    ]  # fmt: skip


@settings(deadline=None)
@given(records())
def test_every_mark_is_found_by_its_words(record: Record) -> None:
    check(record, *chats([record])[:2])


@settings(deadline=None)
@given(records())
def test_every_mark_of_a_paragraph_is_found_and_every_other_said(record: Record) -> None:
    messages, sides, losses = chats([record], unit="paragraph")
    check(record, messages, sides)
    told = {mark for side in sides for mark in side["marks"]}
    kept = [
        project(one, FORMAT.capabilities, lambda _loss: None)
        for one in documents(record, FORMAT.capabilities)
    ]
    marks = {m["id"] for one in kept for m in (*one["mentions"], *one["events"])}
    lost = [loss.mark for loss in losses if loss.feature.endswith(" across paragraphs")]
    assert len(lost) == len(set(lost)), "each is said once"
    relations = {relation["id"] for one in kept for relation in one["relations"]}
    assert marks - told == set(lost) - relations
    answers = [json.loads(m[2]["content"]) for m in messages]
    assert sum(len(answer["relations"]) for answer in answers) == len(relations - set(lost))
    said = sum(len(event["arguments"]) for answer in answers for event in answer["events"])
    whole = sum(len(e["arguments"]) for one in kept for e in one["events"] if e["id"] in told)
    dropped = [loss for loss in losses if loss.feature == "arguments in other paragraphs"]
    assert said == whole - len(dropped)


def check(record: Record, conversations: list[Record], sides: list[Record]) -> None:
    for messages, side in zip(conversations, sides, strict=True):
        text = messages[1]["content"]
        assert text == record["text"][side["start"] : side["end"]]
        answer = json.loads(messages[2]["content"])
        quoted = [*answer["mentions"], *(event["trigger"] for event in answer["events"])]
        assert [
            [[start + side["start"], end + side["start"]] for start, end in place_of(text, one)]
            for one in quoted
        ] == list(side["marks"].values())
        for end in ("source", "target"):
            for relation in answer["relations"]:
                assert place_of(text, relation[end])


def test_paragraphs_without_marks_are_conversations_too() -> None:
    record = golden(text=f"Nothing here.\n \n{TEXT}", mentions=[], events=[], relations=[],
                    clusters=[])  # fmt: skip
    messages, sides, _ = chats([record], unit="paragraph")
    assert [m[1]["content"] for m in messages] == ["Nothing here.", *TEXT.split("\n")]
    assert [side["start"] for side in sides] == [0, 16, 16 + TEXT.index("\n") + 1]
    assert json.loads(messages[0][2]["content"]) == {"mentions": [], "events": [], "relations": []}


@pytest.mark.parametrize("unit", ["article", "paragraph"])
def test_the_same_records_give_the_same_bytes(unit: str) -> None:
    assert written(FORMAT, [golden()], {"unit": unit}) == written(
        FORMAT, [golden()], {"unit": unit}
    )


def test_it_is_never_taken_for_something_to_import() -> None:
    assert not FORMAT.can_read
    assert FORMAT.sniff(written(FORMAT, [golden()])[0]["out.jsonl"], "a.jsonl") == 0
