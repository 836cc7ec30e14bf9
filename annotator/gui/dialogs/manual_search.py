"""Where words stand in the manual: pages and headings, best first."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

EXCERPT = 90  # code points
_HEADING = re.compile(r"#{1,6} +(.*)")
_MARKUP = re.compile(r"!\[[^]]*\]\([^)]*\)|\[([^]]*)\]\([^)]*\)|[*`|]+|^\s*[-#>]+\s", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Passage:
    """A place of the manual that holds all words that were looked for.

    `heading` is the one above it, `excerpt` a line of the text about the first of the words.
    """

    page: str
    heading: str
    excerpt: str
    rank: int


def find_passages(pages: Mapping[str, str], words: str) -> list[Passage]:
    """The sections that hold all words, whatever their case; those that name them in a heading first.

    Args:
        pages: Markdown by the name of the page, in the order of the manual.
        words: What is looked for, separated by blanks.
    """
    wanted = words.casefold().split()
    if not wanted:
        return []
    found = [
        passage
        for page, markdown in pages.items()
        for heading, text in _sections(markdown)
        if (passage := _passage(page, heading, text, wanted)) is not None
    ]
    return sorted(found, key=lambda passage: passage.rank)  # stable: the manual's order


def _passage(page: str, heading: str, text: str, wanted: list[str]) -> Passage | None:
    inside = f"{heading}\n{text}".casefold()
    if not all(word in inside for word in wanted):
        return None
    named = sum(word in heading.casefold() for word in wanted)
    return Passage(page, heading, _excerpt(text, wanted), len(wanted) - named)


def _excerpt(text: str, wanted: list[str]) -> str:
    """About the first of the words in the text, else its beginning."""
    flat = " ".join(text.split())
    folded = flat.casefold()
    places = [place for word in wanted if (place := folded.find(word)) >= 0]
    # Folding may change lengths; then the place is near enough.
    begin = max(min(places, default=0) - EXCERPT // 3, 0)
    begin = flat.rfind(" ", 0, begin) + 1 if begin else 0
    piece = flat[begin : begin + EXCERPT].strip()
    before = "… " if begin else ""
    after = " …" if begin + EXCERPT < len(flat) else ""
    return f"{before}{piece}{after}"


def _sections(markdown: str) -> Iterator[tuple[str, str]]:
    """Each heading with the plain text below it; what stands in code is text like any other."""
    heading, lines, in_code = "", list[str](), False
    for line in markdown.split("\n"):
        if line.startswith("```"):
            in_code = not in_code
            continue
        named = None if in_code else _HEADING.fullmatch(line)
        if named is None:
            lines.append(line)
            continue
        if heading:
            yield heading, _plain("\n".join(lines))
        heading, lines = _plain(named[1]).strip(), []
    if heading:
        yield heading, _plain("\n".join(lines))


def _plain(markdown: str) -> str:
    return _MARKUP.sub(lambda match: match[1] or " ", markdown)
