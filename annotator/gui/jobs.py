"""The store's lane on a thread of its own, with answers delivered on the GUI thread."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from annotator.model.errors import AnnotatorError

T = TypeVar("T")


class QtLane(QObject):
    """One worker thread; `done` and `failed` run where this object lives, in order.

    Patient work begins when the events at hand are dealt with, so that what was just changed is
    painted before the thread asks for its share of the interpreter. A bug in the work is raised
    again on the GUI thread, so that it is never lost.
    """

    _answered = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix="store")
        self._answers: deque[Callable[[], None]] = deque()
        self._stopped = False
        self._queued: deque[Callable[[], None]] = deque()
        self._launching = QTimer(self)
        self._launching.setSingleShot(True)
        self._launching.setInterval(0)
        self._launching.timeout.connect(self._launch)
        self._answered.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def submit(
        self,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[AnnotatorError], None],
        *,
        and_then: Callable[[], None] | None = None,
        patient: bool = False,
    ) -> None:
        """Run `work` on the thread after everything submitted before it; after `stop`, never.

        `and_then` follows on the thread at once, before anything that was submitted meanwhile.
        """
        if not self._stopped:
            self._queued.append(partial(self._run, work, done, failed, and_then))
            if patient:
                self._launching.start()
            else:
                self._launch()

    def drain(self) -> None:
        """Wait for everything submitted so far and deliver the answers now."""
        self._launch()
        if not self._stopped:
            self._executor.submit(lambda: None).result()
        self._deliver()

    def stop(self) -> None:
        """Finish what was submitted and end the thread; what answers ask for now is not done."""
        self._launch()
        self._stopped = True
        self._executor.shutdown(wait=True)
        self._deliver()

    def _launch(self) -> None:
        while self._queued:
            self._executor.submit(self._queued.popleft())

    def _run(
        self,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[AnnotatorError], None],
        and_then: Callable[[], None] | None,
    ) -> None:
        try:
            result = work()
        except AnnotatorError as error:
            self._post(lambda error=error: failed(error))  # type: ignore[misc]
        except BaseException as bug:
            self._post(lambda bug=bug: _raise(bug))  # type: ignore[misc]
        else:
            self._post(lambda: done(result))
            self._go_on(and_then)

    def _go_on(self, and_then: Callable[[], None] | None) -> None:
        try:
            if and_then is not None:
                and_then()
        except BaseException as bug:
            self._post(lambda bug=bug: _raise(bug))  # type: ignore[misc]

    def _post(self, answer: Callable[[], None]) -> None:
        self._answers.append(answer)
        self._answered.emit()

    def _deliver(self) -> None:
        while self._answers:
            self._answers.popleft()()


def _raise(bug: BaseException) -> None:
    raise bug
