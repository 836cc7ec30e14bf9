"""Gives a format one damaged file and says what its reader did that it must not do."""

from __future__ import annotations

import importlib
import itertools
import traceback
from collections.abc import Iterator, Mapping
from random import Random

from annotator.formats.base import Finding, Format, ReadContext, ReadRecord
from annotator.formats.jsonl import new_record
from annotator.formats.record_data import record_of_new
from annotator.formats.registry import BUILT_IN, find_format
from annotator.formats.validation import rule_faults, shape_faults
from annotator.model.errors import BadInput
from annotator.model.identity import ArticleId
from annotator.model.option import chosen_options
from annotator.untrusted.incoming import MemoryFile
from tests.formats.round_trip import NEWS, NOW
from tests.fuzz.mutation import damaged
from tests.fuzz.trial import SECONDS, TookTooLong, no_longer_than


def readable_formats() -> list[str]:
    """The names of all that can be imported."""
    return [name for name in BUILT_IN if find_format(name).can_read]


def format_seeds(name: str) -> dict[str, bytes]:
    """The example files in the tests of a format, by their names."""
    parts = BUILT_IN[name].partition(":")[0].split(".")[2:]
    tests = importlib.import_module(
        ".".join(["tests", "formats", *parts[:-1], f"test_{parts[-1]}"])
    )
    return dict(tests.seeds())


def format_input(
    name: str, seeds: Mapping[str, bytes], number: int
) -> tuple[str, dict[str, bytes]]:
    """The name of the damaged file, and all files as they lie beside each other."""
    names = sorted(seeds)
    chosen = names[number % len(names)]
    if number < len(names):
        return chosen, dict(seeds)
    others = [seeds[chosen], *(data for key, data in seeds.items() if key != chosen)]
    return chosen, {**seeds, chosen: damaged(others[:1], Random(f"{name} {number}"))}


def format_fault(
    form: Format, chosen: str, files: Mapping[str, bytes], seconds: float = SECONDS
) -> str | None:
    """What is wrong with what the reader does with these files; None where nothing is."""
    try:
        with no_longer_than(seconds):
            for name in sorted(files):
                beside = {other: data for other, data in files.items() if other != name}
                file = MemoryFile(name, files[name], name, beside)
                claimed = form.claims is not None and form.claims(file)
                if claimed or not (name == chosen or form.sniff(file.head(65_536), name)):
                    continue
                fault = _fault_in_reading(form, file)
                if fault is not None:
                    return fault
    except TookTooLong:
        return f"takes longer than {seconds} seconds of the processor"
    except BaseException:  # whatever it is, it is what was looked for
        return traceback.format_exc()
    return None


def records_in(form: Format, chosen: str, files: Mapping[str, bytes]) -> int:
    """How many records come out of damaged files."""
    beside = {other: data for other, data in files.items() if other != chosen}
    try:
        items = list(form.read(MemoryFile(chosen, files[chosen], chosen, beside), _context(form)))  # type: ignore[misc]
    except BadInput:
        return 0
    return sum(isinstance(item, ReadRecord) for item in items)


def _context(form: Format) -> ReadContext:
    numbers = itertools.count(1)
    return ReadContext(
        NOW,
        lambda: ArticleId(f"NEW{next(numbers):023}"),
        NEWS,
        chosen_options(form.read_options, {}),
    )


def _fault_in_reading(form: Format, file: MemoryFile) -> str | None:
    assert form.read is not None
    try:
        return next(filter(None, map(_fault_in_item, form.read(file, _context(form)))), None)
    except BadInput as refused:
        return None if refused.message else "it is refused without a word"


def _fault_in_item(item: object) -> str | None:
    match item:
        case Finding():
            return None if item.message else "a finding says nothing"
        case ReadRecord():
            data = record_of_new(item.record, NEWS)
            repr(data).encode()
            faults = [f for f in shape_faults(data) or rule_faults(data) if f.refuses]
            if faults:
                return f"a record breaks the rules: {faults[0]}"
            again = record_of_new(new_record(data), NEWS)
            return None if again == data else "a record does not survive its own line"
        case _:
            return f"yields {type(item).__name__}"


def first_inputs(name: str, count: int) -> Iterator[tuple[str, dict[str, bytes]]]:
    """So many damaged inputs of a format."""
    seeds = format_seeds(name)
    for number in range(count):
        yield format_input(name, seeds, number)
