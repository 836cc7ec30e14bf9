"""render asks for the picture that the words describe."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from types import ModuleType

import pytest

from annotator.cli.main import main

Call = dict[str, object]


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[Call]:
    """What was asked to be drawn; nothing is."""
    calls: list[Call] = []

    def render_project(projects: object, target: str, out: Path, **wishes: object) -> None:
        calls.append({"target": target, "out": out, **wishes})

    module = ModuleType("annotator.gui.rendering")
    module.render_project = render_project  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "annotator.gui.rendering", module)
    return calls


def test_what_is_left_out(
    asked: list[Call], tmp_path: Path, capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    monkeypatch.delenv("QT_QPA_PLATFORM")
    (tmp_path / "p.annotator").touch()
    out = tmp_path / "o.png"
    assert main(["render", str(tmp_path / "p"), str(out)]) == 0
    assert asked == [
        {
            "target": str(tmp_path / "p.annotator"),
            "out": out,
            "article": None,
            "size": None,
            "span": None,
            "whole": False,
            "theme_name": "light",
            "window": False,
            "scale": 1.0,
            "annotator": "A1",
            "page": None,
            "mark": None,
        }
    ]
    assert os.environ["QT_QPA_PLATFORM"] == "offscreen"
    assert capsys.readouterr().out == f"{out}\n"


def test_everything_said(asked: list[Call], tmp_path: Path) -> None:
    (tmp_path / "p.annotator").touch()
    wishes = ["--article", "A", "--size", "800x600", "--theme", "high-contrast", "--window"]
    more = ["--scale", "2", "--annotator", "Bea"]
    assert main(["render", str(tmp_path / "p"), str(tmp_path / "o.SVG"), *wishes, *more]) == 0
    [call] = asked
    assert (call["article"], call["size"], call["theme_name"]) == ("A", (800, 600), "high-contrast")
    assert (call["window"], call["scale"], call["annotator"]) == (True, 2.0, "Bea")


@pytest.mark.parametrize("wish", [["--page", "check"], ["--select", "m1"]])
def test_a_page_or_a_selection_is_a_picture_of_the_window(
    asked: list[Call], tmp_path: Path, wish: list[str]
) -> None:
    (tmp_path / "p.annotator").touch()
    assert main(["render", str(tmp_path / "p"), str(tmp_path / "o.png"), *wish]) == 0
    [call] = asked
    assert call["window"] is True
    assert wish[1] in (call["page"], call["mark"])
    assert main(["render", str(tmp_path / "p"), "o.png", *wish, "--whole"]) == 2


def test_a_part_or_the_whole(asked: list[Call], tmp_path: Path) -> None:
    (tmp_path / "p.annotator").touch()
    assert main(["render", str(tmp_path / "p"), "o.svg", "--range", "12:480"]) == 0
    assert main(["render", str(tmp_path / "p"), "o.png", "--whole"]) == 0
    assert [(call["span"], call["whole"]) for call in asked] == [((12, 480), False), (None, True)]


@pytest.mark.parametrize(
    "wrong",
    [
        ["o.gif"],
        ["o.png", "--size", "0x5"],
        ["o.png", "--theme", "pink"],
        ["o.png", "--scale", "0"],
        ["o.png", "--range", "5"],
        ["o.png", "--range", "9:9"],
        ["o.png", "--range", "1:4", "--window"],
        ["o.png", "--whole", "--window"],
    ],
)
def test_wrong_wishes(asked: list[Call], tmp_path: Path, wrong: list[str]) -> None:
    (tmp_path / "p.annotator").touch()
    assert main(["render", str(tmp_path / "p"), *wrong]) == 2
    assert asked == []


def test_a_missing_project(asked: list[Call], tmp_path: Path) -> None:
    assert main(["render", str(tmp_path / "missing"), "o.png"]) == 1
    assert asked == []
