"""Words of REFI-QDA projects that reader and writer share.

Source: Project.xsd 1.0 of the Rotterdam Exchange Format Initiative (18 March 2019).
"""

from __future__ import annotations

import re
from uuid import NAMESPACE_URL, uuid5

NAMESPACE = "urn:QDA-XML:project:1.0"
PROJECT = "project.qde"
SOURCES = "sources/"
INTERNAL = "internal://"
ORIGIN = "News Annotator"
EVENTS, ROLES = "Event", "Role"  # codes that order the labels of events, and roles
OWN_VARIABLE = "annotator"  # of an article: what REFI-QDA has no place for, as JSON

_OWN = uuid5(NAMESPACE_URL, "urn:news-annotator:refi-qda")
_NOT_OF_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def guid(*parts: object) -> str:
    """The GUID of something of ours: the same for the same parts."""
    return str(uuid5(_OWN, "/".join(str(part).replace("/", "//") for part in parts))).upper()


def same_guid(given: str) -> str:
    """A GUID as it can be compared: in capitals and without braces."""
    return given.strip().strip("{}").upper()


def xml_words(words: str) -> str:
    """Words with U+FFFD for what XML cannot hold."""
    return _NOT_OF_XML.sub("\N{REPLACEMENT CHARACTER}", words)
