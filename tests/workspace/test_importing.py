"""Articles and records come in: what is added, left out, and said."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from annotator.ingest.pasted import Pasted
from annotator.model.errors import NotFound, StoreFailed
from annotator.model.identity import text_sha256
from annotator.model.project import AddReport, NewRecord
from annotator.workspace import importing
from annotator.workspace.importing import import_pasted, import_paths
from annotator.workspace.ports import ProjectStore
from tests.formats.records import a_record, line_of
from tests.syndication import syndicated
from tests.workspace.carrying import BODY, CLOCK, NewText, record_file

# -- import ------------------------------------------------------------------------------------


def test_a_folder_of_everything(store: ProjectStore, folder: Path) -> None:
    told: list[int] = []
    report = import_paths(store, [folder], clock=CLOCK, progress=told.append)
    assert (report.added, report.duplicates, report.errors, report.files) == (3, 1, 3, 6)
    assert store.stats().articles == 3
    [known] = report.known
    assert (known.file, known.line) == (str(folder / "b.txt"), None)
    assert known.existing == report.articles[0]
    problems = {(Path(f.file).name, f.line, f.severity) for f in report.findings}
    assert problems == {
        ("empty.txt", None, "error"),
        ("paper.pdf", None, "error"),
        ("records.jsonl", 2, "error"),
    }
    assert told == sorted(told)
    assert told[-1] == 100
    assert report.summary == "3 articles added, 1 there already, 3 errors."
    assert report.as_data()["added"] == list(report.articles)


def test_the_same_folder_again_adds_nothing(store: ProjectStore, folder: Path) -> None:
    import_paths(store, [folder], clock=CLOCK)
    report = import_paths(store, [folder], clock=CLOCK)
    assert (report.added, report.duplicates) == (0, 4)
    assert {Path(known.file).name for known in report.known} == {
        "a.txt", "b.txt", "c.text", "records.jsonl"
    }  # fmt: skip


def test_duplicates_are_named_by_the_line_they_stand_on(
    store: ProjectStore, tmp_path: Path
) -> None:
    path = tmp_path / "r.jsonl"
    record = a_record()
    again = {**record, "id": "B"}
    path.write_bytes(line_of(record) + line_of(again))
    report = import_paths(store, [path], clock=CLOCK)
    assert [(k.file, k.line, k.existing) for k in report.known] == [(str(path), 2, record["id"])]


@pytest.mark.parametrize(
    ("name", "kind", "added"),
    [
        ("article", "auto", 1),
        ("article.md", "auto", 0),
        ("article.md", "text", 1),
        ("article.txt", "jsonl", 0),
    ],
)
def test_what_a_named_file_is_taken_for(
    store: ProjectStore, tmp_path: Path, name: str, kind: str, added: int
) -> None:
    (tmp_path / name).write_text(BODY)
    report = import_paths(store, [tmp_path / name], format=kind, clock=CLOCK)
    assert report.added == added
    assert bool(report.errors) is not bool(added)


def test_records_are_known_by_how_they_begin(store: ProjectStore, tmp_path: Path) -> None:
    (tmp_path / "export.json").write_bytes(line_of(a_record()))
    assert import_paths(store, [tmp_path / "export.json"], clock=CLOCK).added == 1


def test_an_unknown_format(store: ProjectStore) -> None:
    with pytest.raises(NotFound, match="xyz"):
        import_paths(store, [], format="xyz", clock=CLOCK)


def test_an_empty_record_file_is_said_to_be_empty(store: ProjectStore, tmp_path: Path) -> None:
    (tmp_path / "r.jsonl").write_bytes(b"\n")
    [finding] = import_paths(store, [tmp_path / "r.jsonl"], clock=CLOCK).findings
    assert "empty" in finding.message


def test_an_id_with_another_text_keeps_out_that_record_alone(
    store: ProjectStore, tmp_path: Path
) -> None:
    import_paths(store, [record_file(tmp_path / "1.jsonl", a_record())], clock=CLOCK)
    other = NewText("Quite another text.")
    path = record_file(
        tmp_path / "2.jsonl", other.record(a_record()["id"]), NewText("B").record("B")
    )
    report = import_paths(store, [path], clock=CLOCK)
    assert report.articles == ("B",)
    [finding] = report.findings
    assert (finding.line, finding.record, finding.severity) == (1, a_record()["id"], "error")


def test_another_schema_is_mentioned_once(store: ProjectStore, tmp_path: Path) -> None:
    other = {"name": "mine", "version": "1", "sha256": "1" * 64}
    path = record_file(tmp_path / "r.jsonl", NewText("x").record("A"), a_record(schema=other))
    report = import_paths(store, [path], clock=CLOCK)
    [finding] = report.findings
    assert (finding.line, finding.severity) == (2, "warning")
    assert report.added == 2


def test_the_annotator_of_one_layer_can_be_named(store: ProjectStore, tmp_path: Path) -> None:
    path = record_file(tmp_path / "r.jsonl", a_record())
    import_paths(store, [path], annotator="Bea", clock=CLOCK)
    [record] = store.records()
    assert [layer.annotator for layer in record.layers] == ["Bea"]


def test_several_layers_keep_their_annotators(store: ProjectStore, tmp_path: Path) -> None:
    def second(record: dict[str, list[dict[str, object]]]) -> None:
        record["layers"].append({**record["layers"][0], "id": "L2", "annotator": "A2"})

    path = record_file(tmp_path / "r.jsonl", a_record(second))
    report = import_paths(store, [path], annotator="Bea", clock=CLOCK)
    [record] = store.records()
    assert {layer.annotator for layer in record.layers} == {"A1", "A2"}
    assert report.findings[0].severity == "warning"


def test_a_stopped_import_keeps_whole_batches(
    store: ProjectStore, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importing, "BATCH", 1)

    def cancelled() -> bool:
        return store.stats().articles == 1

    report = import_paths(store, [folder], clock=CLOCK, cancelled=cancelled)
    assert report.cancelled
    assert report.added == store.stats().articles == 1
    assert report.summary.startswith("Stopped")


def test_a_refusing_store_says_what_came_in_before(
    store: ProjectStore, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importing, "BATCH", 1)
    add = store.add

    def full_at_third(records: Sequence[NewRecord], *, at: str) -> AddReport:
        if store.stats().articles == 2:
            raise StoreFailed("The disk is full.")
        return add(records, at=at)

    monkeypatch.setattr(store, "add", full_at_third)
    with pytest.raises(StoreFailed, match="2 articles added before that"):
        import_paths(store, [folder], clock=CLOCK)
    assert store.stats().articles == 2


def test_a_colleagues_marks_come_to_the_article_that_is_there(
    store: ProjectStore, tmp_path: Path
) -> None:
    import_paths(store, [record_file(tmp_path / "1.jsonl", a_record())], clock=CLOCK)
    path = record_file(tmp_path / "2.jsonl", a_record(id="THEIRS"))
    report = import_paths(store, [path], annotator="Bea", clock=CLOCK)
    assert (report.added, report.duplicates, report.layers_added) == (0, 1, 1)
    assert report.errors == 0
    assert report.summary == "0 articles added, 1 there already, 1 layer added to these."
    assert report.as_data()["layers_added"] == 1
    [record] = store.records()
    assert [layer.annotator for layer in record.layers] == ["A1", "Bea"]
    again = import_paths(store, [path], annotator="Bea", clock=CLOCK)
    assert (again.layers_added, again.findings) == (0, ())


def test_marks_that_are_left_out_are_told(store: ProjectStore, tmp_path: Path) -> None:
    import_paths(store, [record_file(tmp_path / "1.jsonl", a_record())], clock=CLOCK)
    theirs = a_record(lambda record: record["mentions"].pop(), id="THEIRS")
    path = record_file(tmp_path / "2.jsonl", NewText("x").record("A"), theirs)
    report = import_paths(store, [path], clock=CLOCK)
    [finding] = report.findings
    assert (finding.line, finding.record, finding.severity) == (2, "THEIRS", "error")
    assert "A1" in finding.message
    assert "6 marks" in finding.message
    assert (report.added, report.layers_added, report.errors) == (1, 0, 1)


def test_actors_that_were_known_are_counted_apart(store: ProjectStore, tmp_path: Path) -> None:
    def smith(record: dict[str, list[dict[str, object]]]) -> None:
        record["actors"][0]["codes"] = {"wikidata": "Q222"}

    first, second = a_record(), a_record(smith)
    text = first["text"] + " More."
    second.update(id="B", text=text, text_sha256=text_sha256(text))
    report = import_paths(store, [record_file(tmp_path / "1.jsonl", first, second)], clock=CLOCK)
    assert (report.as_data()["renamed_actors"], report.as_data()["joined_actors"]) == (1, 0)
    assert len(store.actors()) == 2


def test_pasted_words_become_an_article(store: ProjectStore) -> None:
    report = import_pasted(store, Pasted(BODY, title="March"), clock=CLOCK)
    assert (report.added, report.findings) == (1, ())
    assert store.load(report.articles[0], "A1").article.title == "March"
    again = import_pasted(store, Pasted(BODY), clock=CLOCK)
    assert (again.added, again.duplicates) == (0, 1)


def test_near_copies_are_counted_and_said(store: ProjectStore, tmp_path: Path) -> None:
    made = syndicated(1, stories=4, copies=2)
    lines = [NewText(text).record(f"A{n}") for n, text in enumerate(made.texts)]
    report = import_paths(store, [record_file(tmp_path / "r.jsonl", *lines)], clock=CLOCK)
    assert report.near_copies == ("A4", "A5")
    assert report.summary == "6 articles added, 2 of them near copies."
    assert report.as_data()["near_copies"] == ["A4", "A5"]
    pasted = import_pasted(store, Pasted(made.texts[0] + " And more."), clock=CLOCK)
    assert pasted.summary == "1 article added, 1 of them a near copy."
    assert store.first_copies()[pasted.articles[0]] == "A0"
