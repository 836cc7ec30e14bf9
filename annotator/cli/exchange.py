"""The commands that carry articles in and records out: import, export, validate, formats."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from annotator.cli.output import progress, remark, say, show_json
from annotator.cli.targets import existing_project
from annotator.model.marks import Status

Project = Annotated[str, typer.Argument(metavar="PROJECT", help="Project file or database URL.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print one machine-readable object.")]


def import_(
    project: Project,
    paths: Annotated[
        list[Path], typer.Argument(metavar="PATH...", readable=False, help="Files and folders.")
    ],
    format: Annotated[  # noqa: A002  # the option's name
        str, typer.Option(metavar="auto|NAME", help="What the files are; see `formats`.")
    ] = "auto",
    annotator: Annotated[
        str | None,
        typer.Option(metavar="NAME", help="Name for the annotator of imported records."),
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Add articles or records to a project."""
    from annotator.bootstrap import wired_projects
    from annotator.workspace.importing import import_paths

    projects = wired_projects()
    store = projects.connect(existing_project(project))
    try:
        with progress("Importing") as told:
            report = import_paths(
                store,
                paths,
                format=format,
                annotator=annotator,
                clock=projects.clock,
                progress=told,
            )
    finally:
        store.close()
    if as_json:
        show_json(report.as_data())
    else:
        for finding in report.findings:
            remark(f"{finding} {finding.hint}".rstrip())
        for known in report.known:
            place = known.file if known.line is None else f"{known.file}:{known.line}"
            remark(f"{place}: the project has this text already (article {known.existing}).")
        say(report.summary)
    if report.errors:
        raise typer.Exit(1)


def export(
    project: Project,
    out: Annotated[Path, typer.Argument(metavar="OUT", help="File to write, - for a pipe.")],
    format: Annotated[  # noqa: A002  # the option's name
        str, typer.Option(metavar="jsonl|NAME", help="What to write; see `formats`.")
    ] = "jsonl",
    layer: Annotated[
        str,
        typer.Option(metavar="NAME|adjudicated|all", help="Whose marks: an annotator's, or all."),
    ] = "all",
    status: Annotated[
        str, typer.Option(metavar="complete|all", help="Only finished articles, or all.")
    ] = "all",
    split: Annotated[
        str | None,
        typer.Option(metavar="80/10/10", help="Divide the articles among files beside OUT."),
    ] = None,
    seed: Annotated[
        int, typer.Option(metavar="N", help="Another number divides them otherwise.")
    ] = 0,
    as_json: AsJson = False,
) -> None:
    """Write a project's records to a file that appears whole or not at all."""
    if status not in ("complete", "all"):
        raise typer.BadParameter("it takes complete or all.", param_hint="--status")
    from annotator.bootstrap import wired_projects
    from annotator.workspace.exporting import ExportReport, export_records, stream_records
    from annotator.workspace.splitting import split_of

    piped = str(out) == "-"
    if piped and split is not None:
        raise typer.BadParameter("a pipe cannot be divided.", param_hint="--split")
    parts = None if split is None else split_of(split, seed)
    layers = None if layer == "all" else layer
    statuses: Status | None = "complete" if status == "complete" else None
    store = wired_projects().connect(existing_project(project))
    try:
        if piped:
            sink = sys.stdout.buffer
            count = stream_records(store, sink.write, format=format, layer=layers, status=statuses)
            sink.flush()
            report = ExportReport("standard output", count, 0)
        else:
            with progress("Exporting") as told:
                report = export_records(
                    store,
                    out,
                    format=format,
                    layer=layers,
                    status=statuses,
                    split=parts,
                    progress=told,
                )
    finally:
        store.close()
    if piped:
        remark(report.summary)
    elif as_json:
        show_json(report.as_data())
    else:
        say(report.summary)


def validate(
    files: Annotated[
        list[Path], typer.Argument(metavar="FILE...", readable=False, help="Record files.")
    ],
    schema: Annotated[
        str | None,
        typer.Option(metavar="FILE|NAME", help="Annotation schema, if not the one recorded."),
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Check record files: shape, positions, quotes, references, roles, hashes."""
    from annotator.workspace.checking import validate_files

    reports = validate_files(files, schema=schema)
    errors = sum(report.errors for report in reports)
    records = sum(report.records for report in reports)
    if as_json:
        shown = [
            {
                "file": report.file,
                "records": report.records,
                "findings": [finding.as_data() for finding in report.findings],
            }
            for report in reports
        ]
        show_json({"files": shown, "records": records, "errors": errors})
    else:
        for report in reports:
            for finding in report.findings:
                say(str(finding))
        counted = f"{records} record{'' if records == 1 else 's'}"
        remark(f"{counted} right, {errors or 'no'} error{'' if errors == 1 else 's'}.")
    if errors:
        raise typer.Exit(1)


def formats(as_json: AsJson = False) -> None:
    """List what can be imported and exported."""
    from annotator.workspace.catalogue import list_formats

    found = list_formats()
    if as_json:
        show_json(
            {
                "formats": [
                    {
                        "name": info.name,
                        "title": info.title,
                        "extensions": list(info.extensions),
                        "import": info.can_import,
                        "export": info.can_export,
                    }
                    for info in found
                ]
            }
        )
        return
    for info in found:
        can = " and ".join(
            word
            for word, able in (("import", info.can_import), ("export", info.can_export))
            if able
        )
        say(f"{info.name:<8} {can:<18} {info.title} ({', '.join(info.extensions)})")
