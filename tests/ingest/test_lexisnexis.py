"""Articles in the text of downloads of the old LexisNexis."""

from __future__ import annotations

import pytest

from annotator.ingest.base import Draft, Remark
from annotator.ingest.lexisnexis import (
    lexisnexis_articles,
    looks_like_lexisnexis,
    starts_article,
)
from annotator.model.article import Byline

ENGLISH = """


                               1 of 2 DOCUMENTS


                           The Courier (Lenvik)

                            July 2, 2019 Tuesday
                              Final Edition

Workers march in Lenvik
and block two bridges

BYLINE: JANE DOE AND JOHN ROE

SECTION: POLITICS; Pg. 4

LENGTH: 571 words

DATELINE: LENVIK

HIGHLIGHT:
A march went
well.

 Workers marched in Lenvik on
Thursday.

They said: no.

NOTE: this belongs to the text.

LOAD-DATE: July 3, 2019

LANGUAGE: ENGLISH

GRAPHIC: A picture

PUBLICATION-TYPE: Newspaper


                         Copyright 2019 Courier Media
                              All Rights Reserved
"""
OLDER = """
                               2 of 2 DOCUMENTS

                        Copyright 1999 Courier Media
                            All Rights Reserved
                                The Courier

                       January 3, 1999, Sunday, Late Edition

SECTION: Section 1; Page 4

LENGTH: 100 words

HEADLINE: Bridges blocked

BYLINE: By JANE DOE

 BODY:
Text of it.

LANGUAGE: ENGLISH
"""
GERMAN = """
                             Dokument 1 von 1

                                Der Kurier

                          Dienstag 2. Juli 2019

Streik in Lenvik

AUTOR: Jana Müller

RUBRIK: POLITIK; S. 4

LÄNGE: 120 Wörter

Arbeiter zogen durch Lenvik.

UPDATE: 3. Juli 2019

SPRACHE: GERMAN; DEUTSCH

PUBLICATION-TYPE: Zeitung

                     Copyright 2019 Kurier
                     Alle Rechte vorbehalten
"""
FRENCH = """
                             Document 1 de 1

                               Le Courrier

                           mardi 2 juillet 2019

Grève à Lenvik

AUTEUR: Jean Dupont

RUBRIQUE: POLITIQUE

LONGUEUR: 120 mots

Les ouvriers ont défilé.

DATE-CHARGEMENT: 3 juillet 2019

LANGUE: FRENCH; FRANÇAIS

TYPE-PUBLICATION: Journal
"""


def drafts(text: str) -> list[Draft]:
    found = list(lexisnexis_articles(text, lined=True))
    assert all(isinstance(item, Draft) for item in found), found
    return [item for item in found if isinstance(item, Draft)]


def test_an_article() -> None:
    [draft] = drafts(ENGLISH)
    assert draft.title == "Workers march in Lenvik and block two bridges"
    assert draft.source == "The Courier (Lenvik)"
    assert draft.published is not None
    assert draft.published.value == "2019-07-02"
    assert draft.authors == (Byline("JANE DOE"), Byline("JOHN ROE"))
    assert (draft.section, draft.language) == ("POLITICS; Pg. 4", "en")
    assert draft.text == (
        " Workers marched in Lenvik on\nThursday.\n\nThey said: no.\n\n"
        "NOTE: this belongs to the text."
    )
    assert draft.extra == {
        "edition": "Final Edition",
        "length": "571 words",
        "dateline": "LENVIK",
        "highlight": "A march went well.",
        "load_date": "July 3, 2019",
        "language": "ENGLISH",
        "graphic": "A picture",
        "publication_type": "Newspaper",
        "copyright": "Copyright 2019 Courier Media All Rights Reserved",
    }
    assert (draft.place, draft.line) == ("article 1", 4)


def test_the_older_order_of_things() -> None:
    [draft] = drafts(OLDER)
    assert (draft.title, draft.text) == ("Bridges blocked", "Text of it.")
    assert draft.published is not None
    assert draft.published.value == "1999-01-03"
    assert draft.authors == (Byline("JANE DOE"),)
    assert draft.source == "The Courier"


@pytest.mark.parametrize(
    ("text", "title", "body", "author", "language"),
    [
        (GERMAN, "Streik in Lenvik", "Arbeiter zogen durch Lenvik.", "Jana Müller", "de"),
        (FRENCH, "Grève à Lenvik", "Les ouvriers ont défilé.", "Jean Dupont", "fr"),
    ],
)
def test_german_and_french(text: str, title: str, body: str, author: str, language: str) -> None:
    [draft] = drafts(text)
    assert (draft.title, draft.text) == (title, body)
    assert draft.authors == (Byline(author),)
    assert draft.published is not None
    assert (draft.published.value, draft.language) == ("2019-07-02", language)
    assert draft.extra["load_date"].endswith("2019")


def test_several_and_a_bad_one_among_them() -> None:
    bad = "\n 3 of 9 DOCUMENTS\n\nOnly words\n"
    empty = "\n 4 of 9 DOCUMENTS\n\nPaper\n\nLENGTH: 0 words\n"
    found = list(lexisnexis_articles("cover\n" + ENGLISH + bad + empty + OLDER, lined=False))
    assert [type(item) for item in found] == [Draft, Remark, Remark, Draft]
    for error in found[1:3]:
        assert isinstance(error, Remark)
        assert error.severity == "error"
        assert error.place in {"article 2", "article 3"}


def test_a_date_that_cannot_be_understood_is_kept() -> None:
    [draft] = drafts(ENGLISH.replace("July 2, 2019 Tuesday", "Midsummer"))
    assert draft.published is None
    assert draft.source == "The Courier (Lenvik)"
    assert draft.extra["date"] == "Midsummer Final Edition"


@pytest.mark.parametrize(
    ("line", "starts"),
    [
        ("   1 of 10 DOCUMENTS", True),
        ("\f 1 of 10 DOCUMENTS\r", True),
        ("Dokument 1 von 10", True),
        ("Document 1 de 10", True),
        ("1 of 1 DOCUMENT", True),
        ("1 of 10", False),
        ("Document 1 of the case", False),
        ("see 1 of 10 DOCUMENTS", False),
        ("", False),
    ],
)
def test_lines_that_start_an_article(line: str, starts: bool) -> None:
    assert starts_article(line) is starts


def test_what_looks_like_a_download() -> None:
    assert looks_like_lexisnexis(ENGLISH)
    assert looks_like_lexisnexis(GERMAN)
    assert not looks_like_lexisnexis("1 of 10 DOCUMENTS were found.\nLength: long")
    assert not looks_like_lexisnexis("LENGTH: 571 words\n1 of 10 DOCUMENTS")
