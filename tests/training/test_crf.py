"""A conditional random field learns the labels of the CoNLL-2003 export.

With plain features of a token and its neighbours it reaches an F1 of 0.90 at least, by whole
mentions, on the part that it was trained with: labels and tokens of the file belong together.
"""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from annotator.formats.registry import find_format
from tests.training.exports import exported, sample_project

crfsuite = pytest.importorskip("pycrfsuite", reason="trains with it")

F1 = 0.90
Sentence = list[tuple[str, str]]


@pytest.fixture(scope="module")
def sentences(tmp_path_factory: pytest.TempPathFactory) -> list[Sentence]:
    folder = tmp_path_factory.mktemp("crf")
    assert find_format("conll2003").can_write
    project = sample_project(folder)
    return read(exported(project, folder / "sample.conll", "conll2003"))


def read(path: Path) -> list[Sentence]:
    """The (token, tag) of every sentence, as the tools of the shared task read them."""
    found: list[Sentence] = [[]]
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("-DOCSTART-"):
            columns = line.split(" ")
            found[-1].append((columns[0], columns[-1]))
        elif found[-1]:
            found.append([])
    return [sentence for sentence in found if sentence]


def features(sentence: Sentence, at: int) -> list[str]:
    found = ["bias"]
    for away in (-2, -1, 0, 1, 2):
        if 0 <= at + away < len(sentence):
            word = sentence[at + away][0]
            found += [f"{away}:{word.lower()}", f"{away}:{word[:1].isupper()}:{word[-3:]}"]
        else:
            found.append(f"{away}:edge")
    return found


def learned(sentences: list[Sentence], path: Path) -> list[list[str]]:
    """The tags that a field trained with these sentences gives them."""
    trainer = crfsuite.Trainer(verbose=False)
    for sentence in sentences:
        trainer.append([features(sentence, n) for n in range(len(sentence))],
                       [tag for _, tag in sentence])  # fmt: skip
    trainer.set_params({"c1": 0.0, "c2": 0.01, "max_iterations": 100})
    trainer.train(str(path))
    tagger = crfsuite.Tagger()
    tagger.open(str(path))
    return [tagger.tag([features(one, n) for n in range(len(one))]) for one in sentences]


def mentions(tags: list[list[str]]) -> set[tuple[int, int, int, str]]:
    """(sentence, first, end, label) of every mention that IOB2 tags make."""
    found = set()
    for number, sentence in enumerate(tags):
        first = None
        for at, tag in enumerate([*sentence, "O"]):
            if first is not None and tag != f"I-{sentence[first][2:]}":
                found.add((number, first, at, sentence[first][2:]))
                first = None
            if tag.startswith("B-"):
                first = at
    return found


def f1(gold: set[tuple[int, int, int, str]], guess: set[tuple[int, int, int, str]]) -> float:
    return 2 * len(gold & guess) / (len(gold) + len(guess))


def test_the_labels_are_learned(sentences: list[Sentence], tmp_path: Path) -> None:
    gold = mentions([[tag for _, tag in sentence] for sentence in sentences])
    assert len(gold) > 20
    assert f1(gold, mentions(learned(sentences, tmp_path / "model"))) >= F1


def test_labels_that_belong_to_other_tokens_are_not_learned(
    sentences: list[Sentence], tmp_path: Path
) -> None:
    """The score says something: with the same tags in any order the field stays below it."""
    tags = [tag for sentence in sentences for _, tag in sentence]
    random.Random(7).shuffle(tags)
    given = iter(tags)
    mixed = [[(word, next(given)) for word, _ in sentence] for sentence in sentences]
    gold = mentions([[tag for _, tag in sentence] for sentence in sentences])
    assert f1(gold, mentions(learned(mixed, tmp_path / "model"))) < F1
