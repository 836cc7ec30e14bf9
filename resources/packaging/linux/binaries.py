"""Makes copies of binaries for the bundle: without symbols for debuggers, without folders of the builder."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path, PurePosixPath

# As their makers made them: what is under the LGPL is shipped unchanged, so that it can be compared;
# what wheels bring with libraries of their own was edited before, and `strip` breaks some of that.
UNCHANGED = ("PySide6", "shiboken6", "psycopg_binary", "psycopg_binary.libs", "numpy", "numpy.libs")


def settled(source: str, place: str, work: Path) -> str:
    """Where the copy of a binary is that goes to this place in the bundle; its source if it needs none.

    Args:
        source: The binary as it is installed.
        place: Where it goes, within the bundle.
        work: A folder for copies.
    """
    if PurePosixPath(place).parts[0] in UNCHANGED or not is_binary(Path(source)):
        return source
    copy = work / place
    copy.parent.mkdir(parents=True, exist_ok=True)
    subprocess.run(["strip", "--strip-unneeded", "-o", str(copy), source], check=True)
    shutil.copymode(source, copy)
    if foreign_folders(dynamic_section(copy)):
        subprocess.run(["patchelf", "--remove-rpath", str(copy)], check=True)
    return str(copy)


def is_binary(path: Path) -> bool:
    """Whether a file is a program or library of Linux."""
    with path.open("rb") as file:
        return file.read(4) == b"\x7fELF"


def binaries_in(folder: Path) -> list[Path]:
    """All programs and libraries in a folder and below, sorted."""
    return [
        path
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not path.is_symlink() and is_binary(path)
    ]


def dynamic_section(*paths: Path) -> list[str]:
    """What `objdump -p` tells of binaries."""
    words = ["objdump", "-p", *map(str, paths)]
    return subprocess.run(words, capture_output=True, text=True, check=True).stdout.splitlines()


def called_libraries(path: str) -> list[str]:
    """Names of the shared libraries that a binary calls itself."""
    found = (re.match(r" +NEEDED +(\S+)$", line) for line in dynamic_section(Path(path)))
    return [match[1] for match in found if match]


def foreign_folders(lines: Iterable[str]) -> set[str]:
    """Folders outside the bundle in which these lines of `objdump -p` look for libraries."""
    found = (re.match(r" +R(?:UN)?PATH +(\S+)$", line) for line in lines)
    folders = {folder for match in found if match for folder in match[1].split(":")}
    return {folder for folder in folders if not folder.startswith("$ORIGIN")}


def newest_glibc(lines: Iterable[str]) -> tuple[int, ...]:
    """The newest version of the C library that these lines of `objdump -p` ask for, as numbers."""
    found = (re.search(r" GLIBC_([0-9.]+)$", line) for line in lines)
    return max(tuple(map(int, match[1].split("."))) for match in found if match)
