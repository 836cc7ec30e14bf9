"""Whether things on the screen may move: the person's choice, else what the desktop asks for."""

from __future__ import annotations

from PySide6.QtCore import QSettings, QStandardPaths, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

EFFECTS = (
    Qt.UIEffect.UI_General,
    Qt.UIEffect.UI_AnimateMenu,
    Qt.UIEffect.UI_FadeMenu,
    Qt.UIEffect.UI_AnimateCombo,
    Qt.UIEffect.UI_AnimateTooltip,
    Qt.UIEffect.UI_FadeTooltip,
)


class Motion:
    """Fading notes, blinking cursors, sliding menus: all of them or none.

    What the desktop had at first comes back when the person no longer chooses against it.
    """

    def __init__(self) -> None:
        self._blink = QGuiApplication.styleHints().cursorFlashTime()
        self._effects = [effect for effect in EFFECTS if QApplication.isEffectEnabled(effect)]

    def apply(self, choice: str) -> bool:
        """Follow a choice, "system", "less" or "full"; whether things are to stand still."""
        less = choice == "less" or (choice == "system" and desktop_wants_less())
        QGuiApplication.styleHints().setCursorFlashTime(0 if less else self._blink)
        for effect in EFFECTS:
            QApplication.setEffectEnabled(effect, not less and effect in self._effects)
        return less


def desktop_wants_less() -> bool:
    """Whether the desktop asks for less motion, as far as Qt lets us know.

    Qt says it outright from 6.12 on. Before, Windows says it by its effects, and KDE by its
    animation speed; GNOME and macOS are not heard.
    """
    accessibility = getattr(QGuiApplication.styleHints(), "accessibility", None)
    preference = getattr(accessibility(), "motionPreference", None) if accessibility else None
    if preference is not None:
        # NoPreference is the first value of Qt::MotionPreference.
        return bool(preference().value)
    if QGuiApplication.platformName() == "windows":
        return not QApplication.isEffectEnabled(Qt.UIEffect.UI_AnimateMenu)
    return kde_stands_still()


def kde_stands_still() -> bool:
    """Whether KDE's animation speed is "instant"."""
    path = QStandardPaths.locate(
        QStandardPaths.StandardLocation.GenericConfigLocation, "kdeglobals"
    )
    if not path:
        return False
    settings = QSettings(path, QSettings.Format.IniFormat)
    return str(settings.value("KDE/AnimationDurationFactor", "1")) in ("0", "0.0")
