"""The table of every ink and the grounds it stands on in the window, and what falls short."""

from __future__ import annotations

import colorsys
import re
from collections.abc import Iterator

from annotator.assets import resource
from annotator.gui.theme import (
    MENTION_TINT,
    SELECTED_TINT,
    TRIGGER_TINT,
    Theme,
    contrast,
    label_ink,
    label_tint,
    tint_strength,
)

TEXT, SIGN = 4.5, 3.0  # WCAG 2.2: 1.4.3 for words, 1.4.11 for outlines, rings and signs
PANELS = ("window", "panel", "card", "paper", "field", "hover", "accent_soft")

# What is read: an ink, and the grounds that its words stand on.
WORDS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("ink", (*PANELS, "selection", "search", "search_current")),
    ("ink_soft", PANELS),
    ("accent_ink", ("accent",)),
    ("accent", ("paper", "card")),
    ("focus", ("window", "paper", "card")),  # links
    ("error", ("window", "card", "paper")),
    ("keycap_ink", ("keycap",)),
    ("hint_ink", ("hint",)),
    ("bar_ink", ("bar", "bar_keycap")),
    ("bar_soft", ("bar",)),
)
# What is seen: rings, dots, ticks, wavy lines, the edge of a hint.
SIGNS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("focus", (*PANELS, "selection", "search", "line_soft")),
    ("accent", ("panel", "card", "selection")),
    ("saved", ("window", "panel", "selection", "track")),
    ("warning", ("window", "panel", "hover", "selection", "line_soft")),
    ("error", ("window", "panel", "hover", "selection", "line_soft", "paper")),
    ("ink_soft", ("window", "card", "line_soft")),
    ("hint_line", ("paper",)),
)
# Edges and fills that only please: what they hold is legible without them.
ORNAMENTS = frozenset({"line", "keycap_line", "bar_line", "handle"})
# Names that a style rule gives its words or its ground.
RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
COLOR = re.compile(r"(?:^|[;\s])color: \$(\w+)")
GROUND = re.compile(r"(?:^|[;\s])background(?:-color)?: \$(\w+)")


def generated_hues(count: int = 200) -> list[str]:
    """Colours all round the wheel, dark and light, dull and full."""
    return [
        "#"
        + "".join(
            f"{round(255 * channel):02x}"
            for channel in colorsys.hls_to_rgb(
                number / count, (0.3, 0.5, 0.7)[number % 3], (0.4, 0.7, 1.0)[number // 3 % 3]
            )
        )
        for number in range(count)
    ]


def shortfalls(theme: Theme) -> list[str]:
    """Every pair of theme colours that is not as clear as it must be."""
    pairs = [(ink, ground, TEXT) for ink, grounds in WORDS for ground in grounds]
    pairs += [(ink, ground, SIGN) for ink, grounds in SIGNS for ground in grounds]
    pairs += [(ink, ground, TEXT) for ink, ground in pairs_of_the_style_sheet()]
    found = []
    for ink, ground, least in pairs:
        reached = contrast(getattr(theme, ink), getattr(theme, ground))
        if reached < least:
            found.append(f"{ink} on {ground}: {reached:.2f} < {least}")
    return found


def pairs_of_the_style_sheet() -> Iterator[tuple[str, str]]:
    """Words and ground of each rule that names both; what is disabled may be faint."""
    sheet = resource("themes", "style.qss").read_text(encoding="utf-8")
    for selector, body in RULE.findall(sheet):
        ink, ground = COLOR.search(body), GROUND.search(body)
        if ink and ground and ":disabled" not in selector:
            yield ink.group(1), ground.group(1)


def label_shortfalls(theme: Theme, color: str) -> list[str]:
    """Where a label of this colour is not clear: its words, its outline, the text on its tint."""
    ink = label_ink(color, theme)
    checks = [
        ("label on paper", ink, theme.paper, TEXT),
        ("label on window", ink, theme.window, TEXT),
        ("tick on track", ink, theme.line_soft, SIGN),
        ("square on selection", ink, theme.selection, SIGN),
        ("square on hover", ink, theme.hover, SIGN),
        (
            "label on its tint",
            label_ink(color, theme, MENTION_TINT),
            label_tint(color, theme, MENTION_TINT),
            TEXT,
        ),
    ]
    checks += [
        ("text on tint", theme.ink, label_tint(color, theme, strength), TEXT)
        for strength in (MENTION_TINT, TRIGGER_TINT, TRIGGER_TINT + 0.08, SELECTED_TINT)
    ]
    checks.append(("underline on tint", ink, label_tint(color, theme, TRIGGER_TINT), SIGN))
    assert tint_strength(color, theme, MENTION_TINT) > 0.0, "the tint cannot be seen at all"
    return [
        f"{color} {what}: {contrast(one, other):.2f} < {least}"
        for what, one, other, least in checks
        if contrast(one, other) < least
    ]
