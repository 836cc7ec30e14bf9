"""How a table is written is found out from its first lines."""

from __future__ import annotations

import pytest

from annotator.ingest.dialect import Dialect, find_dialect, rows_in


@pytest.mark.parametrize(
    ("text", "delimiter"),
    [
        ("a,b,c\n1,2,3\n", ","),
        ("id;text\n1;One, two, three\n2;Four, five\n3;Six\n", ";"),
        ("id\ttext\n1\tOne; two, three\n", "\t"),
        ("id|text|x\n1|One, a|b\n", "|"),
        ('id,text\n1,"One; two\nthree; four"\n2,"x"\n', ","),
        ("text\nOne\nTwo\n", ","),
        ("", ","),
    ],
)
def test_delimiters(text: str, delimiter: str) -> None:
    assert find_dialect(text.splitlines(keepends=True)).delimiter == delimiter


def test_what_is_given_is_not_guessed() -> None:
    assert find_dialect(["a,b\n"], ";", "'") == Dialect(";", "'")


def test_the_line_that_states_it() -> None:
    lines = ["sep=^\n", "a^b\n", "1^2\n"]
    dialect = find_dialect(lines)
    assert dialect == Dialect("^", '"', 1)
    assert rows_in(lines, dialect) == [["a", "b"], ["1", "2"]]
    assert find_dialect(lines, ";").skipped == 1
