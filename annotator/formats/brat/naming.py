"""Names that brat takes for labels, roles, attributes and values, and the way back."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from annotator.model.schema import Schema

_ODD = re.compile(r"[^a-zA-Z0-9_-]")
_NUMBERED = re.compile(r"\d\Z")


def storage_form(name: str) -> str:
    """A name of the characters that brat takes: letters of ASCII, digits, `_` and `-`.

    Source: `normalize_to_storage_form` in brat's `projectconfig.py` replaces in the same way.
    """
    plain = unicodedata.normalize("NFKD", name)
    plain = "".join(sign for sign in plain if not unicodedata.combining(sign))
    return _ODD.sub("_", plain) or "_"


class Names:
    """One name of brat's for each of ours.

    Names that brat takes as they are stay; others are replaced, with a number where two would be
    the same. What a schema declares comes back as it was; of other names only those that stayed do.

    Args:
        declared: The names of a schema.
        numbered: Whether a name may end in a digit; roles may not, for brat numbers them.
    """

    def __init__(self, declared: Iterable[str] = (), *, numbered: bool = True) -> None:
        self._numbered = numbered
        self._written: dict[str, str] = {}
        self._ours: dict[str, str] = {}
        names = list(dict.fromkeys(declared))
        for name in sorted(names, key=lambda one: self._form(one) != one):
            self.written(name)

    def written(self, name: str) -> str:
        """The name in brat's files."""
        found = self._written.get(name)
        if found is None:
            form = found = self._form(name)
            number = 2
            while found in self._ours:
                found, number = self._form(f"{form}_{number}"), number + 1
            self._written[name] = found
            self._ours[found] = name
        return found

    def ours(self, written: str) -> str:
        """The name in our schema, or what is written where nothing declares it."""
        return self._ours.get(written, written)

    def _form(self, name: str) -> str:
        form = storage_form(name)
        return form if self._numbered or not _NUMBERED.search(form) else f"{form}_"


def label_names(schema: Schema) -> Names:
    """Names of labels, attributes and their values."""
    values = (value.name for one in schema.attributes for value in one.values)
    return Names([*schema.labels(), *(one.name for one in schema.attributes), *values])


def role_names(schema: Schema) -> Names:
    """Names of roles, of all events together."""
    return Names((r.name for e in schema.event_types for r in e.roles), numbered=False)
