"""UIMA CAS XMI 1.1 and type system descriptions: bytes to CAS and back.

In XMI a reference to another structure is a bare number. Only the type system tells it from a
number; without one, only the references are found that the usual layers have.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple, cast

from annotator.formats.cas.structure import (
    BOOLEAN,
    FS_ARRAY,
    STRING,
    STRINGS,
    Cas,
    Feature,
    Ref,
    Single,
    Sofa,
    Structure,
    Type,
    Types,
    Value,
)
from annotator.model.errors import BadInput
from annotator.model.said import said
from annotator.untrusted.markup import parse_xml

if TYPE_CHECKING:
    from lxml.etree import _Element

XMI = "http://www.omg.org/XMI"
CAS = "http:///uima/cas.ecore"
DESCRIPTION = "http://uima.apache.org/resourceSpecifier"
_NO_PACKAGE = "uima.noNamespace."
_ESCAPED = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"} | {
    control: f"&#{ord(control)};" for control in "\n\r\t"
}
_TO_ESCAPE = re.compile('[&<>"\n\r\t]')
_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_NUMBER = re.compile(r"[+-]?[0-9]{1,18}")
_WHOLE = frozenset(f"uima.cas.{name}" for name in ("Byte", "Short", "Integer", "Long"))
_BROKEN = frozenset({"uima.cas.Float", "uima.cas.Double"})
_PRIMITIVE = {STRING, BOOLEAN, *_WHOLE, *_BROKEN}
_LISTS = {FS_ARRAY, "uima.cas.FSList"}
_Given = str | tuple[str, ...]
_USUAL_REFERENCES = frozenset({"Governor", "Dependent", "target", "first", "next", "sofa"})


def allowed(text: str) -> str:
    """A text with U+FFFD for each character that XML cannot hold, so that positions stay."""
    return _NO_XML.sub("\N{REPLACEMENT CHARACTER}", text)


# -- writing -----------------------------------------------------------------------------------


def xmi_bytes(cas: Cas) -> bytes:
    """The whole document; the same CAS gives the same bytes."""
    prefixes = _Prefixes()
    lines = ['  <cas:NULL xmi:id="0"/>']
    lines += [_element(one, prefixes.tag(one.type)) for one in cas.structures.values()]
    for number, sofa in enumerate(cas.sofas, 1):
        said_of = f'sofaNum="{number}" sofaID="{_escaped(sofa.name)}" mimeType="text/plain"'
        text = _escaped(sofa.text)
        lines.append(f'  <cas:Sofa xmi:id="{sofa.id}" {said_of} sofaString="{text}"/>')
        members = " ".join(map(str, cas.members[sofa.id]))
        lines.append(f'  <cas:View sofa="{sofa.id}" members="{members}"/>')
    spaces = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in prefixes.all.items())
    head = f'<?xml version="1.0" encoding="UTF-8"?>\n<xmi:XMI {spaces} xmi:version="2.0">\n'
    return (head + "\n".join(lines) + "\n</xmi:XMI>\n").encode()


class _Prefixes:
    """A prefix for each package: its last word, with a number where that is taken."""

    def __init__(self) -> None:
        self.all = {"xmi": XMI, "cas": CAS}
        self._of = {CAS: "cas"}

    def tag(self, type_name: str) -> str:
        """The element's name for a type."""
        package, _, short = type_name.rpartition(".")
        uri = f"http:///{package.replace('.', '/')}.ecore"
        prefix = self._of.get(uri)
        if prefix is None:
            word = package.rsplit(".", 1)[-1]
            prefix, number = word, 2
            while prefix in self.all:
                prefix, number = f"{word}{number}", number + 1
            self.all[prefix] = uri
            self._of[uri] = prefix
        return f"{prefix}:{short}"


def _element(structure: Structure, tag: str) -> str:
    attributes = [f'xmi:id="{structure.id}"']
    inside = []
    for name, value in structure.features.items():
        match value:
            case tuple() if value and isinstance(value[0], str):
                inside += [f"<{name}>{_escaped(str(one))}</{name}>" for one in value]
            case tuple():
                ids = " ".join(str(one.id if isinstance(one, Ref) else one) for one in value)
                attributes.append(f'{name}="{ids}"')
            case bool():
                attributes.append(f'{name}="{"true" if value else "false"}"')
            case Ref():
                attributes.append(f'{name}="{value.id}"')
            case _:
                attributes.append(f'{name}="{_escaped(str(value))}"')
    begun = f"  <{tag} {' '.join(attributes)}"
    return f"{begun}>{''.join(inside)}</{tag}>" if inside else f"{begun}/>"


def _escaped(text: str) -> str:
    return _TO_ESCAPE.sub(lambda match: _ESCAPED[match[0]], allowed(text))


def types_bytes(types: Types) -> bytes:
    """The type system description, as `TypeSystem.xml` beside XMI files."""
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<typeSystemDescription xmlns="{DESCRIPTION}">',
    ]
    lines.append("  <types>")
    for name, one in sorted(types.all.items()):
        lines += ["    <typeDescription>", f"      <name>{name}</name>", "      <description/>"]
        lines += [f"      <supertypeName>{one.above}</supertypeName>", "      <features>"]
        for feature, what in one.features.items():
            element = f"<elementType>{what.element}</elementType>" if what.element else ""
            lines.append(
                f"        <featureDescription><name>{feature}</name><description/>"
                f"<rangeTypeName>{what.range}</rangeTypeName>{element}</featureDescription>"
            )
        lines += ["      </features>", "    </typeDescription>"]
    return "\n".join([*lines, "  </types>", "</typeSystemDescription>", ""]).encode()


# -- reading -----------------------------------------------------------------------------------


class _Written(NamedTuple):
    """An element as it stands in the document."""

    id: int
    type: str
    features: dict[str, _Given]
    line: int | None


def read_xmi(data: bytes, where: str, types: Types | None) -> Cas:
    """The CAS in a document; what in it makes no sense is left out.

    Args:
        data: The document.
        where: What messages call it.
        types: Its type system, or None where there is none.

    Raises:
        BadInput: it is no XML, or no XMI.
    """
    root = parse_xml(data, where)
    if root.tag != f"{{{XMI}}}XMI":
        raise BadInput(said("{where} is XML, but not a CAS in XMI.", where=where))
    cas = Cas(types or Types())
    written: list[_Written] = []
    for number, element in enumerate(root):
        type_name = _type_name(str(element.tag))
        identifier = _number(element.get(f"{{{XMI}}}id"))
        if type_name == "uima.cas.Sofa":
            text = element.get("sofaString")
            if text is not None and identifier is not None:
                cas.sofas.append(Sofa(identifier, element.get("sofaID", ""), text))
        elif type_name not in {"", "uima.cas.View", "uima.cas.NULL"}:
            own = -1 - number if identifier is None else identifier
            line = cast("int | None", element.sourceline)
            written.append(_Written(own, type_name, _features(element), line))
    linking = {one.id for one in written if "target" in one.features}
    arrays = {
        one.id: tuple(elements.split())
        for one in written
        if one.type == FS_ARRAY and isinstance(elements := one.features.get("elements"), str)
    }
    for one in written:
        made: dict[str, Value] = {}
        for name, given in one.features.items():
            known = cas.types.feature(one.type, name)
            if known is None:
                value = _guessed(name, given, linking)
            else:
                value = _value(given, known, arrays)
            if value is not None:
                made[name] = value
        if one.type != FS_ARRAY:
            cas.structures.setdefault(one.id, Structure(one.id, one.type, made, one.line))
    return cas


def _type_name(tag: str) -> str:
    uri, _, short = tag[1:].rpartition("}")
    if not uri.startswith("http:///") or not uri.endswith(".ecore"):
        return ""
    package = uri.removeprefix("http:///").removesuffix(".ecore").replace("/", ".")
    return f"{package}.{short}".removeprefix(_NO_PACKAGE)


def _features(element: _Element) -> dict[str, _Given]:
    """What an element says: attributes, and lists of texts as elements inside it."""
    found: dict[str, _Given] = {
        str(name): str(value) for name, value in element.attrib.items() if "}" not in str(name)
    }
    lists: dict[str, list[str]] = {}
    for child in element:
        lists.setdefault(str(child.tag), []).append(child.text or "")
    return {**found, **{name: tuple(texts) for name, texts in lists.items()}}


def _value(given: _Given, feature: Feature, arrays: dict[int, tuple[str, ...]]) -> Value | None:
    """A feature's value as its type system says it is; None where it is not."""
    kind = feature.range
    if isinstance(given, tuple):
        return given
    if kind in {STRINGS, "uima.cas.StringList"}:
        return ()
    if kind in _LISTS:
        identifiers = given.split()
        if len(identifiers) == 1 and (only := _number(identifiers[0])) in arrays:
            identifiers = list(arrays[only])
        return _refs(identifiers)
    if kind in _PRIMITIVE:
        return _primitive(given, kind)
    if kind.startswith("uima.cas.") and kind.endswith(("Array", "List")):
        return tuple(given.split())
    identifier = _number(given)
    return None if identifier is None else Ref(identifier)


def _primitive(given: str, kind: str) -> Single | None:
    if kind == BOOLEAN:
        return given == "true"
    if kind in _WHOLE:
        return _number(given)
    if kind in _BROKEN:
        try:
            return float(given)
        except ValueError:
            return None
    return given


def _guessed(name: str, given: _Given, linking: set[int]) -> Value | None:
    """A feature's value where no type system tells what it is."""
    if isinstance(given, tuple):
        return given
    if name in _USUAL_REFERENCES:
        identifier = _number(given)
        return None if identifier is None else Ref(identifier)
    if name in {"begin", "end"}:
        return _number(given)
    refs = _refs(given.split())
    return refs if refs and all(ref.id in linking for ref in refs) else given


def _refs(identifiers: list[str]) -> tuple[Ref, ...]:
    numbers = (_number(one) for one in identifiers)
    return tuple(Ref(number) for number in numbers if number is not None)


def _number(given: str | None) -> int | None:
    return int(given) if given is not None and _NUMBER.fullmatch(given) else None


@lru_cache(maxsize=4)
def read_types(data: bytes, where: str) -> Types:
    """The types in a type system description.

    Raises:
        BadInput: it is no XML, or no type system description.
    """
    root = parse_xml(data, where)
    if _local(root) != "typeSystemDescription":
        raise BadInput(said("{where} is not a type system of UIMA.", where=where))
    found: dict[str, Type] = {}
    for element in root.iter():
        if _local(element) != "typeDescription":
            continue
        features: dict[str, Feature] = {}
        for below in element.iter():
            if _local(below) == "featureDescription":
                features[_text(below, "name")] = Feature(
                    _text(below, "rangeTypeName"), _text(below, "elementType")
                )
        found[_text(element, "name")] = Type(_text(element, "supertypeName"), features)
    return Types(found)


def _local(element: _Element) -> str:
    return str(element.tag).rpartition("}")[2]


def _text(element: _Element, name: str) -> str:
    for child in element:
        if _local(child) == name:
            return (child.text or "").strip()
    return ""
