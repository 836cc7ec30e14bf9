"""Labels of LexisNexis in three languages, and the drafts they make."""

from __future__ import annotations

import pytest

from annotator.ingest.nexis_labels import (
    credited,
    is_blank,
    is_copyright,
    label_of,
    labelled_draft,
    trimmed,
)
from annotator.model.article import Byline


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Section:\xa0POLITICS; Version:17", ("section", "POLITICS; Version:17")),
        ("LENGTH: 571 words", ("length", "571 words")),
        ("  LÄNGE: 120 Wörter ", ("length", "120 Wörter")),
        ("LONGUEUR: 300 mots", ("length", "300 mots")),
        ("Load-Date:\xa0July 2, 2019", ("load_date", "July 2, 2019")),
        ("DATE-CHARGEMENT: 3 mars 2010", ("load_date", "3 mars 2010")),
        ("Byline:", ("byline", "")),
        ("Author:\xa0Jane Doe", ("byline", "Jane Doe")),
        ("He said: no", None),
        ("Length", None),
        (":", None),
        ("x" * 100 + ": y", None),
    ],
)
def test_labels(line: str, found: tuple[str, str] | None) -> None:
    assert label_of(line) == found


@pytest.mark.parametrize(
    ("words", "authors"),
    [
        ("Andrew Sparrow", (Byline("Andrew Sparrow"),)),
        ("By JANE DOE and JOHN ROE", (Byline("JANE DOE"), Byline("JOHN ROE"))),
        ("JANE DOE AND JOHN ROE", (Byline("JANE DOE"), Byline("JOHN ROE"))),
        ("Von Jana Müller", (Byline("Jana Müller"),)),
        ("Par Jean Dupont", (Byline("Jean Dupont"),)),
        ("Reuters", (Byline("Reuters", "organization"),)),
        ("jdoe@paper.example", (Byline("jdoe@paper.example"),)),  # in no known form
        ("", ()),
        ("x " * 200, ()),
    ],
)
def test_bylines(words: str, authors: tuple[Byline, ...]) -> None:
    assert credited(words) == authors


def test_a_draft_of_labels() -> None:
    draft = labelled_draft(
        "Text",
        {
            "section": ["POLITICS"],
            "byline": ["Jane Doe"],
            "subjects": ["PROTESTS (90%); POLICE (80%)", "STRIKES"],
            "language": ["GERMAN; DEUTSCH"],
            "length": ["571 words"],
            "url": ["https://paper.example/1"],
            "graphic": [""],
        },
        title="Title",
        source="Paper",
        date="2. Juli 2019 Dienstag",
        place="article 1",
    )
    assert (draft.title, draft.source, draft.section) == ("Title", "Paper", "POLITICS")
    assert (draft.language, draft.url) == ("de", "https://paper.example/1")
    assert draft.authors == (Byline("Jane Doe"),)
    assert draft.published is not None
    assert draft.published.value == "2019-07-02"
    assert draft.extra == {
        "subjects": ["PROTESTS (90%)", "POLICE (80%)", "STRIKES"],
        "language": "GERMAN; DEUTSCH",
        "length": "571 words",
    }


def test_what_cannot_be_understood_is_kept() -> None:
    draft = labelled_draft(
        "Text", {"byline": ["x " * 200]}, title=None, source=None, date="Summer 2019", place=""
    )
    assert draft.published is None
    assert draft.extra["date"] == "Summer 2019"
    assert draft.extra["byline"].startswith("x x")


def test_copyrights_and_blanks() -> None:
    assert is_copyright(" Copyright 2019 Paper")
    assert is_copyright("© 2019 Paper")
    assert is_copyright("All Rights Reserved")
    assert not is_copyright("Copyrights are discussed")
    assert is_blank(" \xa0")
    assert trimmed(["", "a", "", "b", " "]) == (1, 4)
    assert trimmed(["", ""]) == (2, 2)
