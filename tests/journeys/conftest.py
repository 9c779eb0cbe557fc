"""The journeys through the window share the surroundings of the window's own tests."""

from tests.ui.conftest import _held, _plain_look

__all__ = ["_held", "_plain_look"]
