"""Gestures: one class for each thing a pointer can do on the canvas; one is active at a time."""

from __future__ import annotations

from annotator.gui.canvas.gestures.base import Gesture, GestureDesk
from annotator.gui.canvas.gestures.beginning import gesture_for
from annotator.gui.canvas.gestures.click import click

__all__ = ["Gesture", "GestureDesk", "click", "gesture_for"]
