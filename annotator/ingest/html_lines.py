"""Lays HTML out as lines of text, as a browser would: blanks folded, a line for every block."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element

_BLANKS = re.compile("[ \t\r\n\f]+")
_BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "body", "center", "dd", "div", "dl", "dt",
    "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6",
    "header", "hr", "html", "li", "main", "nav", "ol", "p", "pre", "section", "table", "tbody",
    "td", "tfoot", "th", "thead", "tr", "ul",
})  # fmt: skip
_SPACED = frozenset({"p", "div", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "center"})
_ASIDE = frozenset({"script", "style", "head", "template", "noscript", "svg", "object", "select"})


class _Lines:
    """Lines as they grow."""

    def __init__(self) -> None:
        self.done: list[str] = []
        self._open: list[str] = []
        self._blank = True

    def words(self, text: str | None) -> None:
        """Characters of a text node."""
        if text:
            folded = _BLANKS.sub(" ", text)
            if self._blank:
                folded = folded.removeprefix(" ")
            if folded:
                self._open.append(folded)
                self._blank = folded.endswith(" ")

    def end(self, *, always: bool = False) -> None:
        """End the line if there is anything in it, or `always`."""
        line = "".join(self._open).removesuffix(" ")
        if line or always:
            self.done.append(line)
        self._open.clear()
        self._blank = True

    def gap(self) -> None:
        """A blank line, but never two."""
        if self.done and self.done[-1]:
            self.done.append("")


def html_lines(
    root: _Element, *, spaced: bool = False, comment_line: tuple[str, str] | None = None
) -> list[str]:
    """The lines of an element: blocks and <br> end a line, runs of blanks are one blank.

    No-break spaces stay. Scripts, styles and the head are left out.

    Args:
        root: The element.
        spaced: Whether paragraphs have a blank line between them.
        comment_line: (mark, line): a comment that holds the mark becomes this line.
    """
    from lxml import etree

    lines = _Lines()
    aside = 0
    for event, element in etree.iterwalk(root, events=("start", "end", "comment", "pi")):
        tag = element.tag
        if not isinstance(tag, str):
            if event == "comment" and comment_line and comment_line[0] in (element.text or ""):
                lines.end()
                lines.done.append(comment_line[1])
            if not aside and element is not root:
                lines.words(element.tail)
            continue
        if event == "start":
            if tag in _ASIDE:
                aside += 1
            if not aside:
                _begin(lines, tag, spaced=spaced)
                lines.words(element.text)
            continue
        if not aside and tag in _BLOCKS:
            lines.end()
            if spaced and tag in _SPACED:
                lines.gap()
        if tag in _ASIDE:
            aside -= 1
        if not aside and element is not root:
            lines.words(element.tail)
    lines.end()
    return lines.done


def _begin(lines: _Lines, tag: str, *, spaced: bool) -> None:
    if tag == "br":
        lines.end(always=True)
    elif tag in _BLOCKS:
        lines.end()
        if spaced and tag in _SPACED:
            lines.gap()
