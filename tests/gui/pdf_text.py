"""Reads the words of a PDF that Qt wrote, by the maps from glyphs to characters that it holds."""

from __future__ import annotations

import re
import unicodedata
import zlib

_STREAM = re.compile(rb"stream\r?\n(.*?)\r?\n?endstream", re.DOTALL)
_RANGE = re.compile(rb"<([0-9a-fA-F]+)> <([0-9a-fA-F]+)> (\[[^\]]*\]|<[0-9a-fA-F]+>)")
_SHOWN = re.compile(rb"/(F\d+) [\d.]+ Tf|<([0-9a-fA-F ]+)>")
_MAPPED = re.compile(rb"/ToUnicode (\d+) 0 R")
_NAMED = re.compile(rb"/(F\d+) (\d+) 0 R")
_OBJECT = re.compile(rb"(\d+) 0 obj(.*?)endobj", re.DOTALL)


def pages_of(pdf: bytes) -> int:
    """How many pages there are."""
    return len(re.findall(rb"/Type\s*/Page\b", pdf))


def text_of(pdf: bytes) -> str:
    """All characters that are shown as text, in the order in which they are drawn."""
    objects = {int(number): body for number, body in _OBJECT.findall(pdf)}
    maps: dict[int, dict[int, str]] = {}
    for number, body in objects.items():
        mapped = _MAPPED.search(body)
        if mapped:
            maps[number] = _map(_inflated(objects[int(mapped.group(1))]))
    names = {name: maps[int(number)] for name, number in _NAMED.findall(pdf) if int(number) in maps}
    said: list[str] = []
    for body in objects.values():
        content = _inflated(body)
        if b" Tf" not in content:
            continue
        glyphs: dict[int, str] = {}
        for font, shown in _SHOWN.findall(content):
            if font:
                glyphs = names.get(font, {})
            else:
                codes = shown.replace(b" ", b"")
                said += [glyphs.get(int(codes[i : i + 4], 16), "") for i in range(0, len(codes), 4)]
    # Joined Arabic letters have codes of their own there.
    return unicodedata.normalize("NFKC", "".join(said))


def _inflated(body: bytes) -> bytes:
    found = _STREAM.search(body)
    if found is None:
        return b""
    try:
        return zlib.decompress(found.group(1))
    except zlib.error:
        return found.group(1)


def _map(content: bytes) -> dict[int, str]:
    """Characters by glyph."""
    glyphs: dict[int, str] = {}
    for first, last, to in _RANGE.findall(content):
        targets = re.findall(rb"<([0-9a-fA-F]+)>", to)
        for number in range(int(first, 16), int(last, 16) + 1):
            at = number - int(first, 16)
            if to.startswith(b"["):
                if at < len(targets):
                    glyphs[number] = _characters(targets[at])
            else:
                glyphs[number] = chr(int(targets[0], 16) + at)
    return glyphs


def _characters(code: bytes) -> str:
    return bytes.fromhex(code.decode()).decode("utf-16-be", errors="replace")
