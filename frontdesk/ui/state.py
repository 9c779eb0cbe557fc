"""What the window remembers on this PC: its place, columns, scheme, language, printers.

Nothing personal is written here.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from platformdirs import user_config_path
from PySide6.QtCore import QByteArray, QSettings

if TYPE_CHECKING:
    # the first paint needs no tables
    from PySide6.QtWidgets import QHeaderView, QWidget

LAYOUT_VERSION = 1


class Remembered:
    """An ini file in the user's config folder."""

    def __init__(self, path: Path | None = None) -> None:
        self.path = path or user_config_path("frontdesk", appauthor=False) / "window.ini"
        self._settings = QSettings(str(self.path), QSettings.Format.IniFormat)

    def text(self, name: str, usual: str = "") -> str:
        """Return what is remembered under ``name``, such as ``print/poster``."""
        return str(self._settings.value(name, usual))

    def number(self, name: str, usual: int) -> int:
        """Return a remembered whole number, or ``usual`` when there is none that can be read."""
        found = self.text(name)
        return int(found) if found.lstrip("-").isdigit() else usual

    def keep(self, name: str, value: str | int) -> None:
        """Remember ``value`` under ``name``."""
        self._settings.setValue(name, str(value))

    def place(self, window: "QWidget", name: str) -> bool:
        """Put a window where it was last; ``False`` when it was never here."""
        found = self._settings.value(f"{name}/geometry")
        return isinstance(found, QByteArray) and window.restoreGeometry(found)

    def keep_place(self, window: "QWidget", name: str) -> None:
        """Remember where a window is."""
        self._settings.setValue(f"{name}/geometry", window.saveGeometry())

    def columns(self, header: "QHeaderView", name: str) -> bool:
        """Give a table the widths and the order it had; ``False`` when it had none."""
        found = self._settings.value(f"{name}/columns{LAYOUT_VERSION}")
        return isinstance(found, QByteArray) and header.restoreState(found)

    def keep_columns(self, header: "QHeaderView", name: str) -> None:
        """Remember widths and order of a table."""
        self._settings.setValue(f"{name}/columns{LAYOUT_VERSION}", header.saveState())

    def save(self) -> None:
        """Write the file now."""
        self._settings.sync()
