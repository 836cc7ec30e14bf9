"""What survives a new label; the refusals are seen through the commands that retype."""

from __future__ import annotations

from dataclasses import replace

import pytest

from annotator.commands.keeping import kept_attributes, refuse_broken_uses
from annotator.model.errors import CommandRefused
from tests.builders import a_context, a_mention, a_relation, an_argument, an_event


def test_attributes_are_kept_by_name_and_value() -> None:
    mention = a_mention(attributes={"gender": "f", "certainty": "low", "old": "x"})
    assert kept_attributes(a_context(), mention) == {"gender": "f", "certainty": "low"}
    assert kept_attributes(a_context(), replace(mention, type="Place")) == {"certainty": "low"}


def test_an_event_is_checked_as_an_event() -> None:
    visit, attack = an_event("e1"), an_event("e2", "Attack")
    on = a_context(visit, attack, a_relation("r1", "causes", visit, attack))
    refuse_broken_uses(on, visit, "Attack")
    with pytest.raises(CommandRefused, match="is the target of “causes”"):
        refuse_broken_uses(on, attack, "Visit")


def test_a_written_value_of_the_same_name_is_no_use() -> None:
    mention = a_mention("m1")
    event = an_event("e1", arguments=(an_argument("host", "m1"), an_argument("topic", mention)))
    refuse_broken_uses(a_context(mention, event), mention, "Place")


def test_only_the_end_that_changes_is_checked() -> None:
    source, target = a_mention("m1", "Organization"), a_mention("m2", "Organization", 29, 38)
    on = a_context(source, target, a_relation("r1", "member-of", source, target))
    refuse_broken_uses(on, source, "Person")
    with pytest.raises(CommandRefused, match="is the target of “member-of”"):
        refuse_broken_uses(on, target, "Person")
