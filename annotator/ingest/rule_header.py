"""Reads the lines above an article by a person's rules, and by the program's own where these say nothing."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any

from annotator.ingest.bylines import read_byline
from annotator.ingest.header import (
    LOOKED_AT,
    Header,
    completed_header,
    past_blank_lines,
    read_header,
    read_header_line,
)
from annotator.ingest.languages import language_tag
from annotator.ingest.rule_patterns import PATIENCE, RulePattern, RuleSet, rule_name
from annotator.ingest.stated import stated_authors, stated_line, stated_url
from annotator.model.said import said

MAX_LINE = 1000  # code points; a longer line is no header
MAX_READ = 30  # lines
MOST_SEARCHED = 200_000  # code points of an article that a rule for anywhere is looked for in


@dataclass(frozen=True, slots=True)
class TakenLine:
    """One or more lines that were read: where they stand (code points), and by which rule.

    `rule` is None for the program's own; `fields` are the words of the groups. `kept` lines stay
    in the text.
    """

    start: int
    end: int
    rule: int | None
    fields: dict[str, str] = field(default_factory=dict)
    kept: bool = False


@dataclass(frozen=True, slots=True)
class RuledHeader:
    """What the rules say of an article. `notes` tell of words that a rule found but nobody can read."""

    header: Header
    section: str | None = None
    taken: tuple[TakenLine, ...] = ()
    notes: tuple[str, ...] = ()


class RuleReader:
    """Reads headers with one set of rules; a rule that takes too long is left out from then on."""

    def __init__(self, rules: RuleSet) -> None:
        self._rules = rules
        self._slow: set[int] = set()

    def read(self, text: str) -> RuledHeader:
        """What the first lines of a text say, and those anywhere that a rule is for."""
        if not self._rules.patterns and self._rules.rules.built_in:
            return RuledHeader(read_header(text))
        found = _Reading(self._rules, self._slow, text)
        found.read_top()
        found.read_anywhere()
        return found.result()


class _Reading:
    """The reading of one article."""

    def __init__(self, rules: RuleSet, slow: set[int], text: str) -> None:
        self._set = rules
        self._slow = slow
        self._text = text
        self._header = Header()
        self._section: str | None = None
        self._house: str | None = None  # the source, where only a byline names it
        self._taken: list[TakenLine] = []
        self._notes: list[str] = []

    def read_top(self) -> None:
        """Read line after line, until one is known to no rule."""
        position = body = 0
        cutting = True
        lines: list[str] = []
        while len(self._taken) < MAX_READ:
            start = past_blank_lines(self._text, position)
            taken = self._by_rule(start) or self._by_built_in(start)
            if taken is None:
                break
            self._taken.append(taken)
            line = self._text[taken.start : taken.end].strip()
            self._header = replace(self._header, lines=(*self._header.lines, line))
            position = min(len(self._text), taken.end + 1)
            cutting = cutting and not taken.kept
            if cutting:
                body = position
                lines.append(line)
        if lines and self._text[body:].strip():
            body = past_blank_lines(self._text, body)
            self._header = replace(self._header, body=body, lines=tuple(lines))
        else:
            self._header = replace(self._header, body=0, lines=())
            self._taken = [replace(one, kept=True) for one in self._taken]

    def read_anywhere(self) -> None:
        """Look for the rules that are for the whole article."""
        whole = self._text[self._header.body : self._header.body + MOST_SEARCHED]
        for pattern in self._set.patterns:
            if pattern.rule.place != "anywhere":
                continue
            match = self._tried(pattern, pattern.compiled.search, whole)
            if match is not None and match.end() > match.start():
                fields = self._say(pattern, match)
                if fields is not None:
                    start, end = (self._header.body + at for at in match.span())
                    self._taken.append(TakenLine(start, end, pattern.number, fields, kept=True))

    def result(self) -> RuledHeader:
        """What was read, completed by the program's own rules where these are wanted."""
        header = replace(self._header, source=self._header.source or self._house)
        if self._set.rules.built_in:
            header = completed_header(self._text, header)
        return RuledHeader(header, self._section, tuple(self._taken), tuple(self._notes))

    def _by_rule(self, start: int) -> TakenLine | None:
        for pattern in self._set.patterns:
            if pattern.rule.place != "top":
                continue
            end = self._end_of_lines(start, pattern.rule.lines)
            if end is None:
                continue
            match = self._tried(pattern, pattern.compiled.fullmatch, self._text[start:end].strip())
            if match is None:
                continue
            fields = self._say(pattern, match)
            if fields is not None:
                return TakenLine(start, end, pattern.number, fields, pattern.rule.keep)
        return None

    def _by_built_in(self, start: int) -> TakenLine | None:
        end = self._end_of_lines(start, 1)
        if not self._set.rules.built_in or end is None or end > LOOKED_AT:
            return None
        line = self._text[start:end].strip()
        alone = not self._text[end + 1 : end + 2].strip()
        found = read_header_line(line, self._header, stands_alone=alone) if line else None
        if found is None:
            return None
        self._header = found
        return TakenLine(start, end, None)

    def _tried(self, pattern: RulePattern, match: Any, words: str) -> Any:
        """The match, or None; a rule that takes too long is not tried again."""
        if pattern.number in self._slow:
            return None
        try:
            return match(words, timeout=PATIENCE)
        except TimeoutError:
            self._slow.add(pattern.number)
            self._notes.append(
                said(
                    "Header rule {name} took too long and was left out from here on.",
                    name=rule_name(self._set.rules, pattern.number),
                )
            )
            return None

    def _say(self, pattern: RulePattern, match: Any) -> dict[str, str] | None:
        """Take over what the groups say; None where one of them cannot be read, which undoes all."""
        fields = {
            name: words.strip()
            for name, words in match.groupdict().items()
            if words and words.strip()
        }
        header, section = self._header, self._section
        for name, words in fields.items():
            read = _read_field(name, words, header, pattern)
            if read is None:
                self._notes.append(
                    said(
                        "Header rule {name} found “{words}” for {field}, which cannot be read as that.",
                        name=rule_name(self._set.rules, pattern.number),
                        words=words[:80],
                        field=name,
                    )
                )
                return None
            header = read
            if name == "section":
                section = section or stated_line(words)
        self._header, self._section = header, section
        if self._house is None and "author" in fields:
            credited = read_byline(fields["author"])
            self._house = None if credited is None else credited.source
        return fields

    def _end_of_lines(self, start: int, count: int) -> int | None:
        """Where the last of so many lines ends; None where there are fewer, or they are too long."""
        if start >= len(self._text):
            return None
        end = start - 1
        for _ in range(count):
            if end >= len(self._text):
                return None
            begin, end = end + 1, self._end_of(end + 1)
            if end - begin > MAX_LINE:
                return None
        return end

    def _end_of(self, start: int) -> int:
        end = self._text.find("\n", start)
        return len(self._text) if end < 0 else end


def _read_field(name: str, words: str, header: Header, pattern: RulePattern) -> Header | None:
    """The header with what a group says, unless it is said already; None if it cannot be read."""
    match name:
        case "date":
            published = pattern.dates.read(words)
            if published is None:
                return None
            return header if header.published else replace(header, published=published)
        case "title":
            return header if header.title else replace(header, title=stated_line(words))
        case "source":
            return header if header.source else replace(header, source=stated_line(words))
        case "author":
            authors = stated_authors([words])
            return replace(header, authors=header.authors or authors) if authors else None
        case "url":
            return (
                header
                if header.url
                else replace(header, url=stated_url(words) or stated_line(words))
            )
        case "language":
            tag = language_tag(words)
            return None if tag is None else replace(header, language=header.language or tag)
        case _:
            return header
