from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.gui.action_table import ACTIONS, Action
from annotator.gui.keys.bindings import KeyBindings, one_name, roles_with, shown_key, why_not
from annotator.gui.keys.keymap import Keymap
from tests.gui.desk import a_keyed_schema

pytestmark = pytest.mark.usefixtures("qapp")


def action(name: str, *keys: str, scope: str = "canvas") -> Action:
    return Action(name, name.title(), "View", lambda _: None, keys, scope)  # type: ignore[arg-type]


TABLE = (
    action("event", "E"),
    action("note", "F2"),
    action("redo", "Ctrl+Y", "Ctrl+Shift+Z", scope="window"),
    action("plain"),
)

BY_ID = {one.id: one for one in TABLE}


def keys(bindings: KeyBindings) -> dict[str, tuple[str, ...]]:
    return {one.id: one.keys for one in bindings.actions}


def test_without_own_keys_they_are_those_of_the_table() -> None:
    bindings = KeyBindings(ACTIONS)
    assert bindings.actions == ACTIONS
    assert bindings.left_out == []
    assert not any(bindings.is_changed(one.id) for one in ACTIONS)


def test_own_keys_are_added_to_or_put_in_place_of_the_usual() -> None:
    bindings = KeyBindings(TABLE).with_key("event", "x")
    assert bindings.keys_of("event") == ("E", "X")
    assert bindings.own == {"event": ("e", "x")}
    bindings = bindings.without_key("event", "E")
    assert bindings.keys_of("event") == ("X",)
    assert bindings.is_changed("event")
    assert bindings.holder_of("X") == TABLE[0]
    assert bindings.holder_of("E") is None
    assert bindings.without_key("event", "X").keys_of("event") == ()
    assert bindings.first_key("event") == "X"
    assert bindings.first_key("plain") == ""


def test_a_key_that_is_given_to_another_action_is_taken_away_and_comes_back() -> None:
    bindings = KeyBindings(TABLE).with_key("note", "E")
    assert keys(bindings) | {"redo": ()} == {
        "event": (),
        "note": ("F2", "E"),
        "redo": (),
        "plain": (),
    }
    assert bindings.own == {"note": ("F2", "e")}
    assert bindings.is_changed("event")
    assert keys(bindings.reset("note")) == keys(KeyBindings(TABLE))
    assert keys(bindings.reset("event")) == keys(KeyBindings(TABLE))
    assert keys(bindings.with_key("plain", "F2"))["note"] == ("E",)
    assert bindings.with_key("plain", "F2").reset_all().own == {}


def test_a_key_given_back_by_hand_leaves_nothing_of_one_s_own() -> None:
    bindings = KeyBindings(TABLE).with_key("note", "E").with_key("event", "e")
    assert keys(bindings) == keys(KeyBindings(TABLE))
    assert bindings.own == {}


def test_across_the_scopes_too() -> None:
    bindings = KeyBindings(TABLE).with_key("event", "Ctrl+Y")
    assert bindings.keys_of("redo") == ("Ctrl+Shift+Z",)


@pytest.mark.parametrize(
    ("own", "said", "kept"),
    [
        ({"nobody": ("x",)}, ["There is no action “nobody”."], {}),
        ({"event": ("Blah",)}, ["“Blah” for “Event”: it is not a key."], {}),
        ({"event": ("Blah", "x")}, ["“Blah” for “Event”: it is not a key."], {"event": ("X",)}),
        ({"event": ("Esc",)}, ["“Esc” for “Event”: it is not a key."], {}),
        (
            {"event": ("x",), "note": ("X", "F4")},
            ["“X” for “Note”: it belongs to “Event”."],
            {"event": ("X",), "note": ("F4",)},
        ),
        (
            {"redo": ("y",)},
            ["“y” for “Redo”: it would be typed into every field; hold Ctrl or Alt with it."],
            {},
        ),
        ({"redo": ("Shift+A", "Left", "Ctrl+F9")}, None, {"redo": ("Ctrl+F9",)}),
        ({"event": ()}, [], {"event": ()}),
    ],
)
def test_what_cannot_be_used_is_left_out_and_named(
    own: dict[str, tuple[str, ...]],
    said: list[str] | None,
    kept: dict[str, tuple[str, ...]],
) -> None:
    bindings = KeyBindings(TABLE, own)
    if said is not None:
        assert bindings.left_out == said
    assert keys(bindings) == keys(KeyBindings(TABLE)) | kept


some_keys = st.lists(
    st.sampled_from(["E", "e", "x", "F2", "Ctrl+Y", "Ctrl+Shift+Z", "?", "", "Esc", "Ctrl+"]),
    max_size=3,
).map(tuple)


@given(st.dictionaries(st.sampled_from([*(one.id for one in TABLE), "nobody"]), some_keys))
def test_whatever_the_settings_say_no_key_means_two_things(
    own: dict[str, tuple[str, ...]],
) -> None:
    bindings = KeyBindings(TABLE, own)
    Keymap(replace(one, scope="canvas") for one in bindings.actions)
    again = KeyBindings(TABLE, bindings.own)
    assert (keys(again), again.left_out) == (keys(bindings), [])


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["add", "remove", "reset"]),
            st.sampled_from([one.id for one in TABLE]),
            st.sampled_from(["E", "F2", "Ctrl+Y", "F5"]),
        )
    )
)
def test_any_changes_one_after_the_other_can_be_kept(steps: list[tuple[str, str, str]]) -> None:
    bindings = KeyBindings(TABLE)
    for step, name, key in steps:
        if step == "add" and not why_not(BY_ID[name], one_name(key)):
            bindings = bindings.with_key(name, key)
            assert key in bindings.keys_of(name)
        elif step != "reset":
            bindings = bindings.without_key(name, key)
            assert key not in bindings.keys_of(name)
        else:
            bindings = bindings.reset(name)
            assert not bindings.is_changed(name)
        assert bindings.left_out == []
        assert keys(KeyBindings(TABLE, bindings.own)) == keys(bindings)
        Keymap(replace(one, scope="canvas") for one in bindings.actions)


def test_letters_of_the_schema_are_found() -> None:
    schema = a_keyed_schema()
    bound = replace(TABLE[0], keys=("H", "F4"))
    found = roles_with(schema, bound)
    assert ("h", "host", "Visit") in [(use.letter, use.role, use.event) for use in found]
    assert {use.letter for use in found} == {"h"}
    assert roles_with(schema, replace(bound, scope="window")) == []
    assert roles_with(schema, TABLE[0]) == []


def test_letters_are_shown_as_on_the_keys() -> None:
    assert [shown_key(key) for key in ("e", "+", "ß", "Ctrl+Left")] == ["E", "+", "ß", "Ctrl+Left"]
