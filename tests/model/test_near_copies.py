from __future__ import annotations

import subprocess
import sys
from random import Random

import pytest

from annotator.model.near_copies import (
    FEWEST,
    MOST_HOLDERS,
    SIZE,
    CopyIndex,
    Sketch,
    are_copies,
    containment,
    grouped,
    line_key,
    sketch_of,
    stock_lines,
)
from tests.syndication import pairs, syndicated, words

FOOTER = (
    "Copyright by the agency. All rights reserved. This material may not be published, broadcast, "
    "rewritten or redistributed without permission of the agency or of those who own it."
)


def story(seed: int, count: int = 300) -> str:
    return " ".join(words(Random(seed), count))


KNOWN = (
    89253350, 100591875, 128631162, 231123891, 245399833, 268427051,
    367463245, 516690791, 739983584, 899494236, 922753116, 1067950988,
)  # fmt: skip


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_copies_are_found_and_nothing_else(seed: int) -> None:
    made = syndicated(seed, stories=600, copies=150)
    right, found = pairs(made.stories), pairs(grouped(made.texts))
    assert found <= right
    assert len(found & right) >= 0.98 * len(right)
    assert len(right) > 100


def test_a_sketch_is_the_same_in_every_process() -> None:
    text = story(1) + " Überfall “İstanbul” 東京"
    code = f"from annotator.model.near_copies import sketch_of; print(sketch_of({text!r}))"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == str(sketch_of(text))
    # Sketches are kept in projects: what is computed for a text may never change.
    known = sketch_of("The army said on Monday that it had retaken the northern town from rebels.")
    assert known.count == 12
    assert known.hashes == KNOWN


def test_hashes_ascend_and_are_the_smallest() -> None:
    sketch = sketch_of(story(2))
    assert list(sketch.hashes) == sorted(set(sketch.hashes))
    assert len(sketch.hashes) == SIZE
    assert 0 <= sketch.hashes[0] <= sketch.limit < 1 << 30
    assert sketch.count > 200
    # A small text is sorted whole, a long one only where it is low: both give the smallest.
    small = sketch_of(story(2, 60))
    assert len(small.hashes) == SIZE < small.count


def test_case_marks_and_blanks_do_not_matter() -> None:
    plain = story(3)
    dressed = "“" + plain.upper().replace(" ", ",\n ") + "”"
    assert containment(sketch_of(plain), sketch_of(dressed)) == 1.0


@pytest.mark.parametrize("text", ["", " ", "\n\n", "one", "one two", "Oil prices rise again today"])
def test_short_texts_are_nobodys_copy(text: str) -> None:
    sketch = sketch_of(text)
    assert sketch.keys == ()
    assert not are_copies(sketch, sketch)
    assert grouped([text, text, story(1)]) == [0, 1, 2]


def test_from_twenty_3_grams_on_a_text_can_be_a_copy() -> None:
    enough = " ".join(f"word{n}" for n in range(FEWEST + 2))
    assert sketch_of(enough).count == FEWEST
    assert are_copies(sketch_of(enough), sketch_of(enough))
    fewer = enough.rpartition(" ")[0]
    assert not are_copies(sketch_of(fewer), sketch_of(fewer))


def test_a_brief_is_not_compared_with_a_text_many_times_its_length() -> None:
    long = story(4, 3_000)
    brief = " ".join(long.split()[:120])
    assert containment(sketch_of(brief), sketch_of(long)) == 0.0
    assert containment(Sketch(), sketch_of(long)) == 0.0


def test_containment_is_symmetric_and_within_its_range() -> None:
    whole = sketch_of(story(5))
    half = sketch_of(" ".join(story(5).split()[:150]))
    other = sketch_of(story(6))
    assert containment(whole, half) == containment(half, whole) > 0.9
    assert containment(whole, other) == 0.0


def test_scripts_without_blanks_are_compared_by_their_signs() -> None:
    random = Random(7)
    text = "".join(chr(0x4E00 + random.randrange(3_000)) for _ in range(600))
    other = "".join(chr(0x4E00 + random.randrange(3_000)) for _ in range(600))
    assert grouped([text, other, text[:400] + "。"]) == [0, 1, 0]


def test_two_stories_with_the_same_footer_are_no_copies() -> None:
    # Without looking for such lines they would be: most of each is the footer.
    briefs = [f"{story(seed, 16)}\n{FOOTER}" for seed in range(10)]
    assert grouped(briefs[:2]) == [0, 0]
    assert grouped(briefs) == list(range(10))
    assert stock_lines(briefs) == {line_key(FOOTER)}


def test_a_line_is_known_whatever_its_case_and_the_blanks_around_it() -> None:
    assert line_key(f"  {FOOTER.upper()}\t") == line_key(FOOTER) < 1 << 63
    text = f"{story(1)}\n {FOOTER}"
    assert sketch_of(text, {line_key(FOOTER)}) == sketch_of(story(1))


def test_the_lines_of_a_story_that_came_many_times_are_no_boilerplate() -> None:
    body = [story(seed, 40) for seed in range(8)]
    copies = ["\n".join([story(100 + n, 30), *body]) for n in range(20)]
    others = [story(200 + n) for n in range(80)]
    assert stock_lines(copies + others) == set()
    assert grouped(copies + others) == [0] * 20 + list(range(20, 100))


def test_few_texts_with_a_line_are_not_many() -> None:
    texts = [f"{story(n)}\n{FOOTER}" for n in range(4)]
    assert stock_lines(texts) == set()
    assert stock_lines([*texts, *(story(10 + n) for n in range(300))]) == set()
    more = [f"{story(n)}\n{FOOTER}" for n in range(10)]
    assert stock_lines([*more, *(story(10 + n) for n in range(300))]) == {line_key(FOOTER)}


def test_groups_that_turn_out_to_be_one_are_joined_under_the_first() -> None:
    one, other = story(8, 200), story(9, 200)
    index = CopyIndex()
    for number, text in [(3, one), (5, other), (8, other + " end")]:
        index.add(number, sketch_of(text))
    assert (index.first(3), index.first(5), index.first(8)) == (3, 5, 5)
    index.add(9, sketch_of(f"{one} {other}"))
    assert [index.first(number) for number in (3, 5, 8, 9)] == [3, 3, 3, 3]


def test_a_hash_finds_no_more_than_so_many_articles() -> None:
    index = CopyIndex()
    text = story(1)
    kept = [index.add(number, sketch_of(text)) for number in range(1, MOST_HOLDERS + 11)]
    assert kept[0] == [(key, 1) for key in sketch_of(text).keys]
    assert kept[MOST_HOLDERS] == []
    assert {index.first(number) for number in range(1, MOST_HOLDERS + 11)} == {1}
