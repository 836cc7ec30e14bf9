"""UIMA CAS JSON 0.4: bytes to CAS and back.

Follows what the tools write, not the specification where they differ: no `%HEADER`, plain `begin`
and `end` (with `^` before them they are read too), structures as a list or as an object by id.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import orjson

from annotator.formats.cas.structure import (
    FS_ARRAY,
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
from annotator.untrusted.json_text import parse_json

Data = dict[str, Any]
_SOFA = "uima.cas.Sofa"
_STRUCTURES = "%FEATURE_STRUCTURES"
_ARRAY = "[]"
# How special numbers are written: as text, under the name with `#`.
_NUMBERS = frozenset({"NaN", "Infinity", "-Infinity", "Inf", "-Inf"})


# -- writing -----------------------------------------------------------------------------------


def json_bytes(cas: Cas) -> bytes:
    """The whole document; the same CAS gives the same bytes."""
    structures: list[Data] = [
        {
            "%ID": sofa.id,
            "%TYPE": _SOFA,
            "sofaNum": number,
            "sofaID": sofa.name,
            "mimeType": "text/plain",
            "sofaString": sofa.text,
        }
        for number, sofa in enumerate(cas.sofas, 1)
    ]
    arrays: list[Data] = []
    free = max(cas.structures, default=len(cas.sofas)) + 1
    for structure in cas.structures.values():
        data: Data = {"%ID": structure.id, "%TYPE": structure.type}
        for name, value in structure.features.items():
            if isinstance(value, tuple):
                data[f"@{name}"] = free + len(arrays)
                arrays.append(_array(free + len(arrays), value))
            elif isinstance(value, Ref):
                data[f"@{name}"] = value.id
            else:
                data[name] = value
        structures.append(data)
    whole = {
        "%TYPES": {name: _type_data(name, one) for name, one in sorted(cas.types.all.items())},
        _STRUCTURES: structures + arrays,
        "%VIEWS": {
            sofa.name: {"%SOFA": sofa.id, "%MEMBERS": cas.members[sofa.id]} for sofa in cas.sofas
        },
    }
    return orjson.dumps(whole, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)


def _array(identifier: int, value: tuple[Single, ...]) -> Data:
    refs = all(isinstance(one, Ref) for one in value)
    return {
        "%ID": identifier,
        "%TYPE": FS_ARRAY if refs else "uima.cas.StringArray",
        "%ELEMENTS": [one.id if isinstance(one, Ref) else one for one in value],
    }


def _type_data(name: str, one: Type) -> Data:
    return {
        "%NAME": name,
        "%SUPER_TYPE": one.above,
        **{
            feature: {
                "%NAME": feature,
                "%RANGE": f"{what.element}{_ARRAY}" if what.element else what.range,
            }
            for feature, what in one.features.items()
        },
    }


# -- reading -----------------------------------------------------------------------------------


def read_json(data: bytes, where: str) -> Cas:
    """The CAS in a document; what in it makes no sense is left out.

    Raises:
        BadInput: it is no JSON, or has no feature structures.
    """
    whole = parse_json(data, where)
    if not isinstance(whole, dict) or not isinstance(whole.get(_STRUCTURES), list | dict):
        raise BadInput(
            said("{where} is not a CAS in JSON: it has no {key}.", where=where, key=_STRUCTURES)
        )
    cas = Cas(_types(whole.get("%TYPES")))
    arrays: dict[int, tuple[Single, ...]] = {}
    found: list[tuple[int, Data]] = []
    for identifier, one in _structures(whole[_STRUCTURES]):
        if one.get("%TYPE") == _SOFA:
            text = one.get("sofaString")
            if isinstance(text, str):
                cas.sofas.append(Sofa(identifier, str(one.get("sofaID", "")), text))
        elif isinstance(one.get("%ELEMENTS"), list):
            arrays[identifier] = _elements(str(one["%TYPE"]), one["%ELEMENTS"])
        else:
            found.append((identifier, one))
    for identifier, one in found:
        features = {
            name: value
            for key, given in one.items()
            for name, value in _feature(key, given, arrays)
        }
        cas.structures.setdefault(identifier, Structure(identifier, one["%TYPE"], features))
    return cas


def _structures(given: Any) -> Iterator[tuple[int, Data]]:
    """(id, data) of what is a structure."""
    if isinstance(given, dict):
        items = [
            (int(key) if key.isdecimal() and len(key) < 19 else None, one)
            for key, one in given.items()
        ]
    else:
        items = [(one.get("%ID") if isinstance(one, dict) else None, one) for one in given]
    for identifier, one in items:
        if type(identifier) is int and isinstance(one, dict) and isinstance(one.get("%TYPE"), str):
            yield identifier, one


def _elements(kind: str, given: list[Any]) -> tuple[Single, ...]:
    plain = kind.startswith("uima.cas.") and kind.removesuffix(_ARRAY) != FS_ARRAY
    if kind.endswith(_ARRAY):
        plain = kind.removesuffix(_ARRAY) in {
            f"uima.cas.{name}"
            for name in ("String", "Boolean", "Byte", "Short", "Integer", "Long", "Float", "Double")
        }
    if plain:
        return tuple(one for one in given if isinstance(one, str | int | float))
    return tuple(Ref(one) for one in given if type(one) is int)


def _feature(
    key: str, given: Any, arrays: dict[int, tuple[Single, ...]]
) -> Iterator[tuple[str, Value]]:
    """(name, value) of a feature, or nothing where it has no value that is understood."""
    match key[:1]:
        case "%":
            return
        case "@":
            if type(given) is int:
                yield key[1:], arrays[given] if given in arrays else Ref(given)
        case "#":
            if isinstance(given, int | float) or given in _NUMBERS:
                yield key[1:], given
        case "^":
            if type(given) is int:
                yield key[1:], given
        case _:
            if isinstance(given, str | int | float):
                yield key, given


def _types(given: Any) -> Types:
    if not isinstance(given, dict):
        return Types()
    return Types(
        {
            name: Type(
                str(one.get("%SUPER_TYPE", "")),
                {
                    feature: _feature_of(str(what.get("%RANGE", "")), what.get("%ELEMENT_TYPE"))
                    for feature, what in one.items()
                    if not feature.startswith("%") and isinstance(what, dict)
                },
            )
            for name, one in given.items()
            if isinstance(one, dict)
        }
    )


def _feature_of(kind: str, element: Any) -> Feature:
    if kind.endswith(_ARRAY):
        return Feature(FS_ARRAY, kind.removesuffix(_ARRAY))
    return Feature(kind, element if isinstance(element, str) else "")
