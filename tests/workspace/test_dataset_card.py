"""The card of a divided export tells what is in which part."""

from __future__ import annotations

from pathlib import Path
from zipfile import ZipFile

import pytest
from ruamel.yaml import YAML

from annotator.assets import resource
from annotator.formats.base import Loss
from annotator.model.errors import BadInput
from annotator.model.identity import ArticleId
from annotator.model.schema import Schema
from annotator.workspace.dataset_card import CardHead, DatasetCard
from annotator.workspace.exporting import ExportChoice, export_records
from annotator.workspace.importing import import_paths
from annotator.workspace.losses import LossLog
from annotator.workspace.ports import ProjectStore
from annotator.workspace.splitting import Split, split_of
from tests.formats.records import a_record
from tests.syndication import syndicated
from tests.workspace.carrying import CLOCK, NewText, record_file

SPLIT = Split((1, 1), 7)


def a_head(**known: object) -> CardHead:
    values = {
        "name": "news", "project": "protest", "program": "News Annotator 1", "format": "jsonl",
        "schema": Schema("test", "1.0"), "split": SPLIT, "files": ("news-train.jsonl", "news-test.jsonl"),
    } | known  # fmt: skip
    return CardHead(**values)  # type: ignore[arg-type]


def article(identifier: str, **head: object) -> dict[str, object]:
    mention = {"id": "m1", "type": "Person"}
    event = {"id": "e1", "type": "Visit"}
    marks = {"mentions": [mention, mention], "events": [event], "relations": [], "clusters": []}
    return {**a_record(), **marks, "id": identifier, "article": {**a_record()["article"], **head}}


def front(text: str) -> dict[str, object]:
    """What the head of YAML says."""
    _, head, _ = text.split("---\n", 2)
    return dict(YAML(typ="safe").load(head))


def test_everything_is_counted_by_part() -> None:
    firsts = {ArticleId(one): ArticleId("A") for one in ("A", "B", "X")}
    card = DatasetCard(a_head(), firsts)
    published = {"value": "2026-11-22", "precision": "day", "raw": None}
    card.add(article("A", source="AFP", language="en", published=published), 0)
    card.add(article("B", source="AFP", language="en", published=published), 0)
    card.add(article("C", source=None, language=None, published=None), 1)
    text = card.text([2, 1], ())
    assert "| train | `news-train.jsonl` | 2 | 2 |" in text
    assert "| AFP | 2 | 0 | 2 |\n| unknown | 0 | 1 | 1 |" in text
    assert "| 2026-11 | 2 | 0 | 2 |" in text
    assert "| en | 2 | 0 | 2 |" in text
    assert "| mention | Person | 4 | 2 | 6 |\n| event | Visit | 2 | 1 | 3 |" in text
    assert "| A1 | manual | " in text
    assert "Shares 1/1, seed 7." in text
    assert "1 groups with 2 of these articles" in text
    assert "None: the format holds everything" in text
    assert "greement" not in text  # nobody computes it yet
    assert "Unknown. Texts of newspapers" in text


def test_the_head_is_what_data_hubs_read() -> None:
    card = DatasetCard(a_head(licence="CC: BY-4.0", name='a "b" & c'), {})
    card.add(article("A", language="de"), 0)
    assert front(card.text([1, 0], ())) == {
        "license": "CC: BY-4.0",
        "pretty_name": 'a "b" & c',
        "language": ["de"],
        "configs": [
            {
                "config_name": "default",
                "data_files": [
                    {"split": "train", "path": "news-train.jsonl"},
                    {"split": "test", "path": "news-test.jsonl"},
                ],
            }
        ],
    }
    assert front(DatasetCard(a_head(), {}).text([0, 0], ()))["license"] == "unknown"


def test_words_of_people_do_no_harm_to_the_card() -> None:
    card = DatasetCard(a_head(project="a\n# b <b> | c"), {})
    card.add(article("A", source="One | two\n## three `x`"), 0)
    text = card.text([1, 0], ())
    assert "| One \\| two \\#\\# three \\`x\\` | 1 | 0 | 1 |" in text
    assert "\n## three" not in text
    assert "<b>" not in text


def test_losses_are_told() -> None:
    log = LossLog()
    for _ in range(1200):
        log.lose(Loss("A", "m1", "attributes", "dropped", "x"))
    assert "| attributes | dropped | 1,200 |" in DatasetCard(a_head(), {}).text([0, 0], log.counts)


def test_an_export_in_parts_has_a_card_beside_it(store: ProjectStore, tmp_path: Path) -> None:
    import_paths(store, [resource("samples", "news.jsonl")], clock=CLOCK)
    out = tmp_path / "o.jsonl"
    choice = ExportChoice(split=split_of("1/1"), licence="CC BY 4.0")
    report = export_records(store, out, choice)
    card = tmp_path / "o-README.md"
    assert report.card == report.as_data()["card"] == str(card)
    text = card.read_text(encoding="utf-8")
    assert "## Licence\n\nCC BY 4.0" in text
    assert store.project().schema.sha256 in text
    export_records(store, out, choice)
    assert card.read_text(encoding="utf-8") == text  # the same project, the same bytes
    assert sorted(path.name for path in tmp_path.glob("o*")) == [
        "o-README.md", "o-test.jsonl", "o-train.jsonl"
    ]  # fmt: skip


def test_without_parts_there_is_no_card(store: ProjectStore, tmp_path: Path) -> None:
    import_paths(store, [resource("samples", "news.jsonl")], clock=CLOCK)
    assert export_records(store, tmp_path / "o.jsonl").card == ""
    dry = export_records(store, tmp_path / "p.jsonl", ExportChoice(split=SPLIT), dry=True)
    assert dry.card == ""
    assert [path.name for path in tmp_path.glob("[op].*")] == ["o.jsonl"]
    assert list(tmp_path.glob("*README*")) == []


def test_a_card_that_cannot_be_written_leaves_no_part(store: ProjectStore, tmp_path: Path) -> None:
    import_paths(store, [resource("samples", "news.jsonl")], clock=CLOCK)
    (tmp_path / "o-README.md").mkdir()
    with pytest.raises(BadInput):
        export_records(store, tmp_path / "o.jsonl", ExportChoice(split=SPLIT))
    assert [path.name for path in tmp_path.glob("o*")] == ["o-README.md"]


@pytest.mark.parametrize("name", ["o", "o.zip"])
def test_a_folder_has_its_card_inside(store: ProjectStore, tmp_path: Path, name: str) -> None:
    import_paths(store, [resource("samples", "news.jsonl")], clock=CLOCK)
    out = tmp_path / name
    report = export_records(store, out, ExportChoice(format="brat", split=SPLIT))
    assert report.card == str(out / "README.md")
    if name.endswith(".zip"):
        with ZipFile(out) as archive:
            text = archive.read("README.md").decode()
    else:
        text = (out / "README.md").read_text(encoding="utf-8")
        assert {path.name for path in out.iterdir()} == {"README.md", "train", "test"}
    assert "| train | `train` |" in text
    assert "What the format cannot hold" in text


def test_near_copies_are_never_in_two_parts(store: ProjectStore, tmp_path: Path) -> None:
    made = syndicated(2, stories=30, copies=60)
    lines = [NewText(text).record(f"A{n:03}") for n, text in enumerate(made.texts)]
    import_paths(store, [record_file(tmp_path / "r.jsonl", *lines[:60])], clock=CLOCK)

    def parts() -> dict[str, int]:
        split = split_of("2/1/1", 5)
        export_records(store, tmp_path / "o.jsonl", ExportChoice(split=split))
        return {
            line.partition(b'"id":"')[2][:4].decode(): part
            for part, file in enumerate(split.files(tmp_path / "o.jsonl"))
            for line in file.read_bytes().splitlines()
        }

    before = parts()
    import_paths(store, [record_file(tmp_path / "s.jsonl", *lines[60:])], clock=CLOCK)
    after = parts()
    assert len(after) == 90
    assert set(after.values()) == {0, 1, 2}
    assert {one: after[one] for one in before} == before  # what comes later moves nothing
    told = [after[f"A{place:03}"] for place in range(90)]
    assert told == [told[origin] for origin in made.stories]
    # By their own ids some would be in another part.
    alone = [split_of("2/1/1", 5).part_of(ArticleId(f"A{place:03}")) for place in range(90)]
    assert alone != told
