"""Tells which mark a structure of a CAS is, by how it is built."""

from __future__ import annotations

from collections.abc import Container

from annotator.formats.cas.own_types import ARTICLE, CHAINS, EVENT, MENTION, VALUE
from annotator.formats.cas.structure import FS_ARRAY, SEGMENTATION, Cas, Ref, Structure
from annotator.model.schema import Schema

LABELS = ("label", "value", "type", "identifier")
_SEGMENTS = frozenset({"Token", "Sentence", "Paragraph", "DocumentAnnotation", "DocumentMetaData"})
_BOOKKEEPING = (
    SEGMENTATION,
    "de.tudarmstadt.ukp.dkpro.core.api.metadata.",
    "de.tudarmstadt.ukp.clarin.webanno.api.type.",
    "de.tudarmstadt.ukp.inception.api.type.",
)
_GRAMMAR = (
    "de.tudarmstadt.ukp.dkpro.core.api.lexmorph.",
    "de.tudarmstadt.ukp.dkpro.core.api.syntax.",
)


class Recognizer:
    """Knows a CAS and a schema.

    Args:
        cas: Whose structures are asked for.
        schema: Tells events from mentions where nothing else does.
        grammar: Whether parts of speech, lemmas and syntax are marks too.
    """

    def __init__(self, cas: Cas, schema: Schema, *, grammar: bool) -> None:
        self._cas = cas
        self._schema = schema
        self._grammar = grammar
        self._chained: Container[int] = {
            target
            for one in cas.structures.values()
            for name in ("first", "next")
            if (target := one.ref(name)) is not None
        }

    def kind(self, one: Structure) -> str:
        """Which mark a structure is; empty where it is none."""
        if one.type.startswith(_BOOKKEEPING) or one.short in _SEGMENTS or one.type == ARTICLE:
            return ""
        if one.type.startswith(_GRAMMAR) and not self._grammar:
            return ""
        if one.type == VALUE:
            return "value"
        if one.ref("Governor") is not None and one.ref("Dependent") is not None:
            return "relation"
        if "first" in one.features or one.type in {f"{name}Chain" for name in CHAINS.values()}:
            return "chain"
        if one.stretch is None:
            return ""
        if one.type.endswith("Link") and ("next" in one.features or self._is_link(one)):
            return "link"
        if one.type == MENTION:
            return "mention"
        if one.type == EVENT or self.slots(one) or self._schema.event_type(self.label(one)):
            return "event"
        return "mention"

    def _is_link(self, one: Structure) -> bool:
        """Whether an annotation belongs to a chain, though none comes after it."""
        return one.id in self._chained or self._cas.types.feature(one.type, "next") is not None

    def slots(self, one: Structure) -> list[str]:
        """The features that hold slots, whether they are filled or only could be."""
        found = []
        for name, value in one.features.items():
            if isinstance(value, tuple) and value and all(self._is_slot(item) for item in value):
                found.append(name)
        for name, feature in self._cas.types.features(one.type).items():
            if feature.range == FS_ARRAY and name not in found and feature.element:
                inside = self._cas.types.features(feature.element)
                if "role" in inside and "target" in inside:
                    found.append(name)
        return found

    def _is_slot(self, item: object) -> bool:
        found = self._cas.structures.get(item.id) if isinstance(item, Ref) else None
        return found is not None and found.ref("target") is not None

    def label(self, one: Structure) -> str:
        """The label of a structure: what it says, else the name of its type."""
        for name in LABELS:
            words = one.words(name)
            if words and words.strip():
                return words
        return one.short
