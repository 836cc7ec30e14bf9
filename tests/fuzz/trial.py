"""Gives a reader one damaged file and says what it did that it must not do."""

from __future__ import annotations

import contextlib
import importlib
import signal
import traceback
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from types import FrameType

from annotator.ingest.base import ArticleReader, Draft, Remark
from annotator.ingest.drafting import SourceFile, article_of
from annotator.ingest.numbering import ArticleIds
from annotator.ingest.registry import READERS, article_reader
from annotator.model.errors import BadInput
from annotator.model.option import chosen_options
from annotator.untrusted.incoming import MemoryFile
from tests.fuzz.mutation import damaged

SECONDS = 20  # of the processor, that one input may take


class TookTooLong(BaseException):
    """An input that its reader did not come to an end with; no `except Exception` catches it."""


class Clock:
    def now(self) -> datetime:
        return datetime(2026, 11, 22, tzinfo=UTC)

    def entropy(self, size: int) -> bytes:
        return bytes(size)


def seeds_of(name: str) -> dict[str, bytes]:
    """The examples in the tests of a reader, by the names of their files."""
    module = READERS[name].partition(":")[0].rpartition(".")[2]
    tests = importlib.import_module(f"tests.ingest.test_{module}")
    return dict(tests.seeds())


def input_of(reader: str, seeds: Sequence[bytes], number: int) -> bytes:
    """The damaged file of this number; the first ones are the seeds as they are."""
    if number < len(seeds):
        return seeds[number]
    return damaged(seeds, Random(f"{reader} {number}"))


def fault_of(reader: ArticleReader, data: bytes, seconds: float = SECONDS) -> str | None:
    """What is wrong with what the reader does with this file; None where nothing is."""
    name = f"fuzz{reader.extensions[0] if reader.extensions else ''}"
    try:
        with no_longer_than(seconds):
            confidence = reader.sniff(data[:65_536], name)
            if not 0 <= confidence <= 100:
                return f"sniff says {confidence}"
            return _fault_in_reading(reader, MemoryFile(name, data))
    except TookTooLong:
        return f"takes longer than {seconds} seconds of the processor"
    except BaseException:
        return traceback.format_exc()


def _fault_in_reading(reader: ArticleReader, file: MemoryFile) -> str | None:
    ids = ArticleIds(Clock())
    try:
        for item in reader.read(file, chosen_options(reader.options, {})):
            match item:
                case Draft():
                    fault = _fault_in_draft(item)
                    if fault:
                        return fault
                    with contextlib.suppress(BadInput):
                        article, _ = article_of(item, SourceFile(file.name, None), reader.name, ids)
                        article.text.encode()
                        repr(article).encode()
                case Remark():
                    if not item.message:
                        return "a remark says nothing"
                case _:
                    return f"yields {type(item).__name__}"
    except BadInput as refused:
        return None if refused.message else "it is refused without a word"
    return None


def _fault_in_draft(draft: Draft) -> str | None:
    if not isinstance(draft.text, str):
        return f"a text is {type(draft.text).__name__}"
    if any(not 0 <= start <= end <= len(draft.text) for start, end in draft.pages):
        return f"pages {draft.pages} are not in a text of {len(draft.text)}"
    if draft.published is not None and not draft.published.value:
        return "a date says nothing"
    return None


@contextlib.contextmanager
def no_longer_than(seconds: float) -> Iterator[None]:
    def ring(_signal: int, _frame: FrameType | None) -> None:
        raise TookTooLong

    before = signal.signal(signal.SIGPROF, ring)
    signal.setitimer(signal.ITIMER_PROF, seconds, 1)  # again, if it rang where nobody may raise
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


def kept(folder: Path, reader: str, number: int, data: bytes, fault: str) -> Path:
    """The file that shows a fault, with what is wrong beside it."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{reader}-{number}"
    path.write_bytes(data)
    path.with_suffix(".txt").write_text(fault, encoding="utf-8")
    return path


def all_readers() -> list[ArticleReader]:
    return [article_reader(name) for name in READERS]
