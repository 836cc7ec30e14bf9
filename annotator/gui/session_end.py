"""Closing the window as by hand when the system ends the session, so that nothing typed is lost."""

from __future__ import annotations

import signal
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from PySide6.QtCore import QSocketNotifier
from PySide6.QtWidgets import QWidget

ENDS = [getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name)]


@contextmanager
def closing_when_told(window: QWidget) -> Iterator[None]:
    """Inside the block, SIGTERM and SIGHUP close the window.

    Python runs its signal handlers between its own steps only; a socket wakes it from Qt's loop.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    ours, theirs = socket.socketpair()
    with ours, theirs:
        ours.setblocking(False)
        theirs.setblocking(False)
        notifier = QSocketNotifier(ours.fileno(), QSocketNotifier.Type.Read)

        def read() -> None:
            with suppress(BlockingIOError):
                ours.recv(64)

        notifier.activated.connect(read)
        woken = signal.set_wakeup_fd(theirs.fileno(), warn_on_full_buffer=False)
        before = {end: signal.signal(end, lambda *_: window.close()) for end in ENDS}
        try:
            yield
        finally:
            for end, handler in before.items():
                signal.signal(end, handler)
            signal.set_wakeup_fd(woken)
            notifier.setEnabled(False)
