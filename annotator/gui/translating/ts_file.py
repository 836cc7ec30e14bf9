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

VANISHED = "vanished"
HEAD = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
"""


def translations_in(file: Path) -> dict[tuple[str, str], str]:
    """The finished translations of a file by (text, about); none where there is no file.

    Those of texts that are no longer in the source are among them: some come back.
    """
    if not file.exists():
        return {}
    found = {}
    for message in ET.parse(file).iter("message"):
        translation = message.find("translation")
        if (
            translation is not None
            and translation.get("type") in (None, VANISHED)
            and translation.text
        ):
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
    """A whole file: what is new is unfinished, what is no longer in the source stands at the end."""
    lines = [f'{HEAD}{note}<TS version="2.1" language="{language}" sourcelanguage="en">']
    lines += ["<context>", f"    <name>{CONTEXT}</name>"]
    left = dict(translations)
    for marked in found:
        translation = left.pop(marked.key, "")
        lines += _message(marked, translation, "" if translation else "unfinished")
    for (words, about), translation in sorted(left.items()):
        lines += _message(Marked(words, about, "", 0), translation, VANISHED)
    return "\n".join([*lines, "</context>", "</TS>", ""])


def _message(marked: Marked, translation: str, state: str) -> list[str]:
    kind = f' type="{state}"' if state else ""
    return [
        "    <message>",
        *([f'        <location filename="../../{marked.file}"/>'] if marked.file else []),
        f"        <source>{escape(marked.words)}</source>",
        *([f"        <comment>{escape(marked.about)}</comment>"] if marked.about else []),
        f"        <translation{kind}>{escape(translation)}</translation>",
        "    </message>",
    ]


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
