"""The commands about a project as a whole: new, stats, demo."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from annotator.cli.output import say, show_json
from annotator.cli.targets import connected, is_url, new_project
from annotator.cli.window import open_window
from annotator.model.errors import BadInput

SAMPLE = "sample.annotator"


def new(
    project: Annotated[str, typer.Argument(metavar="PROJECT", help="File or database URL.")],
    schema: Annotated[
        str, typer.Option(metavar="NAME|FILE", help="What may be marked; see `schema list`.")
    ] = "news",
    as_json: Annotated[bool, typer.Option("--json", help="Print one object.")] = False,
) -> None:
    """Make an empty project."""
    from annotator.bootstrap import wired_projects
    from annotator.workspace.locations import without_password

    target = new_project(project)
    if not is_url(target) and Path(target).exists():
        raise BadInput(
            f"{target} is there already.", hint="Choose another name; nothing was changed."
        )
    wired_projects().create(target, schema=schema)
    if as_json:
        show_json({"project": without_password(target), "schema": schema})
    else:
        say(without_password(target))


def stats(
    project: Annotated[str, typer.Argument(metavar="PROJECT", help="Project file or URL.")],
    as_json: Annotated[bool, typer.Option("--json", help="Print one object.")] = False,
) -> None:
    """Count articles, marks and annotators."""
    store = connected(project)
    try:
        info, counts = store.project(), store.stats()
    finally:
        store.close()
    if as_json:
        shown = {"project": info.name, "schema": info.schema.name, **asdict(counts)}
        show_json(shown)
        return
    say(f"{info.name} (schema {info.schema.name} {info.schema.version})")
    say(f"{counts.articles} articles, {counts.characters} characters, {counts.actors} actors")
    _section("Status", counts.by_status)
    _section("Annotators (articles)", counts.annotators)
    for kind, labels in counts.labels.items():
        _section(f"{kind.capitalize()}s ({sum(labels.values())})", labels)


def _section(title: str, counts: Mapping[str, int]) -> None:
    """A heading and its counts, the largest first."""
    if counts:
        say(f"\n{title}")
        for name, count in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
            if not count:
                continue
            say(f"  {count:>7}  {name}")


def demo(
    folder: Annotated[Path | None, typer.Argument(metavar="DIR", help="Where to make it.")] = None,
    no_window: Annotated[
        bool, typer.Option("--no-window", help="Only make it and print where it is.")
    ] = False,
) -> None:
    """Make the sample project, unless it is there, and open it."""
    from annotator.bootstrap import wired_projects

    place = folder if folder is not None else _sample_folder()
    target = place / SAMPLE
    wired_projects().create_sample(str(target))
    say(str(target))
    if not no_window:
        raise typer.Exit(open_window(str(target), None))


def _sample_folder() -> Path:
    import platformdirs

    return Path(platformdirs.user_data_dir("news-annotator"))
