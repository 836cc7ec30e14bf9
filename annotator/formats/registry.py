"""Knows every format there is: those of this program and those that other packages add."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from importlib.metadata import entry_points

from annotator.formats.base import Format
from annotator.model.errors import AnnotatorError, NotFound
from annotator.model.said import said

GROUP = "annotator.formats"

# Also named as entry points of the distribution; a frozen program or a bare checkout has none.
BUILT_IN = {
    "jsonl": "annotator.formats.jsonl:FORMAT",
    "training": "annotator.formats.training:FORMAT",
    "parquet": "annotator.formats.parquet:FORMAT",
    "chat": "annotator.formats.chat:FORMAT",
    "brat": "annotator.formats.brat.codec:FORMAT",
    "bioc-json": "annotator.formats.bioc.codec:FORMAT",
    "conll2003": "annotator.formats.conll2003:FORMAT",
    "doccano": "annotator.formats.doccano:FORMAT",
    "label-studio": "annotator.formats.label_studio.tasks:FORMAT",
    "conllu": "annotator.formats.conllu.codec:FORMAT",
    "gate": "annotator.formats.gate.codec:FORMAT",
    "prodigy": "annotator.formats.prodigy:FORMAT",
    "csv": "annotator.formats.long_table.codec:FORMAT",
    "dygiepp": "annotator.formats.dygiepp:FORMAT",
    "maven-arg": "annotator.formats.maven_arg:FORMAT",
    "oneie": "annotator.formats.oneie:FORMAT",
    "rams": "annotator.formats.rams:FORMAT",
    "spacy": "annotator.formats.spacy_docs.docbin:FORMAT",
    "spacy-json": "annotator.formats.spacy_docs.doc_json:FORMAT",
    "wikievents": "annotator.formats.wikievents:FORMAT",
    "refi-qda": "annotator.formats.refi_qda.codec:FORMAT",
    "pubannotation": "annotator.formats.pubannotation.codec:FORMAT",
    "uima-json": "annotator.formats.uima_json:FORMAT",
    "uima-xmi": "annotator.formats.uima_xmi:FORMAT",
    "webanno-tsv": "annotator.formats.webanno_tsv.codec:FORMAT",
    "timeml": "annotator.formats.timeml:FORMAT",
    "w3c": "annotator.formats.w3c.codec:FORMAT",
}


def format_names() -> tuple[str, ...]:
    """Names of every format, built-in ones first."""
    return tuple(_places())


def find_format(name: str) -> Format:
    """The format of this name.

    Raises:
        NotFound: there is none.
        AnnotatorError: the package that adds it cannot be loaded.
    """
    place = _places().get(name)
    if place is None:
        raise NotFound(
            said("There is no format “{name}”.", name=name),
            hint=said(
                "There are: {names}. `annotator formats` describes them.", names=tuple(_places())
            ),
        )
    return _load(name, place)


def all_formats() -> tuple[Format, ...]:
    """Every format that can be loaded; one that is broken is only missed when asked for."""
    found = []
    for name, place in _places().items():
        try:
            found.append(_load(name, place))
        except AnnotatorError:
            continue
    return tuple(found)


@cache
def _places() -> dict[str, str]:
    """Where each format is: `module:attribute` by name. Nobody can replace a built-in one."""
    added = {entry.name: entry.value for entry in entry_points(group=GROUP)}
    return {**BUILT_IN, **{name: added[name] for name in sorted(added.keys() - BUILT_IN.keys())}}


@cache  # asked for every file that is imported
def _load(name: str, place: str) -> Format:
    module, _, attribute = place.partition(":")
    try:
        found = getattr(import_module(module), attribute)
    except (ImportError, AttributeError) as failure:
        raise AnnotatorError(
            said(
                "The format “{name}” cannot be loaded from {place}: {failure}.",
                name=name,
                place=place,
                failure=failure,
            ),
            hint=said("Update or remove the package that adds it."),
        ) from failure
    if not isinstance(found, Format):
        raise AnnotatorError(
            said("{place} is not a format of News Annotator.", place=place),
            hint=said("Update or remove the package that adds it."),
        )
    return found
