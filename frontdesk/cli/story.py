"""The story of the demo: one October at the clinic, day by day."""

from datetime import date

from frontdesk.cli.stage import CLINIC, MANAGER, Stage
from frontdesk.domain.gifts import GiftKind
from frontdesk.domain.history import RosterLine
from frontdesk.domain.patients import Sex
from frontdesk.services import history, patients
from frontdesk.system.translate import translate

_WOMAN, _MAN = Sex.FEMALE, Sex.MALE
ROSTER = (
    ("林一菲", _WOMAN, date(1991, 10, 20), "13805710001"),
    ("王桂芳", _WOMAN, date(1968, 3, 2), "13805710002"),
    ("买买提·艾力", _MAN, date(1983, 7, 15), "13805710003"),
    ("杨平平", _MAN, date(1984, 2, 25), "13805710004"),
    ("欧阳丽娜", _WOMAN, date(1990, 6, 11), "13805710005"),
    ("刘玉珍", _WOMAN, date(1957, 1, 30), "13805710006"),
    ("孟洁", _WOMAN, date(1999, 8, 8), "13805710007"),
    ("何丽秀", _WOMAN, date(1972, 4, 18), "13805710008"),
    ("曲强德", _MAN, date(1965, 12, 3), "13805710009"),
    ("Anna Li", _WOMAN, date(1988, 5, 5), "13805710010"),
    ("陈建华", _MAN, date(1979, 9, 27), "13805710011"),
    ("段文婷", _WOMAN, date(1995, 11, 1), "13805710012"),
)
"""Old patients: name, sex, birthday, phone."""


def tell(stage: Stage) -> None:
    """Play the month."""
    _open_the_books(stage)
    _first_week(stage)
    _second_week(stage)
    _third_week(stage)
    _busy_days(stage)
    _last_week(stage)


def _open_the_books(stage: Stage) -> None:
    stage.say(
        translate("Demo", "{clinic} begins with {n} old patients from its roster.").format(
            clinic=CLINIC, n=len(ROSTER)
        )
    )
    lines = [
        RosterLine(row, name, f"+86{phone}", sex, birthday, date(2024, 5, row), None, 0)
        for row, (name, sex, birthday, phone) in enumerate(ROSTER, start=2)
    ]
    manager = stage.desks[MANAGER]
    manager.write(history.import_roster, lines=lines)
    for name, _, _, phone in ROSTER:
        stage.phones[name] = phone
        stage.people[name] = manager.read(patients.search, text=phone)[0].patient


def _first_week(stage: Stage) -> None:
    stage.begin_day(2)
    stage.visit_and_go("林一菲", "洁牙", 160)
    stage.recommend("林一菲", "周敏", "13905710101", may_appear=True)
    stage.recommend("王桂芳", "黄冬梅", "13905710102", may_appear=True)
    stage.begin_day(4, 1)
    visit = stage.arrive("周敏", "补牙")
    stage.arrive("周敏", "补牙")
    stage.complete(visit, "补牙", 320)
    stage.recommend("林一菲", "黄冬梅", "13905710102")
    stage.begin_day(6)
    stage.visit_and_go("黄冬梅", "拔牙", 260)
    stage.recommend("刘玉珍", "刘玉珍", "13805710006", may_appear=True)
    stage.recommend("欧阳丽娜", "王桂芳", "13805710002")


def _second_week(stage: Stage) -> None:
    stage.begin_day(9)
    shared = stage.recommend("何丽秀", "曹国强", "13805710008", may_appear=True)
    stage.recommend("孟洁", "徐晓明", "13905710103", may_appear=True)
    stage.begin_day(10, 1)
    stage.phones["曹国强"] = "13805710008"
    stage.visit_and_go("曹国强", "种植咨询", 0)
    stage.decide(shared, "曹国强")
    stage.recommend("孟洁", "徐晓明", "13905710103")
    stage.begin_day(13)
    other = stage.recommend("曲强德", "许大年", "13905710104", may_appear=True)
    stage.phones["许小年"] = "13905710104"
    stage.visit_and_go("许小年", "洁牙", 160)
    stage.decide(
        other, "许大年", translate("Demo", "asked by phone, nobody of this name was recommended")
    )


def _third_week(stage: Stage) -> None:
    stage.begin_day(15, 1)
    stage.recommend("杨平平", "唐雅琴", "13905710105", may_appear=True)
    mistaken = stage.arrive("唐雅琴", "洁牙")
    stage.cancel("唐雅琴", mistaken)
    stage.tell_balance("杨平平")
    stage.begin_day(17)
    stage.visit_and_go("唐雅琴", "洁牙", 160)
    stage.recommend("陈建华", "吴迪", "13905710106", may_appear=True)
    stage.visit_and_go("吴迪", "复查", 0, insured=True)
    stage.phones["孙大海"] = "13905710107"
    stage.visit_and_go("孙大海", "正畸咨询", 0, sent_by="王桂芳")


_BUSY = (
    (18, (("林一菲", "赵敏敏"), ("买买提·艾力", "阿依古丽"), ("杨平平", "郭靖宇"))),
    (19, (("林一菲", "刘洋"), ("买买提·艾力", "古丽娜尔"), ("孟洁", "徐晓明"))),
    (20, (("林一菲", "何晨"), ("王桂芳", "马晓军"), ("欧阳丽娜", "蒋欣"))),
    (22, (("林一菲", "沈瑜"), ("买买提·艾力", "艾尔肯"), ("Anna Li", "Peter Brown"))),
    (23, (("欧阳丽娜", "丁一"), ("段文婷", "潘多拉"), ("王桂芳", "冯志刚"))),
)
"""Days on which three friends come: who sent whom."""


def _busy_days(stage: Stage) -> None:
    agreed = {"买买提·艾力", "Anna Li"}
    number = 13905710200
    for place, (day, pairs) in enumerate(_BUSY):
        stage.begin_day(day, place % 2)
        for referrer, friend in pairs:
            number += 1
            phone = stage.phones.get(friend, str(number))
            stage.recommend(
                referrer, friend, phone, may_appear=True if referrer in agreed else None
            )
            stage.visit_and_go(friend, "洁牙", 160)


def _last_week(stage: Stage) -> None:
    stage.begin_day(26)
    stage.tell_balance("林一菲")
    stage.redeem("林一菲", GiftKind.CARE_ITEM, "9999")
    voucher = stage.redeem("林一菲", GiftKind.CARE_ITEM, "0001")
    stage.redeem("Anna Li", GiftKind.TRAVEL_VOUCHER, "0010")
    stage.redeem("林一菲", GiftKind.BIRTHDAY_TREAT, "0001")
    stage.begin_day(28, 1)
    if voucher is not None:
        stage.hand_over("林一菲", voucher)
        stage.hand_over("林一菲", voucher)
    stage.recommend("林一菲", "钱多多", "13905710301")
    stage.begin_day(stage.clock.month.last.day)
