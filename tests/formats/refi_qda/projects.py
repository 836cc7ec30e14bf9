"""Projects as other programs write them, made by hand."""

from __future__ import annotations

import io
import zipfile

NAMESPACE = "urn:QDA-XML:project:1.0"


def guid(number: int) -> str:
    return f"00000000-0000-0000-0000-{number:012}"


def project(
    text: str | bytes,
    selections: str,
    *,
    source: str = "",
    more: str = "",
    name: str = "project.qde",
    folder: str = "sources",
    path: str = "internal://T.txt",
) -> bytes:
    """An archive with one source; codes are 1 Person, 2 Event/Meet, 3 Role/agent, 4 food, 5 food/bread."""
    qde = f"""<?xml version="1.0" encoding="utf-8"?>
<Project xmlns="{NAMESPACE}" name="x" origin="Other 1.0">
<Users><User guid="{{{guid(90)}}}" name="kim"/><User guid="{guid(91)}" id="O"/></Users>
<CodeBook><Codes><Code guid="{guid(1)}" name="Person" isCodable="true"/>
<Code guid="{guid(20)}" name="Event" isCodable="false"><Code guid="{guid(2)}" name="Meet" isCodable="true"/></Code>
<Code guid="{guid(30)}" name="Role" isCodable="false"><Code guid="{guid(3)}" name="agent" isCodable="true"/></Code>
<Code guid="{guid(4)}" name="food" isCodable="true"><Code guid="{guid(5)}" name="bread" isCodable="true"/></Code>
</Codes></CodeBook>
<Variables><Variable guid="{guid(80)}" name="Year" typeOfVariable="Integer"/></Variables>
<Sources><TextSource guid="{guid(70)}" name="An interview" plainTextPath="{path}">{selections}
<VariableValue><VariableRef targetGUID="{guid(80)}"/><IntegerValue>1999</IntegerValue></VariableValue></TextSource>{source}</Sources>
{more}</Project>"""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr(name, qde)
        archive.writestr(f"{folder}/T.txt", text)
    return out.getvalue()


def selection(
    number: int,
    start: int,
    end: int,
    name: str | None,
    *codes: int,
    inside: str = "",
    user: int = 90,
) -> str:
    """A selection with codings."""
    codings = "".join(
        f'<Coding guid="{guid(number * 100 + n)}" creatingUser="{guid(user)}" creationDateTime="2020-01-02T03:04:05Z">'
        f'<CodeRef targetGUID="{guid(code).lower()}"/></Coding>'
        for n, code in enumerate(codes)
    )
    named = "" if name is None else f' name="{name}"'
    before, _, after = inside.partition("|")
    return (
        f'<PlainTextSelection guid="{guid(number)}"{named} startPosition="{start}" endPosition="{end}">'
        f"{before}{codings}{after}</PlainTextSelection>"
    )
