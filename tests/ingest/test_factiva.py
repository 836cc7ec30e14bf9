"""What Factiva's codes say, and its layout without codes."""

from __future__ import annotations

import pytest

from annotator.ingest.base import Draft, Remark
from annotator.ingest.factiva import (
    accession,
    coded_draft,
    coded_fields,
    displayed_articles,
    looks_coded,
    looks_displayed,
)
from annotator.model.article import Byline

NUMBER = "COUR000020190702e7720001r"
CODED = [
    "SE\tPolitics\t",
    "HD\tWorkers march in Lenvik\t",
    "BY\tBy Jane Doe and John Roe\t",
    "WC\t571 words\t",
    "PD\t2 July 2019\t",
    "ET\t09:33\t",
    "SN\tThe Courier\t",
    "SC\tCOUR\t",
    "LA\tEnglish\t",
    "CY\t© 2019 Courier Media\t",
    "LP\tWorkers\xa0marched in Lenvik.",
    "",
    "On Thursday.\t",
    "TD\tThey said: no.",
    "",
    "IN the end they went home.\t",
    "CO\tbrdg : Bridge Builders | ferr : Ferries",
    "NS\tgpol : Domestic Politics\t",
    f"AN\tDocument {NUMBER}\t",
    "",
]
DISPLAYED = [
    "Workers march in Lenvik",
    "Jane Doe",
    "571 words",
    "2 July 2019",
    "The Courier",
    "COUR",
    "4",
    "English",
    "© 2019 Courier Media. All Rights Reserved.",
    "",
    "Workers marched in Lenvik.",
    "",
    "They said: no.",
    "",
    f"Document {NUMBER}",
    "",
]


def draft_of(item: Draft | Remark) -> Draft:
    assert isinstance(item, Draft), item
    return item


def test_codes() -> None:
    [fields] = coded_fields(CODED)
    draft = draft_of(coded_draft(fields, 1))
    assert (draft.title, draft.source, draft.section) == (
        "Workers march in Lenvik",
        "The Courier",
        "Politics",
    )
    assert draft.authors == (Byline("Jane Doe"), Byline("John Roe"))
    assert draft.published is not None
    assert (draft.published.value, draft.published.raw) == ("2019-07-02", "2 July 2019")
    assert draft.language == "en"
    assert draft.identifiers == {"accession": NUMBER}
    assert draft.text == (
        "Workers\xa0marched in Lenvik.\n\nOn Thursday.\nThey said: no.\n\n"
        "IN the end they went home."
    )
    assert draft.extra == {
        "length": "571 words",
        "time": "09:33",
        "source_code": "COUR",
        "copyright": "© 2019 Courier Media",
        "companies": ["brdg : Bridge Builders", "ferr : Ferries"],
        "subjects": ["gpol : Domestic Politics"],
    }


def test_several_articles_with_codes() -> None:
    alone = [part for line in CODED for part in line.removesuffix("\t").split("\t")]
    fields = list(coded_fields([*CODED, "footer", *alone, *CODED[:-2], *CODED]))
    assert len(fields) == 4
    assert [draft_of(coded_draft(found, 1)).title for found in fields] == [
        "Workers march in Lenvik"
    ] * 4
    assert [found["AN"] for found in fields if "AN" in found] == [[f"Document {NUMBER}"]] * 3


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("29 décembre 2011", "2011-12-29"), ("29. Dezember 2011", "2011-12-29"),
        ("29 de diciembre de 2011", "2011-12-29"), ("29 dicembre 2011", "2011-12-29"),
        ("29 de dezembro de 2011", "2011-12-29"), ("29 декабря 2011", "2011-12-29"),
    ],
)  # fmt: skip
def test_dates_in_the_language_of_the_interface(words: str, value: str) -> None:
    published = draft_of(coded_draft({"PD": [words], "LP": ["Text"]}, 1)).published
    assert published is not None
    assert published.value == value


def test_what_cannot_be_understood_is_kept() -> None:
    draft = draft_of(coded_draft({"PD": ["Summer 2011"], "TD": ["Text"], "AN": ["x1"]}, 1, "fr"))
    assert draft.published is None
    assert draft.extra == {"date": "Summer 2011"}
    assert (draft.language, draft.identifiers) == ("fr", {"accession": "x1"})


def test_an_article_without_text() -> None:
    remark = coded_draft({"HD": ["Title"], "LP": [" "]}, 3)
    assert isinstance(remark, Remark)
    assert (remark.severity, remark.place) == ("error", "article 3")


def test_the_layout_without_codes() -> None:
    first, second = map(draft_of, displayed_articles([*DISPLAYED, *DISPLAYED]))
    assert (first.title, first.source) == ("Workers march in Lenvik", "The Courier")
    assert first.authors == (Byline("Jane Doe"),)
    assert first.published is not None
    assert (first.published.value, first.language) == ("2019-07-02", "en")
    assert first.text == "Workers marched in Lenvik.\nThey said: no."
    assert first.identifiers == {"accession": NUMBER}
    assert first.extra == {
        "length": "571 words",
        "source_code": "COUR",
        "copyright": "© 2019 Courier Media. All Rights Reserved.",
    }
    assert second.place == "article 2"


def test_without_a_copyright_the_text_begins_behind_code_and_language() -> None:
    lines = [line for line in DISPLAYED if not line.startswith("©") and line != "4"]
    [draft] = map(draft_of, displayed_articles(lines))
    assert draft.text == "Workers marched in Lenvik.\nThey said: no."
    assert draft.language == "en"


@pytest.mark.parametrize(
    ("gone", "message"),
    [
        ({"571 words"}, "length and date"),
        ({"2 July 2019"}, "length and date"),
        ({"COUR", "© 2019 Courier Media. All Rights Reserved."}, "Where its text begins"),
        ({"Workers marched in Lenvik.", "They said: no."}, "no text"),
    ],
)
def test_nothing_is_guessed(gone: set[str], message: str) -> None:
    bad = [line for line in DISPLAYED if line not in gone]
    remark, good = displayed_articles([*bad, *DISPLAYED, "a footer"])
    assert isinstance(remark, Remark)
    assert message in remark.message
    assert remark.severity == "error"
    assert draft_of(good).place == "article 2"


def test_accession_numbers() -> None:
    assert accession(f" Document {NUMBER}") == NUMBER
    assert accession(f"Документ {NUMBER}") == NUMBER
    assert accession("Document it all") is None


def test_what_looks_like_a_download() -> None:
    assert looks_coded(CODED)
    assert not looks_coded(DISPLAYED)
    assert looks_displayed(DISPLAYED)
    assert not looks_displayed(["571 words", "were said on", "2 July 2019"])
