"""Views that take turns in one place."""

from PySide6.QtWidgets import QStackedWidget, QWidget


class Stack(QStackedWidget):
    """Shows one of several views; each is put in when it first comes to the front.

    The stylesheet costs time for everything that is put into a window, seen or not.
    """

    def setCurrentWidget(self, view: QWidget) -> None:
        """Bring a view to the front."""
        if self.indexOf(view) < 0:
            self.addWidget(view)
        super().setCurrentWidget(view)
