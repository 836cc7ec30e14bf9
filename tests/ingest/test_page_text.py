"""What an extraction chose is taken as the page writes it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from annotator.ingest.page_text import MOST_MISSED, TextInPage

PAGE = "Menu\nThe\u00a0march\n“Workers” marched\u200c in Lenvik – today.\nFirst item\n* * *\nEnd (of it)."


def test_characters_that_were_folded_are_there_again() -> None:
    page = TextInPage(PAGE)
    chosen = "The march\n“Workers” marched in Lenvik - today.\n- First item\nEnd (of it)."
    assert page.as_written(chosen) == (
        "The\u00a0march\n“Workers” marched\u200c in Lenvik – today.\nFirst item\nEnd (of it)."
    )


def test_a_part_of_a_line_stays_a_part() -> None:
    assert TextInPage("Read on: The march. Share").as_written("The march.") == "The march."


def test_lines_in_another_order_are_found() -> None:
    assert TextInPage("b\na\nc").as_written("a\nb") == "a\nb"


def test_what_is_not_there_stays_as_it_is() -> None:
    assert (
        TextInPage(PAGE).as_written("Nothing of it\nThe march") == "Nothing of it\nThe\u00a0march"
    )
    assert TextInPage("").as_written("a") == "a"
    assert TextInPage(PAGE).as_written("***") == ""


def test_looking_in_vain_ends() -> None:
    page = TextInPage("a\nb")
    chosen = "\n".join(["b", *["x"] * (MOST_MISSED + 5), "a"])
    assert page.as_written(chosen) == chosen


@given(
    st.lists(st.text(st.characters(exclude_categories=["Cs", "Cc", "Zs", "Zl", "Zp"]), min_size=1))
)
def test_a_page_is_in_itself(lines: list[str]) -> None:
    text = "\n".join(lines)
    expected = "\n".join(line for line in lines if any(map(str.isalnum, line)))
    assert TextInPage(text).as_written(text) == expected
