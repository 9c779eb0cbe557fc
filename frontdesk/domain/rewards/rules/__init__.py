"""The shelf of reward rules: how many points the n-th rewarded referral earns.

A rule is a frozen dataclass with a ``name`` and ``points(n)``; its fields are the parameters that
a policy version stores. A new rule is one file here and one line in ``SHELF``.
"""

from frontdesk.domain.rewards.rules.doubling import Doubling
from frontdesk.domain.rewards.rules.tiers import Tiers

Rule = Tiers | Doubling

SHELF: tuple[type[Tiers] | type[Doubling], ...] = (Tiers, Doubling)
