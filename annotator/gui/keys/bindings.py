"""Which keys each action has now: those of the action table, or the person's own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from string import ascii_lowercase

from PySide6.QtGui import QKeySequence

from annotator.gui.action_table import Action
from annotator.gui.key_reading import key_name
from annotator.gui.label_keys import SHIFT, rank_of
from annotator.gui.words import tr
from annotator.model.schema import Schema

OwnKeys = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class LetterUse:
    """A letter that a role of the project's schema has as well as an action."""

    letter: str
    role: str
    event: str


class KeyBindings:
    """The actions with their present keys, and what of the person's keys cannot be used.

    Args:
        actions: The action table.
        own: The person's keys by the id of the action; an empty tuple takes all keys away.
            What cannot be used is left out and named in `left_out`.
    """

    def __init__(self, actions: Iterable[Action], own: OwnKeys | None = None) -> None:
        self._table = {action.id: action for action in actions}
        self.own: dict[str, tuple[str, ...]] = {}
        self.left_out: list[str] = []
        self._holders: dict[str, Action] = {}
        for identifier, keys in (own or {}).items():
            action = self._table.get(identifier)
            if action is None:
                self.left_out.append(
                    tr("There is no action “{identifier}”.", identifier=identifier)
                )
                continue
            kept = self._usable(action, keys)
            # Where nothing that was asked for can be used, the usual keys stay.
            if kept or not keys:
                self.own[identifier] = tuple(kept)
                self._holders.update(dict.fromkeys(kept, action))
        for action in self._table.values():
            if action.id not in self.own:
                for key in map(one_name, action.keys):
                    self._holders.setdefault(key, action)

    def _usable(self, action: Action, keys: Iterable[str]) -> list[str]:
        """The keys that this action can have, each once; the others are named."""
        kept: list[str] = []
        for key in keys:
            name = key_name(key)
            why = tr("it is not a key") if name is None else why_not(action, name)
            other = self._holders.get(name or "")
            if other is not None:
                why = tr("it belongs to “{other}”", other=other.words)
            if why:
                self.left_out.append(
                    tr("“{key}” for “{action}”: {why}.", key=key, action=action.words, why=why)
                )
            elif name is not None and name not in kept:
                kept.append(name)
        return kept

    @cached_property
    def actions(self) -> tuple[Action, ...]:
        """Every action with its present keys, in the order of the table."""
        return tuple(
            replace(action, keys=self.keys_of(action.id)) for action in self._table.values()
        )

    def keys_of(self, identifier: str) -> tuple[str, ...]:
        """The present keys of an action, as they are to be shown.

        A usual key that the person gave to another action is that one's alone.
        """
        own = self.own.get(identifier)
        if own is not None:
            return tuple(map(shown_key, own))
        action = self._table[identifier]
        return tuple(key for key in action.keys if self._holders[one_name(key)].id == identifier)

    def first_key(self, identifier: str) -> str:
        """The key to name where one acts; empty where the action has none."""
        return next(iter(self.keys_of(identifier)), "")

    def key_of_label(self, schema: Schema, label: str) -> str:
        """The present key that tags with a mention label, written short; or nothing."""
        rank = rank_of(schema, label)
        key = self.first_key(f"tag.{rank}") if f"tag.{rank}" in self._table else ""
        return key.replace("Shift+", SHIFT)

    def is_changed(self, identifier: str) -> bool:
        """Whether an action has other keys than it always had."""
        return self.keys_of(identifier) != self._table[identifier].keys

    def holder_of(self, key: str) -> Action | None:
        """The action that has this key now, wherever it works."""
        return self._holders.get(one_name(key))

    # -- changes: each gives new bindings ------------------------------------------------------

    def with_key(self, identifier: str, key: str) -> KeyBindings:
        """The same with one more key for an action, taken away from the one that had it."""
        name = one_name(key)
        own = {other: tuple(k for k in keys if k != name) for other, keys in self.own.items()}
        mine = (one_name(k) for k in self.keys_of(identifier))
        own[identifier] = (*(k for k in mine if k != name), name)
        return self._with(own)

    def without_key(self, identifier: str, key: str) -> KeyBindings:
        """The same with a key taken away from an action."""
        mine = (one_name(k) for k in self.keys_of(identifier))
        left = tuple(k for k in mine if k != one_name(key))
        return self._with({**self.own, identifier: left})

    def reset(self, identifier: str) -> KeyBindings:
        """The same with the usual keys of an action, taken back from others that have them now."""
        usual = {one_name(key) for key in self._table[identifier].keys}
        own = {
            other: tuple(key for key in keys if key not in usual)
            for other, keys in self.own.items()
            if other != identifier
        }
        # Another action that would be left without any key has its usual ones again.
        return self._with({name: keys for name, keys in own.items() if keys or not self.own[name]})

    def reset_all(self) -> KeyBindings:
        """The table as it is."""
        return self._with({})

    def _with(self, own: OwnKeys) -> KeyBindings:
        """These keys; what is the same as in the table is nobody's own."""
        usual = {action.id: tuple(map(one_name, action.keys)) for action in self._table.values()}
        changed = {name: keys for name, keys in own.items() if keys != usual[name]}
        return KeyBindings(self._table.values(), changed)


def why_not(action: Action, name: str) -> str:
    """Why a key cannot be given to an action; empty where it can."""
    if action.scope == "window" and (len(name) == 1 or _types(name)):
        return tr("it would be typed into every field; hold Ctrl or Alt with it")
    return ""


def roles_with(schema: Schema, action: Action) -> list[LetterUse]:
    """Roles of the schema whose letter is a key of this action of the canvas.

    With such an event selected the role comes first.
    """
    if action.scope != "canvas":
        return []
    letters = {name for key in action.keys if (name := one_name(key)) in ascii_lowercase}
    return [
        LetterUse(role.key, role.name, event.name)
        for event in schema.event_types
        for role in event.roles
        if role.key is not None and role.key in letters
    ]


def shown_key(key: str) -> str:
    """A key as people read it: letters as on the key."""
    return key.upper() if len(key) == 1 and len(key.upper()) == 1 else key


def native_key(key: str) -> str:
    """A key as this system writes it, such as `⌘Z` on a Mac."""
    if len(key) == 1:
        return key
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) or key


def one_name(key: str) -> str:
    """The spelling in which keys are compared."""
    return key_name(key) or key


def _types(name: str) -> bool:
    """Whether a named key writes or moves inside a field."""
    return name.removeprefix("Shift+") in _FIELD_KEYS or (
        name.startswith("Shift+") and len(name) == len("Shift+") + 1
    )


_FIELD_KEYS = {
    *("Space", "Tab", "Enter", "Backspace", "Del", "Left", "Right", "Up", "Down", "Home", "End"),
}
