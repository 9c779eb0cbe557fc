"""Tooltips that show data as it is."""

from html import escape


def plain_tip(text: str) -> str:
    """Return ``text`` so that a tooltip shows ``<b>`` in a name as three characters."""
    # Qt guesses whether a tooltip is rich text; said to be rich, it shows what is escaped
    return f"<qt>{escape(text)}</qt>" if text else ""
