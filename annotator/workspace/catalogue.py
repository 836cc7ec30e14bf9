"""What there is to choose from: formats to import and export, and schemas."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from annotator.assets import schema_files
from annotator.formats.registry import all_formats
from annotator.formats.schema_file import load_schema
from annotator.ingest import text
from annotator.model.errors import NotFound
from annotator.model.said import said
from annotator.model.schema import Schema

TEXT = "text"


@dataclass(frozen=True, slots=True)
class FormatInfo:
    """What a person may want to know of a format."""

    name: str
    title: str
    extensions: tuple[str, ...]
    can_import: bool
    can_export: bool


def list_formats() -> list[FormatInfo]:
    """Everything that can be imported or exported, plain text first."""
    plain = FormatInfo(TEXT, said("Plain text, one article a file"), text.SUFFIXES, True, False)
    others = (
        FormatInfo(f.name, f.title, f.extensions, f.can_read, f.can_write) for f in all_formats()
    )
    return [plain, *others]


def shipped_schemas() -> list[Path]:
    """The annotation schemas that come with the program; each name is the file's stem."""
    return [path for path in schema_files() if path.suffix == ".yaml"]


def find_schema(name_or_file: str) -> tuple[str, Schema]:
    """The text and the value of a shipped schema or of a schema file.

    Raises:
        NotFound: it is neither.
        BadInput: the file is not a schema; the message names the line.
    """
    shipped = {path.stem: path for path in shipped_schemas()}
    if name_or_file in shipped:
        return read_schema(shipped[name_or_file])
    path = Path(name_or_file)
    if not path.suffix and not path.exists():
        raise NotFound(
            said("There is no schema “{name_or_file}”.", name_or_file=name_or_file),
            hint=said("There are: {shipped}; or name a schema file.", shipped=tuple(shipped)),
        )
    return read_schema(path)


def read_schema(path: Path) -> tuple[str, Schema]:
    """The text and the value of a schema file.

    Raises:
        BadInput: it is missing, or not a schema; the message names the line.
    """
    schema = load_schema(path)
    return path.read_bytes().decode("utf-8-sig"), schema
