"""What a CAS holds, whichever file it came from: types, texts, and structures of features.

Positions are those of the file (UTF-16 units by the standard); nothing is interpreted here.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

ANNOTATION = "uima.tcas.Annotation"
ANNOTATION_BASE = "uima.cas.AnnotationBase"
DOCUMENT = "uima.tcas.DocumentAnnotation"
TOP = "uima.cas.TOP"
STRING = "uima.cas.String"
BOOLEAN = "uima.cas.Boolean"
INTEGER = "uima.cas.Integer"
STRINGS = "uima.cas.StringArray"
FS_ARRAY = "uima.cas.FSArray"

SEGMENTATION = "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type."
TOKEN = f"{SEGMENTATION}Token"
SENTENCE = f"{SEGMENTATION}Sentence"
METADATA = "de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData"

MAX_TYPES_ABOVE = 100  # types that a type may stand below


@dataclass(frozen=True, slots=True)
class Ref:
    """A feature's value that is another structure."""

    id: int


Single = str | int | float | bool | Ref
Value = Single | tuple[Single, ...]


@dataclass(frozen=True, slots=True)
class Feature:
    """What a feature's value is; `element` is the type of an array's items, empty where not told."""

    range: str
    element: str = ""


@dataclass(frozen=True, slots=True)
class Type:
    """A type and the features that it adds to those of the type above it."""

    above: str
    features: Mapping[str, Feature] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Types:
    """A type system, by the types' whole names."""

    all: Mapping[str, Type] = field(default_factory=dict)

    def feature(self, name: str, feature: str) -> Feature | None:
        """A feature of a type or of one above it; None where nothing is known of it."""
        for one in self._upwards(name):
            found = self.all[one].features.get(feature)
            if found is not None:
                return found
        return None

    def features(self, name: str) -> dict[str, Feature]:
        """All features of a type, inherited ones among them."""
        found: dict[str, Feature] = {}
        for one in self._upwards(name):
            found = {**self.all[one].features, **found}
        return found

    def _upwards(self, name: str) -> Iterator[str]:
        for _ in range(MAX_TYPES_ABOVE):
            if name not in self.all:
                return
            yield name
            name = self.all[name].above


@dataclass(slots=True)
class Structure:
    """A feature structure; features without a value are left out.

    `line` is where it stands in its file, counted from 1, where that is known.
    """

    id: int
    type: str
    features: dict[str, Value]
    line: int | None = None

    @property
    def short(self) -> str:
        """The type's name without its package."""
        return self.type.rsplit(".", 1)[-1]

    def ref(self, feature: str) -> int | None:
        """The id of the structure that a feature points to, or None."""
        value = self.features.get(feature)
        return value.id if isinstance(value, Ref) else None

    def refs(self, feature: str) -> tuple[int, ...]:
        """The ids of the structures in a list, without what is none."""
        value = self.features.get(feature)
        if not isinstance(value, tuple):
            return ()
        return tuple(one.id for one in value if isinstance(one, Ref))

    def words(self, feature: str) -> str | None:
        """A feature's value where it is a text that is not empty."""
        value = self.features.get(feature)
        return value if isinstance(value, str) and value else None

    def lines(self, feature: str) -> tuple[str, ...]:
        """The texts in a list, without what is none."""
        value = self.features.get(feature)
        return tuple(v for v in value if isinstance(v, str)) if isinstance(value, tuple) else ()

    @property
    def stretch(self) -> tuple[int, int] | None:
        """(begin, end) where it is an annotation."""
        begin, end = self.features.get("begin"), self.features.get("end")
        if type(begin) is int and type(end) is int:
            return begin, end
        return None


@dataclass(frozen=True, slots=True)
class Sofa:
    """A text that annotations stand on; a view of the same name holds them."""

    id: int
    name: str
    text: str


@dataclass(slots=True)
class Cas:
    """A document: its types, its texts, and its structures by id in the order of the file.

    `members` are ids of the structures of each sofa's view; writing needs them, reading does not.
    """

    types: Types = field(default_factory=Types)
    sofas: list[Sofa] = field(default_factory=list)
    structures: dict[int, Structure] = field(default_factory=dict)
    members: dict[int, list[int]] = field(default_factory=dict)
