"""Takes the text out of HTML as a person would copy it: paragraphs, rows of tables, no mark-up."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from annotator.untrusted.markup import parse_html

if TYPE_CHECKING:
    from lxml.etree import _Element


def _tags(text: str) -> frozenset[str]:
    return frozenset(text.split())


_BLOCKS = _tags("""
    address article aside blockquote body br caption center dd details dialog dir div dl dt fieldset
    figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol
    option p pre search section summary table tbody tfoot thead tr ul
    block hl1 hl2 lede note tagline
""")  # those of the last line are NITF's
_CELLS = frozenset({"td", "th"})
_NO_TEXT = _tags("""
    applet area audio base button canvas embed head iframe input link map math meta noembed noframes
    noscript object param script select style svg template textarea title track video
""")
FURNITURE = frozenset({"aside", "footer", "form", "menu", "nav"})
_BLANKS = re.compile("[ \t\n\f\r]+")  # what HTML calls white space; a no-break space is none
_MARKED_UP = re.compile(
    r"<[a-zA-Z/!]|&(?:[a-zA-Z][a-zA-Z0-9]{1,30}|#\d{1,7}|#[xX][0-9a-fA-F]{1,6});"
)
_CELL_END = "\t"


def html_paragraphs(root: _Element, *, without: frozenset[str] = frozenset()) -> Iterator[str]:
    """The paragraphs of an element, white space folded as a browser does, nothing else changed.

    A line break begins a new paragraph; cells of a table are parted by tabs. Elements named in
    `without`, scripts, forms' fields and pictures give nothing.
    """
    from lxml import etree

    gathered: list[str] = []
    kept = 0  # depth of `pre` around here
    silent = 0  # depth of elements that give nothing
    quiet = _NO_TEXT | without

    def flush() -> Iterator[str]:
        whole = "".join(gathered)
        gathered.clear()
        lines = whole.split("\n") if kept else [_folded(whole)]
        for line in lines:
            if line.strip(" \t\f\r"):
                yield line

    for event, element in etree.iterwalk(root, events=("start", "end", "comment", "pi")):
        tag = element.tag if isinstance(element.tag, str) else ""
        tag = tag.rpartition("}")[2].lower()
        if event == "start":
            if tag in _BLOCKS and not silent:
                yield from flush()
            kept += tag == "pre"
            silent += tag in quiet
            if element.text and not silent:
                gathered.append(element.text)
            continue
        if event == "end":
            silent -= tag in quiet
            if tag in _BLOCKS and not silent:
                yield from flush()
            kept -= tag == "pre"
            if tag in _CELLS and not silent:
                gathered.append(_CELL_END if kept else "\0")
        if element.tail and not silent and element is not root:
            gathered.append(element.tail)
    yield from flush()


def html_text(root: _Element, *, without: frozenset[str] = frozenset()) -> str:
    """The paragraphs of an element with line feeds between them."""
    return "\n".join(html_paragraphs(root, without=without))


def text_of_markup(words: str, where: str) -> str:
    """The text of words that may be HTML, as fields of feeds and tables are.

    Words without any mark-up are plain text and stay as they are, line ends included.
    """
    if not _MARKED_UP.search(words):
        return words
    return html_text(parse_html(f"<div>{words}</div>", where))


def _folded(words: str) -> str:
    cells = _BLANKS.sub(" ", words).split("\0")
    return _CELL_END.join(cell.strip(" ") for cell in cells).rstrip(_CELL_END)
