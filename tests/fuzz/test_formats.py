"""No format does anything with a damaged file but read it right, say what is wrong, or refuse it.

`FUZZ_INPUTS` says how many files each format is given; without it 2,000, or as many as fit into 1.5
seconds.
"""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from dataclasses import replace

import pytest

from annotator.formats.base import Finding, Format, ReadContext, ReadRecord
from annotator.formats.building import RecordBuilder
from annotator.formats.registry import find_format
from annotator.untrusted.incoming import Incoming
from tests.fuzz.format_trial import (
    first_inputs,
    format_fault,
    format_input,
    format_seeds,
    readable_formats,
    records_in,
)

INPUTS = int(os.environ.get("FUZZ_INPUTS", "0"))
AT_LEAST = 20
PACKED = {"spacy", "refi-qda"}  # nearly all damage is found in unpacking
INPUTS_OF_CI = 2_000
SECONDS = 1.5  # for each format, where no number is given

pytestmark = pytest.mark.skipif(os.name != "posix", reason="needs a timer of processor time")


@pytest.mark.timeout(0 if INPUTS else 180)
@pytest.mark.parametrize("name", readable_formats())
def test_damaged_files_are_read_or_refused(name: str) -> None:
    form = find_format(name)
    if form.needs:
        pytest.importorskip(form.needs)
    seeds = format_seeds(name)
    assert seeds
    end = time.monotonic() + SECONDS
    number = 0
    while number < (INPUTS or AT_LEAST) or (
        not INPUTS and number < INPUTS_OF_CI and time.monotonic() < end
    ):
        chosen, files = format_input(name, seeds, number)
        fault = format_fault(form, chosen, files)
        assert fault is None, f"{fault}\n{name} {number} {chosen}: {files[chosen]!r}"
        number += 1


@pytest.mark.parametrize("name", readable_formats())
def test_much_of_what_is_damaged_is_read_still(name: str) -> None:
    form = find_format(name)
    if form.needs:
        pytest.importorskip(form.needs)
    read = sum(records_in(form, *made) > 0 for made in first_inputs(name, 60))
    assert read >= (2 if name in PACKED else 10)


# ---------------------------------------------------------------- what is planted is found


def careless(file: Incoming, context: ReadContext) -> Iterator[ReadRecord | Finding]:
    builder = RecordBuilder(context, file.where, file.read().decode(), reader="x")
    read = builder.record()
    if read is not None:
        yield read


def lying(file: Incoming, context: ReadContext) -> Iterator[ReadRecord | Finding]:
    """Builds a record and then puts a shorter text under its marks."""
    builder = RecordBuilder(context, file.where, "Workers marched.", reader="x")
    builder.mention("Group", [(8, 15)])
    read = builder.record()
    assert read is not None
    article = replace(read.record.article, text="Workers")
    yield replace(read, record=replace(read.record, article=article))


@pytest.mark.parametrize(
    ("read", "fault"), [(careless, "UnicodeDecodeError"), (lying, "breaks the rules")]
)
def test_a_bad_reader_is_caught(read: object, fault: str) -> None:
    planted = Format("x", "X", (".jsonl",), lambda _head, _name: 90, read)  # type: ignore[arg-type]
    faults = (format_fault(planted, *made, 0.5) for made in first_inputs("prodigy", 500))
    assert fault in next(filter(None, faults), "nothing was found")
