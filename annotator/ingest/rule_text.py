"""Writes header rules as YAML or JSON and reads them again."""

from __future__ import annotations

import io
from typing import Any, Literal, cast

import orjson

from annotator.model.errors import BadInput
from annotator.model.header_rule import (
    MAX_RULE_LINES,
    MAX_RULES,
    HeaderRule,
    HeaderRules,
    RulePlace,
    SplitLine,
)
from annotator.model.said import said

MAX_TEXT = 200_000  # code points
_MAX_DEPTH = 5  # two more than there are

_NO_RULES = HeaderRules()
_PLAIN = HeaderRule("")
_RULE_KEYS = ("name", "pattern", "lines", "place", "keep", "any_case", "date_format")
_KEYS = ("rules", "split", "split_line", "built_in")
_MAY_BE = {"place": ("top", "anywhere"), "split_line": ("begins", "parts")}


def rules_data(rules: HeaderRules) -> dict[str, Any]:
    """The rules as plain data; what is as usual is left out."""
    data: dict[str, Any] = {}
    if rules.rules:
        data["rules"] = [
            {
                key: getattr(rule, key)
                for key in _RULE_KEYS
                if key == "pattern" or getattr(rule, key) != getattr(_PLAIN, key)
            }
            for rule in rules.rules
        ]
    for key in _KEYS[1:]:
        if getattr(rules, key) != getattr(_NO_RULES, key):
            data[key] = getattr(rules, key)
    return data


def rules_text(rules: HeaderRules, kind: Literal["yaml", "json"] = "yaml") -> str:
    """The rules as text that `read_rules` reads."""
    data = rules_data(rules)
    if kind == "json":
        return orjson.dumps(data, option=orjson.OPT_INDENT_2).decode()
    from ruamel.yaml import YAML

    yaml = YAML(typ="safe", pure=True)
    yaml.default_flow_style = False
    yaml.allow_unicode = True
    yaml.width = 4096
    yaml.sort_base_mapping_type_on_output = False  # type: ignore[assignment]
    written = io.StringIO()
    yaml.dump(data, written)
    return written.getvalue()


def read_rules(text: str) -> HeaderRules:
    """The rules in a text of YAML or JSON; no rules where it is blank.

    Whether the expressions in them can be used is another question: see `rule_faults`.

    Raises:
        BadInput: it is no YAML, or says something that is no part of header rules.
    """
    if not text.strip():
        return _NO_RULES
    data = _plain(text)
    if data is None:
        return _NO_RULES
    if isinstance(data, list):
        data = {"rules": data}
    if not isinstance(data, dict):
        raise _wrong(said("There is no list of rules."))
    _check_keys(data, _KEYS)
    given = data.get("rules") or []
    if not isinstance(given, list) or len(given) > MAX_RULES:
        raise _wrong(said("`rules` must be a list of at most {most} rules.", most=MAX_RULES))
    return HeaderRules(
        rules=tuple(_rule(one, number) for number, one in enumerate(given, start=1)),
        split=_text(data, "split"),
        split_line=cast("SplitLine", _one_of(data, "split_line", _NO_RULES.split_line)),
        built_in=_flag(data, "built_in", usual=True),
    )


def _rule(given: Any, number: int) -> HeaderRule:
    if isinstance(given, str):
        return HeaderRule(given)
    try:
        if not isinstance(given, dict):
            raise _wrong(said("It is no rule."))
        _check_keys(given, _RULE_KEYS)
        if not _text(given, "pattern"):
            raise _wrong(said("It has no `pattern`."))
        lines = given.get("lines", 1)
        if type(lines) is not int or not 1 <= lines <= MAX_RULE_LINES:
            raise _wrong(said("`lines` must be a number from 1 to {most}.", most=MAX_RULE_LINES))
        return HeaderRule(
            pattern=_text(given, "pattern"),
            name=_text(given, "name"),
            lines=lines,
            place=cast("RulePlace", _one_of(given, "place", _PLAIN.place)),
            keep=_flag(given, "keep", usual=False),
            any_case=_flag(given, "any_case", usual=True),
            date_format=_text(given, "date_format"),
        )
    except BadInput as problem:
        raise BadInput(
            said("Header rule {name}: {problem}", name=number, problem=problem.message),
            hint=problem.hint,
        ) from None


def _plain(text: str) -> Any:
    """The text as plain data; references inside it, which could make it grow, are refused."""
    from ruamel.yaml import YAML
    from ruamel.yaml.error import MarkedYAMLError, YAMLError
    from ruamel.yaml.events import AliasEvent, CollectionEndEvent, CollectionStartEvent

    if len(text) > MAX_TEXT:
        raise _wrong(said("They are longer than {most} characters.", most=MAX_TEXT))
    depth = 0
    try:
        for event in YAML(typ="safe", pure=True).parse(text):
            depth += isinstance(event, CollectionStartEvent) - isinstance(event, CollectionEndEvent)
            if depth > _MAX_DEPTH:
                raise _wrong(said("They are nested too deeply."))
            if isinstance(event, AliasEvent):
                raise _wrong(said("A reference (`*name`) cannot be used here."))
        return YAML(typ="safe", pure=True).load(text)
    except MarkedYAMLError as failure:
        mark = failure.problem_mark or failure.context_mark
        raise _wrong(
            said(
                "line {line}: {reason}.",
                line=mark.line + 1 if mark else 1,
                reason=failure.problem or failure.context,
            )
        ) from None
    # The library hands escapes to chr() and dates to datetime() as they are.
    except (YAMLError, ValueError, OverflowError, RecursionError, TypeError) as failure:
        raise _wrong(said("this is no YAML: {reason}.", reason=str(failure)[:200])) from None


def _check_keys(data: dict[Any, Any], known: tuple[str, ...]) -> None:
    for key in data:
        if key not in known:
            raise _wrong(
                said("“{key}” is not known; there are {known}.", key=str(key)[:80], known=known)
            )


def _text(data: dict[Any, Any], key: str) -> str:
    value = data.get(key)
    if value is None:
        return ""
    if not isinstance(value, str):
        raise _wrong(said("`{key}` must be text; put it between quotation marks.", key=key))
    return value


def _flag(data: dict[Any, Any], key: str, *, usual: bool) -> bool:
    value = data.get(key, usual)
    if not isinstance(value, bool):
        raise _wrong(said("`{key}` must be true or false.", key=key))
    return value


def _one_of(data: dict[Any, Any], key: str, usual: str) -> str:
    value = data.get(key, usual)
    if value not in _MAY_BE[key]:
        raise _wrong(said("`{key}` must be one of {values}.", key=key, values=_MAY_BE[key]))
    return str(value)


def _wrong(why: str) -> BadInput:
    return BadInput(
        said("The header rules cannot be read: {why}", why=why),
        hint=said("Write `rules:` and below it `- pattern: …` for each."),
    )
