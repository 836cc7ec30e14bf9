"""The sample project in a file of its own, and a window on it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import (
    QApplication,
)

from annotator.bootstrap import wired_projects
from annotator.gui.main_window import MainWindow
from tests.gui.windows import a_window


@pytest.fixture(scope="module")
def made_sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("sample") / "sample.annotator"
    wired_projects().create_sample(str(path))
    return path


@pytest.fixture
def sample(made_sample: Path, tmp_path: Path) -> str:
    return str(shutil.copy(made_sample, tmp_path / "sample.annotator"))


@pytest.fixture
def window(qapp: QApplication, sample: str) -> Iterator[MainWindow]:
    with a_window(sample) as made:
        yield made
