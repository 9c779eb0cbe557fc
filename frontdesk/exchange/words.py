"""The words that sheets use for what the program counts: sexes and channels (DOMAIN.md §2)."""

from frontdesk.domain.patients import Channel, Sex
from frontdesk.exchange.cells import word

sex = word(
    {
        "男": Sex.MALE,
        "女": Sex.FEMALE,
        "male": Sex.MALE,
        "female": Sex.FEMALE,
    }
)
"""Read a sex; see ``cells.word``."""

channel = word(
    {
        "自然到店": Channel.WALK_IN,
        "线上广告": Channel.ONLINE_AD,
        "平台团购": Channel.PLATFORM,
        "转介绍": Channel.REFERRAL,
        "员工推荐": Channel.STAFF,
        "活动": Channel.EVENT,
        "其他": Channel.OTHER,
        "未知": Channel.UNKNOWN,
        "walk-in": Channel.WALK_IN,
        "online ad": Channel.ONLINE_AD,
        "platform": Channel.PLATFORM,
        "referral": Channel.REFERRAL,
        "staff": Channel.STAFF,
        "event": Channel.EVENT,
        "other": Channel.OTHER,
        "unknown": Channel.UNKNOWN,
    }
)
"""Read a channel; see ``cells.word``."""
