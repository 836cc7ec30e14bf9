"""The commands of `annotator`, their arguments and their help."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

import typer

from annotator.cli import exchange, picture, project, schema
from annotator.cli.versions import versions

_HELP = """Mark actors, events and relations in news articles.

annotator [PROJECT] [--article ID] opens the window: with a project, with the last one, or with a
page to start from. The commands below do the same work without it."""

app = typer.Typer(
    name="annotator",
    help=_HELP,
    add_completion=False,
    no_args_is_help=False,
    rich_markup_mode=None,  # plain help; the library for the other kind takes long to load
    pretty_exceptions_enable=False,
)
app.command("new")(project.new)
app.command("import")(exchange.import_)
app.command("export")(exchange.export)
app.command("validate")(exchange.validate)
app.command("stats")(project.stats)
app.command("formats")(exchange.formats)
app.add_typer(schema.app, name="schema")
app.command("render")(picture.render)
app.command("demo")(project.demo)


def _show_versions(wanted: bool) -> None:
    if wanted:
        for line in versions():
            typer.echo(line)
        raise typer.Exit


@app.callback()
def _every_command(
    version: Annotated[
        bool,
        typer.Option("--version", callback=_show_versions, is_eager=True, help="Show versions."),
    ] = False,
) -> None:
    pass


def run_command(arguments: Sequence[str]) -> int:
    """Run the command that these words name; the exit code.

    Whatever a command raises comes through, apart from wrong usage, which is explained.
    """
    try:
        app(list(arguments), prog_name="annotator")
    except SystemExit as leaving:
        return leaving.code if isinstance(leaving.code, int) else int(leaving.code is not None)
    return 0
