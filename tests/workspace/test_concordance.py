"""Searches over a project: rows as they are found, how they end, what is asked about them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.commands.bulk.tagging import TagPlaces
from annotator.model.concordance.grammar import QueryFault, parse
from annotator.model.concordance.rows import HEADER
from annotator.workspace import concordance
from annotator.workspace.concordance import Found, write_table
from annotator.workspace.events import ProjectChanged
from tests.workspace.desks import FIRST, SECOND, Desk, ManualLane, a_desk


@pytest.fixture
def desk() -> Iterator[Desk]:
    desk = a_desk()
    yield desk
    desk.workspace.close()


def searched(desk: Desk, query: str) -> tuple[concordance.Search, list[Found]]:
    """A search that has come to its end, and all that was told of it."""
    told: list[Found] = []
    search = desk.workspace.concordance.search(parse(query), told.append)
    return search, told


def test_rows_come_with_how_far_it_is(desk: Desk) -> None:
    search, told = searched(desk, "baku OR noon")
    assert [row.hit for row in search.rows] == ["Baku", "Baku", "noon"]
    assert [row.article.id for row in search.rows] == [FIRST, SECOND, SECOND]
    assert told[-1] == Found(3, 2, 2, done=True) == search.state


def test_a_regular_expression_is_matched_like_words(desk: Desk) -> None:
    search, told = searched(desk, "/B[ae]\\w+/ NOT /mayor/")
    assert [row.hit for row in search.rows] == ["Ben", "Baku"]
    assert told[-1].done
    assert told[-1].error is None


def test_a_faulty_expression_is_pointed_at(desk: Desk) -> None:
    query = r"baku AND /km\/h(a/"
    _, told = searched(desk, query)
    error = told[-1].error
    assert told[-1].done
    assert isinstance(error, QueryFault)
    assert 9 < error.start < error.end <= len(query)


def test_an_expression_that_takes_too_long_ends_the_search_with_what_was_found(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(concordance, "KILLED_AFTER", -1.0)
    monkeypatch.setattr(concordance, "AT_ONCE", 0.0)
    search, told = searched(desk, "/(a|aa)+$/")
    assert search.rows == []
    assert isinstance(told[-1].error, QueryFault)
    assert "too long" in str(told[-1].error)


def test_a_search_keeps_no_more_rows_than_it_may(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(concordance, "MOST_ROWS", 2)
    search, told = searched(desk, "the OR of")
    assert len(search.rows) == 2
    assert told[-1].full
    assert told[-1].done


def test_a_search_gives_way_between_its_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(concordance, "BATCH", 1)
    monkeypatch.setattr(concordance, "AT_ONCE", 0.0)
    lane = ManualLane()
    desk = a_desk(lane=lane)
    lane.drain()
    search, told = searched(desk, "baku")
    for _ in ("count the articles", "ask which may hold it", "read the first", "look through it"):
        lane.run()
    assert [row.article.id for row in search.rows] == [FIRST]
    assert told == [
        Found(0, 0, 2, done=False),
        Found(0, 0, 2, done=False),
        Found(1, 1, 2, done=False),
    ]
    desk.workspace.concordance.cancel()
    while lane:
        lane.run()
    assert len(told) == 3


def test_a_piece_ends_between_two_articles_that_were_read_together(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(concordance, "AT_ONCE", 0.0)
    lane = ManualLane()
    desk = a_desk(lane=lane)
    lane.drain()
    search, told = searched(desk, "baku OR noon")
    for _ in ("count the articles", "ask which may hold it", "read both", "look through the first"):
        lane.run()
    assert {row.article.id for row in search.rows} == {FIRST}
    assert told[-1].looked_at == 1  # the second was read, not looked through
    while lane:
        lane.run()
    assert told[-1] == Found(len(search.rows), 2, 2, done=True)


def test_a_new_search_ends_the_one_before(monkeypatch: pytest.MonkeyPatch) -> None:
    lane = ManualLane()
    desk = a_desk(lane=lane)
    lane.drain()
    first, told = searched(desk, "baku")
    second, _ = searched(desk, "noon")
    while lane:
        lane.run()
    assert told == []
    assert first.rows == []
    assert [row.hit for row in second.rows] == ["noon"]


def test_rows_are_put_in_order_and_their_marks_read(desk: Desk) -> None:
    search, _ = searched(desk, "baku OR noon")
    orders: list[list[int]] = []
    desk.workspace.concordance.arrange(search.rows, "hit", orders.append, descending=True)
    assert orders == [[2, 0, 1]]
    desk.workspace.bulk.execute(TagPlaces("Place", {FIRST: [(47, 51)]}))
    assert any(isinstance(event, ProjectChanged) for event in desk.events)
    marks: list[object] = []
    number = search.rows[0].article.number
    desk.workspace.concordance.marks_on(
        [number], lambda found: marks.extend((m.label, m.places) for m in found[number])
    )
    assert marks == [("Place", ((47, 51),))]
    desk.workspace.undo()
    desk.workspace.concordance.marks_on([number], lambda found: marks.extend(found[number]))
    assert len(marks) == 1


def test_a_table_is_written_for_spreadsheets_or_with_tabs(desk: Desk, tmp_path: Path) -> None:
    search, _ = searched(desk, "baku")
    written: list[bool] = []
    out = tmp_path / "rows.csv"
    desk.workspace.concordance.export(search.rows, out, written.append)
    lines = out.read_text("utf-8-sig").splitlines()
    assert out.read_bytes().startswith(b"\xef\xbb\xbf")
    assert lines[0] == ",".join(HEADER)
    assert len(lines) == 3
    assert FIRST in lines[1]
    assert write_table(search.rows, tmp_path / "rows.tsv")
    assert (tmp_path / "rows.tsv").read_text().splitlines()[0] == "\t".join(HEADER)
    assert written == [True]


def test_a_table_that_is_given_up_is_not_there(desk: Desk, tmp_path: Path) -> None:
    search, _ = searched(desk, "baku")
    progress: list[int] = []
    out = tmp_path / "rows.csv"
    assert not write_table(search.rows, out, progress=progress.append, cancelled=lambda: True)
    assert not out.exists()
    assert write_table(search.rows, out, progress=progress.append)
    assert progress == [0]


def test_expressions_can_be_expected(desk: Desk) -> None:
    desk.workspace.concordance.expect_expressions()
    assert desk.workspace.concordance._process._process is not None
    desk.workspace.concordance.close()
    assert desk.workspace.concordance._process._process is None
