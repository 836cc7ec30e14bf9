"""No reader of articles does anything with a damaged file but read it or refuse it.

`FUZZ_INPUTS` says how many files each reader is given; without it 2,000, or as many as fit into 1.5
seconds.
`make fuzz` gives 100,000.
"""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.ingest.base import ArticleReader, Draft, Remark
from annotator.ingest.registry import READERS, article_reader
from annotator.model.errors import BadInput
from annotator.model.option import Options, chosen_options
from annotator.untrusted.incoming import Incoming, MemoryFile
from tests.fuzz.trial import fault_of, input_of, kept, seeds_of

INPUTS = int(os.environ.get("FUZZ_INPUTS", "0"))
AT_LEAST = 20
INPUTS_OF_CI = 2_000
SECONDS = 1.5  # for each reader, where no number is given

pytestmark = pytest.mark.skipif(os.name != "posix", reason="needs a timer of processor time")


@pytest.mark.timeout(0 if INPUTS else 180)
@pytest.mark.parametrize("name", READERS)
def test_damaged_files_are_read_or_refused(name: str, tmp_path: Path) -> None:
    reader = article_reader(name)
    seeds = list(seeds_of(name).values())
    assert seeds
    end = time.monotonic() + SECONDS
    number = 0
    while number < (INPUTS or AT_LEAST) or (
        not INPUTS and number < INPUTS_OF_CI and time.monotonic() < end
    ):
        data = input_of(name, seeds, number)
        fault = fault_of(reader, data)
        assert fault is None, (
            f"{fault}\n{name} {number}: {kept(tmp_path, name, number, data, fault)}"
        )
        number += 1


def test_damage_is_the_same_each_time_and_of_all_kinds() -> None:
    for name in ("ninjs", "nitf", "warc", "docx"):
        seeds = list(seeds_of(name).values())
        made = [input_of(name, seeds, number) for number in range(60)]
        assert made == [input_of(name, seeds, number) for number in range(60)]
        assert len(set(made)) > 40


@pytest.mark.parametrize("name", [name for name in READERS if name != "doc"])  # is never read
def test_much_of_what_is_damaged_is_read_still(name: str) -> None:
    """Else only the parser of the whole file would be tried, and not the reader behind it."""
    reader = article_reader(name)
    seeds = list(seeds_of(name).values())
    read = sum(gives_a_draft(reader, input_of(name, seeds, number)) for number in range(60))
    assert read >= 15


def gives_a_draft(reader: ArticleReader, data: bytes) -> bool:
    file = MemoryFile(f"fuzz{reader.extensions[0]}", data)
    try:
        return any(
            isinstance(item, Draft)
            for item in reader.read(file, chosen_options(reader.options, {}))
        )
    except BadInput:
        return False


# ---------------------------------------------------------------- what is planted is found


def planted(read: object) -> ArticleReader:
    return ArticleReader("planted", "Planted", (".json",), lambda head, name: 50, read)  # type: ignore[arg-type]


def careless(file: Incoming, _options: Options) -> Iterator[Draft | Remark]:
    """Reads honest files well, but does not think of bytes that are not UTF-8."""
    yield Draft(file.read().decode("utf-8") or "empty")


def endless(file: Incoming, _options: Options) -> Iterator[Draft | Remark]:
    while b"headline" not in file.read():
        pass
    yield Draft("words")


def swallowing(file: Incoming, _options: Options) -> Iterator[Draft | Remark]:
    try:
        while True:
            file.read()
    except Exception as bad:
        raise BadInput("It cannot be read.") from bad
    yield Draft("words")


def wrong(file: Incoming, _options: Options) -> Iterator[object]:
    yield file.read()


def misplaced(_file: Incoming, _options: Options) -> Iterator[Draft | Remark]:
    yield Draft("words", pages=((0, 9),))


@pytest.mark.parametrize(
    ("read", "fault"),
    [
        (careless, "UnicodeDecodeError"),
        (endless, "takes longer"),
        (swallowing, "takes longer"),
        (wrong, "yields bytes"),
        (misplaced, "not in a text of 5"),
    ],
)
def test_a_bad_reader_is_caught(read: object, fault: str) -> None:
    seeds = list(seeds_of("ninjs").values())
    faults = (
        fault_of(planted(read), input_of("x", seeds, number), 0.05) for number in range(3_000)
    )
    assert fault in next(filter(None, faults), "nothing was found")
