"""Language: which one the window speaks, and how Qt is told before the first widget is made."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator

from annotator.assets import resource

ENGLISH = "en"
# As people who speak it call it. Each but English has resources/translations/annotator_<code>.qm.
LANGUAGES = {ENGLISH: "English", "de": "Deutsch"}


def language_of(choice: str) -> str:
    """The code of the language that a setting means; what we do not speak is English."""
    if choice in LANGUAGES:
        return choice
    wanted = (tag.replace("_", "-").partition("-")[0] for tag in QLocale.system().uiLanguages())
    return next((code for code in wanted if code in LANGUAGES), ENGLISH)


def locale_of(code: str) -> QLocale:
    """How numbers and dates are written: as the system does where it speaks the language."""
    system = QLocale.system()
    language = QLocale(code)
    return system if system.language() == language.language() else language


def speak(choice: str) -> str:
    """Let every widget that is made from now on use this language; returns its code.

    Qt keeps translations in files that it maps into memory, so this takes no time to speak of.
    """
    code = language_of(choice)
    application = QCoreApplication.instance()
    assert application is not None
    for before in application.findChildren(Translation):
        QCoreApplication.removeTranslator(before)
        before.setParent(None)
    QLocale.setDefault(locale_of(code))
    if code != ENGLISH:
        # What is installed last is asked first.
        for file in (_of_qt(code), resource("translations", f"annotator_{code}.qm")):
            if file.is_file():
                QCoreApplication.installTranslator(Translation(file, application))
    return code


class Translation(QTranslator):
    """One file of translations that is in use."""

    def __init__(self, file: Path, parent: QObject) -> None:
        super().__init__(parent)
        if not self.load(str(file)):
            raise ValueError(f"{file} holds no translations")


def _of_qt(code: str) -> Path:
    """Qt's own words: the buttons of its dialogs, the menus of its fields."""
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    return Path(folder) / f"qtbase_{code}.qm"
