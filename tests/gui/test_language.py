"""Which language the window speaks, and that Qt speaks it too."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QDialogButtonBox

from annotator.assets import resource
from annotator.gui.action_table import ACTIONS
from annotator.gui.key_reading import key_name
from annotator.gui.keys.bindings import native_key
from annotator.gui.language import ENGLISH, LANGUAGES, Translation, language_of, locale_of, speak
from annotator.gui.words import number, shown, shown_error, tr
from annotator.model.errors import AnnotatorError
from annotator.model.said import said


@pytest.fixture(autouse=True)
def english_afterwards(qapp: QApplication) -> Iterator[None]:
    before = QLocale()
    yield
    speak(ENGLISH)
    QLocale.setDefault(before)


def system_speaks(monkeypatch: pytest.MonkeyPatch, *tags: str) -> None:
    class System(QLocale):
        def uiLanguages(self, *_: object) -> list[str]:  # type: ignore[override]
            return list(tags)

    monkeypatch.setattr(QLocale, "system", lambda: System(tags[0]))


def test_the_choice_goes_before_the_system(monkeypatch: pytest.MonkeyPatch) -> None:
    system_speaks(monkeypatch, "de-AT", "de")
    assert [language_of(choice) for choice in ("system", "en", "de", "xx", "")] == [
        *("de", "en", "de", "de", "de")
    ]


@pytest.mark.parametrize(
    ("tags", "code"),
    [(["fr-FR", "de-DE"], "de"), (["fr"], "en"), (["C"], "en"), (["en_GB", "de"], "en")],
)
def test_the_system_is_asked_in_its_order(
    tags: list[str], code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    system_speaks(monkeypatch, *tags)
    assert language_of("system") == code


def test_numbers_are_written_as_the_system_does_where_it_speaks_the_language(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    system_speaks(monkeypatch, "de-AT")
    assert locale_of("de").territory() == QLocale.Country.Austria
    assert locale_of("en").language() == QLocale.Language.English


def test_every_language_has_its_file() -> None:
    for code in LANGUAGES:
        assert code == ENGLISH or resource("translations", f"annotator_{code}.qm").is_file()


def test_german_and_back(qapp: QApplication) -> None:
    assert speak("de") == "de"
    assert tr("Language") == "Sprache"
    assert tr("{count:,} of {size:.1f}", count=12345, size=1.5) == "12.345 of 1,5"
    assert number(1234567) == "1.234.567"
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    assert box.button(QDialogButtonBox.StandardButton.Cancel).text() == "Abbrechen"
    box.deleteLater()
    assert speak("de") == "de", "twice is as good as once"
    assert speak("en") == "en"
    assert tr("Language") == "Language"
    assert tr("{count:,} of {size:.1f}", count=12345, size=1.5) == "12,345 of 1.5"
    assert not qapp.findChildren(Translation)


def test_what_lower_layers_said_is_shown_with_its_values() -> None:
    speak("de")
    inner = said("Language")
    assert (
        shown(said("“{what}”: {row}", what=inner, row=(inner, "{x}"))) == "“Sprache”: Sprache, {x}"
    )
    assert shown("Language") == "Language", "other text stays as it is"
    assert shown_error(AnnotatorError(inner, hint=said("Language"))) == "Sprache Sprache"
    assert shown_error(AnnotatorError(inner)) == "Sprache"


def test_a_file_that_holds_none_is_a_bug(qapp: QApplication) -> None:
    with pytest.raises(ValueError, match="holds no translations"):
        Translation(resource("translations", "annotator_de.ts"), qapp)
    for left in qapp.findChildren(Translation):
        left.setParent(None)


def test_keys_are_the_same_in_every_language() -> None:
    keys = [key for action in ACTIONS for key in action.keys]
    english = [QKeySequence(key) for key in keys]
    speak("de")
    assert [QKeySequence(key) for key in keys] == english
    assert native_key("Ctrl+Shift+Z") == "Strg+Umschalt+Z"
    assert key_name("Ctrl+PgDown") == "Ctrl+PgDown", "kept as it is written in the settings"
