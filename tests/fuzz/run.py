"""`make fuzz`: gives every reader and format many damaged files, and keeps those that do harm.

    python -m tests.fuzz.run [--inputs N] [--first N] [reader or format …]

What is found is kept in build/fuzz. The numbers of inputs say how to make them again.
"""

from __future__ import annotations

import argparse
import multiprocessing
import os
import resource
import sys
import time
from pathlib import Path

from annotator.formats.registry import find_format
from annotator.ingest.registry import READERS, article_reader
from tests.fuzz.format_trial import format_fault, format_input, format_seeds, readable_formats
from tests.fuzz.trial import fault_of, input_of, kept, seeds_of

FOLDER = Path("build") / "fuzz"
MEMORY = 2_000_000_000  # bytes of each process
_SLICE = 250


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz.run")
    parser.add_argument(
        "readers", nargs="*", default=[*READERS, *readable_formats()], help="all, if none is named"
    )
    parser.add_argument("--inputs", type=int, default=int(os.environ.get("FUZZ_INPUTS", "100000")))
    parser.add_argument("--first", type=int, default=0, help="the number of the first input")
    given = parser.parse_args()
    faults = 0
    # Not forked: some libraries do not bear it.
    with multiprocessing.get_context("spawn").Pool(initializer=_limit_memory) as pool:
        for name in given.readers:
            start = time.monotonic()
            last = given.first + given.inputs
            slices = [(name, at, min(at + _SLICE, last)) for at in range(given.first, last, _SLICE)]
            found = [number for part in pool.imap_unordered(_tried, slices) for number in part]
            seconds = time.monotonic() - start
            faults += len(found)
            said = f"{len(found)} faults: {sorted(found)[:10]}" if found else "no fault"
            sys.stdout.write(f"{name:20} {given.inputs:>8,} inputs {seconds:8.0f} s  {said}\n")
            sys.stdout.flush()
    return 1 if faults else 0


def _limit_memory() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


def _tried(part: tuple[str, int, int]) -> list[int]:
    """The numbers of the inputs that did harm."""
    name, first, last = part
    if name not in READERS:
        return _tried_format(name, first, last)
    reader = article_reader(name)
    seeds = list(seeds_of(name).values())
    found = []
    for number in range(first, last):
        data = input_of(name, seeds, number)
        fault = fault_of(reader, data)
        if fault is not None:
            kept(FOLDER, name, number, data, fault)
            found.append(number)
    return found


def _tried_format(name: str, first: int, last: int) -> list[int]:
    form, seeds = find_format(name), format_seeds(name)
    found = []
    for number in range(first, last):
        chosen, files = format_input(name, seeds, number)
        fault = format_fault(form, chosen, files)
        if fault is not None:
            kept(FOLDER, name, number, files[chosen], f"{chosen}\n{fault}")
            found.append(number)
    return found


if __name__ == "__main__":
    sys.exit(main())
