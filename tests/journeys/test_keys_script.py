"""The script of marks takes few keys: what the keyboard is for."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.journeys.keys_script import ARTICLE, EVENTS, MENTIONS, RELATIONS, count_keys

MOST_KEYS_PER_MARK = 4.5


def test_the_script_is_what_it_says() -> None:
    assert (len(MENTIONS), len(EVENTS), len(RELATIONS)) == (12, 3, 3)
    assert sum(len(roles) for *_, roles in EVENTS) == 8


def test_marks_by_keyboard_alone_take_few_keys(
    shared_dir: Path, qapp: QApplication, tmp_path: Path
) -> None:
    article = shared_dir / "articles" / ARTICLE
    if not article.is_file():
        pytest.skip(f"{article} does not exist")
    count = count_keys(article, tmp_path)
    assert count.marks == 26
    assert count.per_mark <= MOST_KEYS_PER_MARK, str(count)
