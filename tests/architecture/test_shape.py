"""The shape of the code, checked like any other behaviour."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[2] / "annotator"
MODULES = sorted(
    path.relative_to(PACKAGE).as_posix()
    for path in PACKAGE.rglob("*.py")
    if "__pycache__" not in path.parts
)

# Where a failure of any kind is caught, shown and logged.
MAY_CATCH_EVERYTHING = {
    "gui/failures.py", "gui/jobs.py", "cli/main.py", "__main__.py",
    "workspace/reading_process.py",  # one file must not take the others with it
}  # fmt: skip
MAY_NAME_UTF16 = {
    "model/offsets.py": "the one place where positions are converted",
    "formats/bioc/passages.py": "names the units in which files count",
    "formats/doccano.py": "names the units in which files count",
    "formats/gate/reading.py": "names the units in which files count",
    "formats/offset_units.py": "finds out in which unit a file counts",
    "formats/cas/interpreting.py": "names the unit that the standard of CAS has",
    "gui/dialogs/import_articles.py": "names the unit in which a file counts",
    "ingest/old_word.py": "old documents name their parts in it",
    "ingest/encoding.py": "names the encodings in which articles arrive",
    "untrusted/markup.py": "names the encodings in which XML arrives",
}
UTF16 = re.compile(r"utf[-_ ]?16", re.IGNORECASE)
EMPTY_WORDS = {"util", "utils", "helper", "helpers", "manager", "misc", "common"}


def tree_of(source: str) -> ast.Module:
    return ast.parse(source)


def catches_everything(tree: ast.AST) -> Iterator[int]:
    """Line numbers where any exception whatever is caught and not raised again."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ExceptHandler):
            goes_on = not (isinstance(node.body[-1], ast.Raise) and node.body[-1].exc is None)
            if goes_on and (node.type is None or _names_every_exception(node.type)):
                yield node.lineno
        elif isinstance(node, ast.Call) and _suppresses_everything(node):
            yield node.lineno


def _suppresses_everything(call: ast.Call) -> bool:
    return ast.unparse(call.func).endswith("suppress") and any(
        _names_every_exception(argument) for argument in call.args
    )


def _names_every_exception(node: ast.AST) -> bool:
    return any(
        isinstance(part, ast.Name) and part.id in {"Exception", "BaseException"}
        for part in ast.walk(node)
    )


def names_utf16(tree: ast.Module) -> Iterator[int]:
    """Line numbers of strings that name UTF-16; docstrings may speak of it."""
    docstrings = {
        id(node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }
    for node in ast.walk(tree):
        if not isinstance(node, ast.Constant) or id(node) in docstrings:
            continue
        if isinstance(node.value, str) and UTF16.search(node.value):
            yield node.lineno


def empty_words(module: str) -> set[str]:
    """The words in a module's path that say nothing about what is in it."""
    return set(re.split(r"[/_.]", module.removesuffix(".py"))) & EMPTY_WORDS


@pytest.mark.parametrize("module", MODULES)
def test_module_says_what_it_is_for(module: str) -> None:
    source = (PACKAGE / module).read_text(encoding="utf-8")
    if module.endswith("__init__.py") and not source.strip():
        return
    docstring = ast.get_docstring(tree_of(source))
    assert docstring, "one sentence, please"
    assert docstring.split("\n")[0].strip()


@pytest.mark.parametrize("module", MODULES)
def test_only_the_edges_catch_everything(module: str) -> None:
    if module not in MAY_CATCH_EVERYTHING:
        tree = tree_of((PACKAGE / module).read_text(encoding="utf-8"))
        assert not list(catches_everything(tree))


@pytest.mark.parametrize("module", MODULES)
def test_positions_are_converted_in_one_place(module: str) -> None:
    if module not in MAY_NAME_UTF16:
        tree = tree_of((PACKAGE / module).read_text(encoding="utf-8"))
        assert not list(names_utf16(tree))


@pytest.mark.parametrize("module", MODULES)
def test_names_say_something(module: str) -> None:
    assert not empty_words(module)


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("try: f()\nexcept Exception: pass", True),
        ("try: f()\nexcept: pass", True),
        ("try: f()\nexcept (OSError, BaseException) as error: log(error)", True),
        ("with contextlib.suppress(Exception): f()", True),
        ("try: f()\nexcept BaseException as error: raise Other from error", True),
        ("try: f()\nexcept BaseException:\n    clean()\n    raise", False),
        ("try: f()\nexcept OSError: pass", False),
        ("with contextlib.suppress(OSError): f()", False),
    ],
)
def test_broad_handlers_are_found(source: str, found: bool) -> None:
    assert bool(list(catches_everything(tree_of(source)))) is found


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("text.encode('utf-16-le')", True),
        ("ENCODINGS = ['UTF_16']", True),
        ('"""Qt counts UTF-16 units."""', False),
        ("offsets.to_utf16(3)", False),
        ("text.encode('utf-8')", False),
    ],
)
def test_utf16_is_found(source: str, found: bool) -> None:
    assert bool(list(names_utf16(tree_of(source)))) is found


def test_empty_words_are_found() -> None:
    assert empty_words("gui/text_utils.py") == {"utils"}
    assert empty_words("common/base.py") == {"common"}
    assert not empty_words("model/commonality.py")
