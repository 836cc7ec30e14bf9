from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from annotator.gui import motion
from annotator.gui.motion import EFFECTS, Motion, desktop_wants_less
from tests.gui.desk import a_desk, press


@pytest.fixture(autouse=True)
def as_before(qapp: QApplication) -> Iterator[None]:
    """What a test sets for the whole application is set back."""
    hints = QGuiApplication.styleHints()
    blink = hints.cursorFlashTime()
    effects = {effect: QApplication.isEffectEnabled(effect) for effect in EFFECTS}
    yield
    hints.setCursorFlashTime(blink)
    for effect, on in effects.items():
        QApplication.setEffectEnabled(effect, on)


def kde(monkeypatch: pytest.MonkeyPatch, folder: Path, words: str) -> None:
    """A KDE whose settings say this."""
    path = folder / "kdeglobals"
    path.write_text(words, encoding="utf-8")
    monkeypatch.setattr(QStandardPaths, "locate", staticmethod(lambda *_: str(path)))


@pytest.mark.parametrize(
    ("words", "less"),
    [
        ("[KDE]\nAnimationDurationFactor=0\n", True),
        ("[KDE]\nAnimationDurationFactor=0.5\n", False),
        ("[KDE]\nSingleClick=false\n", False),
        ("no settings at all", False),
    ],
)
def test_kde_says_how_fast_things_move(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, words: str, less: bool
) -> None:
    kde(monkeypatch, tmp_path, words)
    assert desktop_wants_less() == less


@pytest.mark.parametrize("value", [0, 1])
def test_qt_is_believed_where_it_knows(monkeypatch: pytest.MonkeyPatch, value: int) -> None:
    wish = SimpleNamespace(motionPreference=lambda: SimpleNamespace(value=value))
    hints = SimpleNamespace(accessibility=lambda: wish)
    monkeypatch.setattr(motion, "QGuiApplication", SimpleNamespace(styleHints=lambda: hints))
    assert desktop_wants_less() == bool(value)


def test_windows_says_it_by_its_menus(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QGuiApplication, "platformName", staticmethod(lambda: "windows"))
    QApplication.setEffectEnabled(Qt.UIEffect.UI_General, True)
    QApplication.setEffectEnabled(Qt.UIEffect.UI_AnimateMenu, True)
    assert not desktop_wants_less()
    QApplication.setEffectEnabled(Qt.UIEffect.UI_AnimateMenu, False)
    assert desktop_wants_less()


def test_a_choice_goes_before_the_desktop(monkeypatch: pytest.MonkeyPatch) -> None:
    hints = QGuiApplication.styleHints()
    hints.setCursorFlashTime(700)
    made = Motion()
    for wanted in (True, False):
        monkeypatch.setattr(motion, "desktop_wants_less", lambda wanted=wanted: wanted)
        assert made.apply("system") == wanted
        assert hints.cursorFlashTime() == (0 if wanted else 700)
        assert made.apply("less")
        assert hints.cursorFlashTime() == 0
        assert not made.apply("full")
        assert hints.cursorFlashTime() == 700


def test_effects_of_the_desktop_come_back() -> None:
    QApplication.setEffectEnabled(Qt.UIEffect.UI_General, True)
    QApplication.setEffectEnabled(Qt.UIEffect.UI_AnimateMenu, True)
    made = Motion()
    made.apply("less")
    assert not QApplication.isEffectEnabled(Qt.UIEffect.UI_AnimateMenu)
    made.apply("full")
    assert QApplication.isEffectEnabled(Qt.UIEffect.UI_AnimateMenu)
    assert not QApplication.isEffectEnabled(Qt.UIEffect.UI_FadeTooltip)  # was off before


def test_notes_do_not_fade_where_less_motion_is_chosen(qapp: QApplication) -> None:
    with a_desk() as desk:
        choose = desk.window.actions_by_id.by_id
        choose["view.motion_full"].trigger()
        assert not desk.window.note.reduced_motion
        choose["view.motion_less"].trigger()
        assert desk.window.settings.motion == "less"
        assert desk.window.note.reduced_motion
        press(desk, "Tab")
        assert desk.note
