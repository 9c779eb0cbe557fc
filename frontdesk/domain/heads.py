"""Where the two chains end: written down elsewhere, it proves what stood in them (§7.5)."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Heads:
    """How long both chains are, and the digest of their last rows, in hexadecimal.

    Two copies with the same heads hold the same ledger and the same audit log; a backup's manifest
    and the day sheet carry them.
    """

    ledger_rows: int
    ledger_head: str
    audit_rows: int
    audit_head: str
