from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.commands.bulk.actor_import import ImportActors
from annotator.formats.actors_csv import plain_cell, read, safe_cell, written
from annotator.model.actor_rows import ActorRow
from annotator.model.errors import BadInput
from annotator.model.identity import ActorId
from annotator.model.marks import Actor
from tests.builders import a_schema, an_actor

ANNA = an_actor("a1", "Anna, “A” Kral", aliases=("Ann|Lee", "=A1"), codes={"wikidata": "Q1"})


def test_a_registry_is_written_with_a_column_for_each_system() -> None:
    text = written([ANNA, an_actor("a2", "Ben", codes={"cow": 640})])
    assert text.splitlines() == [
        "id,name,type,aliases,code:cow,code:wikidata",
        'a1,"Anna, “A” Kral",Person,Ann\\|Lee|=A1,,Q1',
        "a2,Ben,Person,,640,",
    ]


@pytest.mark.parametrize("cell", ["=1+1", "+49", "-5", "@x", "\tx", "'=1", "''+1"])
def test_no_cell_is_taken_for_a_formula(cell: str) -> None:
    assert safe_cell(cell) == "'" + cell
    assert plain_cell(safe_cell(cell)) == cell


@pytest.mark.parametrize("cell", ["Anna", "'t Hooft", "", "a=b"])
def test_other_cells_stay(cell: str) -> None:
    assert safe_cell(cell) == plain_cell(cell) == cell


names = (
    st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=12)
    .map(lambda text: " ".join(text.split()))
    .filter(bool)
)


@given(
    st.lists(
        st.tuples(
            names,
            st.lists(names, max_size=3),
            st.dictionaries(st.sampled_from(["cameo", "Cow"]), names, max_size=2),
        ),
        max_size=4,
    )
)
def test_what_is_written_is_read_again(
    drawn: list[tuple[str, list[str], dict[str, str]]],
) -> None:
    actors = {
        ActorId(f"a{n}"): Actor(ActorId(f"a{n}"), name, "Person", tuple(aliases), codes)
        for n, (name, aliases, codes) in enumerate(drawn)
    }
    table = read(written(actors.values()))
    assert table.findings == ()
    result = ImportActors(table.rows, "replace").taken(actors, a_schema())
    assert (result.edits, result.findings) == ((), ())


def test_lines_are_told_where_a_cell_runs_over_several() -> None:
    table = read('name;type;Code:ISO3\r\n"Red\nCross";Organization;\r\n\r\nBaku;State;AZE\r\n')
    assert table.rows == (
        ActorRow(2, "Red\nCross", "Organization"),
        ActorRow(5, "Baku", "State", codes={"ISO3": "AZE"}),
    )


def test_unknown_columns_are_told_and_left_out() -> None:
    table = read("\ufeffname\ttype\tmood\tcode:\nAnna\tPerson\tgood\tx\n")
    assert [finding.what for finding in table.findings] == ["mood", "code:"]
    assert table.rows == (ActorRow(2, "Anna", "Person"),)


@pytest.mark.parametrize("text", ["", "\n", "id,aliases\n", "nom,type\nA,B\n"])
def test_without_name_and_type_it_is_no_registry(text: str) -> None:
    with pytest.raises(BadInput, match="no columns"):
        read(text)


def test_a_cell_without_end_is_told() -> None:
    with pytest.raises(BadInput, match="no line of a table"):
        read("name,type\n" + "x" * (1 << 21) + ",Person\n")


def test_short_lines_lack_what_is_missing() -> None:
    assert read("name,type,aliases\nAnna\n").rows == (ActorRow(2, "Anna", ""),)
