"""What the .deb puts into a machine: all of the program, and nothing that is missing or foreign."""

from __future__ import annotations

import gzip
import hashlib
import json
import shutil
import subprocess
from pathlib import Path

import pytest

from annotator import __version__
from resources.packaging.linux.binaries import binaries_in, dynamic_section, foreign_folders
from tests.packaging.clean_root import CleanRoot
from tests.packaging.frozen.package import A_NEW_DEBIAN, DIST, PROGRAM

pytestmark = A_NEW_DEBIAN


def test_there_is_no_python_beside_it(root: CleanRoot) -> None:
    assert root.run("sh", "-c", "command -v python3 python", check=False).stdout == ""


def test_versions(root: CleanRoot) -> None:
    lines = root.run("annotator", "--version").stdout.splitlines()
    assert lines[0] == f"News Annotator {__version__}"
    assert [line.split()[0] for line in lines[1:]] == ["Python", "Qt", "SQLAlchemy", "SQLite"]
    assert all(line.split()[-1][0].isdigit() for line in lines)


def test_no_library_is_missing(root: CleanRoot) -> None:
    assert missing_libraries(root, f"{PROGRAM}/_internal") == set()
    # The question can be answered otherwise: this one comes with the program.
    assert "libxcb-cursor.so.0" in missing_libraries(root, "/nowhere")


def missing_libraries(root: CleanRoot, folder: str) -> set[str]:
    """Names of libraries that the program's binaries call and that are not even in a folder."""
    loader = next(path for path in (root.path / "lib64").iterdir() if path.name.startswith("ld-"))
    look = (
        f'find {PROGRAM} -type f -name "*.so*" | while read f; do '
        f'LD_LIBRARY_PATH={folder} LD_TRACE_LOADED_OBJECTS=1 /lib64/{loader.name} "$f"; done'
    )
    lines = root.run("sh", "-c", look).stdout.splitlines()
    return {line.split()[0] for line in lines if line.endswith("not found")}


def test_the_size_stays_small(deb: Path) -> None:
    installed = sum(p.lstat().st_size for p in (DIST / "news-annotator").rglob("*") if p.is_file())
    print(f"\n.deb {deb.stat().st_size / 1e6:.1f} MB, installed {installed / 1e6:.0f} MB")
    assert deb.stat().st_size <= 90e6
    assert installed <= 260e6


def test_checksums_are_right() -> None:
    for line in (DIST / "SHA256SUMS").read_text().splitlines():
        told, name = line.split("  ")
        assert hashlib.sha256((DIST / name).read_bytes()).hexdigest() == told


def test_every_part_is_listed_with_its_licence(root: CleanRoot) -> None:
    documents = root.path / "usr/share/doc/news-annotator"
    bill = json.loads((documents / "sbom.cdx.json").read_text(encoding="utf-8"))
    names = {part["name"] for part in bill["components"]}
    assert {"pyside6-essentials", "python", "sqlalchemy", "sqlite3", "libxcb"} <= names
    listed = (documents / "licences/LIST.txt").read_text(encoding="utf-8").splitlines()
    assert len(listed) == len(bill["components"])
    assert "LGPL-3.0" in next(line for line in listed if line.startswith("pyside6-essentials"))
    texts = {path.name for path in (documents / "licences").iterdir()}
    assert {"LGPL-3.0.txt", "GPL-3.0.txt", "NOTICE.txt"} <= texts
    for line in listed:
        name = line.split()[0]
        assert name in texts or f"{name}.txt" in texts or "LGPL-3.0" in line, f"{name} has no text"


def test_no_binary_looks_for_libraries_where_it_was_built(root: CleanRoot) -> None:
    binaries = binaries_in(root.path / PROGRAM.lstrip("/"))
    assert len(binaries) > 50
    assert foreign_folders(dynamic_section(*binaries)) == set()


def test_the_command_has_a_manual_page(root: CleanRoot) -> None:
    page = root.path / "usr/share/man/man1/annotator.1.gz"
    assert f"News Annotator {__version__}" in gzip.decompress(page.read_bytes()).decode()


def test_lintian_finds_no_fault(deb: Path) -> None:
    if shutil.which("lintian") is None:
        pytest.skip("lintian is not installed")
    done = subprocess.run(
        ["lintian", "--allow-root", "--fail-on", "error,warning", str(deb)],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
