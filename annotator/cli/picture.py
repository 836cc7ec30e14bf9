"""The command that draws an article, or the whole window, without a display."""

from __future__ import annotations

import os
import re
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from annotator.cli.output import say
from annotator.cli.targets import existing_project

_SIZE = re.compile(r"([1-9]\d{1,4})x([1-9]\d{1,4})")
_RANGE = re.compile(r"(\d{1,9}):(\d{1,9})")
_SUFFIXES = (".png", ".svg", ".pdf")


class Theme(StrEnum):
    """The looks that a picture can have."""

    LIGHT = "light"
    DARK = "dark"
    HIGH_CONTRAST = "high-contrast"


def render(
    project: Annotated[str, typer.Argument(metavar="PROJECT", help="Project file or URL.")],
    out: Annotated[Path, typer.Argument(metavar="OUT.png|svg|pdf", help="File to write.")],
    article: Annotated[
        str | None, typer.Option(metavar="ID", help="Article; the first one if left out.")
    ] = None,
    size: Annotated[
        str | None,
        typer.Option(
            metavar="WxH",
            help="Width and height. If left out: 1440x900 for a PNG, all of it for an SVG, A4 for a PDF.",
        ),
    ] = None,
    span: Annotated[
        str | None,
        typer.Option(
            "--range",
            metavar="START:END",
            help="Only the lines that hold these characters, counted from 0; END is left out.",
        ),
    ] = None,
    whole: Annotated[
        bool, typer.Option("--whole", help="All of the article in one PNG, however high.")
    ] = False,
    theme: Annotated[Theme, typer.Option(help="Colours.")] = Theme.LIGHT,
    window: Annotated[bool, typer.Option("--window", help="The whole window.")] = False,
    scale: Annotated[float, typer.Option(min=0.5, max=8, help="Sharpness of a PNG.")] = 1.0,
    page: Annotated[
        str | None,
        typer.Option("--page", metavar="NAME", help="The window with this page, as overview."),
    ] = None,
    mark: Annotated[
        str | None,
        typer.Option("--select", metavar="ID", help="The window with this mark selected."),
    ] = None,
    annotator: Annotated[
        str | None, typer.Option(metavar="NAME", help="Whose marks; yours if left out.")
    ] = None,
) -> None:
    """Draw an article, or the window, into a picture."""
    measured = _SIZE.fullmatch(size) if size is not None else None
    if size is not None and measured is None:
        raise typer.BadParameter(
            "it takes a width and height such as 1440x900.", param_hint="--size"
        )
    ends = _RANGE.fullmatch(span) if span is not None else None
    if span is not None and (ends is None or int(ends[1]) >= int(ends[2])):
        raise typer.BadParameter("it takes two positions such as 120:480.", param_hint="--range")
    window = window or page is not None or mark is not None
    if window and (span is not None or whole):
        raise typer.BadParameter("a picture of the window has no part.", param_hint="--window")
    if out.suffix.lower() not in _SUFFIXES:
        raise typer.BadParameter("the file must end in .png, .svg or .pdf.", param_hint="OUT")
    target = existing_project(project)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from annotator.bootstrap import wired_projects
    from annotator.gui.rendering import render_project
    from annotator.workspace.settings import load_settings

    render_project(
        wired_projects(),
        target,
        out,
        article=article,
        size=(int(measured[1]), int(measured[2])) if measured else None,
        span=(int(ends[1]), int(ends[2])) if ends else None,
        whole=whole,
        theme_name=theme.value,
        window=window,
        scale=scale,
        annotator=annotator or load_settings().annotator,
        page=page,
        mark=mark,
    )
    say(str(out))
