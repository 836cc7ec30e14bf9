"""`make translations`: brings every .ts file up to the source and compiles it.

What has no translation yet is written to standard output.
"""

from __future__ import annotations

import sys
from pathlib import Path

from annotator.assets import resource
from annotator.gui.language import ENGLISH, LANGUAGES
from annotator.gui.translating.extraction import marked_below, unique
from annotator.gui.translating.ts_file import (
    compile_translations,
    note_in,
    translations_in,
    ts_text,
)

PACKAGE = Path(__file__).resolve().parents[2]


def main() -> None:
    """Write the files of every language but English."""
    found = unique(marked_below(PACKAGE))
    for code in LANGUAGES:
        if code == ENGLISH:
            continue
        file = resource("translations") / f"annotator_{code}.ts"
        known = translations_in(file)
        file.write_text(ts_text(code, found, known, note_in(file)), encoding="utf-8", newline="\n")
        compile_translations(file, file.with_suffix(".qm"))
        for marked in found:
            if marked.key not in known:
                sys.stdout.write(f"{marked.file}:{marked.line}: no {code}: {marked.words}\n")


if __name__ == "__main__":
    main()
