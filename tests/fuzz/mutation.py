"""Damages files so that they still look like what they were: their bytes, and what they are made of."""

from __future__ import annotations

import gzip
import io
import json
import re
import warnings
import zipfile
import zlib
from collections.abc import Callable, Sequence
from copy import deepcopy
from random import Random
from typing import Any

from lxml import etree

MAX_INPUT = 300_000  # bytes; what grows beyond is cut

ODD = [
    b"", b"\0", b"\xff", b"\xed\xa0\x80", b"\xef\xbb\xbf", b"\xff\xfe", b"\r", b"\n", b"\r\n\r\n", b"\x1a",
    "\u2028".encode(), "\u202e".encode(), "😀".encode(), "e\u0301".encode(), "\xa0".encode(), b" " * 500,
    b"-1", b"0", b"99999999999999999999", b"1e999", b"NaN", b"null", b"{", b"[", b"}", b'"', b"\\", b"'",
    b"<", b">", b"</", b"<!--", b"<![CDATA[", b"]]>", b"<?", b"&#0;", b"&#xD800;", b"&nbsp;", b"&x;", b"%s",
    b"\\u0000", b"\\ud800", b"{\\", b"\\bin999999 ", b"\\'", b"=?utf-8?Q?", b"From ", b"\n\n", b"\t", b";", b",",
    b"32.13.2022", b"2022-02-30", b"../../x", b"PK\x03\x04", b"\x1f\x8b", b"A" * 3_000,
]  # fmt: skip
ODD_VALUES: list[Any] = [
    None, True, 0, -1, 1e300, 2**63, "", " ", "\0", "x" * 3_000, "\u2028", "<p>", "&x;", "2022-99-99", [], {}, [[]],
    {"": ""}, [None], {"a": {"a": {"a": 1}}},
]  # fmt: skip
_TAG = re.compile(rb"<[^<>]{1,500}>")
_NUMBER = re.compile(rb"-?\d+")
_CONTROL_WORD = re.compile(rb"\\[a-z]{1,20}-?\d*")
Mutation = Callable[[bytes, Random, Sequence[bytes]], bytes]


def damaged(seeds: Sequence[bytes], chance: Random) -> bytes:
    """A seed with one to four damages, the same for the same `chance`."""
    data = chance.choice(seeds)
    for _ in range(chance.choice((1, 1, 1, 2, 3, 4))):
        data = _damaged_once(data, chance, seeds)
    return data[:MAX_INPUT]


def _damaged_once(data: bytes, chance: Random, seeds: Sequence[bytes]) -> bytes:
    if data.startswith(b"PK\x03\x04") and chance.random() < 0.8:
        return _in_archive(data, chance, seeds)
    if data.startswith(b"\x1f\x8b") and chance.random() < 0.8:
        return _in_gzip(data, chance, seeds)
    first = data.lstrip(b"\xef\xbb\xbf \r\n\t")[:1]
    choices: list[Mutation] = [_bytes, _lines, _numbers]
    if first in {b"{", b"["} and not data.startswith(b"{\\"):
        choices += [_json] * 3
    if data.count(b"<") > 3:
        choices += [_tags] * 2 + [_elements] * 5
    if data.startswith(b"{\\rtf"):
        choices += [_control_words] * 3
    return chance.choice(choices)(data, chance, seeds)


def _bytes(data: bytes, chance: Random, seeds: Sequence[bytes]) -> bytes:
    start = chance.randrange(len(data) + 1)
    end = min(len(data), start + chance.choice((0, 1, 2, 8, 64, 1_000)))
    match chance.randrange(7):
        case 0:
            middle = bytes(chance.randrange(256) for _ in range(end - start))
        case 1:
            middle = chance.choice(ODD)
        case 2:
            middle = data[start:end] * chance.choice((2, 3, 50, 2_000))
        case 3:
            middle = b""
        case 4:
            return data[:start]
        case 5:
            return data[:start] + chance.choice(seeds)[chance.randrange(len(data) + 1) :]
        case _:
            middle = data[start:end][::-1]
    return data[:start] + middle + data[end:]


def _lines(data: bytes, chance: Random, _seeds: Sequence[bytes]) -> bytes:
    return b"\n".join(_shuffled(data.split(b"\n"), chance))


def _numbers(data: bytes, chance: Random, _seeds: Sequence[bytes]) -> bytes:
    found = list(_NUMBER.finditer(data))
    return _replaced(data, chance.choice(found), chance) if found else data


def _control_words(data: bytes, chance: Random, _seeds: Sequence[bytes]) -> bytes:
    found = list(_CONTROL_WORD.finditer(data))
    if not found:
        return data
    one = chance.choice(found)
    if chance.random() < 0.3:
        return _replaced(data, one, chance)
    other = chance.choice(
        [*(match[0] for match in found), b"{", b"}", b"}}", b"{" * 300, b"\\u-32768 "]
    )
    return data[: one.start()] + other + data[one.end() :]


def _tags(data: bytes, chance: Random, _seeds: Sequence[bytes]) -> bytes:
    found = list(_TAG.finditer(data))
    if not found:
        return data
    one, other = chance.choice(found), chance.choice(found)
    match chance.randrange(6):
        case 0:
            return data[: one.start()] + data[one.end() :]
        case 1:
            return data[: one.start()] + one[0] * chance.choice((2, 30, 300)) + data[one.end() :]
        case 2:
            return data[: one.start()] + other[0] + data[one.end() :]
        case 3:
            return data[: one.end()] + chance.choice(ODD) + data[one.end() :]
        case 4:
            start, end = sorted((one.end(), other.start()))
            return data[:start] + data[end:]
        case _:
            start, end = sorted((one.start(), other.end()))
            return data[:end] + data[start:end] * chance.choice((1, 5)) + data[end:]


def _elements(data: bytes, chance: Random, seeds: Sequence[bytes]) -> bytes:
    """An element gone, twice, elsewhere, in itself, under another name, or with odd words in it."""
    try:
        root = etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True))
    except (etree.XMLSyntaxError, ValueError):
        return _tags(data, chance, seeds)
    found = [element for element in root.iter("*") if element is not root]
    if not found:
        return data
    one, other = chance.choice(found), chance.choice(found)
    parent = one.getparent()
    assert parent is not None
    words = chance.choice(ODD).decode("utf-8", "replace")
    words = re.sub("[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]", "", words)
    match chance.randrange(9):
        case 0:
            parent.remove(one)
        case 1:
            parent.extend([deepcopy(one) for _ in range(chance.choice((1, 2, 100)))])
        case 2:
            other.append(deepcopy(one))
        case 3:
            inner = deepcopy(one)
            for _ in range(chance.choice((1, 10, 200))):
                outer = etree.Element(one.tag)
                outer.append(inner)
                inner = outer
            parent.replace(one, inner)
        case 4:
            one.tag = other.tag
        case 5:
            one.text = words
        case 6:
            one.tail = words
        case 7 if one.attrib:
            one.set(chance.choice(list(one.attrib)), words)
        case _:
            one.attrib.clear()
    encoding = chance.choice(("utf-8", "utf-8", "utf-16", "iso-8859-1"))
    return etree.tostring(root.getroottree(), encoding=encoding, xml_declaration=True)


def _json(data: bytes, chance: Random, seeds: Sequence[bytes]) -> bytes:
    try:
        value = json.loads(data)
    except (ValueError, RecursionError):  # it may be damaged already
        return _bytes(data, chance, seeds)
    return json.dumps(_changed(value, chance), ensure_ascii=chance.random() < 0.5).encode(
        "utf-8", "surrogatepass"
    )


def _changed(value: Any, chance: Random) -> Any:
    if chance.random() < 0.15:
        return chance.choice(ODD_VALUES)
    if isinstance(value, dict) and value:
        key = chance.choice(list(value))
        match chance.randrange(6):
            case 0:
                return {name: item for name, item in value.items() if name != key}
            case 1:
                return {**value, chance.choice(["", "\0", key.upper(), "x" * 999]): value[key]}
            case _:
                return {**value, key: _changed(value[key], chance)}
    if isinstance(value, list) and value:
        at = chance.randrange(len(value))
        match chance.randrange(5):
            case 0:
                return _shuffled(value, chance)
            case _:
                return [*value[:at], _changed(value[at], chance), *value[at + 1 :]]
    if isinstance(value, str) and chance.random() < 0.6:
        at = chance.randrange(len(value) + 1)
        return value[:at] + chance.choice(ODD).decode("utf-8", "replace") + value[at:]
    return chance.choice(ODD_VALUES)


def _in_archive(data: bytes, chance: Random, seeds: Sequence[bytes]) -> bytes:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = {name: archive.read(name) for name in archive.namelist()}
    except (zipfile.BadZipFile, ValueError, OSError, RuntimeError, EOFError, zlib.error):
        return _bytes(data, chance, seeds)
    if not members:
        return data
    name = chance.choice(list(members))
    match chance.randrange(8):
        case 0:
            del members[name]
        case 1:
            members[chance.choice(["../x", "x", name.upper(), name + "/"])] = members[name]
        case 2:
            members[name] = chance.choice(list(members.values()))
        case _:
            members[name] = _damaged_once(members[name], chance, list(members.values()))
    made = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        warnings.simplefilter("ignore")
        for member, inside in members.items():
            archive.writestr(zipfile.ZipInfo(member), inside, zipfile.ZIP_DEFLATED)
    return made.getvalue()


def _in_gzip(data: bytes, chance: Random, seeds: Sequence[bytes]) -> bytes:
    try:
        inside = gzip.decompress(data)
    except (OSError, EOFError, zlib.error):
        return _bytes(data, chance, seeds)
    return gzip.compress(_damaged_once(inside, chance, [inside]), 1, mtime=0)


def _replaced(data: bytes, found: re.Match[bytes], chance: Random) -> bytes:
    return data[: found.start()] + chance.choice(ODD) + data[found.end() :]


def _shuffled(items: list[Any], chance: Random) -> list[Any]:
    """One of the items gone, twice, elsewhere, or very often."""
    at = chance.randrange(len(items))
    to = chance.randrange(len(items))
    rest = [*items[:at], *items[at + 1 :]]
    match chance.randrange(4):
        case 0:
            return rest
        case 1:
            return [*items[:to], items[at], *items[to:]]
        case 2:
            return [*rest[:to], items[at], *rest[to:]]
        case _:
            return [*items[:at], *[items[at]] * chance.choice((3, 400)), *items[at:]]
