"""Reads OpenDocument texts (ODT), one article each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotator.ingest.base import ArticleReader, Draft, Remark
from annotator.ingest.document_draft import document_draft
from annotator.ingest.docx_text import MAX_PART, local
from annotator.model.errors import BadInput
from annotator.model.option import Options
from annotator.model.said import said
from annotator.untrusted.archive import Archive
from annotator.untrusted.incoming import Incoming
from annotator.untrusted.markup import parse_xml

if TYPE_CHECKING:
    from lxml.etree import _Element

_TYPE = b"mimetypeapplication/vnd.oasis.opendocument.text"
_MAX_BLANKS = 1_000  # that one element may stand for
_SPACE = re.compile("[ \t\r\n]+")
_ASIDE = frozenset({
    "annotation", "annotation-end", "tracked-changes", "note", "frame", "sequence-decls",
    "forms", "bibliography-mark", "alphabetical-index-mark", "toc-mark", "user-index-mark",
    "object", "ruby-text", "custom-shape", "g",
})  # fmt: skip


@dataclass(slots=True)
class _LeftOut:
    footnotes: int = 0
    boxes: int = 0
    comments: int = 0
    changes: int = 0


@dataclass(slots=True)
class _Line:
    """A paragraph as it grows; blanks are folded as ODF 1.3, 6.1.2 says."""

    parts: list[str]
    blank: bool = True  # whether a blank that follows is folded away

    def words(self, text: str | None) -> None:
        """Characters of a text node."""
        if text:
            folded = _SPACE.sub(" ", text)
            if self.blank:
                folded = folded.removeprefix(" ")
            if folded:
                self.parts.append(folded)
                self.blank = folded.endswith(" ")

    def mark(self, characters: str) -> None:
        """Characters that an element stands for."""
        self.parts.append(characters)
        self.blank = False


def _sniff(head: bytes, name: str) -> int:
    if head.startswith(b"PK\x03\x04") and _TYPE in head[:120]:
        return 100
    return 50 if name.lower().endswith((".odt", ".ott")) else 0


def _read(file: Incoming, _options: Options) -> Iterator[Draft | Remark]:
    with Archive(file) as archive:
        _refuse_protected(archive, file.where)
        content = archive.member("content.xml")
        if content is None:
            raise _no_document(file.where)
        root = parse_xml(content.read(MAX_PART), content.where)
        meta = _meta(archive)
    body = next((element for element in root.iter() if local(element) == "text"
                 and local_parent(element) == "body"), None)  # fmt: skip
    if body is None:
        raise _no_document(file.where)
    left_out = _LeftOut()
    blocks = list(_blocks(body, left_out))
    first = next(((title, text) for title, text in blocks if text.strip()), (False, ""))
    origin = {"document_author": meta.get("creator"), "document_created": meta.get("creation-date")}
    yield document_draft(
        "\n".join(text for _, text in blocks),
        heading=first[1].strip() if first[0] else None,
        title=meta.get("title"),
        origin={name: value for name, value in origin.items() if value},
        notes=_notes(left_out),
    )


def local_parent(element: _Element) -> str:
    """The name of the element around this one."""
    parent = element.getparent()
    return "" if parent is None else local(parent)


def _blocks(parent: _Element, left_out: _LeftOut) -> Iterator[tuple[bool, str]]:
    """(whether it is a title, text) of paragraphs and rows; XML deeper than 256 was refused."""
    for child in parent:
        name = local(child)
        if name in {"p", "h"}:
            line = _Line([])
            _inline(child, line, left_out)
            yield _is_title(child, name), "".join(line.parts)
        elif name == "table-row":
            cells = (
                "\n".join(text for _, text in _blocks(cell, left_out))
                for cell in child
                if local(cell) == "table-cell"
            )
            yield False, "\t".join(cells)
        elif name == "tracked-changes":
            left_out.changes += 1
        elif name and name not in _ASIDE:
            yield from _blocks(child, left_out)
        else:
            _count(name, child, left_out)


def _inline(parent: _Element, line: _Line, left_out: _LeftOut) -> None:
    line.words(parent.text)
    for child in parent:
        name = local(child)
        if name == "s":
            line.mark(" " * _blanks(child))
        elif name == "tab":
            line.mark("\t")
        elif name == "line-break":
            line.mark("\n")
            line.blank = True
        elif name in _ASIDE:
            _count(name, child, left_out)
        elif name:
            _inline(child, line, left_out)
        line.words(child.tail)


def _count(name: str, element: _Element, left_out: _LeftOut) -> None:
    left_out.footnotes += name == "note"
    left_out.comments += name == "annotation"
    if name in {"frame", "custom-shape", "g"}:
        left_out.boxes += any(local(part) == "p" for part in element.iter())


def _is_title(element: _Element, name: str) -> bool:
    found = {str(key).rpartition("}")[2]: str(value) for key, value in element.items()}
    if name == "h":
        return found.get("outline-level", "1") == "1"
    return found.get("style-name") == "Title"


def _blanks(element: _Element) -> int:
    """How many blanks a text:s stands for."""
    count = next((str(value) for key, value in element.items() if str(key).endswith("}c")), "1")
    return min(int(count), _MAX_BLANKS) if count.isascii() and count[:9].isdigit() else 1


def _meta(archive: Archive) -> dict[str, str]:
    part = archive.member("meta.xml")
    if part is None:
        return {}
    try:
        root = parse_xml(part.read(MAX_PART), part.where)
    except BadInput:
        return {}
    return {local(item): item.text.strip() for item in root.iter() if item.text and local(item)}


def _refuse_protected(archive: Archive, where: str) -> None:
    manifest = archive.member("META-INF/manifest.xml")
    if manifest is not None and b"encryption-data" in manifest.read(MAX_PART):
        raise BadInput(
            said("{where} is protected with a password.", where=where),
            hint=said("Open it, take the password off, and save it again."),
        )


def _notes(left_out: _LeftOut) -> tuple[str, ...]:
    notes = []
    if left_out.footnotes:
        notes.append(said("Foot-notes were left out: {count}.", count=left_out.footnotes))
    if left_out.boxes:
        notes.append(said("Text boxes were left out: {count}.", count=left_out.boxes))
    if left_out.changes:
        notes.append(said("It has tracked changes; it was read as if all were accepted."))
    if left_out.comments:
        notes.append(said("Comments were left out: {count}.", count=left_out.comments))
    return tuple(notes)


def _no_document(where: str) -> BadInput:
    return BadInput(
        said("{where} is not an OpenDocument text.", where=where),
        hint=said("Save it again with the program that it comes from."),
    )


READER = ArticleReader(
    name="odt",
    title=said("OpenDocument text (ODT)"),
    extensions=(".odt", ".ott"),
    sniff=_sniff,
    read=_read,
)
