from __future__ import annotations

from dataclasses import replace

import pytest

from annotator.assets import resource
from annotator.gui.action_table import ACTIONS, GROUPS, Action
from annotator.gui.keys import manual_page as module
from annotator.gui.keys.bindings import KeyBindings
from annotator.gui.keys.manual_page import key_page, keys_shown

PAGE = resource("manual", "keys.md").read_text("utf-8")
SMALL = "# Keys\n\nWords.\n\n## View\n\nold\n\n## With the mouse\n\n| stays |\n"


def action(name: str, words: str, *keys: str, **more: object) -> Action:
    made = Action(name, words, "View", lambda _: None, keys)
    return replace(made, **more)  # type: ignore[arg-type]


def test_the_page_is_up_to_date() -> None:
    assert key_page(PAGE, ACTIONS) == PAGE, "run: make manual"


def test_every_group_has_its_heading() -> None:
    assert [name for name in GROUPS if f"\n## {name}\n" not in PAGE] == []


def test_tables_are_made_anew_and_the_rest_stays() -> None:
    made = key_page(
        SMALL,
        [
            action("a", "Larger text…", "Ctrl++", "Ctrl+Left"),
            action("b", "JSON out", "PgDown"),
            action("c", "No key"),
            action("d", "One", "1", explained="number"),
            action("e", "Two", "2", explained="number"),
            action("f", "Event…", "E", then="a letter"),
        ],
    )
    assert made == (
        "# Keys\n\nWords.\n\n## View\n\n| You want to | Press |\n|---|---|\n"
        "| larger text | `Ctrl++` or `Ctrl+←` |\n"
        "| JSON out | `PgDn` |\n"
        "| number | `1` `2` |\n"
        "| event | `E`, then a letter |\n"
        "\n## With the mouse\n\n| stays |\n"
    )
    assert key_page(made, []) != made


def test_own_keys_are_shown(qapp: object) -> None:
    bindings = KeyBindings(ACTIONS).with_key("event.new", "x").without_key("caret.line.on", "Down")
    shown = key_page(PAGE, bindings.actions)
    assert "`E` or `X`, then a letter |" in shown
    assert "| line down |  | `Shift+↓` |" in shown
    assert key_page(shown, ACTIONS) == PAGE


def test_an_action_without_keys_says_nothing() -> None:
    assert keys_shown(action("x", "X", then="a letter")) == ""


def test_writing_it_again_changes_nothing(
    monkeypatch: pytest.MonkeyPatch, tmp_path: object, capsys: pytest.CaptureFixture[str]
) -> None:
    from pathlib import Path

    copy = Path(str(tmp_path)) / "keys.md"
    copy.write_text(PAGE.replace("`F8`", "`F9`"), encoding="utf-8")
    monkeypatch.setattr(module, "resource", lambda *_: copy)
    module.main()
    assert copy.read_text("utf-8") == PAGE
    assert "keys.md" in capsys.readouterr().out
