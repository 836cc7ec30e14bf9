"""Modes: what the next keys mean while an event type, a role, a relation or an edge is chosen."""

from __future__ import annotations

from annotator.gui.canvas.modes.base import Desk, Mode

__all__ = ["Desk", "Mode"]
