"""The commands that carry articles in and records out: import, export, validate, formats."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from annotator.cli.output import progress, remark, say, show_json
from annotator.cli.targets import connected
from annotator.model.marks import Status
from annotator.model.option import Option, OptionValue

if TYPE_CHECKING:
    from annotator.workspace.catalogue import FormatInfo
    from annotator.workspace.losses import LossCount

_DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")
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
    option: Annotated[
        list[str] | None,
        typer.Option(metavar="NAME=VALUE", help="An option of the format; see `formats NAME`."),
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Add articles or records to a project."""
    from annotator.bootstrap import wired_projects
    from annotator.workspace.importing import import_paths

    projects = wired_projects()
    store = connected(project)
    try:
        with progress("Importing") as told:
            report = import_paths(
                store,
                paths,
                format=format,
                annotator=annotator,
                options=_options(option),
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
    licence: Annotated[
        str, typer.Option(metavar="TEXT", help="With --split: the licence on the dataset card.")
    ] = "",
    label: Annotated[
        list[str] | None,
        typer.Option(metavar="LABEL", help="Only marks of this label; may be repeated."),
    ] = None,
    source: Annotated[
        list[str] | None,
        typer.Option(metavar="SOURCE", help="Only articles of this source; may be repeated."),
    ] = None,
    since: Annotated[
        str | None, typer.Option(metavar="DATE", help="Only articles published then or later.")
    ] = None,
    until: Annotated[
        str | None, typer.Option(metavar="DATE", help="Only articles published then or earlier.")
    ] = None,
    option: Annotated[
        list[str] | None,
        typer.Option(metavar="NAME=VALUE", help="An option of the format; see `formats NAME`."),
    ] = None,
    full_record: Annotated[
        bool,
        typer.Option("--full-record", help="Put the full records beside it, for importing again."),
    ] = False,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Write nothing; say what would be lost.")
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Write a project's records to a file that appears whole or not at all."""
    if status not in ("complete", "all"):
        raise typer.BadParameter("it takes complete or all.", param_hint="--status")
    from annotator.workspace.exporting import (
        ExportChoice,
        ExportReport,
        export_records,
        stream_records,
    )
    from annotator.workspace.splitting import split_of

    piped = str(out) == "-"
    if piped and (split is not None or dry_run or full_record):
        said = "--split" if split is not None else "--dry-run" if dry_run else "--full-record"
        raise typer.BadParameter("it does not go with a pipe.", param_hint=said)
    if licence and split is None:
        raise typer.BadParameter("it goes with --split.", param_hint="--licence")
    statuses: Status | None = "complete" if status == "complete" else None
    choice = ExportChoice(
        format=format,
        layer=None if layer == "all" else layer,
        status=statuses,
        labels=frozenset(label or ()),
        sources=tuple(source or ()),
        since=_date(since, "--since"),
        until=_date(until, "--until"),
        split=None if split is None else split_of(split, seed),
        licence=licence,
        options=_options(option),
        full_record=full_record,
    )
    store = connected(project)
    try:
        if piped:
            sink = sys.stdout.buffer
            count = stream_records(store, sink.write, choice)
            sink.flush()
            report = ExportReport("standard output", count, 0)
        else:
            with progress("Exporting") as told:
                report = export_records(store, out, choice, dry=dry_run, progress=told)
    finally:
        store.close()
    if piped:
        remark(report.summary)
    elif as_json:
        show_json(report.as_data())
    else:
        say(report.summary)
        for loss in report.losses:
            remark(_told(loss))


def _told(loss: LossCount) -> str:
    """A loss with the first of its examples, on one line."""
    first = loss.examples[0]
    place = ", ".join(part for part in (first.article, first.mark, first.detail) if part)
    return f"  {loss.count:>7,} × {loss.feature}: {loss.action} ({place} …)"


def _options(given: list[str] | None) -> dict[str, OptionValue]:
    """What `--option NAME=VALUE` says, as often as it was said."""
    found: dict[str, OptionValue] = {}
    for words in given or ():
        name, equals, value = words.partition("=")
        if not equals or not name:
            raise typer.BadParameter(f"“{words}” is not NAME=VALUE.", param_hint="--option")
        found[name.strip()] = value
    return found


def _date(words: str | None, name: str) -> str | None:
    if words is not None and not _DATE.fullmatch(words):
        raise typer.BadParameter(f"“{words}” is not 2026, 2026-11 or 2026-11-22.", param_hint=name)
    return words


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


def formats(
    name: Annotated[
        str | None, typer.Argument(metavar="[NAME]", help="Describe this one, with its options.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """List what can be imported and exported, or describe one of them."""
    from annotator.workspace.catalogue import find_format_info, list_formats

    found = list_formats() if name is None else [find_format_info(name)]
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
                        "folder": info.folder,
                        "needs": info.needs or None,
                        "cannot_hold": list(info.missing),
                        "import_options": [_option_data(o) for o in info.read_options],
                        "export_options": [_option_data(o) for o in info.write_options],
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
        needs = f"; needs the package {info.needs}" if info.needs else ""
        say(f"{info.name:<14} {can:<18} {info.title} ({', '.join(info.extensions)}){needs}")
    if name is not None:
        _describe(found[0])


def _describe(info: FormatInfo) -> None:
    """What one format cannot hold, and its options."""
    if info.missing:
        say(f"cannot hold: {', '.join(word.replace('_', ' ') for word in info.missing)}")
    for when, options in (("import", info.read_options), ("export", info.write_options)):
        for option in options:
            values = "|".join(value for value, _ in option.choices) or option.kind
            say(f"  {when} --option {option.name}={values}  {option.title} ({option.default})")
            if option.hint:
                say(f"      {option.hint}")


def _option_data(option: Option) -> dict[str, object]:
    return {
        "name": option.name,
        "title": option.title,
        "kind": option.kind,
        "default": option.default,
        "choices": [value for value, _ in option.choices],
    }
