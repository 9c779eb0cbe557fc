"""Words on screen, paper and command line: English in the source, Chinese from Qt Linguist files.

The ``.ts`` files in ``resources/translations`` are the only catalogue. They are read directly, so
that sheets and the command line speak Chinese on a machine without Qt.
"""

from enum import StrEnum
from functools import cache

from frontdesk.system.bundled import bundled


class Language(StrEnum):
    """The languages of the interface; the first is the default."""

    CHINESE = "zh_CN"
    ENGLISH = "en"


_speaking = [Language.CHINESE]  # of the whole program: sheets are made in other threads too


def speak(language: Language) -> None:
    """Use ``language`` from now on, in every thread."""
    _speaking[0] = language


def spoken() -> Language:
    """Return the language in use."""
    return _speaking[0]


@cache
def catalogue(language: Language) -> dict[tuple[str, str], tuple[str, ...]]:
    """Return (context, source) → translation; plurals have one text a form, singular first."""
    # brought only where words are shown
    from xml.etree import ElementTree as ET  # noqa: PLC0415

    path = bundled(f"resources/translations/frontdesk_{language}.ts")
    # our own file, shipped with the program: nothing from outside is parsed here
    root = ET.parse(path).getroot()  # noqa: S314
    found: dict[tuple[str, str], tuple[str, ...]] = {}
    for context in root.iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is None or translation.get("type") == "unfinished":
                continue
            forms = tuple(form.text or "" for form in translation.iter("numerusform"))
            found[name, message.findtext("source", "")] = forms or (translation.text or "",)
    return found


def translate(
    context: str, source: str, *, n: int | None = None, language: Language | None = None
) -> str:
    """Return ``source`` in the language in use, or in another, with the plural form for ``n``.

    ``%n`` in the text becomes ``n``; other values are filled in by the caller with ``format``.
    An untranslated text comes back as it is (English).
    """
    forms = catalogue(language or spoken()).get((context, source), (source,))
    if n is None:
        return forms[0]
    return forms[0 if n == 1 else -1].replace("%n", f"{n:,}")
