"""Free texts as they are stored."""

from frontdesk.domain.texts import plain


def test_a_free_text_keeps_all_that_can_be_read() -> None:
    assert plain(" 怕痛\n\t𠮷😀 é ") == "怕痛\n\t𠮷😀 é"


def test_a_free_text_loses_what_nobody_sees() -> None:
    assert plain("怕\x00痛\ud83d\r\n。\x1b") == "怕痛\n。"
