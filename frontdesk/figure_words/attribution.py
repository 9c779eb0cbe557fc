"""Which occasion and which member of staff led to what (DOMAIN.md §11.8)."""

from dataclasses import dataclass
from enum import Enum, auto

from frontdesk import words
from frontdesk.domain.insights import Effect
from frontdesk.domain.overview import Overview
from frontdesk.domain.referrals.lifecycle import Occasion
from frontdesk.system.translate import translate


class By(Enum):
    """What effects are put down to."""

    OCCASION = auto()
    STAFF = auto()


@dataclass(frozen=True, slots=True)
class Attributed:
    """What one occasion or member of staff led to."""

    name: str
    effect: Effect


def attributed(overview: Overview, by: By) -> list[Attributed]:
    """Return the effects of a period, the most arrivals first."""
    cohort = overview.now.figures.cohort
    if by is By.STAFF:
        found = [Attributed(overview.staff[one], effect) for one, effect in cohort.staff.items()]
    else:
        found = [
            Attributed(words.occasion(one), cohort.occasions[one])
            for one in Occasion
            if one in cohort.occasions
        ]
    return sorted(found, key=lambda one: (-one.effect.arrived, -one.effect.registered))


def heads(by: By) -> tuple[str, ...]:
    """Return what stands over the columns of the table."""
    who = translate("Figures", "Invited by") if by is By.STAFF else translate("Figures", "Occasion")
    return (
        who,
        translate("Figures", "Registered"),
        translate("Figures", "Arrived"),
        translate("Figures", "Rewarded"),
        translate("Figures", "Revenue, yuan"),
    )
