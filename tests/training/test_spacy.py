"""`spacy train` learns from the exported DocBin: names from entities, and any mention from spans."""

from __future__ import annotations

import json
import math
from pathlib import Path
from typing import Any

import pytest

from tests.training.exports import count_of, exported, records_of, sample_project

pytest.importorskip("spacy", reason="trains with it")

import spacy
from spacy.cli.init_config import init_config
from spacy.cli.train import train
from spacy.training import Corpus

STEPS = 60
SMALL = {
    "components.tok2vec.model.embed.width": 32,
    "components.tok2vec.model.encode.width": 32,
    "components.tok2vec.model.encode.depth": 1,
}


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return sample_project(tmp_path_factory.mktemp("sample"))


def trained(project: Path, folder: Path, pipe: str, **more: Any) -> list[dict[str, Any]]:
    """What the logger says of every step at which spaCy looks."""
    data = exported(project, folder / "docs", "spacy", "--option", "key=sc")
    config = init_config(lang="en", pipeline=[pipe], optimize="efficiency")
    config.to_disk(folder / "config.cfg")
    log = folder / "log.jsonl"
    overrides = {
        "paths.train": str(data),
        "paths.dev": str(data),
        "training.max_steps": STEPS,
        "training.eval_frequency": STEPS // 3,
        "training.dropout": 0.0,
        "training.optimizer.learn_rate": 0.005,
        "training.logger.@loggers": "spacy.ConsoleLogger.v2",
        "training.logger.output_file": str(log),
        "training.logger.console_output": False,
        **SMALL,
        **more,
    }
    train(folder / "config.cfg", folder / "model", overrides=overrides)
    return [json.loads(line) for line in log.read_text(encoding="utf-8").splitlines()]


def loss(step: dict[str, Any], pipe: str) -> float:
    return float(step["losses"][pipe])


def test_the_corpus_holds_every_mark(project: Path, tmp_path: Path) -> None:
    folder = exported(project, tmp_path / "docs", "spacy")
    records = records_of(project, tmp_path)
    examples = list(Corpus(folder)(spacy.blank("en")))
    assert len(examples) == sum(len(record["layers"]) for record in records)
    docs = [example.reference for example in examples]
    assert sum(len(doc.spans["mentions"]) for doc in docs) == count_of(records, "mentions")
    triggers = sum(len(event["triggers"]) for record in records for event in record["events"])
    assert sum(len(doc.spans["triggers"]) for doc in docs) == triggers
    for example in examples:  # the tokens of spaCy and ours agree enough to learn from
        learned = [tag for tag in example.get_aligned_ner() if tag not in {"O", None}]
        assert learned


def test_names_are_learned(project: Path, tmp_path: Path) -> None:
    steps = trained(project, tmp_path, "ner")
    losses = [loss(step, "ner") for step in steps]
    assert all(math.isfinite(one) for one in losses)
    assert losses[-1] < losses[1]
    assert steps[-1]["score"] > 0.3
    nlp = spacy.load(tmp_path / "model" / "model-best")
    example = next(iter(Corpus(tmp_path / "docs")(spacy.blank("en"))))
    assert nlp(example.reference.text).ents


def test_spans_are_learned(project: Path, tmp_path: Path) -> None:
    steps = trained(project, tmp_path, "spancat")
    losses = [loss(step, "spancat") for step in steps]
    assert all(math.isfinite(one) for one in losses)
    assert losses[-1] < losses[1]
