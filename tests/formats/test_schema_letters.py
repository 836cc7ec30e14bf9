"""Every role gets a letter of its own, and letters that were chosen well stay."""

from __future__ import annotations

from annotator.formats.schema_file import parse_schema
from annotator.formats.schema_letters import give_letters
from annotator.model.schema import RESERVED_LETTERS
from tests.formats.schema_text import GOOD


def roles(*definitions: str) -> str:
    listed = "".join(f"      - {{{definition}, accepts: [actor]}}\n" for definition in definitions)
    head, tail = GOOD.split("    roles:\n")
    return f"{head}    roles:\n{listed}relations:\n{tail.split('relations:')[1].lstrip(chr(10))}"


def test_bad_role_letters_are_replaced_with_a_note_and_good_ones_stay() -> None:
    schema = parse_schema(
        roles(
            "name: target",
            "name: recipient, key: r",
            "name: topic, key: t",
            "name: theme, key: t",
            "name: mood, key: mood",
            "name: agent, key: A",
        ),
        where="",
    )
    visit = schema.event_type("Visit")
    assert visit is not None

    assert {r.name: r.key for r in visit.roles} == {
        "target": "b",  # t and a are chosen by others, r g e are reserved
        "recipient": "c",
        "topic": "t",
        "theme": "h",
        "mood": "o",
        "agent": "a",
    }
    assert len(schema.notes) == 4
    assert "the role recipient has “r”, which the program uses itself; it got “c”" in "".join(
        schema.notes
    )


def test_more_roles_than_letters_leave_the_last_without_one() -> None:
    schema = parse_schema(roles(*(f"name: x{n}" for n in range(21))), where="")
    visit = schema.event_type("Visit")
    assert visit is not None
    keys = [role.key for role in visit.roles]

    assert len(set(keys[:19])) == 19
    assert not RESERVED_LETTERS & set(keys[:19])
    assert keys[19:] == [None, None]
    assert "no letter is left" in schema.notes[-1]


def test_an_event_without_roles_is_left_alone() -> None:
    event = {"name": "Rain"}

    assert list(give_letters(event)) == []
    assert event == {"name": "Rain"}
