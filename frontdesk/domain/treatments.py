"""What was done at a visit: treatments side by side in one line of text."""

import re

BETWEEN = "、"
COMMAS = re.compile("[、,，;；]")


def split(text: str) -> list[str]:
    """Return the treatments in a line, whatever comma stands between them."""
    return [part.strip() for part in COMMAS.split(text) if part.strip()]
