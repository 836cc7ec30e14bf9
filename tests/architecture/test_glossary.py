"""One thing, one name: the words that the glossary avoids name nothing in the program."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parents[2]
PACKAGE = CHECKOUT / "annotator"
MANUAL = CHECKOUT / "resources" / "manual"

# Where such a word belongs to something else, and what.
MAY_SAY = {
    ("gui/plain_text.py", "entity"): "HTML's name for &amp; and its like",
    ("untrusted/markup.py", "entity"): "XML's name for &amp; and its like",
    ("formats/conllu/codec.py", "entity"): "CorefUD's name for what is mentioned",
    ("formats/doccano.py", "entity"): "doccano's name for a span",
    ("formats/maven_arg.py", "entity"): "MAVEN's name for what is mentioned",
    ("formats/oneie.py", "entity"): "OneIE's name for a mention",
    ("formats/spacy_docs/docbin.py", "entity"): "spaCy's name for a span that does not overlap",
    ("formats/spacy_docs/reading.py", "entity"): "spaCy's name for a span that does not overlap",
}


def words_to_avoid(glossary: str) -> set[str]:
    """The first column of the glossary's last table."""
    table = glossary.split("## Words we do not use")[1]
    rows = re.findall(r"^\| ([a-z]+) \|", table, flags=re.MULTILINE)
    return set(rows)


AVOIDED = words_to_avoid((MANUAL / "glossary.md").read_text("utf-8"))
MODULES = sorted(
    path.relative_to(PACKAGE).as_posix()
    for path in PACKAGE.rglob("*.py")
    if "__pycache__" not in path.parts
)


def defined_names(source: str) -> Iterator[str]:
    """Every name that this source gives to something of its own."""
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.FunctionDef() | ast.AsyncFunctionDef() | ast.ClassDef():
                yield node.name
            case ast.arg():
                yield node.arg
            case ast.Name(id=name, ctx=ast.Store()) | ast.Attribute(attr=name, ctx=ast.Store()):
                yield name
            case _:
                pass


def parts(name: str) -> set[str]:
    """`entityIds`, `EntityId` and `entity_ids` all hold the word entity."""
    words = re.findall(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+", name)
    singles = {word.lower() for word in words}
    return (
        singles
        | {re.sub("ies$", "y", word) for word in singles}
        | {word.removesuffix("s") for word in singles}
    )


def said(source: str) -> set[str]:
    """The avoided words among the names that this source defines."""
    return {word for name in defined_names(source) for word in parts(name) & AVOIDED}


@pytest.mark.parametrize("module", MODULES)
def test_names_are_those_of_the_glossary(module: str) -> None:
    used = said((PACKAGE / module).read_text("utf-8")) | (parts(Path(module).stem) & AVOIDED)
    assert {word for word in used if (module, word) not in MAY_SAY} == set()


@pytest.mark.parametrize("excuse", MAY_SAY, ids=str)
def test_an_excuse_is_still_needed(excuse: tuple[str, str]) -> None:
    module, word = excuse
    assert word in said((PACKAGE / module).read_text("utf-8"))


@pytest.mark.parametrize("path", sorted(MANUAL.glob("*.md")), ids=lambda path: path.name)
def test_the_manual_keeps_to_its_own_words(path: Path) -> None:
    text = path.read_text("utf-8").split("## Words we do not use")[0].lower()
    text = re.sub(r"`[^`]*`", "", text)  # names of other programs
    assert {word for word in re.findall(r"[a-z]+", text) if parts(word) & AVOIDED} == set()


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("class EntityRow: ...", {"entity"}),
        ("def f(old_coders): ...", {"coder"}),
        ("entities = 1", {"entity"}),
        ("self.schemaOntology = 1", {"ontology"}),
        ("import entity\nentity.read()", set()),
        ("identity = encoder = 1", set()),
    ],
)
def test_an_avoided_word_is_found(source: str, found: set[str]) -> None:
    assert said(source) == found
