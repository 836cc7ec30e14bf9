"""The tests mirror the package: annotator/x/y.py is tested by tests/x/test_y.py."""

from __future__ import annotations

from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parents[2]
PACKAGE = CHECKOUT / "annotator"

# Modules without a test file of their own, and why that is right.
WITHOUT_OWN_TEST = {
    "__main__.py": "one call; the journeys start the program through it",
    "commands/bulk/base.py": "a protocol; the type checker holds every bulk command to it",
}


def needs_test(module: str) -> bool:
    """Whether a module, named by its path in the package, needs a test file of its own."""
    if module.endswith("__init__.py"):
        return False  # re-exports only
    if module.startswith("store/migrations/"):
        return (
            False  # run by Alembic; tests/store/test_upgrade.py takes every old file through them
        )
    return module not in WITHOUT_OWN_TEST


def mirror_of(module: str) -> Path:
    path = Path(module)
    return CHECKOUT / "tests" / path.parent / f"test_{path.name}"


MODULES = sorted(
    path.relative_to(PACKAGE).as_posix()
    for path in PACKAGE.rglob("*.py")
    if "__pycache__" not in path.parts
)


@pytest.mark.parametrize("module", [module for module in MODULES if needs_test(module)])
def test_module_has_its_test(module: str) -> None:
    path = mirror_of(module)
    assert path.is_file(), f"{path.relative_to(CHECKOUT)} is missing"
    source = path.read_text(encoding="utf-8")
    assert "def test_" in source or ".TestCase" in source, f"{path.name} tests nothing"


@pytest.mark.parametrize("module", sorted(WITHOUT_OWN_TEST))
def test_exception_is_still_needed(module: str) -> None:
    assert module in MODULES, "the module is gone, so its excuse goes too"
    assert not mirror_of(module).exists(), "the module has a test, so its excuse goes"


def test_a_new_module_needs_a_test() -> None:
    assert needs_test("gui/canvas/new.py")
    assert mirror_of("gui/canvas/new.py") == CHECKOUT / "tests/gui/canvas/test_new.py"
    assert not needs_test("gui/__init__.py")
