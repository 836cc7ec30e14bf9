"""The manual is true: links lead somewhere, examples work, commands and schema lines all appear."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from annotator.assets import resource, schema_file
from annotator.cli.window import COMMANDS
from annotator.formats.schema_file import parse_schema
from annotator.ingest.header import read_header

FOLDER = resource("manual")
PAGES = sorted(path.name for path in FOLDER.glob("*.md"))
PICTURES = sorted(f"../pictures/{path.name}" for path in resource("pictures").glob("*.png"))
LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")


def page(name: str) -> str:
    return (FOLDER / name).read_text("utf-8")


def broken_links(text: str) -> list[str]:
    """Links that are no page of the manual and none of its pictures."""
    prose = re.sub(r"```.*?```|`[^`]*`", "", text, flags=re.DOTALL)
    known = {*PAGES, *PICTURES}
    return [target for target in LINK.findall(prose) if target not in known]


def code_blocks(name: str, language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", page(name), flags=re.DOTALL | re.MULTILINE)


@pytest.mark.parametrize("name", PAGES)
def test_links_lead_to_a_page(name: str) -> None:
    assert broken_links(page(name)) == []


def test_a_broken_link_is_found() -> None:
    text = "[a](keys.md) [b](absent.md) [c](https://example.org) `[d](code.md)`"
    assert broken_links(text) == ["absent.md", "https://example.org"]
    assert broken_links("![e](../pictures/window.png) ![f](../pictures/absent.png)") == [
        "../pictures/absent.png"
    ]


def test_every_page_is_reached_from_the_first() -> None:
    assert {*LINK.findall(page("index.md")), "index.md"} == set(PAGES)


@pytest.mark.parametrize("name", PAGES)
def test_a_page_has_one_title_at_its_top(name: str) -> None:
    text = re.sub(r"```.*?```", "", page(name), flags=re.DOTALL)
    assert text.startswith("# ")
    assert len(re.findall(r"^# ", text, flags=re.MULTILINE)) == 1


def test_the_example_schema_loads_without_a_note() -> None:
    (example,) = code_blocks("schema-files.md", "yaml")
    schema = parse_schema(example, where="the manual")
    assert schema.notes == ()
    assert [event.name for event in schema.event_types] == ["Strike"]


def test_every_line_of_a_schema_is_explained() -> None:
    shape = json.loads(schema_file("annotation-schema.schema.json").read_text("utf-8"))
    names = {*shape["properties"]}
    for part in shape["$defs"].values():
        names |= {*part.get("properties", ())}
    text = page("schema-files.md")
    assert {name for name in names if not re.search(rf"\b{name}\b", text)} == set()


@pytest.mark.parametrize(
    ("line", "field"),
    [
        ("date 2022-10-13 By Trend", "source"),
        ("By Jane Doe and John Roe, Reuters", "authors"),
        ("By Jane Doe · 3 May 2021", "published"),
        ("2022-10-13 · Reuters", "source"),
        ("13 October 2022", "published"),
        ("Language: Turkish", "language"),
        ("Lang: tr", "language"),
    ],
)
def test_header_lines_are_read_as_the_manual_says(line: str, field: str) -> None:
    assert f"`{line}`" in page("import-and-export.md")
    header = read_header(f"{line}\n\nThe body of the article follows here.\n")
    assert header.taken == line
    assert getattr(header, field)


def test_keys_of_header_lines_are_all_named() -> None:
    text = page("import-and-export.md")
    for key in re.findall(r"`(\w+): …`", text):
        value = {"Date": "2022-10-13", "Published": "2022-10-13"}.get(key, "Jane Doe")
        value = "https://example.org/a" if key in {"URL", "Link"} else value
        assert read_header(f"{key}: {value}\n\nThe body.\n").taken == f"{key}: {value}"


def test_every_field_of_a_record_is_explained() -> None:
    shape = json.loads(schema_file("record.schema.json").read_text("utf-8"))
    text = page("import-and-export.md")
    assert [name for name in shape["properties"] if f"`{name}`" not in text] == []


def test_the_python_example_reads_the_sample(tmp_path: Path) -> None:
    example = code_blocks("import-and-export.md", "python")[0]
    (tmp_path / "export.jsonl").write_bytes(resource("samples", "news.jsonl").read_bytes())
    done = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", example],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": ""},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    assert len(done.stdout.splitlines()) >= 15
    assert "Visit [" in done.stdout


def test_the_header_rules_of_the_example_can_be_used() -> None:
    from annotator.ingest.rule_patterns import rule_faults
    from annotator.ingest.rule_preview import preview_rules
    from annotator.ingest.rule_text import read_rules

    (example,) = code_blocks("import-and-export.md", "yaml")
    rules = read_rules(example)
    assert rule_faults(rules) == ()
    text = "date 2022-10-13 by Trend\nPost / 03.04.2022\n\nWorkers marched.\nLink: https://example.org/1"
    [article] = preview_rules(text, rules).articles
    assert [line.rule for line in article.lines] == [0, 1, 2]
    assert (article.source, article.url) == ("Post", "https://example.org/1")


def test_every_command_has_its_example() -> None:
    examples = "".join(code_blocks("command-line.md", ""))
    assert [name for name in COMMANDS if f"annotator {name}" not in examples] == []
    used = set(re.findall(r"^annotator ([a-z]+)\b(?!\.)", examples, flags=re.MULTILINE))
    assert used <= {*COMMANDS}


def test_options_in_the_manual_exist() -> None:
    import typer.main

    from annotator.cli.app import app

    known = {"--article", "--help"}
    group = typer.main.get_command(app)
    waiting = [group]
    while waiting:
        command = waiting.pop()
        waiting.extend(getattr(command, "commands", {}).values())
        known.update(option for p in command.params for option in p.opts)
    text = "".join(page(name) for name in PAGES)
    own = re.sub(r"(?m)^python -m .*$", "", text)  # other programs have options of their own
    written = set(re.findall(r"(?<![\w-])--[a-z][a-z-]*", own))
    assert written - known == set()
    assert {option for option in known if option.startswith("--")} - written == set()
