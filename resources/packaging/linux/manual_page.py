"""Writes the manual page of the command `annotator` from the command line's own help."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import typer

from annotator.cli import main as codes
from annotator.cli.app import app

ENDINGS = {
    codes.DONE: "Done.",
    codes.BAD_INPUT: "The input was bad; what was wrong and what to do is on standard error.",
    codes.WRONG_USAGE: "Wrong usage.",
    codes.BUG: "A mistake of the program; standard error names the report.",
    codes.INTERRUPTED: "Interrupted with Ctrl+C.",
}
FILES = {
    "~/.config/news-annotator": "Settings.",
    "~/.local/share/news-annotator": "The sample project.",
    "~/.local/state/news-annotator": "Reports of bugs.",
}


def manual_page(version: str, epoch: int) -> str:
    """The page, for section 1, as troff.

    Args:
        version: This program's.
        epoch: Seconds since 1970 that the page is dated with.
    """
    program = typer.main.get_command(app)
    top = program.context_class(program, info_name="annotator")
    summary, _, more = inspect.cleandoc(program.help or "").partition("\n\n")
    day = datetime.fromtimestamp(epoch, UTC).strftime("%Y-%m-%d")
    lines = [
        f'.TH ANNOTATOR 1 "{day}" "News Annotator {_text(version)}" "User Commands"',
        *(".SH NAME", rf"annotator \- {_text(_without_stop(summary))}"),
        *(".SH SYNOPSIS", ".B annotator", "[PROJECT]", r"[\-\-article ID]"),
        *(".br", ".B annotator", r"COMMAND [OPTIONS] [ARGUMENTS]"),
        *(".SH DESCRIPTION", _text(" ".join(more.split()))),
        *(".SH OPTIONS", *_terms(program, top)),
        ".SH COMMANDS",
        *(line for name, command in _commands(program, top) for line in _about(name, command)),
        ".SH EXIT STATUS",
        *(line for code, told in ENDINGS.items() for line in _term(str(code), told)),
        ".SH FILES",
        *(line for file, told in FILES.items() for line in _term(file, told)),
        *(".SH SEE ALSO", "The manual opens with F1 in the window."),
    ]
    return "\n".join(lines) + "\n"


def _commands(group: Any, context: Any) -> Iterator[tuple[str, Any]]:
    """Every command below a group, by all of its words."""
    for name, command in group.commands.items():
        inside = command.context_class(command, info_name=name, parent=context)
        if hasattr(command, "commands"):
            yield from ((f"{name} {words}", deeper) for words, deeper in _commands(command, inside))
        else:
            yield name, (command, inside)


def _about(words: str, command: tuple[Any, Any]) -> list[str]:
    told, context = command
    pieces = _plain(" ".join(told.collect_usage_pieces(context)))
    help_ = " ".join(inspect.cleandoc(told.help or "").split())
    return [
        f'.SS "annotator {_text(words)} {_text(pieces)}"',
        _text(help_),
        *_terms(told, context),
    ]


def _terms(command: Any, context: Any) -> list[str]:
    """What a command takes, apart from --help."""
    records = [one.get_help_record(context) for one in command.params]
    return [line for record in records if record for line in _term(*record)]


def _plain(words: str) -> str:
    """Arguments without what only this library's help says of them: braces and types."""
    words = re.sub(r"\{(.*?)\}", r"\1", words)
    return re.sub(r" <.*?>|(?<=\.\.\.)\.\.\.", "", words)


def _term(name: str, told: str) -> list[str]:
    return [".TP", rf"\fB{_text(_plain(name))}\fR", _text(" ".join(told.split()))]


def _without_stop(sentence: str) -> str:
    words = " ".join(sentence.split()).rstrip(".")
    return words[:1].lower() + words[1:]


def _text(words: str) -> str:
    """Words as troff prints them: a hyphen as one to be copied, no line as a request."""
    escaped = words.replace("\\", r"\e").replace("-", r"\-").replace('"', r"\(dq")
    return rf"\&{escaped}" if escaped.startswith((".", "'")) else escaped
