"""Warnings about a name before it enters the registry: strange letters, and who is named alike."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Iterable

from annotator.gui.words import tr
from annotator.model.actor_names import Likeness, Near, near
from annotator.model.identity import ActorId
from annotator.model.marks import Actor
from annotator.model.name_scripts import mixed_words, scripts_of, strange_letters

MOST_NEAR = 3
NEAR_ENOUGH: tuple[Likeness, ...] = ("same", "look-alike", "initials", "similar")


def script_warnings(name: str) -> list[str]:
    """What is strange about the letters of a name: words made of two scripts."""
    found = []
    for word in mixed_words(name):
        letters = strange_letters(word)
        told = ", ".join(
            f"{letter} ({unicodedata.name(letter, '?').lower()})" for letter in letters
        )
        scripts = ", ".join(sorted(scripts_of(word)))
        found.append(
            tr(
                "“{word}” mixes scripts ({scripts}): {letters} may only look right.",
                word=word,
                scripts=scripts,
                letters=told,
            )
        )
    return found


def near_warnings(name: str, actors: Iterable[Actor], but: Collection[ActorId] = ()) -> list[str]:
    """Who of the registry is called the same, looks the same, or nearly so."""
    others = {actor.id: actor for actor in actors if actor.id not in but}
    found = [one for one in near(name, others.values()) if one.likeness in NEAR_ENOUGH]
    return [_told(one, others[one.actor]) for one in found[:MOST_NEAR]]


def likeness_words(likeness: Likeness) -> str:
    """How a name is like another, in a word or two."""
    return {
        "same": tr("same name"),
        "look-alike": tr("looks the same, other letters"),
        "code": tr("code"),
        "initials": tr("same initials"),
        "part": tr("part of the name"),
        "similar": tr("nearly the same"),
        "contains": tr("contains it"),
    }[likeness]


def _told(one: Near, actor: Actor) -> str:
    values = {"name": actor.name, "type": actor.type, "alike": one.name}
    if one.likeness == "same":
        return tr("“{alike}” is a name of {name} ({type}) already.", **values)
    if one.likeness == "look-alike":
        return tr(
            "It looks like “{alike}” of {name} ({type}) but is written with other letters.",
            **values,
        )
    return tr("It is nearly “{alike}” of {name} ({type}).", **values)
