"""The description of a REFI-QDA project: users, codes, notes and links, and where its texts are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from annotator.formats.base import Finding
from annotator.formats.refi_qda.elements import INTERNAL, ORIGIN, PROJECT, SOURCES, same_guid
from annotator.model.errors import BadInput
from annotator.model.said import said
from annotator.untrusted.archive import Archive

if TYPE_CHECKING:
    from lxml.etree import _Element


class Project:
    """What all sources share."""

    def __init__(self, root: _Element) -> None:
        if tag_of(root) != "Project":
            raise BadInput(said("{name} describes no REFI-QDA project.", name=PROJECT))
        self._root = root
        self.ours = (root.get("origin") or "").startswith(ORIGIN)
        self.users = {
            same_guid(user.get("guid") or ""): user.get("name") or user.get("id") or ""
            for user in under(root, "Users", "User")
        }
        self.codes: dict[str, tuple[str, ...]] = {}
        for code in under(root, "CodeBook", "Codes", "Code"):
            self._code(code)
        self.variables = {
            same_guid(one.get("guid") or ""): one.get("name") or ""
            for one in under(root, "Variables", "Variable")
        }
        self.notes = {
            same_guid(note.get("guid") or ""): note_words(note)
            for note in under(root, "Notes", "Note")
        }
        self.links: dict[str, list[_Element]] = defaultdict(list)
        for link in under(root, "Links", "Link"):
            self.links[same_guid(link.get("originGUID") or "")].append(link)

    def _code(self, top: _Element) -> None:
        waiting: list[tuple[_Element, tuple[str, ...]]] = [(top, ())]
        while waiting:
            code, above = waiting.pop()
            path = (*above, (code.get("name") or "?").strip())
            self.codes[same_guid(code.get("guid") or "")] = path
            waiting += [(child, path) for child in code if tag_of(child) == "Code"]

    def sources(self) -> Iterator[_Element]:
        """Sources that are texts, and texts of those that are not."""
        for element in self._root.iter("{*}TextSource", "{*}Representation"):
            parent = element.getparent()
            if parent is not None and tag_of(parent) != "PDFSelection":
                yield element

    def note(self, owner: _Element) -> str:
        """The notes that an element refers to."""
        found = (
            self.notes.get(same_guid(one.get("targetGUID") or ""), "")
            for one in owner
            if tag_of(one) == "NoteRef"
        )
        return "\n".join(words for words in found if words)


def text_of(source: _Element, archive: Archive, names: Mapping[str, str]) -> str | Finding | None:
    """The text of a source, or why there is none."""
    where = archive.where
    name = source.get("name") or source.get("guid") or ""
    content = child_of(source, "PlainTextContent")
    if content is not None:
        return content.text or ""
    path = source.get("plainTextPath") or ""
    if not path:
        return Finding(where, said("“{name}” has no plain text and was left out.", name=name))
    member = None
    if path.startswith(INTERNAL):
        wanted = names.get(f"{SOURCES}{path.removeprefix(INTERNAL)}".lower(), "")
        member = archive.member(wanted)
    if member is None:
        return Finding(
            where,
            said("The text of “{name}” ({path}) is not in the archive.", name=name, path=path),
        )
    data = member.read()
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return Finding(where, said("The text of “{name}” is not in UTF-8.", name=name))


def note_words(note: _Element) -> str:
    """The words of a note."""
    content = child_of(note, "PlainTextContent")
    if content is None:
        content = child_of(note, "Description")
    return (content.text or "").strip() if content is not None else ""


def line_of(element: _Element) -> int | None:
    """The line on which an element begins."""
    found: Any = element.sourceline
    return int(found) if found else None


def tag_of(element: _Element) -> str:
    """The name of an element without its namespace."""
    return str(element.tag).rpartition("}")[2]


def child_of(element: _Element, name: str) -> _Element | None:
    """The first element of this name right inside, or None."""
    return next((child for child in element if tag_of(child) == name), None)


def under(root: _Element, *path: str) -> Iterator[_Element]:
    """The elements that this path of names leads to."""
    found = [root]
    for name in path:
        found = [child for element in found for child in element if tag_of(child) == name]
    yield from found
