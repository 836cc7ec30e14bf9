"""Every part of a bundle has an owner, a licence and a place in the list."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
import sqlalchemy

from resources.packaging.inventory import Part, bill_of_materials, parts_of, write_licences

PART = Part("Abc", "1.2", "MIT", "pkg:pypi/abc@1.2")


def test_files_belong_to_their_distribution(tmp_path: Path) -> None:
    parts = parts_of([sqlalchemy.__file__, json.__file__], own=())
    assert [part.name for part in parts] == ["python", "sqlalchemy"]
    alchemy = parts[1]
    assert (alchemy.version, alchemy.licence) == (sqlalchemy.__version__, "MIT")
    assert "LICENSE" in [text.name for text in alchemy.texts]
    write_licences(parts, tmp_path)
    assert (tmp_path / "sqlalchemy" / "LICENSE").is_file()
    listed = (tmp_path / "LIST.txt").read_text(encoding="utf-8")
    assert f"sqlalchemy {alchemy.version}: MIT\n" in listed


def test_own_files_are_nobody_elses(checkout: Path) -> None:
    names = [part.name for part in parts_of([str(checkout / "LICENSE")], own=(checkout,))]
    assert names == ["python"]


@pytest.mark.skipif(not Path("/var/lib/dpkg/status").is_file(), reason="asks Debian's package list")
def test_libraries_of_the_system_belong_to_their_package() -> None:
    linked = subprocess.run(["ldd", "/bin/sh"], capture_output=True, text=True, check=True).stdout
    library = next(word for word in linked.split() if word.startswith("/") and "libc.so" in word)
    part = next(part for part in parts_of([library], own=()) if part.name != "python")
    assert part.name == "glibc"
    assert part.address.startswith("pkg:deb/debian/glibc@")
    assert part.texts == (Path("/usr/share/doc/libc6/copyright"),)


def test_a_file_of_nobody_stops_the_build(tmp_path: Path) -> None:
    stray = tmp_path / "stray.so"
    stray.touch()
    with pytest.raises(LookupError, match=r"stray\.so"):
        parts_of([str(stray)], own=())


def test_the_bill_is_the_same_for_the_same_parts() -> None:
    bill = bill_of_materials([PART], version="1", epoch=0)
    assert bill == bill_of_materials([PART], version="1", epoch=0)
    other = Part("Abc", "1.3", "MIT", "pkg:pypi/abc@1.3")
    assert bill["serialNumber"] != bill_of_materials([other], version="1", epoch=0)["serialNumber"]
    assert bill["metadata"]["timestamp"] == "1970-01-01T00:00:00Z"


def test_what_is_built_into_a_part_is_listed_below_it() -> None:
    inside = {"name": "crate", "version": "3", "bom-ref": "path+file:///home/x", "type": "library"}
    part = Part("Abc", "1.2", "Own words", "pkg:pypi/abc@1.2", known=False, inside=(inside,))
    (component,) = bill_of_materials([part], version="1", epoch=0)["components"]
    assert component["licenses"] == [{"license": {"name": "Own words"}}]
    (below,) = component["components"]
    assert below == {
        "type": "library", "name": "crate", "version": "3", "bom-ref": "pkg:pypi/abc@1.2#crate@3",
    }  # fmt: skip


def test_this_python_can_be_named() -> None:
    (python,) = parts_of([], own=())
    assert python.version == ".".join(map(str, sys.version_info[:3]))
