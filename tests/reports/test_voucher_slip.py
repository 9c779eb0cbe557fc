"""The voucher: what it is worth, until when, for whom, and the clinic's own part below the cut."""

from dataclasses import replace

import pytest

from frontdesk.reports.text import printable
from frontdesk.reports.tokens import A5, ROLL_WIDTH, Paper
from frontdesk.reports.voucher_slip import voucher_slip
from frontdesk.system.translate import Language, speak
from tests.reports import reading
from tests.reports.people import CLINIC, HOUSE, logo, voucher

BLACK, WHITE = "#000000", "#ffffff"


def test_it_tells_gift_price_person_and_last_day() -> None:
    text = reading.text(voucher_slip(HOUSE, voucher()))

    for words in (CLINIC, "兑换券", "超声波洁牙一次", "已扣 800 积分", "王*芳", "小林"):
        assert words in text
    assert "2027-01-10（含当日）" in text
    assert "2026-10-12" in text


def test_the_qr_code_and_the_groups_say_the_serial() -> None:
    pdf = voucher_slip(HOUSE, voucher())

    assert reading.codes(pdf) == ["53443958917596"]
    assert reading.text(pdf).count("5344 3958 9175 96") == 2


def test_the_gift_is_the_largest_text() -> None:
    pieces = reading.texts(voucher_slip(HOUSE, voucher()))

    assert max(pieces, key=lambda piece: piece.high).text == "超声波洁牙一次"


def test_the_counterfoil_repeats_what_the_clinic_must_keep() -> None:
    text = reading.text(voucher_slip(HOUSE, voucher()))

    counterfoil = text[text.index("诊所存根") :]
    for words in ("超声波洁牙一次", "5344 3958 9175 96", "王*芳", "800", "领取人签名"):
        assert words in counterfoil


def test_a_condition_of_the_gift_is_printed() -> None:
    note = "孕期及皮肤破损者不宜使用，请先咨询医生。"

    assert note in reading.text(voucher_slip(HOUSE, voucher(note=note)))


def test_a_long_gift_takes_more_paper_and_is_printed_in_full() -> None:
    gift = "水光针补水护理套餐（含面膜两片，限工作日使用），赠送洁面一次及肌肤检测一次"
    short, long = (voucher_slip(HOUSE, voucher(gift=each)) for each in ("洁牙", gift))

    assert gift in reading.text(long)
    (short_size,), (long_size,) = reading.sizes(short), reading.sizes(long)
    assert short_size[0] == long_size[0] == pytest.approx(ROLL_WIDTH, abs=0.01)
    assert short_size[1] < long_size[1]


def test_the_printer_gets_nothing_but_black() -> None:
    pdf = voucher_slip(HOUSE, voucher())

    assert {piece.ink for piece in reading.texts(pdf)} == {BLACK, WHITE}


@pytest.mark.parametrize("points", [1, 2, 1_234_567])
def test_nothing_overlaps_in_either_language(points: int, language: Language) -> None:
    speak(language)
    pdf = voucher_slip(
        replace(HOUSE, name=CLINIC * 3), voucher(points=points, note="请先咨询医生。" * 9)
    )

    assert reading.overlapping(pdf) == []


def test_the_english_slip_counts_one_point_as_one() -> None:
    speak(Language.ENGLISH)

    assert "1 point redeemed" in reading.text(voucher_slip(HOUSE, voucher(points=1)))
    assert "2 points redeemed" in reading.text(voucher_slip(HOUSE, voucher(points=2)))


def test_a_name_with_an_emoji_is_named_on_both_parts() -> None:
    text = reading.text(voucher_slip(HOUSE, voucher(patient="陈😀")))

    assert text.count(printable("陈😀")) == 2


@pytest.mark.parametrize("paper", [Paper.ROLL, Paper.A5])
def test_a_logo_is_printed_on_both_papers_and_the_code_is_read_there(paper: Paper) -> None:
    house = replace(HOUSE, logo=logo())
    plain, pdf = (voucher_slip(each, voucher(), paper) for each in (HOUSE, house))

    assert (reading.images(plain), reading.images(pdf)) == (0, 1)
    assert reading.codes(pdf) == ["53443958917596"]
    assert pdf == voucher_slip(house, voucher(), paper)


def test_the_slip_printer_gets_a_logo_without_grey() -> None:
    pdf = voucher_slip(replace(HOUSE, logo=logo()), voucher())

    assert reading.shades(pdf) == {0, 255}


def test_a_whole_voucher_stands_on_one_a5_page_with_the_part_to_cut_off() -> None:
    pdf = voucher_slip(HOUSE, voucher(note="孕期及皮肤破损者不宜使用。"), Paper.A5)

    assert reading.sizes(pdf) == [pytest.approx(A5, abs=0.01)]
    text = reading.text(pdf)
    for words in (
        "超声波洁牙一次",
        "诊所存根",
        "领取人签名",
        HOUSE.address,
        HOUSE.phone,
        HOUSE.note,
    ):
        assert words in text


def test_the_patient_keeps_the_part_with_the_address() -> None:
    text = reading.text(voucher_slip(HOUSE, voucher()))

    assert text.index(HOUSE.address) < text.index("诊所存根")


@pytest.mark.parametrize("points", [1, 1_234_567])
def test_nothing_overlaps_on_a5_in_either_language(points: int, language: Language) -> None:
    speak(language)
    gift = "水光针补水护理套餐（含面膜两片，限工作日使用），赠送洁面一次及肌肤检测一次"
    facts = voucher(points=points, gift=gift, note="请先咨询医生。" * 9, patient="阿卜杜热西提" * 3)

    assert reading.overlapping(voucher_slip(HOUSE, facts, Paper.A5)) == []
