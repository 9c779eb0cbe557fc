"""CSV and JSON on their way out."""

import csv
import io
import json
from datetime import date, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontdesk.exchange.table import csv_text, json_text

# what csv itself cannot bring back: lone surrogates have no UTF-8, NUL ends a C string
TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=20)
STARTS = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r", "\n")


def back(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def test_csv_has_a_byte_order_mark_and_ends_lines_as_excel_does() -> None:
    data = csv_text(["姓名", "积分"], [["王芳", 5], ["李,娜", None], ['a"b', 1.5]])
    assert data == '\ufeff姓名,积分\r\n王芳,5\r\n"李,娜",\r\n"a""b",1.5\r\n'.encode()


@pytest.mark.parametrize("start", STARTS)
def test_a_text_never_becomes_a_formula(start: str) -> None:
    evil = f'{start}HYPERLINK("http://x","y")'
    assert back(csv_text([evil], [[evil]])) == [[f"'{evil}"], [f"'{evil}"]]


def test_a_negative_number_stays_a_number_and_a_phone_a_text() -> None:
    assert back(csv_text(["a", "b"], [[-5, "+8613812345678"]]))[1] == ["-5", "'+8613812345678"]


@given(st.lists(st.lists(TEXTS, min_size=2, max_size=2), max_size=5))
def test_texts_come_back_from_csv(rows: list[list[str]]) -> None:
    guarded = [[f"'{cell}" if cell.startswith(STARTS) else cell for cell in row] for row in rows]
    assert back(csv_text(["a", "b"], rows)) == [["a", "b"], *guarded]


def test_json_is_readable_by_people_and_dates_are_iso() -> None:
    rows = [{"name": "王芳", "day": date(2025, 1, 31), "points": 5, "note": None}]
    data = json_text(rows)
    assert data.decode() == (
        '[\n  {\n    "name": "王芳",\n    "day": "2025-01-31",\n'
        '    "points": 5,\n    "note": null\n  }\n]\n'
    )
    moment = datetime.fromisoformat("2025-01-31T09:30:00+00:00")
    assert json.loads(json_text([{"at": moment}])) == [{"at": "2025-01-31T09:30:00+00:00"}]


def test_json_refuses_what_it_does_not_know() -> None:
    with pytest.raises(TypeError, match="Decimal"):
        json_text([{"amount": Decimal(1)}])
