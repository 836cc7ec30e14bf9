"""Header lines are read off the top, and only what is certainly a header."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.ingest.header import Header, read_header

BODY = (
    "Workers marched in Lenvik on Thursday, and they blocked the bridges, police said, before "
    "the mayor agreed to meet them in the old town hall for talks about wages.\n\nMore of it.\n"
)


def shown(header: Header) -> dict[str, object]:
    """What a header says, without what it does not say."""
    found = {
        "title": header.title,
        "source": header.source,
        "authors": [(author.name, author.kind[0]) for author in header.authors],
        "published": header.published and (header.published.value, header.published.raw),
        "language": header.language,
        "url": header.url,
        "taken": header.taken,
    }
    return {key: value for key, value in found.items() if value}


TAKEN_OFF = [
    (
        " date 2022-10-13 By Trend\n\n",
        {
            "source": "Trend",
            "authors": [("Trend", "o")],
            "published": ("2022-10-13", "date 2022-10-13"),
            "taken": "date 2022-10-13 By Trend",
        },
    ),
    ("By Jane Doe\n\n", {"authors": [("Jane Doe", "p")], "taken": "By Jane Doe"}),
    ("\n\nBy Jane Doe\n", {"authors": [("Jane Doe", "p")], "taken": "By Jane Doe"}),
    (
        "By Jane Doe and John Roe, Reuters\n\n\n",
        {
            "source": "Reuters",
            "authors": [("Jane Doe", "p"), ("John Roe", "p")],
            "taken": "By Jane Doe and John Roe, Reuters",
        },
    ),
    (
        "By JANE DOE | 13 October 2022\n\n",
        {
            "authors": [("JANE DOE", "p")],
            "published": ("2022-10-13", "13 October 2022"),
            "taken": "By JANE DOE | 13 October 2022",
        },
    ),
    (
        "Published on 13th of October, 2022 by Maria del Carmen\n\n",
        {
            "authors": [("Maria del Carmen", "p")],
            "published": ("2022-10-13", "Published on 13th of October, 2022"),
            "taken": "Published on 13th of October, 2022 by Maria del Carmen",
        },
    ),
    (
        "October 13, 2022\n\nBy Jane Doe\n\n",
        {
            "authors": [("Jane Doe", "p")],
            "published": ("2022-10-13", "October 13, 2022"),
            "taken": "October 13, 2022\nBy Jane Doe",
        },
    ),
    (
        (
            "Title: Bridges blocked\nDate: 03/04/2022\nSource: Reuters\nAuthor: Jane Doe\n"
            "URL: https://example.org/a?b=1\nLanguage: English\n\n"
        ),
        {
            "title": "Bridges blocked",
            "source": "Reuters",
            "authors": [("Jane Doe", "p")],
            "published": ("2022", "Date: 03/04/2022"),
            "url": "https://example.org/a?b=1",
            "language": "en",
            "taken": "Title: Bridges blocked\nDate: 03/04/2022\nSource: Reuters\n"
            "Author: Jane Doe\nURL: https://example.org/a?b=1\nLanguage: English",
        },
    ),
    ("headline: Bridges\n\n", {"title": "Bridges", "taken": "headline: Bridges"}),
    *(
        (f"Source: {name}\n\n", {"source": name, "taken": f"Source: {name}"})
        for name in (
            "Reuters",
            "anadolu agency",
            "Trend news agency",
            "Voice of America",
            "example.org",
            "The Lenvik Daily Post",
            "Radio Free Europe/Radio Liberty",
            "Northgate Wire (Oslo)",
            "St. Olav Post",
            "新华社",
            "وكالة الأنباء",
            "Harbour Press & Mail",
        )
    ),
    ("lang: pt-BR\n\n", {"language": "pt-BR", "taken": "lang: pt-BR"}),
]


@pytest.mark.parametrize(("top", "says"), TAKEN_OFF)
def test_header_lines_come_off_and_the_body_stays_exact(top: str, says: dict[str, object]) -> None:
    header = read_header(top + BODY)
    assert shown(header) == says
    assert (top + BODY)[header.body :] == BODY


LEFT_ALONE = [
    ("Bridges blocked by workers\n\n", {"title": "Bridges blocked by workers"}),
    ("Will the bridges hold?\n\n", {"title": "Will the bridges hold?"}),
    (
        "Bridges blocked\n\nBy Jane Doe\nOct. 13, 2022\n\n",
        {
            "title": "Bridges blocked",
            "authors": [("Jane Doe", "p")],
            "published": ("2022-10-13", "Oct. 13, 2022"),
        },
    ),
    ("The bridges were blocked.\n\n", {}),
    ("The bridges were “blocked.”\n\n", {}),
    ("A first line of a paragraph\nthat somebody broke by hand,\n\n", {}),
    ("By Friday\n\n", {}),
    ("By Air And Sea\n\n", {}),
    ("By any measure, this is bad.\n\n", {}),
    ("By our correspondent\n\n", {}),
    ("Date: yesterday\n\n", {}),
    ("Source: close to the ministry said that talks collapsed\n\n", {}),
    ("Source: Ministry said that talks collapsed\n\n", {}),
    ("Source: Officials said so\n\n", {}),
    ("Source: Reuters. Talks Collapsed\n\n", {}),
    ("Source: Talks Collapsed!\n\n", {}),
    ("Source: One Two Three Four Five Six Seven\n\n", {}),
    ("Source: the agency\n\n", {}),
    ("Source: —\n\n", {}),
    (f"Source: {'谈' * 31}\n\n", {}),
    ("Author: close to the ministry said that talks collapsed\n\n", {}),
    ("By: the end of the week talks had collapsed\n\n", {}),
    ("By the ministry's account talks had collapsed\n\n", {}),
    ("Language: gibberish of all sorts\n\n", {}),
    ("URL: somewhere\n\n", {}),
    ("2022\n\n", {}),
    ("Oct. 12 2022 was a good day.\n\n", {}),
    ("PARIS, Oct. 12 (Reuters) - ", {"source": "Reuters"}),
    ("ANKARA (AA) — ", {"source": "AA"}),
    ("Paris (pop. 2 million) - ", {}),
    ("", {}),
]


@pytest.mark.parametrize(("top", "says"), LEFT_ALONE)
def test_when_unsure_nothing_comes_off(top: str, says: dict[str, object]) -> None:
    header = read_header(top + BODY)
    assert header.body == 0
    assert shown(header) == says


def test_a_dateline_stays_below_a_header() -> None:
    header = read_header("By Jane Doe\n\nPARIS, Oct. 12 (Reuters) - " + BODY)
    assert header.body == len("By Jane Doe\n\n")
    assert header.source == "Reuters"


def test_a_second_byline_belongs_to_the_article() -> None:
    header = read_header("By Jane Doe\nBy John Roe\n\n" + BODY)
    assert header.taken == "By Jane Doe"


@pytest.mark.parametrize(
    "text", ["By Jane Doe\n", "Title: Only this\n\n", "date 2022-10-13 By Trend"]
)
def test_a_header_without_a_body_is_the_body(text: str) -> None:
    assert read_header(text).body == 0
    assert read_header(text).taken is None


def test_only_the_top_is_looked_at() -> None:
    assert read_header("By " + "x" * 5000).body == 0
    assert read_header("\n" * 1000 + "By Jane Doe\n\n" + BODY).body == 0


@given(st.text(st.sampled_from("By Jane\n date:2022-10|(),.ÄDoeReuters \t"), max_size=300))
def test_any_top_keeps_the_rest_exact(top: str) -> None:
    header = read_header(top + BODY)
    assert 0 <= header.body <= len(top + BODY)
    assert (top + BODY)[header.body :].strip()
    if header.taken is None:
        assert header.body == 0


def test_the_real_article(shared_dir: Path) -> None:
    text = (shared_dir / "articles" / "trend-2022-10-13.txt").read_bytes().decode()
    header = read_header(text)
    assert text[header.body :].startswith("President Recep Tayyip Erdogan is slated")
    assert header.body + len(text[header.body :]) == len(text)
    assert shown(header) == TAKEN_OFF[0][1]
