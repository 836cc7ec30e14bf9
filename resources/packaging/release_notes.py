"""Prints what the changelog says of the version that is being released, and refuses a wrong tag.

`python resources/packaging/release_notes.py v1.2.3`; without a tag it is the present version.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[2]
VERSION = re.compile(r'^__version__ = "(\d+\.\d+\.\d+)"$', re.MULTILINE)


def version_of(source: str) -> str:
    """The version that this text of `annotator/__init__.py` gives.

    Raises ValueError where there is none of three numbers.
    """
    found = VERSION.search(source)
    if found is None:
        raise ValueError("annotator/__init__.py gives no __version__ of three numbers")
    return found[1]


def notes_of(changelog: str, version: str) -> str:
    """The section of this version, without its heading.

    Raises ValueError where there is no such section, or nothing in it.
    """
    sections = re.split(r"(?m)^## ", changelog)[1:]
    for section in sections:
        heading, _, body = section.partition("\n")
        if re.fullmatch(rf"{re.escape(version)} \(\d{{4}}-\d\d-\d\d\)", heading) and body.strip():
            return body.strip() + "\n"
    raise ValueError(f"CHANGELOG.md has no section “## {version} (YYYY-MM-DD)” with notes")


def main(arguments: Sequence[str]) -> int:
    """Print the notes; the exit code, 1 where tag, version and changelog do not agree."""
    source = (CHECKOUT / "annotator" / "__init__.py").read_text(encoding="utf-8")
    changelog = (CHECKOUT / "CHANGELOG.md").read_text(encoding="utf-8")
    try:
        version = version_of(source)
        if arguments and arguments[0] != f"v{version}":
            raise ValueError(f"the tag is {arguments[0]}, but the version is {version}")
        notes = notes_of(changelog, version)
    except ValueError as error:
        sys.stderr.write(f"release: {error}\n")
        return 1
    sys.stdout.buffer.write(notes.encode("utf-8"))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
