"""Which versions are at work, without loading what they are versions of."""

from __future__ import annotations

import platform
from importlib.metadata import PackageNotFoundError, version

from annotator import __version__
from annotator.bootstrap import database_version

_PACKAGES = (("Qt", "PySide6-Essentials"), ("SQLAlchemy", "SQLAlchemy"))


def versions() -> list[str]:
    """One line for each: the program, Python, Qt, the database library and SQLite."""
    found = [f"News Annotator {__version__}", f"Python {platform.python_version()}"]
    for title, package in _PACKAGES:
        try:
            found.append(f"{title} {version(package)}")
        except PackageNotFoundError:
            found.append(f"{title}: not known here")
    found.append(f"SQLite {database_version()}")
    return found
