"""Takes the text out of a Word document's XML (ECMA-376), and counts what it leaves out."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotator.model.errors import BadInput
from annotator.model.said import said
from annotator.untrusted.archive import Archive
from annotator.untrusted.incoming import Incoming
from annotator.untrusted.markup import parse_xml

if TYPE_CHECKING:
    from lxml.etree import _Element

MAX_PART = 40_000_000  # bytes of XML; a novel has 3 million
_MAIN = "word/document.xml"
_TITLES = frozenset({"title", "heading 1"})

_CHARACTERS = {
    "tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n",
    "noBreakHyphen": "\N{NON-BREAKING HYPHEN}", "softHyphen": "\N{SOFT HYPHEN}",
}  # fmt: skip
_PICTURES = frozenset({"AlternateContent", "drawing", "pict", "object"})
_ASIDE = frozenset({
    "instrText", "delInstrText", "delText", "fldData", "rPr", "pPr", "sdtPr", "sdtEndPr",
    "tblPr", "tblGrid", "trPr", "tcPr", "sectPr", "rt",
})  # fmt: skip
_INSERTED = frozenset({"ins", "moveTo"})
_DELETED = frozenset({"del", "moveFrom"})
_NOTES = frozenset({"footnoteReference", "endnoteReference"})


@dataclass(slots=True)
class LeftOut:
    """What is no part of the text that was read."""

    footnotes: int = 0
    boxes: int = 0
    changes: int = 0
    comments: int = 0
    chunks: int = 0


@dataclass(frozen=True, slots=True)
class WordText:
    """The paragraphs of a document, rows of tables among them with tabs between the cells.

    `heading` is the first paragraph where its style says that it is the title; `title`, `creator`
    and `created` are the document's properties, as they stand.
    """

    paragraphs: tuple[str, ...]
    heading: str | None
    title: str | None
    creator: str | None
    created: str | None
    left_out: LeftOut


def word_text(file: Incoming) -> WordText:
    """The text of a DOCX document: the XML of its main part, tracked changes accepted.

    Raises:
        BadInput: it is no DOCX document, or not one that can be read within limits.
    """
    with Archive(file) as archive:
        main = _related(archive, "/officeDocument") or _MAIN
        part = archive.member(main)
        if part is None:
            raise _no_document(file.where)
        root = parse_xml(part.read(MAX_PART), part.where)
        body = _child(root, "body")
        if local(root) != "document" or body is None:
            raise _no_document(file.where)
        titles = _title_styles(archive, main)
        properties = _properties(archive)
    left_out = LeftOut()
    paragraphs: list[str] = []
    heading: str | None = None
    for style, text in _blocks(body, left_out):
        if heading is None and text.strip() and not any(map(str.strip, paragraphs)):
            heading = text.strip() if style in titles else ""
        paragraphs.append(text)
    return WordText(
        paragraphs=tuple(paragraphs),
        heading=heading or None,
        title=properties.get("title"),
        creator=properties.get("creator"),
        created=properties.get("created"),
        left_out=left_out,
    )


def local(element: _Element) -> str:
    """An element's name without its namespace; empty for what is no element."""
    tag: object = element.tag  # a function for comments and the like
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def _blocks(parent: _Element, left_out: LeftOut) -> Iterator[tuple[str, str]]:
    """(style, text) of the paragraphs and rows. XML deeper than 256 was refused, so it may recurse."""
    for child in parent:
        name = local(child)
        if name == "p":
            out: list[str] = []
            _inline(child, out, left_out)
            yield _style(child), "".join(out)
        elif name == "tr":
            cells = (
                "\n".join(text for _, text in _blocks(cell, left_out)) for cell in _cells(child)
            )
            yield "", "\t".join(cells)
        elif name == "altChunk":
            left_out.chunks += 1
        elif name in _DELETED:
            left_out.changes += 1
        elif name not in _ASIDE:
            left_out.changes += name in _INSERTED
            yield from _blocks(child, left_out)


def _cells(row: _Element) -> Iterator[_Element]:
    for child in row:
        name = local(child)
        if name == "tc":
            yield child
        elif name not in _ASIDE and name not in _DELETED:
            yield from _cells(child)


def _inline(parent: _Element, out: list[str], left_out: LeftOut) -> None:
    """The characters of a paragraph or of anything in it."""
    for child in parent:
        name = local(child)
        if name == "t":
            out.append(child.text or "")
        elif name in _CHARACTERS:
            out.append(_CHARACTERS[name])
        elif name in _ASIDE or not name:
            continue
        elif name in _DELETED:
            left_out.changes += 1
        elif name in _PICTURES:
            left_out.boxes += any(local(part) == "txbxContent" for part in child.iter())
        elif name in _NOTES:
            left_out.footnotes += 1
        elif name == "commentReference":
            left_out.comments += 1
        elif name == "sym":
            out.append(_symbol(child))
        elif not (name == "r" and _hidden(child)):
            left_out.changes += name in _INSERTED
            _inline(child, out, left_out)


def _style(paragraph: _Element) -> str:
    properties = _child(paragraph, "pPr")
    style = None if properties is None else _child(properties, "pStyle")
    return "" if style is None else _attribute(style, "val")


def _hidden(run: _Element) -> bool:
    properties = _child(run, "rPr")
    vanish = None if properties is None else _child(properties, "vanish")
    return vanish is not None and _attribute(vanish, "val") not in {"0", "false", "off"}


def _symbol(element: _Element) -> str:
    try:
        return chr(int(_attribute(element, "char"), 16))
    except (ValueError, OverflowError):
        return "\N{REPLACEMENT CHARACTER}"


def _child(parent: _Element, name: str) -> _Element | None:
    return next((child for child in parent if local(child) == name), None)


def _attribute(element: _Element, name: str) -> str:
    """An attribute's value, whichever of the two namespaces of Word it is in."""
    return next(
        (str(value) for key, value in element.items() if str(key).rpartition("}")[2] == name), ""
    )


def _related(archive: Archive, kind: str) -> str | None:
    """The part that the package names as its main document, or as its properties."""
    part = archive.member("_rels/.rels")
    if part is None:
        return None
    for relation in parse_xml(part.read(MAX_PART), part.where):
        if _attribute(relation, "Type").endswith(kind):
            return posixpath.normpath(_attribute(relation, "Target")).lstrip("/")
    return None


def _title_styles(archive: Archive, main: str) -> frozenset[str]:
    """The ids of the styles that are titles; ids are translated, names are not."""
    part = archive.member(posixpath.join(posixpath.dirname(main), "styles.xml"))
    if part is None:
        return frozenset()
    try:
        root = parse_xml(part.read(MAX_PART), part.where)
    except BadInput:
        return frozenset()  # it is the text that matters
    found = set()
    for style in root:
        name = _child(style, "name")
        if name is not None and _attribute(name, "val").casefold() in _TITLES:
            found.add(_attribute(style, "styleId"))
    return frozenset(found)


def _properties(archive: Archive) -> dict[str, str]:
    part = archive.member(_related(archive, "/core-properties") or "docProps/core.xml")
    if part is None:
        return {}
    try:
        root = parse_xml(part.read(MAX_PART), part.where)
    except BadInput:
        return {}
    return {local(child): child.text.strip() for child in root if child.text and local(child)}


def _no_document(where: str) -> BadInput:
    return BadInput(
        said("{where} is not a Word document.", where=where),
        hint=said("Save it again with the program that it comes from."),
    )
