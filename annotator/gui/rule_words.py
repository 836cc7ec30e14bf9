"""The rules that marks can break, and their fixes, in the words of the window."""

from __future__ import annotations

from annotator.commands.fixes import FIXES
from annotator.gui.words import shown, tr


def rule_words(rule: str) -> str:
    """What all problems of a rule have in common; a rule without words of its own is named."""
    words = {
        "unknown-label": tr("Label that the schema does not have"),
        "wrong-actor": tr("Actor linked to what is none"),
        "missing-trigger": tr("Event without a trigger"),
        "too-many-triggers": tr("Event with too many triggers"),
        "missing-role": tr("Role that must be filled"),
        "too-many-fillers": tr("Role with too many fillers"),
        "unknown-role": tr("Role that the event does not have"),
        "wrong-filler": tr("Filler that the role does not take"),
        "cycle": tr("Event that is its own argument"),
        "self-relation": tr("Relation of a mark to itself"),
        "wrong-end": tr("Relation with a wrong end"),
        "wrong-attribute": tr("Attribute that does not fit"),
        "blank": tr("Nothing but blanks marked"),
        "blank-edge": tr("Blank at the edge of a mark"),
        "inside-word": tr("Mark that cuts a word"),
    }
    return words.get(rule, rule)


def fix_words(rule: str) -> str:
    """What the fix of a rule does; empty where only a person knows what is right."""
    return shown(FIXES.get(rule, ""))
