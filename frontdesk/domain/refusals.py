"""Refusals: what the program declines to do, and the data that explains why.

A refusal holds no prose. The user interface and the command line turn it into a sentence.
"""

from enum import StrEnum, auto


class Reason(StrEnum):
    """Why something was refused; every reason has a sentence in each language."""

    # names, phones, numbers
    NAME_MISSING = auto()
    NAME_TOO_LONG = auto()
    NAME_UNPRINTABLE = auto()
    PHONE_MISSING = auto()
    PHONE_IMPOSSIBLE = auto()
    PHONE_UNREADABLE = auto()
    # dates and money
    BIRTHDAY_IN_FUTURE = auto()
    DAY_IN_FUTURE = auto()
    DAY_UNREADABLE = auto()
    AMOUNT_NEGATIVE = auto()
    AMOUNT_TOO_LARGE = auto()
    SPENDING_TOO_LARGE = auto()
    NOTHING_PAID = auto()
    REFUND_TOO_LARGE = auto()
    SETTING_WRONG = auto()
    LOGO_WRONG = auto()
    # patients
    PATIENT_UNKNOWN = auto()
    PATIENT_MERGED = auto()
    PATIENT_ERASED = auto()
    PATIENT_RESTRICTED = auto()
    ERASE_OPEN_VISIT = auto()
    ERASE_STAFF = auto()
    CARD_END_WRONG = auto()
    MERGE_SAME = auto()
    MERGE_STAFF = auto()
    MERGE_OPEN_VISITS = auto()
    MERGE_UNKNOWN = auto()
    UNMERGE_DONE = auto()
    UNMERGE_LATE = auto()
    UNMERGE_BURIED = auto()
    UNMERGE_POSTED = auto()
    RESIDENT_ID_OLD = auto()
    RESIDENT_ID_SHAPE = auto()
    RESIDENT_ID_CHECK = auto()
    RESIDENT_ID_BORN = auto()
    GUARDIAN_MISSING = auto()
    FILE_CHANGED = auto()
    CARD_BLOCKED = auto()
    NOTICE_MISSING = auto()
    # visits
    VISIT_UNKNOWN = auto()
    VISIT_MOVE = auto()
    VISIT_UNDO = auto()
    VISIT_OPEN_AGAIN = auto()
    SECOND_VISIT = auto()
    SECOND_VISIT_THEN = auto()
    DAY_NOT_PAST = auto()
    DAY_BEFORE_BOOKS = auto()
    # referrals
    REFERRAL_UNKNOWN = auto()
    REFERRAL_MOVE = auto()
    REFERRAL_NOT_OPEN = auto()
    REFERRAL_BLOCKED = auto()
    CLAIM_CREDITED = auto()
    CLAIM_NOT_NEW = auto()
    CLAIM_LATE = auto()
    DAY_PASSED = auto()
    NEWS_TOLD = auto()
    TEMPLATE_WRONG = auto()
    TEMPLATE_SILENT = auto()
    PAID_CHECK_CLEARED = auto()
    CLOCK_DOUBTED = auto()
    OWN_ENTRY = auto()
    WORDS_MISSING = auto()
    # follow-ups
    CALL_UNKNOWN = auto()
    CALL_CLOSED = auto()
    NOT_REACHED = auto()
    NOTE_LONG = auto()
    NEVER_OPEN = auto()
    NO_CALL_DUE = auto()
    DAY_CLOSED = auto()
    QUESTION_ANSWERED = auto()
    RECOVERY_CLOSED = auto()
    # months
    MONTH_NOT_OVER = auto()
    MONTH_CLOSED = auto()
    MONTH_OPEN = auto()
    MONTH_UNDECIDED = auto()
    MONTH_CHANGED = auto()
    # points and gifts
    POINTS_SHORT = auto()
    ADJUSTMENT_WRONG = auto()
    ADJUSTMENT_UNKNOWN = auto()
    ADJUSTMENT_DECIDED = auto()
    NO_DEBT = auto()
    GIFT_UNKNOWN = auto()
    GIFT_NOT_OFFERED = auto()
    GIFT_SOLD_OUT = auto()
    GIFT_LIMIT = auto()
    BIRTHDAY_UNKNOWN = auto()
    BIRTHDAY_NOT_NEAR = auto()
    CONFIRMATION_WRONG = auto()
    VOUCHER_UNKNOWN = auto()
    VOUCHER_WAITING = auto()
    VOUCHER_NOT_WAITING = auto()
    GIFT_WRONG = auto()
    GIFT_NAME_TAKEN = auto()
    VOUCHER_USED = auto()
    VOUCHER_EXPIRED = auto()
    VOUCHER_CANCELLED = auto()
    VOUCHER_DECIDED = auto()
    VOUCHER_NOT_EXPIRED = auto()
    CANCEL_LATE = auto()
    PICTURE_WRONG = auto()
    VOUCHER_VOID = auto()
    # policies
    POLICY_WRONG = auto()
    POLICY_NONE = auto()
    POLICY_IN_USE = auto()
    # staff and permission
    FORBIDDEN = auto()
    STAFF_UNKNOWN = auto()
    STAFF_NAME_TAKEN = auto()
    PASSWORD_SHORT = auto()
    PASSWORD_UNPRINTABLE = auto()
    PIN_SHAPE = auto()
    LAST_ADMINISTRATOR = auto()
    # files from outside
    FILE_MISSING = auto()
    FILE_KIND = auto()
    FILE_DAMAGED = auto()
    FILE_TOO_BIG = auto()
    FILE_EMPTY = auto()
    HEADER_MISSING = auto()
    CELL_MISSING = auto()
    CELL_DATE = auto()
    CELL_NUMBER = auto()
    CELL_WORD = auto()
    CELL_DIGITS_LOST = auto()
    CELL_ERROR = auto()
    REFERRER_UNKNOWN = auto()
    PATIENT_THERE = auto()
    HISTORY_NOT_EMPTY = auto()


class Refusal(Exception):  # noqa: N818 - a refusal is an answer, not an error
    """A request that was declined: the reason, the field it concerns, the data of the sentence."""

    def __init__(self, reason: Reason, *, field: str = "", **data: object) -> None:
        super().__init__(reason.value, field, data)
        self.reason = reason
        self.field = field
        self.data = data
