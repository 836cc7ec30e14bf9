"""What the description of a project says for all its sources."""

from __future__ import annotations

import pytest

from annotator.formats.refi_qda.project import Project, child_of, line_of, note_words, tag_of, under
from annotator.model.errors import BadInput
from annotator.untrusted.markup import parse_xml
from tests.formats.refi_qda.projects import NAMESPACE, guid


def test_codes_know_what_they_stand_below() -> None:
    codes = (
        f'<Code guid="{{{guid(1)}}}" name="a" isCodable="true"><Code guid="{guid(2)}" name=" b " isCodable="true">'
        f'<Description>x</Description><Code guid="{guid(3)}" name="c" isCodable="true"/></Code></Code>'
    )
    root = parse_xml(
        f'<Project xmlns="{NAMESPACE}" origin="News Annotator 1"><CodeBook><Codes>{codes}</Codes></CodeBook></Project>'.encode(),
        "x",
    )
    project = Project(root)
    assert project.codes == {guid(1): ("a",), guid(2): ("a", "b"), guid(3): ("a", "b", "c")}
    assert project.ours


def test_another_document_is_no_project() -> None:
    with pytest.raises(BadInput):
        Project(parse_xml(b"<CodeBook/>", "x"))


def test_elements_by_name_whatever_their_namespace() -> None:
    root = parse_xml(b'<a xmlns="x">\n<b><c>1</c></b><b><c>2</c></b><d/></a>', "x")
    assert [one.text for one in under(root, "b", "c")] == ["1", "2"]
    found = child_of(root, "d")
    assert found is not None
    assert (tag_of(found), line_of(found)) == ("d", 2)
    assert child_of(root, "c") is None


def test_words_of_a_note_or_else_its_description() -> None:
    assert note_words(parse_xml(b"<n><Description> a </Description></n>", "x")) == "a"
    both = b"<n><Description>a</Description><PlainTextContent>b</PlainTextContent></n>"
    assert note_words(parse_xml(both, "x")) == "b"
    assert note_words(parse_xml(b"<n/>", "x")) == ""
