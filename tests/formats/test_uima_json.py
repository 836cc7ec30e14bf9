"""CAS JSON: our own files, those of other tools, and damaged ones."""

from __future__ import annotations

import random
from pathlib import Path

import cassis
import pytest
from hypothesis import HealthCheck, given, settings

from annotator.formats.cas.documents import TYPE_SYSTEM
from annotator.formats.uima_json import FORMAT
from annotator.model.errors import BadInput
from annotator.untrusted.incoming import MemoryFile, PathFile
from tests.formats.cas.golden import GOLDEN, SAMPLES, article
from tests.formats.round_trip import Record, meaning, read_back, read_one, records, same, written

NAME = "01J9ZK3V7Q8W5T2N4B6C0D1E2F.json"
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
    assert set(files) == {NAME}
    for name, data in files.items():
        golden = GOLDEN / f"uima-json-{name}"
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
    cas = cassis.load_cas_from_json(files[name].decode())
    return {name: cas.to_json().encode()}


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
        [NAME, NAME.replace(".json", "_L2.json")]
    )
    both, _ = read_back(FORMAT, files)
    assert [one["layers"][0]["annotator"] for one in both] == ["A1", "A2"]


def test_an_annotator_of_an_exported_project_counts_more_than_who_made_our_file() -> None:
    files, _ = written(FORMAT, [article()])
    file = MemoryFile(NAME, files[NAME], f"p.zip/annotation/doc/{NAME}", files)
    (record,), _ = read_one(FORMAT, file)
    assert record["layers"][0]["annotator"] == NAME.removesuffix(".json")
    assert record["mentions"][0]["by"]["author"] == "A1"  # whoever marked it first


def test_it_knows_its_files() -> None:
    files, _ = written(FORMAT, [article()])
    assert FORMAT.sniff(files[NAME][:65_536], NAME) == 100
    assert FORMAT.sniff(b"{}", "a.json") == 0


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


def test_emoji_and_what_joins_them() -> None:
    (record,), _ = read_one(FORMAT, sample("uima-json/casWithEmojiUnicodeTextAndAnnotations.json"))
    assert words(record)[0] == "🥳"
    assert words(record)[-1] == "👻"
    assert len(words(record)) == 9
    assert record["article"]["import"]["offsets"]["unit"] == "UTF-16 units"


def test_slots_of_inception() -> None:
    (record,), findings = read_one(FORMAT, sample("uima-json/tsv3-testSimpleSlotFeature.json"))
    (event,) = record["events"]
    assert (event["type"], event["triggers"][0]["text"]) == ("SimpleLinkHost", "This")
    assert [(a["role"], a["mention"]) for a in event["arguments"]] == [("p1", "m1"), ("p2", "m2")]
    assert words(record) == ["is", "a"]
    assert findings == []


def test_the_example_in_other_layers() -> None:
    (record,), findings = read_one(FORMAT, sample("_golden/cas.json"))
    assert [one["triggers"][0]["text"] for one in record["events"]] == [
        "marched",
        "blocked",
        "said",
    ]
    assert [len(one["arguments"]) for one in record["events"]] == [3, 3, 1]
    assert record["relations"][0]["type"] == "Located"
    assert findings == []
