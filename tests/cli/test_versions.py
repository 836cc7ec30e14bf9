"""Versions are told without loading what they are versions of."""

from __future__ import annotations

import platform

import pytest

from annotator import __version__
from annotator.cli import versions as module
from annotator.cli.versions import versions


def test_versions() -> None:
    shown = versions()
    assert shown[:2] == [f"News Annotator {__version__}", f"Python {platform.python_version()}"]
    assert [line.split()[0] for line in shown[2:]] == ["Qt", "SQLAlchemy", "SQLite"]


def test_without_metadata(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_PACKAGES", (("Qt", "no-such-distribution-here"),))
    assert versions()[2] == "Qt: not known here"
