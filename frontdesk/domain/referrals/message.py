"""The message to a referrer: a text of the clinic with placeholders (DOMAIN.md §5.9)."""

from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.domain.templates import check_placeholders

PLACEHOLDERS = ("referrer", "friend", "progress", "clinic", "points")
"""What the program fills in; names are masked and a treatment is never named."""


def check_template(text: str) -> None:
    """Let pass a text that holds ``{progress}`` and no placeholder but those known.

    Raises:
        Refusal: it does not.

    """
    if "progress" not in check_placeholders(text, PLACEHOLDERS, field="template"):
        raise Refusal(Reason.TEMPLATE_SILENT, field="template", progress="{progress}")
