"""What is left of a patient's points, as it is told."""

from datetime import date

from frontdesk.domain.ids import EntrySeq
from frontdesk.domain.ledger import Remains, remains
from frontdesk.domain.points import Lot

DAY = date(2026, 3, 2)


def test_what_is_spent_first_is_told_one_by_one_and_the_others_as_one_number() -> None:
    late, never, soon = (
        Lot(EntrySeq(seq), 100 * seq, DAY, last)
        for seq, last in ((1, date(2028, 1, 1)), (2, None), (3, date(2027, 1, 1)))
    )
    assert remains([late, never, soon], 2) == Remains((soon, late), 200)
    assert remains([late, never, soon], 3) == Remains((soon, late, never), 0)
