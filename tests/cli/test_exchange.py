"""import, export, validate, formats."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from annotator.bootstrap import wired_projects
from annotator.cli.main import main
from tests.formats.records import a_record, line_of

BODY = "Workers marched in Lenvik on Thursday.\nThey blocked the bridges, police said.\n"


@pytest.fixture
def project(tmp_path: Path) -> str:
    """The path of an empty project."""
    path = str(tmp_path / "p.annotator")
    wired_projects().create(path, schema="news")
    return path


def test_import_says_what_it_did(
    project: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.txt").write_text(BODY)
    assert main(["import", project, str(tmp_path / "a.txt")]) == 0
    assert capsys.readouterr() == ("1 article added.\n", "")
    assert main(["import", project, str(tmp_path / "a.txt")]) == 0
    shown = capsys.readouterr()
    assert shown.out == "0 articles added, 1 there already.\n"
    assert f"{tmp_path / 'a.txt'}: the project has this text already (article " in shown.err


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("missing.txt", None, "There is no file"),
        ("empty.txt", b"", "is empty"),
        ("binary.txt", bytes(range(256)) * 9, "binary"),
        ("paper.pdf", b"%PDF-1.7", "not a PDF document"),
        ("folder.txt", "folder", ""),
        ("bad.jsonl", b"{]\n", "not a line of JSON"),
        ("empty.jsonl", b"", "empty"),
    ],
)
def test_bad_files_are_exit_code_1_and_the_others_come_in(
    project: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    name: str,
    content: bytes | str | None,
    reason: str,
) -> None:
    (tmp_path / "good.txt").write_text(BODY)
    if content == "folder":
        (tmp_path / name).mkdir()
    elif isinstance(content, bytes):
        (tmp_path / name).write_bytes(content)
    code = main(["import", project, str(tmp_path / name), str(tmp_path / "good.txt")])
    shown = capsys.readouterr()
    assert shown.out.startswith("1 article added")
    assert code == (1 if reason else 0)
    if reason:
        assert str(tmp_path / name) in shown.err
        assert reason in shown.err


def test_import_as_json(project: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.txt").write_text(BODY)
    assert main(["import", project, str(tmp_path), "--json"]) == 0
    shown = capsys.readouterr()
    data = json.loads(shown.out)
    assert len(data["added"]) == 1
    assert data["errors"] == 0
    assert [finding["severity"] for finding in data["findings"]] == ["warning"]  # the project
    assert shown.err == ""


def test_a_named_format_and_annotator(
    project: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "r.dat").write_bytes(line_of(a_record()))
    arguments = ["import", project, str(tmp_path / "r.dat"), "--format", "jsonl"]
    assert main([*arguments, "--annotator", "Bea"]) == 0
    assert main([*arguments, "--format", "brat"]) == 1
    assert "brat" in capsys.readouterr().err
    assert main(["export", project, "-", "--layer", "Bea"]) == 0
    record = json.loads(capsys.readouterr().out)
    assert [layer["annotator"] for layer in record["layers"]] == ["Bea"]


def test_export_twice_is_byte_identical_and_valid(
    project: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "r.jsonl").write_bytes(line_of(a_record()))
    assert main(["import", project, str(tmp_path / "r.jsonl")]) == 0
    outs = [tmp_path / "1.jsonl", tmp_path / "2.jsonl"]
    for out in outs:
        assert main(["export", project, str(out)]) == 0
    assert outs[0].read_bytes() == outs[1].read_bytes()
    assert main(["validate", str(outs[0])]) == 0
    capsys.readouterr()

    other = str(tmp_path / "other.annotator")
    assert main(["new", other]) == 0
    assert main(["import", other, str(outs[0])]) == 0
    assert main(["export", other, str(tmp_path / "3.jsonl"), "--json"]) == 0
    assert (tmp_path / "3.jsonl").read_bytes() == outs[0].read_bytes()
    report = json.loads(capsys.readouterr().out.splitlines()[-1])
    assert report["written"] == 1


def test_export_to_a_pipe(
    project: str, tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    (tmp_path / "a.txt").write_text(BODY)
    assert main(["import", project, str(tmp_path / "a.txt")]) == 0
    capsysbinary.readouterr()
    assert main(["export", project, "-"]) == 0
    shown = capsysbinary.readouterr()
    assert main(["export", project, str(tmp_path / "o.jsonl")]) == 0
    assert shown.out == (tmp_path / "o.jsonl").read_bytes()
    assert b"1 record written" in shown.err


def test_only_complete_articles(
    project: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.txt").write_text(BODY)
    (tmp_path / "r.jsonl").write_bytes(line_of(a_record()))
    assert main(["import", project, str(tmp_path / "a.txt"), str(tmp_path / "r.jsonl")]) == 0
    capsys.readouterr()
    assert main(["export", project, "-", "--status", "complete"]) == 0
    assert capsys.readouterr().out.count("\n") == 1


@pytest.mark.parametrize("out", ["p.annotator", "missing/o.jsonl", "."])
def test_places_that_cannot_be_written(
    project: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], out: str
) -> None:
    before = Path(project).read_bytes()
    assert main(["export", project, str(tmp_path / out)]) == 1
    assert capsys.readouterr().err.count("\n") == 2
    assert Path(project).read_bytes() == before


def test_validate_names_line_and_id(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bad = a_record(lambda r: r["mentions"][1].update(text="Oslo"), id="B")
    path = tmp_path / "r.jsonl"
    path.write_bytes(line_of(a_record()) + line_of(bad))
    assert main(["validate", str(path)]) == 1
    shown = capsys.readouterr()
    assert shown.out == f"{path}:2: m2: The text at 21–27 is “Lenvik”, not “Oslo”.\n"
    assert shown.err == "1 record right, 1 error.\n"
    assert main(["validate", str(path), "--json"]) == 1
    data = json.loads(capsys.readouterr().out)
    [finding] = data["files"][0]["findings"]
    assert (finding["line"], finding["record"], finding["id"]) == (2, "B", "m2")
    assert data["errors"] == 1


def test_validate_under_another_schema(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "r.jsonl"
    path.write_bytes(line_of(a_record()))
    assert main(["validate", str(path)]) == 0
    assert main(["validate", str(path), "--schema", "minimal"]) == 1
    assert main(["validate", str(path), "--schema", "nonesuch"]) == 1
    assert "nonesuch" in capsys.readouterr().err


def test_warnings_alone_are_exit_code_0(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    other = {"name": "mine", "version": "1", "sha256": "1" * 64}
    path = tmp_path / "r.jsonl"
    path.write_bytes(line_of(a_record(schema=other)))
    assert main(["validate", str(path)]) == 0
    assert ": warning: " in capsys.readouterr().out


def test_formats(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["formats"]) == 0
    shown = capsys.readouterr().out
    names = [line.split()[0] for line in shown.splitlines()]
    assert names[0] == "text"
    assert {"html", "pdf", "jsonl", "training", "parquet"} <= set(names)
    assert main(["formats", "--json"]) == 0
    listed = json.loads(capsys.readouterr().out)["formats"]
    assert {"name": "text", "import": True, "export": False}.items() <= listed[0].items()
    assert [name["name"] for name in listed] == names


def test_one_format_is_described(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["formats", "chat"]) == 0
    shown = capsys.readouterr().out
    assert "cannot hold: no trigger" in shown
    assert "export --option unit=article|paragraph" in shown
    assert main(["formats", "chat", "--json"]) == 0
    [chat] = json.loads(capsys.readouterr().out)["formats"]
    assert [option["name"] for option in chat["export_options"]] == ["unit", "instruction"]
    assert main(["formats", "xyz"]) == 1


def test_an_export_with_choices(
    project: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    records = tmp_path / "r.jsonl"
    records.write_bytes(line_of(a_record()))
    assert main(["import", project, str(records)]) == 0
    out = tmp_path / "o.jsonl"
    capsys.readouterr()
    assert main(["export", project, str(out), "--format", "chat", "--dry-run"]) == 0
    shown = capsys.readouterr()
    assert shown.out.startswith("1 record would be written.")
    assert "links to actors: dropped" in shown.err
    assert not out.exists()
    more = ["--option", "unit=paragraph", "--full-record"]
    assert main(["export", project, str(out), "--format", "chat", "--json", *more]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["losses"][0]["examples"]
    names = ["o.jsonl", "o.jsonl.annotator.jsonl", "o.loss.jsonl", "o.map.jsonl"]
    assert sorted(path.name for path in tmp_path.glob("o.*")) == names
    assert main(["export", project, str(out), "--source", "Nobody", "--since", "2020"]) == 0
    assert out.read_bytes() == b""
    label = a_record()["mentions"][0]["type"]
    assert main(["export", project, str(out), "--label", label]) == 0
    kept = json.loads(out.read_bytes())
    assert {mention["type"] for mention in kept["mentions"]} == {label}
    assert kept["events"] == []


@pytest.mark.parametrize(
    "wrong",
    [
        ["--option", "unit"],
        ["--since", "soon"],
        ["--split", "80/20", "-"],
    ],
)
def test_choices_that_are_none(project: str, tmp_path: Path, wrong: list[str]) -> None:
    out = [] if "-" in wrong else [str(tmp_path / "o")]
    assert main(["export", project, *out, *wrong]) == 2


def test_an_option_that_the_format_does_not_have(project: str, tmp_path: Path) -> None:
    command = ["export", project, str(tmp_path / "o"), "--format", "chat", "--option"]
    assert main([*command, "colour=red"]) == 1
    assert main([*command, "unit=word"]) == 1


def test_the_real_article(
    project: str, shared_dir: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["import", project, str(shared_dir / "articles")]) == 0
    assert main(["export", project, str(tmp_path / "o.jsonl")]) == 0
    assert main(["validate", str(tmp_path / "o.jsonl")]) == 0
    record = json.loads((tmp_path / "o.jsonl").read_bytes())
    assert record["article"]["published"]["value"] == "2022-10-13"
    assert record["article"]["authors"] == [{"name": "Trend", "kind": "organization"}]
    assert record["text"].startswith("President Recep Tayyip Erdogan")


def test_articles_are_divided_for_training_and_testing(
    project: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.txt").write_text(BODY)
    assert main(["import", project, str(tmp_path / "a.txt")]) == 0
    capsys.readouterr()
    out = str(tmp_path / "o.jsonl")
    assert main(["export", project, out, "--split", "80/10/10", "--seed", "4", "--json"]) == 0
    parts = json.loads(capsys.readouterr().out)["parts"]
    assert [Path(part["file"]).name for part in parts] == [
        "o-train.jsonl",
        "o-dev.jsonl",
        "o-test.jsonl",
    ]
    assert sum(part["written"] for part in parts) == 1
    assert main(["export", project, out, "--split", "80"]) == 1
    assert "80/10/10" in capsys.readouterr().err
    assert main(["export", project, "-", "--split", "80/20"]) == 2
