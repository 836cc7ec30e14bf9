"""Long work: what the status line shows of jobs on the store's lane, and how they are stopped."""

from __future__ import annotations

from threading import Event

from PySide6.QtCore import QObject, Signal

from annotator.gui.status_line import StatusLine


class Job:
    """One job: told how far it is and asked whether to stop, both on any thread."""

    def __init__(self, owner: LongWork, words: str) -> None:
        self._owner = owner
        self._stopping = Event()
        self.words = words
        self.percent: int | None = None  # None: it has told nothing yet

    def progress(self, percent: int) -> None:
        """So much is done, 0 to 100; from the first time on it is shown."""
        self._owner.moved.emit(self, percent)

    def cancelled(self) -> bool:
        """Whether somebody asked to stop."""
        return self._stopping.is_set()

    def stop(self) -> None:
        """Ask it to stop."""
        self._stopping.set()

    def end(self) -> None:
        """It is over, however it ended."""
        self._owner.ended(self)


class LongWork(QObject):
    """The jobs under way. The lane does one after the other: the oldest that tells is shown."""

    moved = Signal(object, int)  # carries news from the lane to this thread

    def __init__(self, status: StatusLine, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._status = status
        self._jobs: list[Job] = []
        self.moved.connect(self._take)
        status.stop.clicked.connect(self.stop)

    @property
    def shown(self) -> Job | None:
        """The job in the status line."""
        return next((job for job in self._jobs if job.percent is not None), None)

    def begin(self, words: str) -> Job:
        """A job with words for people; nothing is shown until it tells how far it is."""
        job = Job(self, words)
        self._jobs.append(job)
        return job

    def ended(self, job: Job) -> None:
        """A job is over."""
        if job in self._jobs:
            self._jobs.remove(job)
            self._show()

    def stop(self) -> None:
        """Ask the job that is shown to stop."""
        job = self.shown
        if job is not None:
            job.stop()

    def _take(self, job: Job, percent: int) -> None:
        # News of the progress may come after the answer that ended it.
        if job in self._jobs:
            job.percent = percent
            self._show()

    def _show(self) -> None:
        job = self.shown
        if job is None:
            self._status.hide_work()
        else:
            self._status.show_work(job.words, job.percent or 0)
