"""The import contracts hold, and each of them can break: a planted violation is found."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tomllib
from dataclasses import dataclass, field
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parents[2]
OPTIONS = tomllib.loads((CHECKOUT / "pyproject.toml").read_text(encoding="utf-8"))
CONTRACTS = {
    contract["name"]: contract["id"] for contract in OPTIONS["tool"]["importlinter"]["contracts"]
}
LINT = "from importlinter.cli import lint_imports_command; lint_imports_command()"


@dataclass(frozen=True)
class Plant:
    """Lines put at the end of some modules of a copy, and the contracts that they must break."""

    title: str
    lines: dict[str, str]
    breaks: set[str] = field(default_factory=set)


PLANTS = [
    Plant("Qt in the model", {"model/planted.py": "import PySide6"}, {"qt"}),
    Plant("Qt in the shell", {"cli/planted.py": "from PySide6 import QtCore"}, {"qt"}),
    Plant("Qt behind a function", {"layout/planted.py": "def f():\n    import shiboken6"}, {"qt"}),
    Plant("SQLAlchemy in the window", {"gui/planted.py": "import sqlalchemy.orm"}, {"sql"}),
    Plant("sqlite3 in the workspace", {"workspace/planted.py": "import sqlite3"}, {"sql"}),
    Plant("psycopg in the root", {"bootstrap.py": "import psycopg"}, {"sql"}),
    Plant(
        "the store from the workspace",
        {"workspace/planted.py": "import annotator.store"},
        {"store"},
    ),
    Plant("the store from the shell", {"cli/planted.py": "from annotator import store"}, {"store"}),
    Plant(
        "a format from the window", {"gui/planted.py": "from annotator import formats"}, {"engines"}
    ),
    Plant("intake from the shell", {"cli/planted.py": "from annotator import ingest"}, {"engines"}),
    Plant(
        "geometry in the workspace",
        {"workspace/planted.py": "from annotator import layout"},
        {"layout"},
    ),
    Plant(
        "a panel that knows another",
        {
            "gui/panels/planted_one.py": "from annotator.gui.panels import planted_two",
            "gui/panels/planted_two.py": "",
        },
        {"panels"},
    ),
    Plant(
        "two modules that need each other",
        {
            "model/planted_one.py": "from annotator.model import planted_two",
            "model/planted_two.py": "from annotator.model import planted_one",
        },
        {"cycles"},
    ),
    Plant("a step sideways", {"assets.py": "import annotator.model"}, {"layers"}),
    Plant(
        "a step sideways inside a function",
        {"assets.py": "def planted():\n    import annotator.model"},
        {"layers"},
    ),
    Plant(
        "a step sideways for annotations only",
        {"assets.py": "if TYPE_CHECKING:\n    import annotator.model"},
        {"layers"},
    ),
    Plant(
        "commands that open files of strangers",
        {"untrusted/planted.py": "from annotator import commands"},
        {"layers"},
    ),
    Plant(
        "strangers' files that know what is read out of them",
        {"untrusted/planted.py": "from annotator import ingest"},
        {"layers", "engines", "cycles"},
    ),
    Plant(
        "the model opens files of strangers",
        {"model/planted.py": "def planted():\n    from annotator.untrusted import markup"},
        {"layers", "cycles"},
    ),
    Plant(
        "a step up",
        {
            "commands/planted.py": "import annotator.model",
            "model/planted.py": "import annotator.commands",
        },
        {"layers", "cycles"},
    ),
    Plant("a package outside the layers", {"planted/__init__.py": ""}, {"layers"}),
]


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the package and its contracts that may be damaged."""
    ignore = shutil.ignore_patterns("__pycache__", "_data")
    shutil.copytree(CHECKOUT / "annotator", tmp_path / "annotator", ignore=ignore)
    shutil.copy(CHECKOUT / "pyproject.toml", tmp_path)
    return tmp_path


def broken_contracts(folder: Path) -> tuple[set[str], str]:
    """The ids of the contracts that the package in `folder` breaks, and what the linter said."""
    done = subprocess.run(
        [sys.executable, "-c", LINT, "--no-cache", "--no-logo"],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
    said = done.stdout + done.stderr
    results = {
        identity: found.group(1)
        for name, identity in CONTRACTS.items()
        if (found := re.search(rf"^{re.escape(name)} (KEPT|BROKEN)", said, re.MULTILINE))
    }
    assert results.keys() == set(CONTRACTS.values()), said
    broken = {identity for identity, result in results.items() if result == "BROKEN"}
    assert (done.returncode != 0) == bool(broken), said
    return broken, said


def test_contracts_are_kept(copy: Path) -> None:
    broken, said = broken_contracts(copy)
    assert not broken, said


@pytest.mark.parametrize("plant", PLANTS, ids=lambda plant: plant.title)
def test_planted_violation_breaks_its_contract(copy: Path, plant: Plant) -> None:
    for name, line in plant.lines.items():
        module = copy / "annotator" / name
        module.parent.mkdir(exist_ok=True)
        with module.open("a", encoding="utf-8") as file:
            file.write(f"\n{line}\n")
    broken, said = broken_contracts(copy)
    assert broken == plant.breaks, said


def test_every_contract_is_planted_once_at_least() -> None:
    assert set().union(*(plant.breaks for plant in PLANTS)) == set(CONTRACTS.values())


def test_engines_that_exist_are_protected() -> None:
    (engines,) = (
        contract
        for contract in OPTIONS["tool"]["importlinter"]["contracts"]
        if contract["id"] == "engines"
    )
    existing = {
        f"annotator.{name}"
        for name in ("formats", "ingest", "assist", "review")
        if (CHECKOUT / "annotator" / name).is_dir()
    }
    assert set(engines["protected_modules"]) >= existing
