"""Articles in the text of Nexis Uni downloads."""

from __future__ import annotations

import pytest

from annotator.ingest.base import Draft, Remark
from annotator.ingest.nexis import looks_like_nexis, nexis_articles
from annotator.model.article import Byline
from annotator.model.errors import BadInput

COVER = [
    "Date and Time: Tuesday, July 2, 2019 10:00:00 AM CEST",
    "Job Number: 12345678",
    "Documents (2)",
    "1. Workers march in Lenvik",
    "Client/Matter:\xa0-None-",
    "Search Terms:\xa0march",
    "Search Type:\xa0Natural Language",
    "Narrowed by:",
    "Content Type\tNarrowed by",
    "News\tSources: The Courier; Timeline: Jul 01, 2019",
    "2. Bridges blocked",
    "Client/Matter:\xa0-None-",
    "Search Terms:\xa0march",
    "Search Type:\xa0Natural Language",
    "Narrowed by:",
    "Content Type\tNarrowed by",
    "News\tSources: The Courier; Timeline: Jul 01, 2019",
]
FIRST = [
    "",
    "Workers march in Lenvik",
    "The Courier(Lenvik)",
    "July 2, 2019 Tuesday 9:33 AM GMT",
    "",
    "Copyright 2019 Courier Media All Rights Reserved",
    "Section:\xa0POLITICS; Version:17",
    "Length:\xa0571 words",
    "Byline:\xa0Jane Doe and John Roe",
    "Highlight:\xa0A march.",
    "It went well.",
    "Body",
    "",
    "Workers\xa0marched in Lenvik.",
    "",
    "They said: no.",
    "Graphic",
    "",
    "A picture of the march",
    "Classification",
    "",
    "Language:\xa0ENGLISH",
    "Publication-Type:\xa0Newspaper",
    "Subject:\xa0PROTESTS (90%); WORKERS (78%)",
    "Load-Date:\xa0July 3, 2019",
    "",
    "End of Document",
]
SECOND = [
    "Bridges blocked",
    "The Courier",
    "July 1, 2019",
    "Length:\xa0100 words",
    "Author:\xa0Trend",
    "Body",
    "Text of it.",
    "Load-Date:\xa0July 2, 2019",
    "End of Document",
]


def articles(lines: list[str]) -> list[Draft | Remark]:
    return list(nexis_articles("\n".join(lines), "a.docx"))


def drafts(lines: list[str]) -> list[Draft]:
    found = articles(lines)
    assert all(isinstance(item, Draft) for item in found), found
    return [item for item in found if isinstance(item, Draft)]


def test_a_download_of_two() -> None:
    first, second = drafts([*COVER, *FIRST, *SECOND, ""])
    assert first.title == "Workers march in Lenvik"
    assert first.source == "The Courier(Lenvik)"
    assert first.published is not None
    assert first.published.value == "2019-07-02"
    assert first.published.raw == "July 2, 2019 Tuesday 9:33 AM GMT"
    assert first.section == "POLITICS; Version:17"
    assert first.authors == (Byline("Jane Doe"), Byline("John Roe"))
    assert first.language == "en"
    assert first.text == "Workers\xa0marched in Lenvik.\n\nThey said: no."
    assert first.extra == {
        "copyright": "Copyright 2019 Courier Media All Rights Reserved",
        "length": "571 words",
        "highlight": "A march. It went well.",
        "graphic": "A picture of the march",
        "language": "ENGLISH",
        "publication_type": "Newspaper",
        "subjects": ["PROTESTS (90%)", "WORKERS (78%)"],
        "load_date": "July 3, 2019",
    }
    assert first.place == "article 1"
    assert (second.title, second.source, second.text) == (
        "Bridges blocked",
        "The Courier",
        "Text of it.",
    )
    assert second.authors == (Byline("Trend", "organization"),)


def test_the_title_is_found_behind_a_cover_that_does_not_name_it() -> None:
    cover = [line.replace("1. Workers march in Lenvik", "1. Workers…") for line in COVER]
    assert drafts([*cover, *FIRST])[0].title == "Workers march in Lenvik"


@pytest.mark.parametrize(
    ("lines", "date", "language"),
    [
        (
            ["Streik in Lenvik", "Der Kurier", "2. Juli 2019 Dienstag", "Copyright 2019 Kurier",
             "Rubrik:\xa0POLITIK", "Länge:\xa0120 Wörter", "Autor:\xa0Jana Müller", "Textkörper",
             "Arbeiter zogen durch Lenvik.", "Klassifizierung", "Sprache:\xa0GERMAN; DEUTSCH",
             "Ladedatum:\xa03. Juli 2019", "Ende des Dokuments"],
            "2019-07-02", "de",
        ),
        (
            ["Grève à Lenvik", "Le Courrier", "mardi 2 juillet 2019", "Copyright 2019 Courrier",
             "Rubrique:\xa0POLITIQUE", "Longueur:\xa0120 mots", "Auteur:\xa0Jana Müller", "Corps",
             "Arbeiter zogen durch Lenvik.", "Classification", "Langue:\xa0FRENCH; FRANÇAIS",
             "Date-chargement:\xa03 juillet 2019", "Fin du document"],
            "2019-07-02", "fr",
        ),
    ],
)  # fmt: skip
def test_german_and_french_labels(lines: list[str], date: str, language: str) -> None:
    [draft] = drafts(lines)
    assert draft.text == "Arbeiter zogen durch Lenvik."
    assert draft.published is not None
    assert (draft.published.value, draft.language) == (date, language)
    assert draft.authors == (Byline("Jana Müller"),)
    assert draft.section is not None
    assert set(draft.extra) == {"copyright", "length", "language", "load_date"}
    assert looks_like_nexis("\n".join(lines))


def test_an_edition_behind_the_date() -> None:
    lines = [*SECOND]
    lines[2] = "July 1, 2019 Monday Late Edition"
    [draft] = drafts(lines)
    assert draft.published is not None
    assert draft.published.raw == "July 1, 2019 Monday"
    assert draft.extra["edition"] == "Late Edition"


def test_a_date_that_cannot_be_understood_is_kept() -> None:
    lines = [*SECOND]
    lines[2] = "Summer 2019"
    [draft] = drafts(lines)
    assert (draft.title, draft.source, draft.published) == ("Bridges blocked", "The Courier", None)
    assert draft.extra["date"] == "Summer 2019"


def test_text_without_a_head_of_its_own() -> None:
    lines = [line for line in SECOND if line != "Body"]
    assert drafts(lines)[0].text == "Text of it."


def test_a_word_of_the_text_is_not_its_head() -> None:
    lines = [*SECOND[:5], "First words.", "Text", "Last words.", *SECOND[-2:]]
    assert drafts(lines)[0].text == "First words.\nText\nLast words."


def test_one_that_is_cut_off_comes_in_with_a_note() -> None:
    found = drafts([*FIRST, *SECOND[:-2]])
    assert found[1].notes == ("The end of the article is missing.",)
    assert found[1].text == "Text of it."


def test_bad_articles_do_not_stop_the_others() -> None:
    empty = [line for line in SECOND if line != "Text of it."]
    found = articles([*SECOND, "Only words", "End of Document", *empty, *FIRST, "Page 1 of 1"])
    assert [type(item) for item in found] == [Draft, Remark, Remark, Draft, Remark]
    errors = [item for item in found if isinstance(item, Remark)]
    assert [error.severity for error in errors] == ["error", "error", "warning"]
    assert [error.place for error in errors] == ["article 2", "article 3", ""]


def test_nothing_at_all() -> None:
    with pytest.raises(BadInput, match=r"a\.docx holds no articles"):
        articles(["", "End of Document", ""])


def test_what_looks_like_a_download() -> None:
    assert looks_like_nexis("\n".join(COVER))
    assert looks_like_nexis("\n".join(FIRST))
    assert looks_like_nexis("\n".join(FIRST[:-5]))  # the end is not seen yet
    assert not looks_like_nexis("Workers marched in Lenvik.\nBody\nThey said: no.")
    assert not looks_like_nexis("Length: two metres.\nThe end of document handling")
    assert not looks_like_nexis("")
