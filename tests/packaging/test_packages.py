"""The parts of packing that need no bundle."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from annotator import __version__
from resources.packaging import build
from resources.packaging.bundle import SYSTEM_LIBRARIES
from resources.packaging.linux.packages import DEPENDS
from tests.packaging.clean_root import closure

GLIBC_OF = {"Debian 12": (2, 36), "Ubuntu 22.04": (2, 35), "Ubuntu 24.04": (2, 39)}


def test_a_library_of_the_system_has_its_package() -> None:
    """Whoever leaves a library to the system must declare the package that has it."""
    with_others = {"libc.so.6", "libexpat.so.1", "libgthread-2.0.so.0", "libm.so.6"}
    unlike = {"libz.so.1": "zlib1g", "libglib-2.0.so.0": "libglib2.0-0"}
    declared = {plain(name) for group in DEPENDS for name in group.split(" | ")}
    for library in set(SYSTEM_LIBRARIES) - with_others:
        assert plain(unlike.get(library, library.replace(".so.", ""))) in declared, library


def plain(name: str) -> str:
    return re.sub(r"[^a-z0-9]", "", name.lower())


def test_a_closure_takes_what_is_there_of_alternatives() -> None:
    installed = {
        "a": {"Depends": "b (>= 2) | c, virtual"},
        "c": {"Pre-Depends": "d:any"},
        "d": {},
        "e": {"Provides": "virtual (= 1), other"},
        "unused": {},
    }
    assert closure(installed, ["a"]) == {"a", "c", "d", "e"}
    with pytest.raises(LookupError, match="nowhere"):
        closure(installed, ["nowhere (>= 3)"])


@pytest.mark.skipif(sys.platform != "linux", reason="binaries of Linux")
def test_a_program_for_newer_systems_than_promised_is_not_packed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copyfile("/bin/sh", tmp_path / "program")
    monkeypatch.setattr(build, "OLDEST_GLIBC", (99, 0))
    asked = build.needed_glibc(tmp_path)
    assert re.fullmatch(r"2\.\d+", asked)
    monkeypatch.setattr(build, "OLDEST_GLIBC", (2, 0))
    with pytest.raises(SystemExit, match=asked):
        build.needed_glibc(tmp_path)


def test_systems_that_the_manual_promises_have_the_c_library_for_it(checkout: Path) -> None:
    for page in ("README.md", "resources/manual/install.md"):
        (systems,) = re.findall(
            r"^\| (Debian \d+, Ubuntu [\d.]+) or newer", (checkout / page).read_text("utf-8"), re.M
        )
        for system in systems.split(", "):
            assert GLIBC_OF[system] >= build.OLDEST_GLIBC, f"{page}: {system}"


def test_the_smoke_test_runs_all_of_its_modules(checkout: Path) -> None:
    (told,) = re.findall(
        r"^SMOKE := .*%\.py,(.*)\)$", (checkout / "Makefile").read_text("utf-8"), re.M
    )
    listed = told.split()
    folder = checkout / "tests/packaging/frozen"
    holding = {
        path.stem for path in folder.glob("*.py") if "\ndef test_" in path.read_text("utf-8")
    }
    assert sorted(listed) == sorted(holding)
    assert listed[-1] == "removal"


def test_the_time_of_a_build_can_be_given(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    assert build.source_epoch() == 1_700_000_000


def test_checksums_are_what_sha256sum_reads(tmp_path: Path) -> None:
    for name in ("b", "a"):
        (tmp_path / name).write_text(name, encoding="utf-8")
    (tmp_path / "SUMS").write_text(build.checksums([tmp_path / "b", tmp_path / "a"]))
    subprocess.run(["sha256sum", "--check", "--strict", "SUMS"], cwd=tmp_path, check=True)


@pytest.mark.parametrize("script", ["install", "uninstall"])
def test_scripts_are_plain_shell(checkout: Path, script: str) -> None:
    path = checkout / "resources/packaging/linux" / script
    subprocess.run(["sh", "-n", str(path)], check=True)
    assert path.read_text(encoding="utf-8").startswith("#!/bin/sh\n")


def test_there_is_one_source_of_the_version(checkout: Path) -> None:
    files = [checkout / "Makefile", checkout / "pyproject.toml", checkout / ".ci/setup"]
    files += [
        path
        for pattern in ("*.py", "*.spec", "*.txt", "linux/install")
        for path in (checkout / "resources/packaging").rglob(pattern)
        if "licences" not in path.parts
    ]
    assert [path for path in files if __version__ in path.read_text(encoding="utf-8")] == []
