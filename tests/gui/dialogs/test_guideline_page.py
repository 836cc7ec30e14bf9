"""The page of guidelines: all that the schema says, and nothing of it taken for markup."""

from __future__ import annotations

from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication

from annotator.assets import schema_file, schema_files
from annotator.formats.schema_file import load_schema
from annotator.gui.dialogs.guideline_page import count_words, guideline_page, plain
from annotator.gui.dialogs.manual import GUIDELINES_PAGE, PAGES, ManualWindow
from annotator.model.schema import Attribute, AttributeChoice, MentionType, Role, Schema
from tests.gui.desk import STANDARD, a_desk, click_on, press


def shown(markdown: str) -> str:
    document = QTextDocument()
    dialect = QTextDocument.MarkdownFeature
    document.setMarkdown(markdown, dialect.MarkdownDialectGitHub | dialect.MarkdownNoHTML)
    return document.toPlainText()


def test_every_guideline_and_example_of_every_schema_stands_on_it(qapp: QApplication) -> None:
    for path in schema_files():
        if path.suffix != ".yaml":
            continue
        schema = load_schema(schema_file(path.name))
        words = " ".join(shown(guideline_page(schema)).split())
        for label in (*schema.mention_types, *schema.event_types, *schema.relation_types):
            assert label.guideline in words
            assert label.example in words
        for event in schema.event_types:
            assert all(role.guideline in words for role in event.roles), event.name
        for attribute in schema.attributes:
            assert all(value.guideline in words for value in attribute.values), attribute.name


def test_what_looks_like_markup_is_shown_as_it_is(qapp: QApplication) -> None:
    trap = "# A **bold** <b>tag</b> | [a](b) `c` _d_ ~~e~~ &amp; http://example.org"
    schema = Schema(
        "trap",
        "1.0.0",
        mention_types=(MentionType("Ship", guideline=trap, example=f"{trap}\n\n# New"),),
        attributes=(Attribute("size", ("mention",), (AttributeChoice("big", "b", trap),), "big"),),
    )
    words = shown(guideline_page(schema))
    assert words.count(trap) == 3
    assert plain("a\n\n  b") == "a b"


def test_counts_in_words() -> None:
    def role(low: int, high: int | None) -> str:
        return count_words(Role("agent", ("actor",), min=low, max=high))

    assert [role(0, None), role(1, None), role(0, 2), role(2, 2), role(1, 3)] == [
        "any number", "at least 1", "at most 2", "exactly 2", "1 to 3",
    ]  # fmt: skip


def test_f1_with_a_mark_selected_shows_its_guideline_and_without_how_to_mark(
    qapp: QApplication,
) -> None:
    with a_desk(*STANDARD) as desk:
        click_on(desk, "e5")
        desk.window.manual.show_help()
        manual = desk.window.manual.manual
        assert isinstance(manual, ManualWindow)
        assert manual.list.currentItem().text() == "Guidelines of this project"
        assert manual.page.textCursor().block().text() == "Visit"
        press(desk, "Esc", "Esc")
        desk.window.manual.show_help()
        assert manual.list.currentItem().text() == "Marking"
        manual.close()


def test_the_page_comes_and_goes_with_the_schema(qapp: QApplication) -> None:
    manual = ManualWindow()
    assert manual.list.count() == len(PAGES)
    manual.show_schema(Schema("one", "1.0.0", mention_types=(MentionType("Ship"),)))
    manual.show_page(GUIDELINES_PAGE, "Ship")
    assert manual.page.textCursor().block().text() == "Ship"
    manual.show_schema(Schema("one", "1.0.1", mention_types=(MentionType("Boat"),)))
    assert "Boat" in manual.page.toPlainText()
    manual.show_schema(None)
    assert manual.list.count() == len(PAGES)
    manual.deleteLater()
