from __future__ import annotations

import inspect

import pytest

from annotator.bootstrap import SystemClock
from annotator.gui.jobs import QtLane
from annotator.store.sql_store import SqlProjectStore
from annotator.workspace import ports
from annotator.workspace.lanes import InlineLane
from annotator.workspace.ports import Clock, Lane, ProjectStore
from tests.fakes import FixedClock, MemoryStore
from tests.workspace.desks import ManualLane


def differences(port: type, implementation: type) -> list[str]:
    """Where the methods of an implementation cannot be called as the port says."""
    found = []
    for name, method in vars(port).items():
        if name.startswith("_") or not inspect.isfunction(method):
            continue
        own = getattr(implementation, name, None)
        if own is None:
            found.append(f"{name} is missing")
            continue
        asked = inspect.signature(method).parameters
        given = inspect.signature(own).parameters
        for parameter in asked.values():
            same = given.get(parameter.name)
            if same is None or same.kind != parameter.kind:
                found.append(f"{name} does not take {parameter.name}")
            elif same.default != parameter.default:
                found.append(f"{name} has another default for {parameter.name}")
        found += [
            f"{name} also needs {parameter.name}"
            for parameter in given.values()
            if parameter.name not in asked and parameter.default is inspect.Parameter.empty
        ]
    return found


@pytest.mark.parametrize(
    ("port", "implementation"),
    [
        (ProjectStore, SqlProjectStore),
        (ProjectStore, MemoryStore),
        (Lane, QtLane),
        (Lane, InlineLane),
        (Lane, ManualLane),
        (Clock, SystemClock),
        (Clock, FixedClock),
    ],
)
def test_implementations_fit_their_port(port: type, implementation: type) -> None:
    assert differences(port, implementation) == []


def test_what_does_not_fit_is_noticed() -> None:
    class Wrong:
        def submit(self, work: object, then: object, failed: object) -> None: ...

    assert differences(Lane, Wrong) == [
        "submit does not take done",
        "submit does not take and_then",
        "submit does not take patient",
        "submit also needs then",
        "drain is missing",
    ]

    class OtherDefault:
        def records(self, *, status: object = "complete", layer: object = None) -> None: ...

    found = differences(ProjectStore, OtherDefault)
    assert "records has another default for status" in found
    assert "records does not take articles" in found


def test_everything_the_ports_speak_of_can_be_had_from_them() -> None:
    assert all(hasattr(ports, name) for name in ports.__all__)
    assert {"ProjectStore", "Lane", "Clock"} <= set(ports.__all__)


def test_chance_and_time_of_the_machine() -> None:
    clock = SystemClock()
    now = clock.now()
    assert now.utcoffset() is not None
    assert now.utcoffset().total_seconds() == 0  # type: ignore[union-attr]
    assert clock.now() >= now
    assert len(clock.entropy(16)) == 16
    assert clock.entropy(16) != clock.entropy(16)
