"""The language of the window, switchable at run time.

Whoever shows words has a method ``retranslate`` that sets all of them anew, and says
``follow(self.retranslate)`` once; it is called at once and after every change. Words come from
``frontdesk.system.translate.translate("Context", "English source")``.
"""

from collections.abc import Callable
from datetime import date
from functools import cache

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator, Signal
from PySide6.QtWidgets import QApplication

from frontdesk.system.translate import Language, speak, spoken, translate

_LOCALES = {
    Language.CHINESE: QLocale(QLocale.Language.Chinese, QLocale.Country.China),
    Language.ENGLISH: QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom),
}


class Speech(QObject):
    """The language spoken; ``changed`` comes after every switch."""

    changed = Signal()

    def __init__(self, app: QCoreApplication) -> None:
        super().__init__(app)
        self._app = app
        self._qt = QTranslator(self)
        self._load(spoken())

    def use(self, language: Language) -> None:
        """Speak ``language`` from now on, Qt's own dialogs included."""
        speak(language)
        self._load(language)
        self.changed.emit()

    def _load(self, language: Language) -> None:
        QLocale.setDefault(_LOCALES[language])
        self._app.removeTranslator(self._qt)
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        # English is the language of Qt's sources and has no file
        if language is not Language.ENGLISH and self._qt.load(f"qtbase_{language}", folder):
            self._app.installTranslator(self._qt)


@cache
def speech() -> Speech:
    """Return the language of the one application."""
    app = QApplication.instance()
    if app is None:
        raise TypeError("a window needs a QApplication")
    return Speech(app)


def follow(retranslate: Callable[[], None]) -> None:
    """Call a bound method of a widget now and after every change of language."""
    speech().changed.connect(retranslate)
    retranslate()


def day_words(day: date) -> str:
    """Return a day with its weekday, as the top bar shows it: 10月26日 星期一."""
    return translate("Window", "{weekday}, {day} {month}").format(
        weekday=weekday(day), day=day.day, month=month_name(day), number=day.month
    )


def weekday(day: date) -> str:
    """Return the name of a day of the week."""
    return _LOCALES[spoken()].dayName(day.isoweekday(), QLocale.FormatType.LongFormat)


def month_name(day: date) -> str:
    """Return the name of a month: October, 十月."""
    return _LOCALES[spoken()].standaloneMonthName(day.month, QLocale.FormatType.LongFormat)
