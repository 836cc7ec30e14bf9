"""Every kind of file that is listed can be had, under names that do not clash."""

from __future__ import annotations

import pytest

from annotator.ingest.registry import READERS, article_reader, article_readers


def test_every_reader_can_be_had() -> None:
    readers = article_readers()
    assert [reader.name for reader in readers] == list(READERS)
    for reader in readers:
        assert reader.title
        assert all(
            ending.startswith(".") and ending == ending.lower() for ending in reader.extensions
        )


def test_options_have_names_of_their_own_and_defaults_of_their_kind() -> None:
    for reader in article_readers():
        names = [option.name for option in reader.options]
        assert len(names) == len(set(names))
        for option in reader.options:
            wanted = {"flag": bool, "number": int}.get(option.kind, str)
            assert type(option.default) is wanted
            assert option.kind != "choice" or option.default in dict(option.choices)


def test_nothing_at_all_is_of_no_kind() -> None:
    for reader in article_readers():
        assert reader.sniff(b"", "") == 0
        assert 0 <= reader.sniff(bytes(range(256)), "x.bin") < 90


def test_there_is_no_other() -> None:
    with pytest.raises(KeyError):
        article_reader("nothing")
