"""Words of the manual are found with their heading, those in a heading first."""

from __future__ import annotations

from annotator.gui.dialogs.manual import PAGES, markdown_of
from annotator.gui.dialogs.manual_search import EXCERPT, find_passages

MANUAL = {
    "one": "# First\n\nTake a [role](two.md) and **fill** it.\n\n## Undo\n\nPress `Ctrl+Z`.\n",
    "two": "# Roles\n\nA role takes a filler.\n\n```\n# no heading, undo it\n```\n",
}


def test_all_words_are_wanted_and_headings_come_first() -> None:
    found = find_passages(MANUAL, "role")
    assert [(p.page, p.heading) for p in found] == [("two", "Roles"), ("one", "First")]
    assert found[1].excerpt == "Take a role and fill it."
    assert [p.heading for p in find_passages(MANUAL, "ROLE fill")] == ["Roles", "First"]
    assert [p.heading for p in find_passages(MANUAL, "undo")] == ["Undo", "Roles"]
    assert find_passages(MANUAL, "role nowhere") == []
    assert find_passages(MANUAL, "  ") == []


def test_an_excerpt_is_short_and_about_the_word() -> None:
    long = {"p": "# Page\n\n" + "word " * 100 + "needle " + "hay " * 100}
    (found,) = find_passages(long, "needle")
    assert "needle" in found.excerpt
    assert len(found.excerpt) <= EXCERPT + 4
    assert found.excerpt.startswith("… ")
    assert found.excerpt.endswith(" …")


def test_the_real_manual_answers_what_people_ask() -> None:
    pages = {name: markdown_of(name) for name in PAGES}
    for words, page in (
        ("backup", "backup"),
        ("candidate", "keyboard"),
        ("export", "import-and-export"),
    ):
        assert page in {passage.page for passage in find_passages(pages, words)}
