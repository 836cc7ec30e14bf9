"""Reads the bytes of a schema file as plain data that remembers its line numbers."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from annotator.model.errors import BadInput
from annotator.model.offsets import lone_surrogates
from annotator.model.said import said

# ruamel.yaml is imported where it is used: a window that opens a project takes the schema from
# the project and should not wait for it.

MAX_BYTES = 1_000_000
START_OVER = said("`annotator schema show news` prints a schema that works, to start from.")
_MAX_DEPTH = 20  # a schema file is six levels deep
_CORE = "tag:yaml.org,2002:"

YamlPath = tuple[str | int, ...]
Data = dict[str, Any]


@dataclass(slots=True)
class Document:
    """The file as plain data, and the line on which each key and item stands."""

    root: Any = None
    lines: dict[YamlPath, int] = field(default_factory=dict)

    def line(self, *path: str | int) -> int:
        """Line of this key or item, or of the nearest thing around it."""
        for length in range(len(path), 0, -1):
            if path[:length] in self.lines:
                return self.lines[path[:length]]
        return 1

    def subject(self, path: YamlPath) -> str:
        """`event Visit, role agent` for the path of something inside that role."""
        words = []
        here = self.root
        for section, step in zip((None, *path), path, strict=False):
            here = here[step] if _holds(here, step) else None
            if isinstance(step, int) and isinstance(section, str):
                name = here.get("name") if isinstance(here, dict) else None
                kind = section.removesuffix("s") if isinstance(here, dict) else section
                words.append(f"{kind} {name}" if isinstance(name, str) else f"{kind} {step + 1}")
        return ", ".join(words)


def too_large(where: str) -> BadInput:
    """The refusal of a file of more than MAX_BYTES."""
    return BadInput(
        said(
            "{where} is larger than {MAX_BYTES} MB; that is not a schema file.",
            where=where,
            MAX_BYTES=MAX_BYTES // 1000000,
        ),
        hint=said("Choose the YAML file that holds the labels, not the articles."),
    )


def decoded(data: bytes, where: str) -> str:
    """The text in a file's bytes, without a byte order mark.

    Raises:
        BadInput: the bytes are not text in UTF-8; the message names `where` and the line.
    """
    hint = said("Save the schema as plain text in UTF-8.")
    if b"\0" in data:
        raise BadInput(
            said("{where} is a binary file, not a schema in YAML.", where=where), hint=hint
        )
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as failure:
        line = data.count(b"\n", 0, failure.start) + 1
        raise BadInput(
            said("{where}, line {line}: this is not UTF-8 text.", where=where, line=line), hint=hint
        ) from None


def read_yaml(text: str, where: str) -> Document:
    """The YAML text as plain data with lines; `root` is None where the text says nothing.

    Raises:
        BadInput: it is not YAML, or uses what a schema file may not (aliases, tags, repeated
            keys, deep nesting); the message names `where` and the line.
    """
    from ruamel.yaml import YAML
    from ruamel.yaml.error import MarkedYAMLError, YAMLError
    from ruamel.yaml.reader import ReaderError

    try:
        root = YAML(typ="safe", pure=True).compose(text)
    except ReaderError as failure:
        line = text.count("\n", 0, failure.position) + 1
        raise BadInput(
            said(
                "{where}, line {line}: a character that YAML does not allow (U+{ord:04X}).",
                where=where,
                line=line,
                ord=ord(text[failure.position]),
            ),
            hint=said("Delete it and try again."),
        ) from None
    except MarkedYAMLError as failure:
        mark = failure.problem_mark or failure.context_mark
        line = mark.line + 1 if mark else 1
        reason, hint = _yaml_reason(str(failure.problem or failure.context))
        raise BadInput(
            said("{where}, line {line}: {reason}", where=where, line=line, reason=reason), hint=hint
        ) from None
    except YAMLError as failure:
        raise BadInput(
            said("{where}: this is not valid YAML: {failure}.", where=where, failure=failure),
            hint=START_OVER,
        ) from None
    except (OverflowError, ValueError):  # ruamel.yaml hands escapes to chr() as they are
        raise BadInput(
            said(
                "{where}: an escape such as \\U in quotation marks names no character.", where=where
            ),
            hint=said("Write the character itself, or use single quotation marks."),
        ) from None
    except RecursionError:
        raise BadInput(
            said("{where}: lists or mappings are nested too deeply for a schema.", where=where),
            hint=START_OVER,
        ) from None
    document = Document()
    if root is not None:
        document.root = _plain(root, (), document.lines, set(), where)
    return document


def _yaml_reason(problem: str) -> tuple[str, str]:
    """What the YAML reader stumbled over, in words, and what helps."""
    if r"\t" in problem:
        return said("a tab character where YAML wants spaces."), said("Replace tabs by spaces.")
    if "another document" in problem:
        return said("a second document starts (“---”)."), said("Keep one schema in a file.")
    if "mapping values are not allowed" in problem:
        return (
            said("a colon where none may stand."),
            said("Put text that holds “: ” in quotation marks, and check the indentation."),
        )
    hint = said("Check indentation, colons and quotation marks here and one line above.")
    return said("this is not valid YAML: {problem}.", problem=problem), hint


def _plain(
    node: Any, path: YamlPath, lines: dict[YamlPath, int], seen: set[int], where: str
) -> Any:
    """A YAML node as plain data; fills `lines`. Aliases, tags and repeated keys are refused."""
    from ruamel.yaml.nodes import MappingNode, SequenceNode

    line = node.start_mark.line + 1
    if id(node) in seen:
        raise BadInput(
            said(
                "{where}, line {line}: this is used again further down by an alias (*); a schema file takes no anchors and aliases.",
                where=where,
                line=line,
            ),
            hint=said("Write it out where it is used."),
        )
    seen.add(id(node))
    if len(path) > _MAX_DEPTH:
        raise BadInput(
            said(
                "{where}, line {line}: lists or mappings are nested too deeply for a schema.",
                where=where,
                line=line,
            )
        )
    if isinstance(node, SequenceNode):
        for index, item in enumerate(node.value):
            lines[(*path, index)] = item.start_mark.line + 1
        return [
            _plain(item, (*path, index), lines, seen, where)
            for index, item in enumerate(node.value)
        ]
    if not isinstance(node, MappingNode):
        return _scalar(node, where)
    mapping: Data = {}
    for key_node, value in node.value:
        key_line = key_node.start_mark.line + 1
        key = key_node.value
        if not isinstance(key, str):
            raise BadInput(
                said(
                    "{where}, line {key_line}: a list or mapping cannot be a key.",
                    where=where,
                    key_line=key_line,
                )
            )
        _refuse_half_characters(key, key_line, where)
        if key in mapping:
            first = lines[(*path, key)]
            raise BadInput(
                said(
                    "{where}, line {key_line}: “{key}” stands twice (first on line {first}).",
                    where=where,
                    key_line=key_line,
                    key=key,
                    first=first,
                ),
                hint=said("Remove one of the two."),
            )
        lines[(*path, key)] = key_line
        mapping[key] = _plain(value, (*path, key), lines, seen, where)
    return mapping


def _refuse_half_characters(value: str, line: int, where: str) -> None:
    if lone_surrogates(value):
        raise BadInput(
            said(
                "{where}, line {line}: an escape names half a character (a lone surrogate).",
                where=where,
                line=line,
            ),
            hint=said("Write the character itself."),
        )


def _scalar(node: Any, where: str) -> Any:
    """A scalar by YAML's core types; dates and the like stay text."""
    tag, value, line = str(node.tag), str(node.value), node.start_mark.line + 1
    _refuse_half_characters(value, line, where)
    match tag.removeprefix(_CORE):
        case "null":
            return None
        case "bool":
            return value.lower() == "true"
        case "int" | "float" as kind:
            try:
                return int(value, 0) if kind == "int" else float(value)
            except ValueError:  # 007, .inf and their like: text, for the shape check to refuse
                return value
        case "str" | "timestamp" | "merge" | "value":
            return value
        case _:
            raise BadInput(
                said(
                    "{where}, line {line}: the tag {tag} means nothing in a schema file.",
                    where=where,
                    line=line,
                    tag=tag,
                ),
                hint=said("Remove the word that starts with “!”."),
            )


def _holds(container: Any, step: str | int) -> bool:
    if isinstance(container, dict):
        return step in container
    return isinstance(container, list) and isinstance(step, int) and step < len(container)
