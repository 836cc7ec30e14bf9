"""Linux desktops know the program, its projects and the icon of both."""

from __future__ import annotations

import configparser
import os
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from annotator.assets import resource
from annotator.bootstrap import wired_projects
from annotator.gui.application import make_application

FOLDER = resource("packaging", "linux")
DESKTOP = FOLDER / "news-annotator.desktop"
MIME = FOLDER / "news-annotator-mime.xml"
METAINFO = FOLDER / "org.newsannotator.NewsAnnotator.metainfo.xml"
PROJECT_TYPE = "application/x-news-annotator"

# Qt reads the descriptions of types once in a process, so each question gets its own.
ASK_TYPE = """
import sys
from PySide6.QtCore import QMimeDatabase
types = QMimeDatabase()
found = types.mimeTypeForFile(sys.argv[1], QMimeDatabase.MatchMode[sys.argv[2]])
print(found.name(), found.inherits("application/vnd.sqlite3"), found.iconName())
"""


def entry() -> dict[str, str]:
    parser = configparser.ConfigParser(interpolation=None)
    parser.optionxform = str  # type: ignore[assignment,method-assign]
    parser.read(DESKTOP, encoding="utf-8")
    return dict(parser["Desktop Entry"])


def type_of(path: Path, match: str, share: Path) -> list[str]:
    """What Qt takes this file for, its parentage and icon, where our description is installed."""
    packages = share / "mime" / "packages"
    packages.mkdir(parents=True, exist_ok=True)
    shutil.copy(MIME, packages / "news-annotator.xml")
    done = subprocess.run(
        [sys.executable, "-c", ASK_TYPE, str(path), match],
        env={**os.environ, "XDG_DATA_HOME": str(share), "XDG_DATA_DIRS": "/nowhere"},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.split()


@pytest.fixture
def project(tmp_path: Path) -> Path:
    path = tmp_path / "Paris näher.annotator"
    wired_projects().create_sample(str(path))
    return path


@pytest.mark.parametrize("match", ["MatchExtension", "MatchContent", "MatchDefault"])
def test_a_project_is_known_by_its_name_and_by_what_it_holds(
    project: Path, tmp_path: Path, match: str
) -> None:
    assert type_of(project, match, tmp_path / "share") == [PROJECT_TYPE, "True", "news-annotator"]


def test_a_project_without_its_ending_is_known(project: Path, tmp_path: Path) -> None:
    bare = project.rename(tmp_path / "backup")
    assert type_of(bare, "MatchDefault", tmp_path / "share")[0] == PROJECT_TYPE


def test_another_database_is_no_project(project: Path, tmp_path: Path) -> None:
    content = bytearray(project.read_bytes())
    content[68:72] = b"\0\0\0\0"
    other = tmp_path / "other"
    other.write_bytes(content)
    assert type_of(other, "MatchDefault", tmp_path / "share")[0] != PROJECT_TYPE


def test_the_entry_opens_projects_in_the_window() -> None:
    said = entry()
    assert said["Exec"] == "annotator %f"
    assert said["MimeType"] == f"{PROJECT_TYPE};"
    assert said["Terminal"] == "false"
    assert said["Icon"] == "news-annotator"


def test_windows_belong_to_the_entry() -> None:
    """Wayland compares the file's name, X11 the class, with what the program says of itself."""
    source = Path(make_application.__code__.co_filename).read_text("utf-8")
    (name,) = re.findall(r'setDesktopFileName\("([^"]+)"\)', source)
    (application,) = re.findall(r'setApplicationName\("([^"]+)"\)', source)
    assert DESKTOP.stem == name
    assert entry()["StartupWMClass"] == application


def test_the_description_and_the_entry_agree() -> None:
    component = ET.parse(METAINFO).getroot()
    assert f"{component.findtext('id')}.metainfo.xml" == METAINFO.name
    assert component.findtext("launchable") == DESKTOP.name
    assert component.findtext("provides/mediatype") == PROJECT_TYPE
    assert component.findtext("provides/binary") == entry()["Exec"].split()[0]
    assert component.findtext("summary") == entry()["Comment"]
    assert component.findtext("name") == entry()["Name"]
    categories = [one.text for one in component.iterfind("categories/category")]
    assert categories == entry()["Categories"].strip(";").split(";")
    assert component.find("releases") is None, "the version has one source, and this is not it"


@pytest.mark.parametrize(
    "command",
    [
        ["desktop-file-validate", str(DESKTOP)],
        ["appstreamcli", "validate", "--no-net", str(METAINFO)],
    ],
    ids=lambda command: command[0],
)
def test_the_tools_of_the_desktops_find_no_fault(command: list[str]) -> None:
    if shutil.which(command[0]) is None:
        pytest.skip(f"{command[0]} is not installed")
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
