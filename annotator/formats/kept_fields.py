"""What only its format understands of an object in a file: kept on import, and put back on export."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from annotator.formats.base import Record
from annotator.formats.record_facts import items, mapping

OURS = "annotator"  # the key of what is ours in an object of another program's file


def kept(data: Mapping[str, Any], number: int, usual: Sequence[str]) -> Record:
    """What to keep of an object: its number in the file, fields beside the usual ones, the order.

    Args:
        data: The object as the file has it.
        number: Which of its list it is; `linked_spans.in_file_order` reads it as `n`.
        usual: The fields that are made anew on export, in the order in which they are written.
    """
    more = {key: value for key, value in data.items() if key not in usual and key != OURS}
    keys = [key for key in data if key != OURS]
    own: Record = {"n": number}
    if more:
        own["more"] = more
    if keys != list(usual):
        own["keys"] = keys
    return own


def restored(made: Record, own: Mapping[str, Any]) -> Record:
    """An object as it is written, with what `kept` kept, in the order in which it was read.

    Usual fields that it did not have are not added where they are empty.
    """
    whole = {**made, **mapping(own.get("more"))}
    if "keys" not in own:
        return whole
    keys = [key for key in items(own["keys"]) if isinstance(key, str) and key in whole]
    rest = [key for key in whole if key not in keys and whole[key] not in (None, [], {}, "")]
    return {key: whole[key] for key in (*keys, *rest)}
