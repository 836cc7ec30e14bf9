"""TimeML as it is written: tags that nest, links, and what is lost."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from hypothesis import given
from lxml import etree

from annotator.formats.timeml import FORMAT
from tests.formats.golden_article import golden
from tests.formats.round_trip import Record, records, written

HERE = Path(__file__).parent


def document(record: Record) -> tuple[Any, list[Any]]:
    files, losses = written(FORMAT, [record])
    return etree.fromstring(files[f"{record['id']}.tml"]), losses


@given(records(most_layers=1))
def test_it_is_xml_with_the_text_in_it(record: Record) -> None:
    root, _ = document(record)
    text = root.find("TEXT")
    assert "".join(text.itertext()) == record["text"]
    names = {e.get("eid") for e in text.iter("EVENT")} | {t.get("tid") for t in root.iter("TIMEX3")}
    instances = {one.get("eiid") for one in root.iter("MAKEINSTANCE")}
    assert {one.get("eventID") for one in root.iter("MAKEINSTANCE")} <= names
    for link in (*root.iter("TLINK"), *root.iter("SLINK")):
        for key in ("eventInstanceID", "relatedToEventInstance", "subordinatedEventInstance"):
            assert link.get(key) is None or link.get(key) in instances
        for key in ("timeID", "relatedToTime"):
            assert link.get(key) is None or link.get(key) in names


def test_the_golden_article_is_written_as_ever() -> None:
    files, losses = written(FORMAT, [golden()])
    [data] = files.values()
    assert data == (HERE / "golden" / "timeml.tml").read_bytes()
    assert {"mentions that are no times", "labels of events"} <= {loss.feature for loss in losses}


def test_times_are_anchored_and_events_linked() -> None:
    root, _ = document(golden())
    time = root.find("TEXT").find("TIMEX3")
    assert (time.text, time.get("value"), time.get("anchorTimeID")) == (
        "Thursday",
        "2022-10-13",
        "t0",
    )
    assert root.find("DCT/TIMEX3").get("functionInDocument") == "CREATION_TIME"
    [link] = root.iter("TLINK")
    assert (link.get("relType"), link.get("relatedToTime")) == ("IS_INCLUDED", "t1")
    [link] = root.iter("SLINK")
    assert link.get("subordinatedEventInstance") == "ei2"


def crossing(*spans: list[int]) -> Record:
    record = golden()
    record["mentions"], record["relations"], record["clusters"] = [], [], []
    [event] = record["events"][:1]
    record["events"] = [
        {**event, "id": f"e{n}", "arguments": [], "time": None,
         "triggers": [{"spans": [span], "text": record["text"][slice(*span)]}]}
        for n, span in enumerate(spans)
    ]  # fmt: skip
    return record


def test_of_marks_that_cross_the_shorter_is_lost_and_told() -> None:
    root, losses = document(crossing([2, 17], [10, 20], [10, 17], [2, 17]))
    assert len(list(root.iter("EVENT"))) == 3
    assert [loss.mark for loss in losses if loss.feature == "marks that cross others"] == ["e1"]


def test_characters_that_xml_forbids_are_replaced_and_told() -> None:
    record = crossing([0, 2])
    record["text"] = "a\x0b<b> & ]]>"
    root, losses = document(record)
    assert "".join(root.find("TEXT").itertext()) == "a\N{REPLACEMENT CHARACTER}<b> & ]]>"
    assert any(loss.action == "renamed" for loss in losses)


def test_files_are_never_read() -> None:
    assert FORMAT.read is None
    assert FORMAT.sniff(b"<TimeML>", "a.tml") == 0
