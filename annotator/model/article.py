"""Article: an immutable text with what is known of its origin."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from annotator.model.identity import ArticleId, text_sha256

Json = Any
JsonObject = Mapping[str, Json]
NOTHING: JsonObject = {}

HEADING_LENGTH = 80
# A full stop after a single capital (U.S.) or a title (Mr.) ends no sentence.
_SENTENCE_END = re.compile(
    r"(?:(?<!\b[A-Z])(?<!\bMr)(?<!\bMs)(?<!\bDr)(?<!\bSt)(?<!\bMrs)(?<!\bGen)(?<!\bSen)\.|[!?。؟])"
    r"['\"”’)\]]*\s"
)


@dataclass(frozen=True, slots=True)
class Byline:
    """One author: a person or an organization such as a news agency."""

    name: str
    kind: str = "person"
    extra: JsonObject = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Published:
    """When the article appeared: ISO value, its precision, and the words it was read from."""

    value: str
    precision: str = "day"
    raw: str | None = None
    extra: JsonObject = field(default_factory=dict)


@dataclass(frozen=True)
class Article:
    """One news article. `text` never changes; positions in it are code points.

    `origin` is how it was imported (reader, file, hash, encoding, header), `extra` the person's
    own fields, `unknown` keys of a record that this version does not know, `foreign` what other
    formats left; all of them survive a round trip.
    """

    id: ArticleId
    text: str
    title: str | None = None
    source: str | None = None
    authors: tuple[Byline, ...] = ()
    published: Published | None = None
    language: str | None = None
    url: str | None = None
    extra: JsonObject = field(default_factory=dict)
    origin: JsonObject = field(default_factory=dict)
    foreign: JsonObject = field(default_factory=dict)
    unknown: JsonObject = field(default_factory=dict)

    @cached_property
    def sha256(self) -> str:
        """Hash of the text, by which duplicates are found."""
        return text_sha256(self.text)

    @property
    def heading(self) -> str:
        """The title, or a stand-in for showing: the first sentence, or the file's name."""
        return heading_of(self.title, self.text, str(self.origin.get("file") or ""))

    @cached_property
    def paragraphs(self) -> tuple[tuple[int, int], ...]:
        """(start, end) of every line of the text, line feed not included; code points."""
        result = []
        start = 0
        for line in self.text.split("\n"):
            result.append((start, start + len(line)))
            start += len(line) + 1
        return tuple(result)

    @cached_property
    def _paragraph_starts(self) -> tuple[int, ...]:
        return tuple(start for start, _ in self.paragraphs)

    def paragraph_at(self, position: int) -> int:
        """Index of the paragraph that holds this position."""
        return bisect_right(self._paragraph_starts, position) - 1


def heading_of(title: str | None, text: str, file: str) -> str:
    """What a list shows for an article: title, else first sentence cut at a word, else file."""
    if title:
        return title
    first = next((line.strip() for line in text[:4000].split("\n") if line.strip()), "")
    if not first:
        return file or "Untitled article"
    end = _SENTENCE_END.search(first + " ")
    sentence = first[: end.end()].strip() if end else first
    if len(sentence) <= HEADING_LENGTH:
        return sentence
    cut = sentence[:HEADING_LENGTH]
    return (cut[: cut.rfind(" ")] if " " in cut else cut).rstrip(" ,;:") + "…"
