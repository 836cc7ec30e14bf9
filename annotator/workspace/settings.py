"""Settings of the person on this machine, kept apart from every project."""

from __future__ import annotations

import json
from base64 import b64decode
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any, get_args

import platformdirs

from annotator.model.project import ArticleOrder

RECENT_PROJECTS = 10
USUAL_TEXT_SIZE = 13
USUAL_LINE_SPACING = 145
WIDEST_LINE_SPACING = 300
THEMES = ("system", "light", "dark", "high-contrast")
MOTION = ("system", "less", "full")
ARCS = ("all", "selection", "none")
ORDERS: tuple[str, ...] = get_args(ArticleOrder)
CHOICES = {"theme": THEMES, "motion": MOTION, "arcs": ARCS, "list_order": ORDERS}
RANGES = {"text_size": (8, 36), "line_spacing": (100, WIDEST_LINE_SPACING)}


@dataclass(frozen=True, slots=True)
class Settings:
    """What the person chose.

    `text_size` is in points, `line_spacing` in percent of the text's height; `theme` and `motion`
    may be "system". `face` is the family of the reading face, empty for the usual one; `arcs` is
    which arcs show at first. `language` is "system" or the code of a language. `folder` is where
    projects and files are asked for, empty for the person's documents. `list_order` is what the list
    of articles is put in order by, with `list_descending` the other way round. `toured` says that the tour
    of keys was done or refused. `keys` are the keys of actions by their ids, as written in the
    action table, for actions that have other keys than usual.
    """

    annotator: str = "A1"
    theme: str = "system"
    motion: str = "system"
    text_size: int = USUAL_TEXT_SIZE
    line_spacing: int = USUAL_LINE_SPACING
    face: str = ""
    arcs: str = "all"
    language: str = "system"
    folder: str = ""
    list_order: str = "imported"
    list_descending: bool = False
    toured: bool = False
    recent: tuple[str, ...] = ()
    geometry: str = ""
    layout: str = ""
    keys: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def with_recent(self, project: str) -> Settings:
        """These settings with a project moved to the top of the recent ones."""
        others = tuple(item for item in self.recent if item != project)
        return replace(self, recent=(project, *others)[:RECENT_PROJECTS])

    def without_recent(self, project: str) -> Settings:
        """These settings with a project no longer among the recent ones."""
        return replace(self, recent=tuple(item for item in self.recent if item != project))


def settings_file() -> Path:
    """Where settings are kept."""
    return Path(platformdirs.user_config_dir("news-annotator")) / "settings.json"


def load_settings(path: Path | None = None) -> Settings:
    """The kept settings; what is missing, broken or of the wrong type is the default."""
    path = path or settings_file()
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
    except OSError:
        return Settings()
    except ValueError:
        # The next save would write over it; somebody may still want to read it.
        with suppress(OSError):
            path.replace(path.with_suffix(".broken"))
        return Settings()
    return _from(data) if isinstance(data, dict) else Settings()


def save_settings(settings: Settings, path: Path | None = None) -> None:
    """Keep the settings: all of them or, where the disk refuses, the old ones."""
    path = path or settings_file()
    fresh = path.with_suffix(".new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        fresh.write_text(json.dumps(asdict(settings), indent=1), encoding="utf-8")
        fresh.replace(path)
    except OSError:
        # Settings may be lost freely; work must not stop for them.
        with suppress(OSError):
            fresh.unlink(missing_ok=True)


def _from(data: Mapping[str, object]) -> Settings:
    kept: dict[str, Any] = {}
    for name, default in asdict(Settings()).items():
        value = data.get(name)
        if isinstance(default, tuple):
            if isinstance(value, list) and all(isinstance(item, str) for item in value):
                kept[name] = tuple(value)
        elif isinstance(default, dict):
            if isinstance(value, dict):
                kept[name] = {key: _keys(item) for key, item in value.items()}
        elif type(value) is type(default) and is_usable(name, value):
            kept[name] = value
    return Settings(**kept)


def _keys(value: object) -> tuple[str, ...]:
    """Keys as they were written; what is none is named by whoever looks at them."""
    listed = value if isinstance(value, list) else [value]
    return tuple(item if isinstance(item, str) else json.dumps([item]) for item in listed)


def is_usable(name: str, value: Any) -> bool:
    """Whether a value of the right type can also be worked with."""
    if name in CHOICES:
        return value in CHOICES[name]
    if name in RANGES:
        lowest, highest = RANGES[name]
        return bool(lowest <= value <= highest)
    if name == "annotator":
        return bool(value.strip())
    if name in ("geometry", "layout"):
        try:
            b64decode(value, validate=True)
        except ValueError:
            return False
    return True
