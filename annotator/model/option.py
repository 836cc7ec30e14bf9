"""What a person may choose about reading or writing a format: the source of dialogs and of `--option`."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from annotator.model.errors import BadInput
from annotator.model.said import said

OptionKind = Literal["flag", "choice", "text", "lines", "number"]
OptionValue = str | bool | int
Options = Mapping[str, OptionValue]

_NUMBER = re.compile(r"-?[0-9]{1,15}")
_YES = frozenset({"yes", "true", "on", "1"})
_NO = frozenset({"no", "false", "off", "0"})


@dataclass(frozen=True, slots=True)
class Option:
    """One thing to choose.

    `name` is the word of the command line, `title` what a dialog shows, `hint` one sentence about
    it; `choices` are (value, title) of a choice. `least` and `most` bound a number. "lines" is a
    text of several lines, of which `example` shows one.
    """

    name: str
    title: str
    kind: OptionKind
    default: OptionValue
    hint: str = ""
    choices: tuple[tuple[str, str], ...] = ()
    least: int = 0
    most: int = 1_000_000
    example: str = ""


def chosen_options(options: Sequence[Option], given: Mapping[str, OptionValue]) -> Options:
    """A value for every option: what was given, else its default.

    Raises:
        BadInput: there is no such option, or it does not take this value.
    """
    known = {option.name: option for option in options}
    for name in given:
        if name not in known:
            raise BadInput(
                said("There is no option “{name}” here.", name=name),
                hint=said("There are: {names}.", names=tuple(known))
                if known
                else said("It has no options."),
            )
    return {
        option.name: _value(option, given[option.name]) if option.name in given else option.default
        for option in options
    }


def _value(option: Option, given: OptionValue) -> OptionValue:
    words = str(given).strip()
    match option.kind:
        case "flag":
            if words.lower() in _YES | _NO:
                return words.lower() in _YES
            wanted = said("yes or no")
        case "choice":
            values = tuple(value for value, _ in option.choices)
            if words in values:
                return words
            wanted = said("one of {values}", values=values)
        case "number":
            if _NUMBER.fullmatch(words) and option.least <= int(words) <= option.most:
                return int(words)
            wanted = said(
                "a whole number from {least} to {most}", least=option.least, most=option.most
            )
        case _:
            return str(given)
    raise BadInput(
        said(
            "The option “{name}” takes {wanted}, not “{words}”.",
            name=option.name,
            wanted=wanted,
            words=words,
        )
    )
