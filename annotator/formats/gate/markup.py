"""GATE XML as the object that bdocjs has."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from annotator.formats.base import Record
from annotator.model.errors import BadInput
from annotator.model.said import said
from annotator.untrusted.markup import parse_xml

if TYPE_CHECKING:
    from lxml.etree import _Element

_WHOLE = ("Integer", "Long", "Short", "Byte")
_MOST_DIGITS = 15


def read_document(data: bytes, where: str) -> Record:
    """The document in an XML file of GATE.

    Its nodes are numbered in UTF-16 units; since they stand in the text, where they stand counts
    and not their number. Annotations between nodes that are not there have no `start` or `end`.

    Raises:
        BadInput: it is no XML, a harmful one, or has no text with nodes.
    """
    root = parse_xml(data, where)
    place = root.find("TextWithNodes")
    if place is None:
        raise BadInput(said("{where} is no document of GATE: it has no text.", where=where))
    parts = [place.text or ""]
    length = len(parts[0])
    nodes: dict[str, int] = {}
    for node in place:
        nodes[str(node.get("id"))] = length
        parts.append(node.tail or "")
        length += len(parts[-1])
    features = root.find("GateDocumentFeatures")
    sets: Record = {}
    for found in root.findall("AnnotationSet"):
        name = str(found.get("Name") or "")
        annotations = [_annotation(one, nodes) for one in found.findall("Annotation")]
        sets.setdefault(name, {"name": name, "annotations": []})["annotations"] += annotations
    return {
        "text": "".join(parts),
        "features": {} if features is None else _features(features),
        "offset_type": "p",
        "annotation_sets": sets,
    }


def _annotation(element: _Element, nodes: dict[str, int]) -> Record:
    return {
        "id": _whole(element.get("Id")),
        "type": element.get("Type"),
        "start": nodes.get(str(element.get("StartNode"))),
        "end": nodes.get(str(element.get("EndNode"))),
        "features": _features(element),
    }


def _features(element: _Element) -> Record:
    made: Record = {}
    for feature in element.findall("Feature"):
        name, value = feature.find("Name"), feature.find("Value")
        if name is not None and value is not None:
            made["".join(map(str, name.itertext()))] = _value(value)
    return made


def _value(element: _Element) -> Any:
    words = "".join(map(str, element.itertext()))
    kind = str(element.get("className") or "").rsplit(".", 1)[-1]
    if kind == "Boolean":
        return words == "true"
    if kind in _WHOLE:
        found = _whole(words)
        return words if found is None else found
    if kind in ("Double", "Float"):
        try:
            return float(words)
        except ValueError:
            return words
    return words.split(";") if element.get("itemClassName") and words else words


def _whole(words: object) -> int | None:
    text = str(words)
    digits = text.removeprefix("-")
    plain = digits.isascii() and digits.isdigit() and len(digits) <= _MOST_DIGITS
    return int(text) if plain else None
