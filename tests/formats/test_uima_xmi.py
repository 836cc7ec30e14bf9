"""CAS XMI: our own files, those of other tools, and damaged ones."""

from __future__ import annotations

import io
import random
from pathlib import Path

import cassis
import pytest
from hypothesis import HealthCheck, given, settings

from annotator.formats.cas.documents import TYPE_SYSTEM
from annotator.formats.uima_xmi import FORMAT
from annotator.model.errors import BadInput
from annotator.untrusted.incoming import MemoryFile, PathFile
from tests.formats.cas.golden import GOLDEN, SAMPLES, article
from tests.formats.round_trip import Record, meaning, read_back, read_one, records, same, written

NAME = "01J9ZK3V7Q8W5T2N4B6C0D1E2F.xmi"
SLOW = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def seeds() -> dict[str, bytes]:
    """Files to damage."""
    files, _ = written(FORMAT, [article()])
    return files


@SLOW
@given(records())
def test_what_is_written_comes_back(record: Record) -> None:
    same(FORMAT, [record])


def test_the_example_is_written_as_ever_and_nothing_is_lost() -> None:
    files, losses = written(FORMAT, [article()])
    assert losses == []
    assert set(files) == {NAME, TYPE_SYSTEM}
    for name, data in files.items():
        golden = GOLDEN / f"uima-xmi-{name}"
        assert data == golden.read_bytes(), "see the difference, then write it anew"


def test_the_example_comes_back_and_goes_out_as_the_same_bytes() -> None:
    files, _ = written(FORMAT, [article()])
    (record,), findings = read_back(FORMAT, files)
    assert findings == []
    assert {k: v for k, v in record["article"].items() if k != "import"} == {
        k: v for k, v in article()["article"].items() if k != "import"
    }
    for kind in ("id", "text", "layers", "actors", "mentions", "events", "relations", "clusters"):
        assert record[kind] == article()[kind]
    assert written(FORMAT, [record])[0] == files


def by_cassis(files: dict[str, bytes], name: str) -> dict[str, bytes]:
    """The files as dkpro-cassis writes them after reading, refusing what it does not know."""
    types = cassis.load_typesystem(io.BytesIO(files[TYPE_SYSTEM]))
    cas = cassis.load_cas_from_xmi(io.BytesIO(files[name]), types)
    return {name: cas.to_xmi().encode(), TYPE_SYSTEM: types.to_xml().encode()}


@settings(SLOW, max_examples=15)
@given(records(most_layers=1))
def test_cassis_reads_it_and_what_it_writes_means_the_same(record: Record) -> None:
    files, _ = written(FORMAT, [record])
    (ours,), _ = read_back(FORMAT, files)
    (theirs,), findings = read_back(FORMAT, by_cassis(files, NAME))
    assert findings == []
    assert meaning(theirs, FORMAT.capabilities) == meaning(ours, FORMAT.capabilities)


def test_each_layer_is_a_file_of_its_own() -> None:
    record = article()
    record["layers"].append({**record["layers"][0], "id": "L2", "annotator": "A2"})
    files, _ = written(FORMAT, [record])
    assert sorted(name for name in files if name != TYPE_SYSTEM) == sorted(
        [NAME, NAME.replace(".xmi", "_L2.xmi")]
    )
    both, _ = read_back(FORMAT, files)
    assert [one["layers"][0]["annotator"] for one in both] == ["A1", "A2"]


def test_an_annotator_of_an_exported_project_counts_more_than_who_made_our_file() -> None:
    files, _ = written(FORMAT, [article()])
    file = MemoryFile(NAME, files[NAME], f"p.zip/annotation/doc/{NAME}", files)
    (record,), _ = read_one(FORMAT, file)
    assert record["layers"][0]["annotator"] == NAME.removesuffix(".xmi")
    assert record["mentions"][0]["by"]["author"] == "A1"  # whoever marked it first


def test_it_knows_its_files() -> None:
    files, _ = written(FORMAT, [article()])
    assert FORMAT.sniff(files[NAME][:65_536], NAME) == 100
    assert FORMAT.sniff(b"{}", "a.json") == 0
    assert FORMAT.sniff(b"", "a.xmi") == 50
    assert FORMAT.claims is not None
    assert FORMAT.claims(MemoryFile(TYPE_SYSTEM, b""))
    assert not FORMAT.claims(MemoryFile(NAME, b""))


@pytest.mark.parametrize("number", range(150))
def test_a_damaged_file_is_read_or_refused(number: int) -> None:
    files = seeds()
    chance = random.Random(number)
    name = NAME if number % 5 else sorted(files)[-1]
    data = bytearray(files[name])
    for _ in range(chance.choice([1, 3, 30])):
        at = chance.randrange(len(data))
        match chance.randrange(4):
            case 0:
                data[at] = chance.randrange(256)
            case 1:
                del data[at : at + chance.randrange(1, 40)]
            case 2:
                data[at:at] = bytes(data[at : at + chance.randrange(1, 200)])
            case _:
                data[at : at + 1] = chance.choice(
                    [b"0", b"-1", b"99999", b'"', b"null", b"&#0;", b"\xff"]
                )
    files[name] = bytes(data)
    try:
        read_one(FORMAT, MemoryFile(NAME, files[NAME], NAME, files))
    except BadInput as refused:
        assert NAME in str(refused)  # noqa: PT017


# ---------------------------------------------------------------- what other tools write


def sample(name: str) -> PathFile:
    path = SAMPLES / name
    if not Path(path).is_file():
        pytest.skip("the samples of other tools are not here")
    return PathFile(path)


def words(record: Record) -> list[str]:
    return [mention["text"] for mention in record["mentions"]]


def test_slots_and_layers_of_inception_without_a_type_system() -> None:
    (record,), findings = read_one(FORMAT, sample("uima-xmi/cas_with_references.xmi"))
    (event,) = record["events"]
    assert (event["type"], event["triggers"][0]["text"]) == ("SemPred", "dolor")
    assert [one["role"] for one in event["arguments"]] == ["Bar", "Baz"]
    assert words(record) == ["Lorem", "ametr"]
    assert ["type system" in one.message for one in findings] == [True]


def test_chains_relations_and_line_ends() -> None:
    (record,), _ = read_one(FORMAT, sample("webanno-tsv3/testStackedChain.xmi"))
    assert [len(one["members"]) for one in record["clusters"]] == [3, 3]
    name = "webanno-tsv3/testSingleTokenRelationWithMultipleFeatureValues.xmi"
    (record,), _ = read_one(FORMAT, sample(name))
    assert [one["type"] for one in record["relations"]] == ["nsubj"]
    assert words(record) == ["This", "."]
    (record,), _ = read_one(FORMAT, sample("webanno-tsv3/testSentenceWithLineBreak.xmi"))
    assert record["text"] == "This is\na test ."


def test_marks_of_no_length_are_told_with_their_lines() -> None:
    file = sample("webanno-tsv3/testZeroLengthSpansWithFeatureValues.xmi")
    (record,), findings = read_one(FORMAT, file)
    assert record["mentions"] == []
    assert [one.line for one in findings if one.severity == "error"] == [10, 11]


def test_the_example_in_other_layers() -> None:
    (record,), findings = read_one(FORMAT, sample("_golden/cas.xmi"))
    assert [one["triggers"][0]["text"] for one in record["events"]] == [
        "marched",
        "blocked",
        "said",
    ]
    assert [len(one["arguments"]) for one in record["events"]] == [3, 3, 1]
    assert findings == []  # cas.typesystem.xml lies beside it


def test_a_type_system_that_is_broken_is_told_and_the_rest_is_read() -> None:
    files = {**seeds(), TYPE_SYSTEM: b"<a/>"}
    (record,), findings = read_one(FORMAT, MemoryFile(NAME, files[NAME], NAME, files))
    assert len(record["events"]) == 3
    assert findings[0].file == TYPE_SYSTEM


def test_what_xml_cannot_hold_is_listed_as_lost() -> None:
    record = article()
    record["text"] = record["text"].replace("and", "a\x0bd")
    _, losses = written(FORMAT, [record])
    assert [(one.feature, one.action) for one in losses] == [
        ("characters that XML cannot hold", "flattened")
    ]
