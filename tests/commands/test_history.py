"""Undo and redo, and how a journal brings them back."""

from __future__ import annotations

from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.commands.history import History, replay


def test_done_undone_redone() -> None:
    history: History[str] = History(str.upper)
    assert (history.to_undo(), history.to_redo()) == (None, None)
    assert (history.undo_label, history.redo_label) == (None, None)
    for entry in "abc":
        history.did(entry)
    assert (history.to_undo(), history.undo_label) == ("c", "C")
    assert history.undid() == "c"
    assert history.undid() == "b"
    assert (history.to_undo(), history.to_redo(), history.redo_label) == ("a", "b", "B")
    assert (history.done, history.undone) == (("a",), ("c", "b"))
    assert history.redid() == "b"
    assert (history.done, history.undone) == (("a", "b"), ("c",))
    history.did("d")
    assert (history.done, history.undone) == (("a", "b", "d"), ())


def test_asking_changes_nothing() -> None:
    history = History(done=("a", "b"), undone=("c",))
    assert (history.to_undo(), history.to_redo()) == ("b", "c")
    assert (history.done, history.undone) == (("a", "b"), ("c",))


def test_clear() -> None:
    history = History(done="ab", undone="c")
    history.clear()
    assert (history.done, history.undone) == ((), ())


def test_there_is_nothing_beyond_the_ends() -> None:
    for step in (History[str]().undid, History[str]().redid):
        with pytest.raises(IndexError):
            step()


ACTIONS = st.lists(st.sampled_from(("do", "do", "undo", "undo", "redo")), max_size=40)


def journal_of(actions: list[str]) -> tuple[list[tuple], list[tuple[tuple, tuple]]]:
    """A journal as the store keeps it, and (done, undone) after each of its steps."""
    history: History[str] = History()
    journal, states, numbers = [], [], count(1)
    for action in actions:
        op_id = f"op{next(numbers)}"
        if action == "do":
            history.did(op_id)
            journal.append((op_id, "do", None, op_id))
        elif action == "undo" and history.to_undo():
            journal.append((op_id, "undo", history.undid(), "an inverse"))
        elif action == "redo" and history.to_redo():
            journal.append((op_id, "redo", history.redid(), "again"))
        else:
            continue
        states.append((history.done, history.undone))
    return journal, states


@given(ACTIONS)
def test_a_whole_journal_gives_the_same_history(actions: list[str]) -> None:
    journal, states = journal_of(actions)
    history = replay(journal)
    assert (history.done, history.undone) == (states[-1] if states else ((), ()))


@given(ACTIONS, st.integers(0, 40))
def test_a_journal_cut_off_offers_the_top_of_the_same_stacks(actions: list[str], cut: int) -> None:
    journal, states = journal_of(actions)
    history = replay(journal[cut:])
    done, undone = states[-1] if states else ((), ())
    assert history.done == done[len(done) - len(history.done) :]
    assert history.undone == undone[len(undone) - len(history.undone) :]
    known = {op_id for op_id, kind, _, _ in journal[cut:] if kind == "do"}
    # Everything on top that is known is offered, so the next below is not known.
    for stack, offered in ((done, history.done), (undone, history.undone)):
        rest = stack[: len(stack) - len(offered)]
        assert not rest or rest[-1] not in known


def test_what_lies_beyond_an_unknown_step_is_not_offered() -> None:
    # “a” was done before the journal begins; without it, “b” cannot be done again.
    journal = [
        ("b", "do", None, "b"),
        ("1", "undo", "b", ""),
        ("2", "undo", "a", ""),
    ]
    assert replay(journal).undone == ()
    journal.append(("3", "redo", "a", ""))
    assert replay(journal).undone == ("b",)
    assert replay(journal).done == ()
    journal.append(("4", "redo", "b", ""))
    assert replay(journal).done == ("b",)


def test_two_windows_of_one_person() -> None:
    # One window undid its own step while the other went on.
    journal = [("a", "do", None, "a"), ("b", "do", None, "b"), ("1", "undo", "a", "")]
    history = replay(journal)
    assert (history.done, history.undone) == (("b",), ("a",))


def test_a_step_that_names_nothing_is_passed_over() -> None:
    assert replay([("a", "do", None, "a"), ("1", "undo", None, "")]).done == ("a",)


def test_labels_come_along() -> None:
    assert replay([("a", "do", None, "tag")], str.title).undo_label == "Tag"
