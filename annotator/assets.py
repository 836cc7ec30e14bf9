"""Finds the files of resources/ and schema/ in a checkout, a wheel and a frozen program."""

from __future__ import annotations

import sys
from pathlib import Path


def resource(*parts: str) -> Path:
    """The file or folder `resources/<parts>`.

    Raises FileNotFoundError, naming what was looked for, when it is not there.
    """
    return _existing(_folder("resources").joinpath(*parts))


def schema_file(name: str) -> Path:
    """The file `schema/<name>`, for example `news.yaml`.

    Raises FileNotFoundError, naming what was looked for and what there is, when it is not there.
    """
    folder = _folder("schema")
    path = folder / name
    if not path.is_file():
        there = ", ".join(file.name for file in schema_files())
        raise FileNotFoundError(f"no schema file {name!r} in {folder} (there are: {there})")
    return path


def schema_files() -> list[Path]:
    """Every file of `schema/`, annotation schemas and JSON Schemas, sorted by name.

    Raises FileNotFoundError when the folder itself is missing.
    """
    folder = _existing(_folder("schema"))
    return sorted(path for path in folder.iterdir() if path.is_file())


def _folder(name: str) -> Path:
    """Where the folder `name` of this installation is, whether it exists or not."""
    package = Path(__file__).resolve().parent
    if getattr(sys, "frozen", False):
        bundle = Path(getattr(sys, "_MEIPASS", Path(sys.executable).resolve().parent))
        return bundle / "annotator" / "_data" / name
    installed = package / "_data"
    return (installed if installed.is_dir() else package.parent) / name


def _existing(path: Path) -> Path:
    if not path.exists():
        raise FileNotFoundError(
            f"{path} is missing: this installation of News Annotator is incomplete"
        )
    return path
