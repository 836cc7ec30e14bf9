"""From a text file to training data, by keyboard alone, through the real command and the real file."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from annotator.assets import resource
from tests.journeys.people import at_the_window, command


@dataclass(frozen=True)
class Story:
    """What a person marks in an article, and what must come out.

    `marks` are (words, key, label); `roles` (key, role, number of the mark); `relation`
    (key, type, number of the source, number of the target). Marks are numbered from 1.
    """

    file: str
    content: bytes
    source: str | None
    authors: list[dict[str, str]]
    published: dict[str, str]
    header: str
    opening: str
    marks: tuple[tuple[str, str, str], ...]
    trigger: str
    roles: tuple[tuple[str, str, int], ...]
    relation: tuple[str, str, int, int]


@pytest.fixture
def trend(shared_dir: Path) -> Story:
    file = shared_dir / "articles" / "trend-2022-10-13.txt"
    if not file.is_file():
        pytest.skip(f"{file} does not exist")
    return Story(
        file=file.name,
        content=file.read_bytes(),
        source="Trend",
        authors=[{"name": "Trend", "kind": "organization"}],
        published={"value": "2022-10-13", "precision": "day", "raw": "date 2022-10-13"},
        header="date 2022-10-13 By Trend",
        opening="President Recep Tayyip Erdogan is slated to pay a two-day visit to Kazakhstan",
        marks=(
            ("Recep Tayyip Erdogan", "1", "Person"),
            ("Kazakhstan", "3", "State"),
            ("Wednesday", "6", "Time"),
            ("Russian", "3", "State"),
            ("Vladimir Putin", "1", "Person"),
        ),
        trigger="visit",
        roles=(("a", "agent", 1), ("h", "host", 2)),
        relation=("l", "leader-of", 5, 4),
    )


@pytest.fixture
def sample() -> Story:
    first = resource("samples", "news.jsonl").read_bytes().split(b"\n")[0]
    text = json.loads(first)["text"]
    return Story(
        file="velmark-ankara.txt",
        content=f" date 2022-11-10 By Ines Calloway\n\n{text}".encode(),
        source=None,
        authors=[{"name": "Ines Calloway", "kind": "person"}],
        published={"value": "2022-11-10", "precision": "day", "raw": "date 2022-11-10"},
        header="date 2022-11-10 By Ines Calloway",
        opening="Velmark's Foreign Minister Astrid Lindqvall will pay a two-day visit to Türkiye",
        marks=(
            ("Astrid Lindqvall", "1", "Person"),
            ("Türkiye", "3", "State"),
            ("next Tuesday", "6", "Time"),
            ("Velmark", "3", "State"),
            ("İlkay Şendoğan", "1", "Person"),
        ),
        trigger="visit",
        roles=(("a", "agent", 1), ("t", "time", 3)),
        relation=("c", "citizen-of", 1, 4),
    )


def test_the_shared_article(trend: Story, qtbot: QtBot, tmp_path: Path) -> None:
    Journey(trend, qtbot, tmp_path).go()


def test_an_article_of_the_sample(sample: Story, qtbot: QtBot, tmp_path: Path) -> None:
    Journey(sample, qtbot, tmp_path).go()


class Journey:
    """One story from the file to the export."""

    def __init__(self, story: Story, qtbot: QtBot, folder: Path) -> None:
        self.story = story
        self.qtbot = qtbot
        self.project = folder / "desk.annotator"
        self.file = folder / story.file
        self.out = folder / "out.jsonl"
        count = len(story.marks)
        self.event, self.link = f"e{count + 1}", f"r{count + 2}"

    def go(self) -> None:
        self.file.write_bytes(self.story.content)
        assert command("new", self.project) == 0
        assert command("import", self.project, self.file) == 0
        self.annotate()
        self.look_again()
        self.export()
        self.import_again()

    def annotate(self) -> None:
        with at_the_window(self.qtbot, self.project) as person:
            assert person.text.startswith(self.story.opening)
            for number, (words, key, label) in enumerate(self.story.marks, 1):
                assert person.tag(words, key) == f"m{number}"
                assert getattr(person.marks[f"m{number}"], "type", None) == label
            person.select(self.story.trigger)
            person.press("e")
            person.press("v")
            assert person.selected == self.event
            for key, _, number in self.story.roles:
                person.press(key)
                assert f"m{number}" in person.hints
                person.hint(f"m{number}")
                assert person.hints == {}
            assert person.selected == self.event
            person.press(",")
            person.press("f")
            key, _, source, target = self.story.relation
            person.go_to(f"m{source}")
            person.press("r")
            person.press(key)
            person.hint(f"m{target}")
            assert set(person.marks) == {*self.mentions, self.event, self.link}
            person.undo()
            assert set(person.marks) == {*self.mentions, self.event}
            person.undo()
            assert getattr(person.marks[self.event], "attributes", None) == {}
            person.redo()
            person.redo()
            assert set(person.marks) == {*self.mentions, self.event, self.link}
            assert person.complaints == []
            self.marks = person.marks
            # Close while the last change may still be on its way.
            person.close()

    @property
    def mentions(self) -> list[str]:
        return [f"m{number}" for number in range(1, len(self.story.marks) + 1)]

    def look_again(self) -> None:
        with at_the_window(self.qtbot, self.project) as person:
            assert person.marks == self.marks
            for _ in range(len(self.story.marks) + 5):
                person.undo()
            assert person.marks == {}
            for _ in range(len(self.story.marks) + 5):
                person.redo()
            assert person.marks == self.marks
            assert person.complaints == []

    def export(self) -> None:
        assert command("export", self.project, self.out) == 0
        assert command("validate", self.out) == 0
        content = self.out.read_bytes()
        assert content.count(b"\n") == 1
        record = json.loads(content)
        self.check_article(record)
        self.check_marks(record)
        assert command("export", self.project, self.out) == 0
        assert self.out.read_bytes() == content

    def check_article(self, record: dict[str, Any]) -> None:
        story, article = self.story, record["article"]
        assert (record["format"], record["version"]) == ("annotator.article", 1)
        assert article["title"] is None, "the file has none, and none is made up"
        assert article["source"] == story.source
        assert article["authors"] == story.authors
        assert article["published"] == story.published
        assert article["import"]["file"] == story.file
        assert article["import"]["header"] == story.header
        assert article["import"]["reader"] == "text"
        assert article["import"]["encoding"] == "utf-8"
        assert article["import"]["file_sha256"] == hashlib.sha256(story.content).hexdigest()
        body = story.content.decode().partition("\n\n")[2]
        assert record["text"].rstrip("\n") == body.rstrip("\n")
        assert record["text_sha256"] == hashlib.sha256(record["text"].encode()).hexdigest()
        assert record["schema"]["name"] == "news"
        (layer,) = record["layers"]
        assert (layer["id"], layer["kind"], layer["annotator"]) == ("L1", "manual", "A1")
        assert (layer["status"], layer["nothing_to_mark"]) == ("in_progress", False)

    def check_marks(self, record: dict[str, Any]) -> None:
        story, text = self.story, record["text"]
        assert [mark["id"] for mark in record["mentions"]] == self.mentions
        for mark, (words, _, label) in zip(record["mentions"], story.marks, strict=True):
            start = text.index(words)
            assert mark["type"] == label
            assert mark["text"] == words
            assert mark["spans"] == [[start, start + len(words)]]
            assert mark["layer"] == "L1"
            assert (mark["by"]["author"], mark["by"]["method"]) == ("A1", "manual")
        (event,) = record["events"]
        start = text.index(story.trigger)
        assert (event["id"], event["type"]) == (self.event, "Visit")
        assert event["triggers"] == [
            {"spans": [[start, start + len(story.trigger)]], "text": story.trigger}
        ]
        assert event["arguments"] == [
            {"role": role, "mention": f"m{number}"} for _, role, number in story.roles
        ]
        assert event["attributes"] == {"realis": "future"}
        (relation,) = record["relations"]
        _, kind, source, target = story.relation
        assert (relation["id"], relation["type"]) == (self.link, kind)
        assert relation["source"] == {"mention": f"m{source}"}
        assert relation["target"] == {"mention": f"m{target}"}
        assert (record["actors"], record["clusters"]) == ([], [])

    def import_again(self) -> None:
        copy, out = self.project.with_name("copy.annotator"), self.out.with_name("copy.jsonl")
        assert command("new", copy) == 0
        assert command("import", copy, self.out) == 0
        assert command("export", copy, out) == 0
        assert out.read_bytes() == self.out.read_bytes()
