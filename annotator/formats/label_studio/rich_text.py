"""The words that HTML shows, near enough to find quoted ones in them."""

from __future__ import annotations

from typing import Any

from annotator.untrusted.markup import parse_html

_LINES = frozenset(
    {"p", "div", "br", "li", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "section"}
)
_HIDDEN = frozenset({"script", "style", "head", "title", "template"})


def rendered(html: str, where: str) -> str:
    """The text of an HTML document: runs of blanks are one, blocks begin lines.

    Raises:
        BadInput: there is nothing in it.
    """
    parts: list[str] = []
    waiting: list[tuple[Any, bool]] = [(parse_html(html, where), True)]
    while waiting:
        element, enters = waiting.pop()
        if not enters:
            if element.tag in _LINES:
                parts.append("\0")
            parts.append(element.tail or "")
            continue
        waiting.append((element, False))
        if not isinstance(element.tag, str) or element.tag in _HIDDEN:
            continue
        if element.tag in _LINES:
            parts.append("\0")
        parts.append(element.text or "")
        waiting += [(child, True) for child in reversed(element)]
    lines = (" ".join(line.split()) for line in "".join(parts).split("\0"))
    return "\n".join(line for line in lines if line)
