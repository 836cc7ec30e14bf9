"""What there is to choose from: formats to import and export, and schemas."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from annotator.assets import schema_files
from annotator.formats.registry import all_formats
from annotator.formats.schema_file import load_schema, parse_schema
from annotator.ingest.registry import article_readers
from annotator.model.errors import NotFound
from annotator.model.option import Option
from annotator.model.said import said
from annotator.model.schema import Schema
from annotator.untrusted.incoming import PathFile

SCHEMA_SUFFIXES = (".yaml", ".yml")


@dataclass(frozen=True, slots=True)
class FormatInfo:
    """What a person may want to know of a kind of file.

    `records` says that articles come with marks, `folder` that an export is a folder of files.
    `missing` names what of a record it cannot hold (fields of `formats.capabilities.Capabilities`).
    `needs` is the package that is not installed, without which it cannot be used.
    """

    name: str
    title: str
    extensions: tuple[str, ...]
    can_import: bool
    can_export: bool
    records: bool = True
    folder: bool = False
    read_options: tuple[Option, ...] = ()
    write_options: tuple[Option, ...] = ()
    missing: tuple[str, ...] = ()
    needs: str = ""


def list_formats() -> list[FormatInfo]:
    """Everything that can be imported or exported: kinds of articles first, then of marks."""
    articles = (
        FormatInfo(
            reader.name,
            reader.title,
            reader.extensions,
            can_import=True,
            can_export=False,
            records=False,
            read_options=reader.options,
        )
        for reader in article_readers()
    )
    marks = (
        FormatInfo(
            found.name,
            found.title,
            found.extensions,
            found.can_read,
            found.can_write,
            folder=found.folder,
            read_options=found.read_options,
            write_options=found.write_options,
            missing=found.capabilities.missing(),
            needs="" if not found.needs or find_spec(found.needs) else found.needs,
        )
        for found in all_formats()
    )
    return [*articles, *marks]


def find_format_info(name: str) -> FormatInfo:
    """One of them.

    Raises:
        NotFound: there is none of this name.
    """
    found = {info.name: info for info in list_formats()}
    if name not in found:
        raise NotFound(
            said("There is no format “{name}”.", name=name),
            hint=said(
                "There are: {names}. `annotator formats` describes them.", names=tuple(found)
            ),
        )
    return found[name]


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
    """The text and the value of a schema file, or of another program's configuration.

    Raises:
        BadInput: it is missing, or not a schema; the message names the line.
    """
    made = None if path.suffix in SCHEMA_SUFFIXES else _from_configuration(path)
    if made is not None:
        return made, parse_schema(made, where=str(path))
    schema = load_schema(path)
    return path.read_bytes().decode("utf-8-sig"), schema


def _from_configuration(path: Path) -> str | None:
    """A schema made of a configuration that one of the formats has; None where none knows it."""
    if not path.is_file():
        return None
    file = PathFile(path)
    for found in all_formats():
        text = None if found.read_schema is None else found.read_schema(file)
        if text is not None:
            return text
    return None
