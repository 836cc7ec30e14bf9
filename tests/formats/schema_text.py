"""A small schema file that the tests of the schema reader damage in many ways."""

from __future__ import annotations

import pytest

from annotator.formats.schema_file import parse_schema
from annotator.model.errors import BadInput

GOOD = """\
annotation_schema: 1
name: tiny
version: 1.0.0
mentions:
  - name: Person
    kind: actor
    key: "1"
    color: "#1f6fb4"
  - name: Place
    kind: place
    color: "#4a7f12"
attributes:
  - name: realis
    on: [event]
    values:
      - {name: actual, key: a}
      - {name: future, key: f}
    default: actual
events:
  - name: Visit
    key: v
    color: "#c94a14"
    roles:
      - {name: agent, key: a, accepts: [actor], min: 1}
      - {name: place, key: p, accepts: [Place, value], max: 2}
relations:
  - name: knows
    key: k
    color: "#46598a"
    source: [Person]
    target: [actor]
    symmetric: true
"""

Case = tuple[str, str, int, str]
"""What is replaced in GOOD, by what, the line that must be named, words of the reason."""


def refusal(text: str) -> str:
    """The message with which this text is refused."""
    with pytest.raises(BadInput) as caught:
        parse_schema(text, where="tiny.yaml")
    return str(caught.value)


def check_case(case: Case) -> None:
    """Damage GOOD as the case says and see it refused with file, line and reason."""
    old, new, line, reason = case
    assert GOOD.count(old) == 1, f"the test itself is wrong: {old!r} must stand once"

    message = refusal(GOOD.replace(old, new))

    assert message.startswith(f"tiny.yaml, line {line}: "), message
    assert reason in message
