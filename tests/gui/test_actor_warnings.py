from __future__ import annotations

from typing import get_args

from annotator.gui.actor_warnings import likeness_words, near_warnings, script_warnings
from annotator.model.actor_names import Likeness
from tests.builders import an_actor

PUTIN = an_actor("a1", "Vladimir Putin")


def test_a_word_in_two_scripts_is_told_with_its_letters() -> None:
    (warning,) = script_warnings("Vlаdimir Putin")
    assert "“Vlаdimir” mixes scripts (Cyrillic, Latin)" in warning
    assert "cyrillic small letter a" in warning
    assert script_warnings("Vladimir Putin") == []


def test_who_is_named_alike_is_told() -> None:
    assert "is a name of Vladimir Putin" in near_warnings("vladimir  putin", [PUTIN])[0]
    assert "other letters" in near_warnings("Vladimir Рutin", [PUTIN])[0]
    assert "nearly" in near_warnings("Vladimir Puttin", [PUTIN])[0]
    assert near_warnings("Somebody", [PUTIN]) == []
    assert near_warnings("Vladimir Putin", [PUTIN], but=(PUTIN.id,)) == []


def test_every_likeness_has_its_words() -> None:
    words = {likeness_words(likeness) for likeness in get_args(Likeness)}
    assert len(words) == len(get_args(Likeness))
