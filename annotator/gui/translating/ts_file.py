"""Translation files as Qt Linguist reads and writes them (.ts), and lrelease, which compiles them."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterable, Mapping
from pathlib import Path
from xml.etree import ElementTree as ET
from xml.sax.saxutils import escape

import PySide6

from annotator.gui.translating.extraction import Marked
from annotator.gui.words import CONTEXT

HEAD = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
"""


def translations_in(file: Path) -> dict[tuple[str, str], str]:
    """The finished translations of a file by (text, about); none where there is no file."""
    if not file.exists():
        return {}
    found = {}
    for message in ET.parse(file).iter("message"):
        translation = message.find("translation")
        if translation is not None and translation.get("type") is None and translation.text:
            key = (message.findtext("source") or "", message.findtext("comment") or "")
            found[key] = translation.text
    return found


def note_in(file: Path) -> str:
    """The comment at the head of a file, where translators agree on terms; empty without one."""
    text = file.read_text(encoding="utf-8") if file.exists() else ""
    found = re.match(re.escape(HEAD) + r"(<!--.*?-->\n)", text, re.DOTALL)
    return found[1] if found else ""


def ts_text(
    language: str,
    found: Iterable[Marked],
    translations: Mapping[tuple[str, str], str],
    note: str = "",
) -> str:
    """A whole file: what is no longer in the source is gone, what is new is unfinished."""
    lines = [f'{HEAD}{note}<TS version="2.1" language="{language}" sourcelanguage="en">']
    lines += ["<context>", f"    <name>{CONTEXT}</name>"]
    for marked in found:
        translation = translations.get(marked.key, "")
        state = "" if translation else ' type="unfinished"'
        lines += [
            "    <message>",
            f'        <location filename="../../{marked.file}"/>',
            f"        <source>{escape(marked.words)}</source>",
            *([f"        <comment>{escape(marked.about)}</comment>"] if marked.about else []),
            f"        <translation{state}>{escape(translation)}</translation>",
            "    </message>",
        ]
    return "\n".join([*lines, "</context>", "</TS>", ""])


def compile_translations(source: Path, target: Path) -> None:
    """Compile a .ts file to the .qm file that the program reads; unfinished texts are left out.

    Raises subprocess.CalledProcessError where lrelease refuses it.
    """
    folder = Path(PySide6.__file__).parent
    lrelease = next(
        path for path in (folder / "lrelease", folder / "lrelease.exe") if path.exists()
    )
    subprocess.run(
        [lrelease, "-silent", "-nounfinished", source, "-qm", target],
        check=True,
        capture_output=True,
    )
