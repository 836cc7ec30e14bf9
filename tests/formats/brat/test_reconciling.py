"""A file that is written again keeps its lines, in their order."""

from __future__ import annotations

from annotator.formats.brat.reconciling import reconciled

TEXT = "Kim met Lee"
ORIGINAL = (
    "#1\tComment T1\tone\n\nT1\tPerson 0 3\twrong words\nT2\tPerson 8 11\tLee\nstrange\n"
    "#2\tComment T1\ttwo\nN1\tReference T2 672\nM1\tYoung T2\n"
)
MADE = [
    "T1\tPerson 0 3\tKim", "T2\tPerson 8 11\tLee", "A2\tYoung T2",
    "#3\tAnnotatorNotes T1\tone\\ntwo",
]  # fmt: skip


def test_nothing_changed() -> None:
    assert reconciled(ORIGINAL, [], MADE, TEXT) == ORIGINAL


def test_a_mark_that_changed_stays_where_it_was() -> None:
    made = ["T1\tState 0 3\tKim", *MADE[1:]]
    changed = reconciled(ORIGINAL, [], made, TEXT)
    assert changed == ORIGINAL.replace("T1\tPerson 0 3\twrong words", "T1\tState 0 3\tKim")


def test_a_mark_that_is_gone_takes_what_was_said_of_it() -> None:
    made = [MADE[0], MADE[3]]
    original = ORIGINAL.replace("T2 672", "T2 a:b")
    left = reconciled(original, [7], made, TEXT)
    assert "T2" not in left
    assert "strange\n" in left


def test_lines_nobody_understood_stay() -> None:
    original = "T1\tPerson 0 3\tKim\nT9\tPerson 5 99\tx\nN1\tReference T1 Geo:3\tx\n"
    assert reconciled(original, [2, 3], MADE[:1], TEXT) == original


def test_new_lines_stand_at_the_end() -> None:
    original = "T1\tPerson 0 3\tKim\r\n"
    assert reconciled(original, [], MADE[:2], TEXT) == original + "T2\tPerson 8 11\tLee\r\n", (
        "with the line ends of the file"
    )
    assert reconciled("", [], MADE[:1], TEXT) == "T1\tPerson 0 3\tKim\n"
    assert reconciled("T1\tPerson 0 3\tKim", [], MADE[:2], TEXT).endswith(
        "Kim\nT2\tPerson 8 11\tLee\n"
    )


def test_a_changed_note_replaces_all_of_the_mark() -> None:
    made = [*MADE[:3], "#3\tAnnotatorNotes T1\tthree"]
    changed = reconciled(ORIGINAL, [], made, TEXT)
    assert "one" not in changed
    assert changed.endswith("#3\tAnnotatorNotes T1\tthree\n")
