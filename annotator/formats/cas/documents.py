"""Names the files of CAS documents: those that are written, and what the place of a file tells."""

from __future__ import annotations

import re
from dataclasses import dataclass

from annotator.model.marks import LayerKind
from annotator.untrusted.incoming import Incoming

TYPE_SYSTEM = "TypeSystem.xml"
_UNSAFE = re.compile(r"[^A-Za-z0-9_-]")
_USER = "INITIAL_CAS"  # what a project of INCEpTION has for documents that nobody has opened


def file_name(article: str, taken: set[str]) -> str:
    """The name of an article's file without its end; none that was taken before."""
    plain = _UNSAFE.sub("_", article) or "_"
    found, number = plain, 2
    while found.lower() in taken:
        found, number = f"{plain}_{number}", number + 1
    taken.add(found.lower())
    return found


@dataclass(frozen=True, slots=True)
class Owner:
    """Whose document it is, where its place tells: None where it does not."""

    annotator: str | None = None
    kind: LayerKind | None = None


def owner_of(file: Incoming) -> Owner:
    """Whose document it is in an exported project of INCEpTION.

    There it is `annotation/DOCUMENT/USER.json`, `curation/DOCUMENT/CURATION_USER.json`, or a ZIP
    archive of such a name that holds the file.
    """
    parts = file.where.replace("\\", "/").split("/")
    parts[-1] = file.stem
    if len(parts) > 3 and parts[-2].lower().endswith(".zip") and parts[-4] in _FOLDERS:
        parts = [*parts[:-2], parts[-2][:-4]]
    if len(parts) < 3 or parts[-3] not in _FOLDERS:
        return Owner()
    return Owner(parts[-1] or None, _FOLDERS[parts[-3]])


_FOLDERS: dict[str, LayerKind] = {"annotation": "manual", "curation": "adjudicated"}


def is_beside_the_point(file: Incoming) -> bool:
    """Whether a file belongs to an exported project of INCEpTION and holds no marks."""
    if re.match(r"exportedproject.*\.json$", file.name):
        return True
    parts = file.where.replace("\\", "/").split("/")
    return file.stem == _USER and len(parts) > 2 and parts[-3] in _FOLDERS
