"""The commands about annotation schemas: list, show, check."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from annotator.cli.output import say, show_json
from annotator.model.schema import Schema

app = typer.Typer(
    help="List, show and check annotation schemas.",
    no_args_is_help=True,
    rich_markup_mode=None,
)
AsJson = Annotated[bool, typer.Option("--json", help="Print one machine-readable object.")]


@app.command("list")
def list_schemas(as_json: AsJson = False) -> None:
    """List the schemas that come with the program."""
    from annotator.workspace.catalogue import find_schema, shipped_schemas

    found = [find_schema(path.stem)[1] for path in shipped_schemas()]
    if as_json:
        show_json({"schemas": [_about(schema) for schema in found]})
        return
    for schema in found:
        say(f"{schema.name:<12} {schema.version:<8} {schema.title}")


@app.command("show")
def show_schema(
    name: Annotated[str, typer.Argument(metavar="NAME", help="Name of a schema, or its file.")],
) -> None:
    """Print a schema's file."""
    from annotator.workspace.catalogue import find_schema

    say(find_schema(name)[0].rstrip("\n"))


@app.command("check")
def check_schema(
    file: Annotated[Path, typer.Argument(metavar="FILE", readable=False, help="A schema file.")],
    as_json: AsJson = False,
) -> None:
    """Check a schema file; what is wrong is named with its line."""
    from annotator.workspace.catalogue import read_schema

    schema = read_schema(file)[1]
    if as_json:
        show_json({"file": str(file), **_about(schema), "notes": list(schema.notes)})
        return
    about = _about(schema)
    for note in schema.notes:
        say(f"{file}: {note}")
    say(
        f"{file}: {schema.name} {schema.version} is right: {about['mentions']} mention labels, "
        f"{about['events']} event types, {about['relations']} relation types."
    )


def _about(schema: Schema) -> dict[str, str | int]:
    return {
        "name": schema.name,
        "version": schema.version,
        "title": schema.title,
        "sha256": schema.sha256,
        "mentions": len(schema.mention_types),
        "events": len(schema.event_types),
        "relations": len(schema.relation_types),
        "attributes": len(schema.attributes),
    }
