"""Columns are known by their names in several languages, or as a person says."""

from __future__ import annotations

import pytest

from annotator.ingest.columns import (
    column_map,
    column_options,
    is_header,
    names_of,
)
from annotator.model.errors import BadInput
from annotator.model.option import Options, chosen_options

LONG = "Workers marched in Lenvik on Thursday, and they blocked the bridges, police said. " * 2


def mapped(names: list[str], **options: str) -> dict[str, str]:
    samples = [dict.fromkeys(names, "x")]
    return dict(column_map(names, options, samples).columns)


@pytest.mark.parametrize(
    ("names", "columns"),
    [
        (["Text", "Title"], {"text": "Text", "title": "Title"}),
        (
            ["Artikel-ID", "Überschrift", "Volltext", "Datum", "Zeitung", "Autor", "Sprache"],
            {"title": "Überschrift", "text": "Volltext", "date": "Datum", "source": "Zeitung",
             "author": "Autor", "language": "Sprache"},
        ),
        (["título", "contenido", "fecha"], {"title": "título", "text": "contenido", "date": "fecha"}),
        (["başlık", "metin", "tarih"], {"title": "başlık", "text": "metin", "date": "tarih"}),
        (["заголовок", "текст", "дата"], {"title": "заголовок", "text": "текст", "date": "дата"}),
        (
            ["doc_id", "article_text", "publication_date", "URL"],
            {"id": "doc_id", "text": "article_text", "date": "publication_date", "url": "URL"},
        ),
        (
            ["a.headline", "a.body", "source.id", "source.name", "author.name"],
            {"title": "a.headline", "text": "a.body", "source": "source.name",
             "author": "author.name", "id": "source.id"},
        ),
        (["content", "text"], {"text": "text"}),
    ],
)  # fmt: skip
def test_names(names: list[str], columns: dict[str, str]) -> None:
    assert mapped(names) == columns


def test_a_person_chooses() -> None:
    names = ["text", "other", "Title"]
    assert mapped(names, text_column="OTHER") == {"text": "other", "title": "Title"}
    assert mapped(names, text_column="2", title_column="-") == {"text": "other"}
    with pytest.raises(BadInput, match="no column “x”"):
        mapped(names, text_column="x")
    with pytest.raises(BadInput, match="no column “4”"):
        mapped(names, text_column="4")


def test_an_empty_column_is_not_taken() -> None:
    found = column_map(["text", "body"], {}, [{"text": "", "body": "x"}])
    assert found.columns["text"] == "body"


def test_the_longest_column_is_taken_where_no_name_fits() -> None:
    found = column_map(["a", "b"], {}, [{"a": "x", "b": LONG}, {"a": "y", "b": LONG}])
    assert found.columns == {"text": "b"}
    assert found.guessed_text
    with pytest.raises(BadInput, match="No column holds the texts; there are a, b"):
        column_map(["a", "b"], {}, [{"a": "x", "b": "y"}])
    with pytest.raises(BadInput, match="No column"):
        column_map([], {}, [])


def test_names_of_columns() -> None:
    assert names_of(["a", " ", "a", "b\nc", "a"]) == ["a", "column 2", "a (3)", "b c", "a (5)"]
    assert len(set(names_of(["a", "a (2)", "a"]))) == 3


@pytest.mark.parametrize(
    ("cells", "options", "header"),
    [
        (["Text", LONG], {}, True),
        (["x", "y"], {}, True),
        (["x", "x"], {}, False),
        (["x", "5"], {}, False),
        (["x"], {}, False),
        (["x", LONG], {}, False),
        (["x", LONG], {"text_column": "x"}, True),
        (["1", LONG], {"text_column": "1"}, False),
    ],
)
def test_the_first_row(cells: list[str], options: Options, header: bool) -> None:
    assert is_header(cells, options) is header


def test_options_have_defaults() -> None:
    assert chosen_options(column_options(), {})["text_column"] == ""
