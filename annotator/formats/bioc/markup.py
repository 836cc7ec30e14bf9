"""BioC XML as the objects that BioC JSON has."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from annotator.formats.base import Record
from annotator.untrusted.markup import parse_xml

if TYPE_CHECKING:
    from lxml.etree import _Element

_WORDS = ("source", "date", "key", "id", "offset", "text")
_MANY = {
    "document": "documents",
    "passage": "passages",
    "sentence": "sentences",
    "annotation": "annotations",
    "relation": "relations",
    "location": "locations",
    "node": "nodes",
}


def read_collection(data: bytes, where: str) -> Record:
    """The collection in an XML file.

    Raises:
        BadInput: it is no XML, or a harmful one.
    """
    return _object(parse_xml(data, where))


def _object(element: _Element) -> Record:
    """An element: attributes and single words as they are, `infon` by their keys, others in lists."""
    made: Record = {str(name): value for name, value in element.attrib.items()}
    for child in element:
        name = child.tag
        if name == "infon":
            key = child.get("key")
            if key is not None:
                made.setdefault("infons", {})[key] = _words(child)
        elif name in _MANY:
            found: list[Any] = made.setdefault(_MANY[name], [])
            if isinstance(found, list):
                found.append(_object(child))
        elif name in _WORDS:
            made[name] = _words(child)
    return made


def _words(element: _Element) -> str:
    return "".join(str(words) for words in element.itertext())
