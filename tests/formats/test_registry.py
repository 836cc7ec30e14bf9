"""Formats are found by name, with or without the distribution's metadata."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from importlib.metadata import EntryPoint
from types import ModuleType

import pytest

from annotator.formats import registry
from annotator.formats.base import Format
from annotator.model.errors import AnnotatorError, NotFound


@pytest.fixture(autouse=True)
def fresh_registry() -> Iterator[None]:
    registry._places.cache_clear()
    yield
    registry._places.cache_clear()


def plugged(monkeypatch: pytest.MonkeyPatch, **places: str) -> None:
    """As if packages were installed that add these formats."""
    entries = [EntryPoint(name, place, registry.GROUP) for name, place in places.items()]
    monkeypatch.setattr(registry, "entry_points", lambda group: entries)


def test_the_record_format_needs_no_metadata(monkeypatch: pytest.MonkeyPatch) -> None:
    plugged(monkeypatch)
    assert registry.format_names() == tuple(registry.BUILT_IN)
    found = registry.find_format("jsonl")
    assert found.can_read
    assert found.can_write
    assert ".jsonl" in found.extensions


def test_an_unknown_name(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(NotFound, match="runes") as refusal:
        registry.find_format("runes")
    assert "jsonl" in refusal.value.hint


def test_another_package_adds_a_format(monkeypatch: pytest.MonkeyPatch) -> None:
    module = ModuleType("other_format")
    module.IT = Format("other", "Other", (".other",), lambda _: False)  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "other_format", module)
    plugged(monkeypatch, other="other_format:IT", jsonl="other_format:IT")
    assert registry.format_names() == (*registry.BUILT_IN, "other")
    assert registry.find_format("other").title == "Other"
    assert registry.find_format("jsonl").name == "jsonl", "nobody replaces a built-in format"


@pytest.mark.parametrize("place", ["no_such_module_at_all:X", "sys:no_such_name", "sys:path"])
def test_a_broken_package_is_named_and_hurts_no_other(
    monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    plugged(monkeypatch, broken=place)
    assert [found.name for found in registry.all_formats()] == list(registry.BUILT_IN)
    with pytest.raises(AnnotatorError, match=r"broken|is not a format"):
        registry.find_format("broken")
