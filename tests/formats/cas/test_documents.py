"""Names of CAS files, and what their places tell."""

from __future__ import annotations

import pytest

from annotator.formats.cas.documents import Owner, file_name, is_beside_the_point, owner_of
from annotator.untrusted.incoming import MemoryFile


def test_names_are_safe_and_come_once() -> None:
    taken: set[str] = set()
    names = [file_name(name, taken) for name in ("a/../b", "A.L2", "a.L2", "...", "", "é")]
    assert names == ["a____b", "A_L2", "a_L2_2", "___", "_", "__2"]


def test_a_further_layer_comes_after_the_first() -> None:
    """A folder is read by names; the article itself must come first."""
    taken: set[str] = set()
    names = [f"{file_name(name, taken)}.json" for name in ("X", "X.L2")]
    assert names == sorted(names)


@pytest.mark.parametrize(
    ("where", "owner"),
    [
        ("p.zip/annotation/doc.txt/anna.json", Owner("anna", "manual")),
        ("p\\annotation\\doc.txt\\anna.xmi", Owner("anna", "manual")),
        ("p.zip/curation/doc.txt/CURATION_USER.json", Owner("CURATION_USER", "adjudicated")),
        ("p.zip/annotation/doc.txt/anna.zip/doc.xmi", Owner("anna", "manual")),
        ("curation/doc.json", Owner()),
        ("folder/doc.json", Owner()),
        ("doc.json", Owner()),
    ],
)
def test_exported_projects_say_whose_a_document_is(where: str, owner: Owner) -> None:
    name = where.replace("\\", "/").rsplit("/", 1)[-1]
    assert owner_of(MemoryFile(name, b"", where)) == owner


def test_what_holds_no_marks_is_passed_over() -> None:
    def beside(where: str) -> bool:
        return is_beside_the_point(MemoryFile(where.rsplit("/", 1)[-1], b"", where))

    assert beside("p.zip/exportedproject123.json")
    assert beside("p.zip/annotation/doc.txt/INITIAL_CAS.json")
    assert not beside("p.zip/annotation/doc.txt/anna.json")
    assert not beside("INITIAL_CAS.json")
