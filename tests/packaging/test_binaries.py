"""Binaries of the bundle are small, and look for libraries nowhere but in it."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from resources.packaging.linux import binaries
from resources.packaging.linux.binaries import (
    called_libraries,
    dynamic_section,
    foreign_folders,
    newest_glibc,
    settled,
)

TOLD = """
  NEEDED               libz.so.1
  RUNPATH              $ORIGIN/../lib:/home/builder/lib:
    0x09691a75 0x00 05 GLIBC_2.9
    0x0 0x00 03 GLIBC_2.34
    0x0 0x00 03 GLIBC_PRIVATE
  GLIBCXX_3.4.30
""".splitlines()

on_linux = pytest.mark.skipif(
    sys.platform != "linux" or not shutil.which("patchelf") or not shutil.which("objdump"),
    reason="needs Linux, binutils and patchelf",
)


def test_versions_of_the_c_library_are_numbers() -> None:
    assert newest_glibc(TOLD) == (2, 34)


def test_folders_outside_of_the_bundle_are_foreign() -> None:
    assert foreign_folders(TOLD) == {"/home/builder/lib", ""}
    assert foreign_folders(["  RPATH   $ORIGIN:$ORIGIN/Qt/lib"]) == set()


@pytest.fixture
def module(tmp_path: Path) -> Path:
    """A library that was built to look for others in a folder of the builder."""
    found = next(Path(line.split()[2]) for line in _ldd() if line.strip().startswith("libc.so"))
    path = tmp_path / "module.so"
    shutil.copyfile(found, path)
    subprocess.run(["patchelf", "--set-rpath", "/home/builder/lib", str(path)], check=True)
    return path


def _ldd() -> list[str]:
    return subprocess.run(
        ["ldd", "/bin/sh"], capture_output=True, text=True, check=True
    ).stdout.splitlines()


@on_linux
def test_a_copy_looks_nowhere_else(module: Path, tmp_path: Path) -> None:
    assert foreign_folders(dynamic_section(module)) == {"/home/builder/lib"}
    copy = settled(str(module), "lib/module.so", tmp_path / "work")
    assert copy == str(tmp_path / "work/lib/module.so")
    assert foreign_folders(dynamic_section(Path(copy))) == set()
    assert called_libraries(copy) == called_libraries(str(module))


@on_linux
@pytest.mark.parametrize("folder", binaries.UNCHANGED)
def test_what_must_stay_as_its_makers_made_it_is_not_touched(
    module: Path, tmp_path: Path, folder: str
) -> None:
    assert settled(str(module), f"{folder}/module.so", tmp_path / "work") == str(module)


def test_what_is_no_binary_is_not_touched(tmp_path: Path) -> None:
    text = tmp_path / "module.py"
    text.write_text("x = 1\n", encoding="utf-8")
    assert settled(str(text), "module.py", tmp_path / "work") == str(text)
