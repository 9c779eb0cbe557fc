"""What everybody may choose for herself: language, light or dark, size of the words."""

from frontdesk.system.translate import Language, spoken
from frontdesk.ui.language import speech
from frontdesk.ui.state import Remembered
from frontdesk.ui.theme import Scheme, theme

TEXT_SCALES = (100, 115, 130)
"""Percent."""


def restore(remembered: Remembered, language: Language | None = None) -> None:
    """Look as last time; ``language`` goes before what is remembered."""
    stored = remembered.text("language", spoken())
    known = Language(stored) if stored in set(Language) else spoken()
    speech().use(language or known)
    scheme = remembered.text("scheme", Scheme.SYSTEM)
    percent = remembered.number("text_scale", TEXT_SCALES[0])
    theme().use(
        Scheme(scheme) if scheme in set(Scheme) else Scheme.SYSTEM,
        (percent if percent in TEXT_SCALES else TEXT_SCALES[0]) / 100,
    )


def choose_language(remembered: Remembered, language: Language) -> None:
    """Speak ``language`` from now on, and the next time."""
    remembered.keep("language", language)
    speech().use(language)


def choose_look(remembered: Remembered, scheme: Scheme, percent: int) -> None:
    """Show ``scheme`` with words of ``percent`` from now on, and the next time."""
    remembered.keep("scheme", scheme)
    remembered.keep("text_scale", percent)
    theme().use(scheme, percent / 100)


def other_language() -> Language:
    """Return the language one could switch to."""
    return Language.ENGLISH if spoken() is Language.CHINESE else Language.CHINESE
