"""What stands where in a project."""

from __future__ import annotations

import gc
import io
import zipfile
from typing import Any

from lxml import etree

from annotator.formats.base import WriteContext
from annotator.formats.refi_qda.codec import FORMAT
from tests.formats.golden_article import golden
from tests.formats.refi_qda.projects import NAMESPACE
from tests.formats.round_trip import NEWS, Record, written


def project(*records: Record) -> Any:
    files, _ = written(FORMAT, records)
    data = zipfile.ZipFile(io.BytesIO(files["out.qdpx"])).read("project.qde")
    return etree.fromstring(data)


def all_of(root: Any, name: str) -> list[Any]:
    return list(root.iter(f"{{{NAMESPACE}}}{name}"))


def test_codes_are_in_order_below_event_and_role() -> None:
    root = project(golden())
    codes = {code.get("name"): code for code in all_of(root, "Code")}
    assert codes["Protest"].getparent() is codes["Event"]
    assert codes["agent"].getparent() is codes["Role"]
    assert codes["Group"].getparent().tag.endswith("}Codes")
    assert codes["Event"].get("isCodable") == "false"
    assert codes["Group"].get("color") == "#8a1f63"


def test_labels_that_the_schema_has_not_become_codes() -> None:
    record = golden()
    record["mentions"][0]["type"] = "Stranger"
    root = project(record)
    [code] = [code for code in all_of(root, "Code") if code.get("name") == "Stranger"]
    assert code.get("guid") in {ref.get("targetGUID") for ref in all_of(root, "CodeRef")}


def test_a_selection_for_each_fragment_with_its_words() -> None:
    selections = all_of(project(golden()), "PlainTextSelection")
    parts = [one for one in selections if one[0].text == "m5"]
    assert [(one.get("name"), one.get("startPosition")) for one in parts] == [
        ("north", "58"), ("bridges", "74"),
    ]  # fmt: skip
    workers = next(one for one in selections if one[0].text.startswith("m1 "))
    assert len(all_of(workers, "Coding")) == 2, "its label and the role it fills"


def test_users_are_annotators() -> None:
    users = all_of(project(golden()), "User")
    assert [user.get("name") for user in users] == ["kim"]


class Closed:
    """A file that was given up in the middle of an export."""

    closed = False

    def main(self) -> Closed:
        return self

    def write(self, data: bytes) -> None:
        assert not self.closed, "nothing is written any more"


def test_an_export_that_was_given_up_writes_nothing_more() -> None:
    sink: Any = Closed()
    assert FORMAT.write is not None
    writer = FORMAT.write(sink, WriteContext(NEWS, lambda _loss: None))
    writer.add(golden())
    sink.closed = True
    del writer
    gc.collect()
