"""Work waits for the changes before it, in the order in which it was asked for."""

from __future__ import annotations

from annotator.workspace.taking_turns import Turn, Turns


def a_turn(after: str, name: str, heard: list[str], *, depends: bool = False) -> Turn[str]:
    give_up = (lambda: heard.append(f"not {name}")) if depends else None
    return Turn(after, lambda: heard.append(name), give_up, name if depends else None)


def test_each_begins_when_the_change_before_it_is_written() -> None:
    heard: list[str] = []
    turns: Turns[str] = Turns()
    turns.add(a_turn("one", "first", heard))
    turns.add(a_turn("one", "second", heard))
    turns.add(a_turn("two", "third", heard))
    turns.release({"one", "two"})
    assert heard == []
    turns.release({"two"})
    assert heard == ["first", "second"]
    turns.release(())
    assert heard == ["first", "second", "third"]
    turns.release(())
    assert (heard, len(turns)) == (["first", "second", "third"], 0)


def test_none_overtakes_another() -> None:
    heard: list[str] = []
    turns: Turns[str] = Turns()
    turns.add(a_turn("two", "first", heard))
    turns.add(a_turn("one", "second", heard))
    turns.release({"two"})
    assert heard == []


def test_what_depends_on_changes_that_cannot_be_written_is_told_so() -> None:
    heard: list[str] = []
    turns: Turns[str] = Turns()
    turns.add(a_turn("one", "change", heard, depends=True))
    turns.add(a_turn("one", "count", heard))
    turns.give_up()
    assert heard == ["not change", "count"]
    turns.release(())
    assert heard == ["not change", "count"]


def test_steps_stand_after_the_change_they_wait_for() -> None:
    turns: Turns[str] = Turns()
    turns.add(a_turn("one", "change", [], depends=True))
    turns.add(a_turn("one", "count", []))
    assert list(turns.steps_among(["one", "two"])) == [("one", ["change"]), ("two", [])]
