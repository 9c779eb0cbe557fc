"""Texts of the clinic with placeholders in braces; values are taken as they are."""

from collections.abc import Collection, Mapping
from string import Formatter

from frontdesk.domain.refusals import Reason, Refusal


def check_placeholders(text: str, known: Collection[str], *, field: str) -> list[str]:
    """Let pass a text that holds no placeholder but those known, and return the ones it holds.

    Raises:
        Refusal: it holds another, or a brace that stands alone.

    """
    found = _placeholders(text)
    if found is None:
        raise _wrong("{", known, field)
    for name in found:
        if name not in known:
            raise _wrong(f"{{{name}}}", known, field)
    return found


def fill(text: str, values: Mapping[str, str]) -> str:
    """Return a text that was let pass, with its placeholders filled.

    Raises:
        KeyError: a placeholder has no value.

    """
    return "".join(
        literal + (values[name] if name is not None else "")
        for literal, name, _, _ in Formatter().parse(text)
    )


def shown(known: Collection[str]) -> str:
    """Return placeholders as they are typed."""
    return " ".join(f"{{{name}}}" for name in known)


def _wrong(text: str, known: Collection[str], field: str) -> Refusal:
    return Refusal(Reason.TEMPLATE_WRONG, field=field, text=text, allowed=shown(known))


def _placeholders(text: str) -> list[str] | None:
    try:
        parts = list(Formatter().parse(text))
    except ValueError:
        return None
    return [
        f"{name}{'!' + how if how else ''}{':' + form if form else ''}"
        for _, name, form, how in parts
        if name is not None
    ]
