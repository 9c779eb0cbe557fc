"""The message to a referrer: a text of the clinic with placeholders (DOMAIN.md §5.9)."""

from collections.abc import Mapping
from string import Formatter

from frontdesk.domain.refusals import Reason, Refusal

PLACEHOLDERS = ("referrer", "friend", "progress", "clinic", "points")
"""What the program fills in; names are masked and a treatment is never named."""

ALLOWED = " ".join(f"{{{name}}}" for name in PLACEHOLDERS)


def check_template(text: str) -> None:
    """Let pass a text that holds ``{progress}`` and no placeholder but those known.

    Raises:
        Refusal: it does not.

    """
    found = _placeholders(text)
    for name in found:
        if name not in PLACEHOLDERS:
            raise Refusal(
                Reason.TEMPLATE_WRONG, field="template", text=f"{{{name}}}", allowed=ALLOWED
            )
    if "progress" not in found:
        raise Refusal(Reason.TEMPLATE_SILENT, field="template", progress="{progress}")


def fill(text: str, values: Mapping[str, str]) -> str:
    """Return a text that was let pass, with its placeholders filled; values are taken as they are.

    Raises:
        KeyError: a placeholder has no value.

    """
    return "".join(
        literal + (values[name] if name is not None else "")
        for literal, name, _, _ in Formatter().parse(text)
    )


def _placeholders(text: str) -> list[str]:
    try:
        parts = list(Formatter().parse(text))
    except ValueError as error:
        raise Refusal(Reason.TEMPLATE_WRONG, field="template", text="{", allowed=ALLOWED) from error
    return [
        f"{name}{'!' + how if how else ''}{':' + form if form else ''}"
        for _, name, form, how in parts
        if name is not None
    ]
