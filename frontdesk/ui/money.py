"""An amount of money as people type it."""

from decimal import Decimal, InvalidOperation

from frontdesk.ui.widgets.code_edit import FoldedEdit

_FEN = 100
_MOST_FEN = 10_000_000_000


class MoneyEdit(FoldedEdit):
    """An amount in yuan."""

    allowed = "0123456789."

    def folded(self, text: str) -> str:
        """Return digits and a point; the full stop of Chinese keyboards counts as one."""
        return super().folded(text.replace("。", "."))


def fen(text: str) -> int | None:
    """Return an amount typed in yuan, in fen.

    Raises:
        ValueError: it is no amount of money.

    """
    if not text.strip():
        return None
    try:
        amount = Decimal(text) * _FEN
    except InvalidOperation:
        raise ValueError(text) from None
    if amount != int(amount) or amount > _MOST_FEN:
        raise ValueError(text)
    return int(amount)


def yuan(amount: int | None) -> str:
    """Return fen as one types yuan; an amount that is not known is nothing."""
    if amount is None:
        return ""
    whole, rest = divmod(amount, _FEN)
    return f"{whole}.{rest:02}" if rest else f"{whole}"
