"""What gives rows, what is only a condition, and what a query holds."""

from __future__ import annotations

from annotator.model.concordance.query import (
    Both,
    Dated,
    Either,
    Expression,
    Marked,
    Near,
    Phrase,
    Placed,
    Source,
    Without,
    Word,
    expressions_of,
    gives_rows,
    marks_of,
)

VISIT = Phrase((Word("visit"),))
NET = Expression("https?:")
ANNA = Marked("Person", "mention")


def test_words_and_marks_give_rows_and_conditions_do_not() -> None:
    assert gives_rows(VISIT)
    assert gives_rows(Near(ANNA, 5, VISIT))
    assert gives_rows(Both((Source("x"), VISIT)))
    assert not gives_rows(Without(VISIT))
    assert not gives_rows(Both((Source("x"), Without(VISIT))))
    assert not gives_rows(Either((Source("x"), VISIT)))


def test_what_is_in_a_query_is_found_once_wherever_it_stands() -> None:
    query = Both((Near(ANNA, 3, NET), Without(Either((NET, Placed(VISIT, True, ANNA))))))
    assert expressions_of(query) == [NET]
    assert marks_of(query) == [ANNA]


def test_an_end_that_is_a_month_reaches_to_its_last_day() -> None:
    spring = Dated("2021-03", "2021-05")
    assert [spring.holds(day) for day in ("2021-02-28", "2021-03-01", "2021-05-31T10:00", "2021-06")] == [
        False,
        True,
        True,
        False,
    ]  # fmt: skip
    assert not spring.holds(None)
    assert Dated("", "2021").holds("2021-12-31")
    assert Dated("2021", "").holds("2024")
