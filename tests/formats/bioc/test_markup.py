"""BioC XML becomes the objects of BioC JSON."""

from __future__ import annotations

from annotator.formats.bioc.markup import read_collection


def test_elements_become_lists_and_words() -> None:
    data = (
        b"<collection><source>s</source><infon key='a'>b &amp; c</infon><odd/>"
        b"<document><id>1</id><passage><offset>3</offset><text>x <b>y</b></text>"
        b"<annotation id='T1'><location offset='3' length='1'/></annotation></passage></document></collection>"
    )
    assert read_collection(data, "a.xml") == {
        "source": "s",
        "infons": {"a": "b & c"},
        "documents": [
            {
                "id": "1",
                "passages": [
                    {
                        "offset": "3",
                        "text": "x y",
                        "annotations": [
                            {"id": "T1", "locations": [{"offset": "3", "length": "1"}]}
                        ],
                    }
                ],
            }
        ],
    }
