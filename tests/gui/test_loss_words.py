"""What a format cannot hold is named in the language of the window."""

from __future__ import annotations

from hypothesis import given

from annotator.formats.capabilities import Capabilities
from annotator.formats.projection import documents, project
from annotator.gui.loss_words import action_words, loss_words
from tests.formats.round_trip import Record, records


@given(records())
def test_every_general_loss_has_its_words(record: Record) -> None:
    losses: list[tuple[str, str]] = []
    for document in documents(record, Capabilities()):
        project(document, Capabilities(), lambda loss: losses.append((loss.feature, loss.action)))
    for feature, action in losses:
        assert loss_words(feature), feature
        assert action_words(action) != action


def test_what_only_a_format_knows_stays() -> None:
    assert loss_words("own feature") == "own feature"
    assert action_words("twisted") == "twisted"
