"""Each kind of document and download is told from all the others by what it holds."""

from __future__ import annotations

import importlib

import pytest

from annotator.ingest.registry import article_reader, article_readers
from tests.ingest.documents import changed, read

MODULES = {
    "docx": "docx", "doc": "old_word", "odt": "odt", "rtf": "rtf", "pdf": "pdf",
    "nexis-docx": "nexis_docx", "nexis-rtf": "nexis_rtf", "lexisnexis-txt": "lexisnexis_txt",
    "lexisnexis-html": "lexisnexis_html", "factiva-html": "factiva_html",
    "factiva-rtf": "factiva_rtf", "factiva-xml": "factiva_xml",
}  # fmt: skip
SEEDS = [
    (name, file, data)
    for name, module in MODULES.items()
    for file, data in importlib.import_module(f"tests.ingest.test_{module}").seeds().items()
]


@pytest.mark.parametrize(("name", "file", "data"), SEEDS, ids=[file for _, file, _ in SEEDS])
@pytest.mark.parametrize("renamed", ["", "download", "download.txt", "download.doc"])
def test_the_kind_is_found_out(name: str, file: str, data: bytes, renamed: str) -> None:
    sure = {
        reader.name: reader.sniff(data[:65536], renamed or file) for reader in article_readers()
    }
    best = max(sure, key=lambda kind: sure[kind])
    assert best == name
    assert sorted(sure.values())[-2] < sure[best]


def test_changed_documents_are_not_all_refused() -> None:
    """Or what is tried with them would try nothing."""
    import random

    from annotator.model.errors import BadInput

    chance = random.Random(1)
    for name, _, data in SEEDS:
        if name == "doc":
            continue
        read_whole = 0
        for _ in range(30):
            try:
                drafts, _ = read(article_reader(name), changed(data, chance))
            except BadInput:
                continue
            read_whole += bool(drafts)
        assert read_whole >= 3, name
