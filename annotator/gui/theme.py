"""How everything looks: the colours of a theme, legible label colours, type faces, style sheet."""

from __future__ import annotations

import colorsys
import tomllib
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from functools import lru_cache
from string import Template

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette

from annotator.assets import resource
from annotator.model.errors import NotFound
from annotator.model.said import said

THEMES = ("light", "dark", "high-contrast")
MENTION_TINT = 0.14
TRIGGER_TINT = 0.24
SELECTED_TINT = 0.34

READING_FACES = (
    "Source Serif 4",
    "Source Serif Pro",
    "Noto Serif",
    "DejaVu Serif",
    "Georgia",
    "Cambria",
    "Times New Roman",
    "Noto Naskh Arabic",
    "Noto Serif Hebrew",
    "Noto Serif CJK SC",
    "Noto Sans CJK SC",
    "DejaVu Sans",
    "Noto Color Emoji",
)
INTERFACE_FACES = (
    "Inter",
    "Noto Sans",
    "DejaVu Sans",
    "Segoe UI",
    "Helvetica Neue",
    "Arial",
    "Noto Sans Arabic",
    "Noto Sans Hebrew",
    "Noto Sans CJK SC",
    "Noto Color Emoji",
)
KEYCAP_FACES = ("JetBrains Mono", "Noto Sans Mono", "DejaVu Sans Mono", "Consolas", "Menlo")


@dataclass(frozen=True, slots=True)
class Theme:
    """The colours of the window as `#rrggbb`, by what they are for.

    `label_contrast` is the least contrast (WCAG ratio) of a label's ink on its ground;
    `bar…` colour the floating mode bar, `hint…` the letters shown on marks.
    """

    name: str
    title: str
    dark: bool
    label_contrast: float
    window: str
    panel: str
    card: str
    paper: str
    field: str
    ink: str
    ink_soft: str
    line: str
    line_soft: str
    accent: str
    accent_ink: str
    accent_soft: str
    selection: str
    hover: str
    focus: str
    saved: str
    warning: str
    error: str
    keycap: str
    keycap_line: str
    keycap_ink: str
    hint: str
    hint_line: str
    hint_ink: str
    search: str
    search_current: str
    track: str
    handle: str
    bar: str
    bar_ink: str
    bar_soft: str
    bar_keycap: str
    bar_line: str


@lru_cache(maxsize=8)
def theme(name: str) -> Theme:
    """The theme of this name: light, dark or high-contrast.

    Raises:
        NotFound: there is no such theme.
    """
    if name not in THEMES:
        raise NotFound(
            said("There is no theme “{name}”.", name=name),
            hint=said("The themes are: {themes}.", themes=tuple(THEMES)),
        )
    values = tomllib.loads(resource("themes", f"{name}.toml").read_text(encoding="utf-8"))
    colors = values.pop("colors")
    return Theme(**values, **colors)


def system_theme() -> Theme:
    """The theme that the desktop asks for; light where it says nothing."""
    hints = QGuiApplication.styleHints()
    # Qt before 6.10 cannot say whether the desktop wants more contrast.
    accessibility = getattr(hints, "accessibility", None)
    if accessibility is not None:
        wish = accessibility().contrastPreference()
        if wish == Qt.ContrastPreference.HighContrast:
            return theme("high-contrast")
    return theme("dark" if hints.colorScheme() == Qt.ColorScheme.Dark else "light")


# -- colours ---------------------------------------------------------------------------------


def contrast(one: str, other: str) -> float:
    """WCAG contrast ratio of two `#rrggbb` colours, 1.0 to 21.0."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def mixed(ground: str, color: str, strength: float) -> str:
    """`color` laid over `ground` with an opacity of 0.0 to 1.0, as `#rrggbb`."""
    pairs = zip(_channels(ground), _channels(color), strict=True)
    return _hexadecimal([a + (b - a) * strength for a, b in pairs])


@lru_cache(maxsize=1024)
def label_ink(color: str, theme: Theme, tint: float = 0.0) -> str:
    """A label's colour, made lighter or darker until it is legible; the hue stays.

    It reaches the theme's contrast on the paper, 4.5:1 on the window, and 4.5:1 on its own
    `label_tint` of strength `tint` where the words stand on that.
    """
    hue, lightness, saturation = colorsys.rgb_to_hls(*_channels(color))
    step = 0.01 if theme.dark else -0.01
    while True:
        ink = _hexadecimal(colorsys.hls_to_rgb(hue, lightness, saturation))
        legible = (
            contrast(ink, theme.paper) >= theme.label_contrast
            and contrast(ink, theme.window) >= 4.5
            and (not tint or contrast(ink, label_tint(color, theme, tint)) >= 4.5)
        )
        if legible or lightness == (1.0 if theme.dark else 0.0):
            return ink
        lightness = min(1.0, max(0.0, lightness + step))


@lru_cache(maxsize=1024)
def tint_strength(color: str, theme: Theme, wanted: float) -> float:
    """How much of a label's ink may lie under the text, at most `wanted`.

    Less than wanted where the text would fall below 4.5:1, as with white labels in the dark.
    """
    strength = wanted
    ink = label_ink(color, theme)
    while strength > 0.0 and contrast(theme.ink, mixed(theme.paper, ink, strength)) < 4.5:
        strength = max(0.0, strength - 0.01)
    return strength


def label_tint(color: str, theme: Theme, strength: float = MENTION_TINT) -> str:
    """The ground of a mark: the label's ink over the paper (0.0 paper … 1.0 full ink)."""
    ink = label_ink(color, theme)
    return mixed(theme.paper, ink, tint_strength(color, theme, strength))


def _channels(color: str) -> tuple[float, float, float]:
    text = color.lstrip("#")
    if len(text) == 3:
        text = "".join(letter * 2 for letter in text)
    return (int(text[0:2], 16) / 255, int(text[2:4], 16) / 255, int(text[4:6], 16) / 255)


def _hexadecimal(channels: Sequence[float]) -> str:
    return "#" + "".join(f"{round(255 * channel):02x}" for channel in channels)


def _luminance(color: str) -> float:
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in _channels(color)]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


# -- type faces ------------------------------------------------------------------------------


def reading_font(size: float, face: str = "") -> QFont:
    """The face of the article, `size` in points; `face` is the person's own choice, if any."""
    font = _font(READING_FACES, size, face)
    font.setStyleHint(QFont.StyleHint.Serif)
    # Unhinted advances: lines break at the same words at every scale and in every picture.
    font.setHintingPreference(QFont.HintingPreference.PreferVerticalHinting)
    return font


def interface_font(size: float, face: str = "") -> QFont:
    """The face of menus, panels and labels, `size` in points."""
    font = _font(INTERFACE_FACES, size, face)
    font.setStyleHint(QFont.StyleHint.SansSerif)
    return font


def keycap_font(size: float) -> QFont:
    """The face of letters on keys and hints, `size` in points."""
    font = _font(KEYCAP_FACES, size, "")
    font.setStyleHint(QFont.StyleHint.Monospace)
    font.setWeight(QFont.Weight.Bold)
    return font


def _font(faces: Sequence[str], size: float, face: str) -> QFont:
    font = QFont()
    font.setFamilies([face, *faces] if face else list(faces))
    font.setPointSizeF(size)
    return font


# -- ordinary widgets ------------------------------------------------------------------------


def style_sheet(theme: Theme) -> str:
    """The Qt style sheet of the whole application, on top of the Fusion style."""
    template = Template(resource("themes", "style.qss").read_text(encoding="utf-8"))
    icons = resource("themes").as_posix()
    values = {key: str(value) for key, value in asdict(theme).items()}
    return template.substitute(values, icons=icons, tone="dark" if theme.dark else "light")


def palette(theme: Theme) -> QPalette:
    """The palette of the whole application, for what a style sheet does not reach."""
    role = QPalette.ColorRole
    result = QPalette()
    for name, color in {
        role.Window: theme.window,
        role.WindowText: theme.ink,
        role.Base: theme.field,
        role.AlternateBase: theme.hover,
        role.Text: theme.ink,
        role.PlaceholderText: theme.ink_soft,
        role.Button: theme.card,
        role.ButtonText: theme.ink,
        role.BrightText: theme.error,
        role.Highlight: theme.accent,
        role.HighlightedText: theme.accent_ink,
        role.Accent: theme.accent,
        role.Link: theme.focus,
        role.LinkVisited: theme.focus,
        role.ToolTipBase: theme.card,
        role.ToolTipText: theme.ink,
        role.Light: theme.card,
        role.Midlight: theme.line_soft,
        role.Mid: theme.line,
        role.Dark: theme.line,
        role.Shadow: theme.line,
    }.items():
        result.setColor(name, QColor(color))
    faint = QColor(mixed(theme.window, theme.ink_soft, 0.65))
    for name in (role.WindowText, role.Text, role.ButtonText):
        result.setColor(QPalette.ColorGroup.Disabled, name, faint)
    return result
