"""Words in both languages, with plurals, from the Qt Linguist files alone."""

from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import pytest

from frontdesk.system import translate as module
from frontdesk.system.translate import Language, catalogue, speak, spoken, translate

HEAD = '<?xml version="1.0" encoding="utf-8"?><!DOCTYPE TS><TS version="2.1">'
CHINESE = """
<context><name>Desk</name>
  <message><source>Hello</source><translation>你好</translation></message>
  <message><source>Draft</source><translation type="unfinished">草稿</translation></message>
  <message><source>Empty</source></message>
  <message><source>A &lt;b&gt; %n {0}</source>
    <translation>甲 &lt;b&gt; %n {0}</translation></message>
  <message numerus="yes"><source>%n point(s)</source>
    <translation><numerusform>%n 分</numerusform></translation></message>
</context>
<context><name>Sheet</name>
  <message><source>Hello</source><translation>您好</translation></message>
</context>
"""
ENGLISH = """
<context><name>Desk</name>
  <message numerus="yes"><source>%n point(s)</source><translation>
    <numerusform>%n point</numerusform><numerusform>%n points</numerusform>
  </translation></message>
</context>
"""


@pytest.fixture
def _own_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    for language, messages in ((Language.CHINESE, CHINESE), (Language.ENGLISH, ENGLISH)):
        text = f"{HEAD}{messages}</TS>"
        (tmp_path / f"frontdesk_{language}.ts").write_text(text, "utf-8")
    monkeypatch.setattr(module, "bundled", lambda name: tmp_path / Path(name).name)
    catalogue.cache_clear()
    yield
    catalogue.cache_clear()


def test_chinese_is_the_first_language_and_spoken_unless_another_is_chosen() -> None:
    assert list(Language) == [Language.CHINESE, Language.ENGLISH]
    assert spoken() is Language.CHINESE


def test_the_language_can_be_changed_and_changed_back() -> None:
    speak(Language.ENGLISH)
    assert spoken() is Language.ENGLISH
    speak(Language.CHINESE)
    assert spoken() is Language.CHINESE


def test_other_threads_speak_the_language_that_was_chosen() -> None:
    heard: list[Language] = []
    speak(Language.ENGLISH)
    thread = Thread(target=lambda: heard.append(spoken()))
    thread.start()
    thread.join()
    assert heard == [Language.ENGLISH]


@pytest.mark.usefixtures("_own_files")
def test_a_text_is_translated_in_its_context() -> None:
    assert translate("Desk", "Hello") == "你好"
    assert translate("Sheet", "Hello") == "您好"


@pytest.mark.usefixtures("_own_files")
@pytest.mark.parametrize(
    ("context", "source"),
    [
        ("Desk", "Unknown"),
        ("Nowhere", "Hello"),
        ("", "Hello"),
        ("Desk", "hello"),
        ("Desk", "Draft"),
        ("Desk", "Empty"),
    ],
)
def test_what_has_no_finished_translation_stays_english(context: str, source: str) -> None:
    assert translate(context, source) == source


@pytest.mark.usefixtures("_own_files")
def test_english_texts_are_their_own_source() -> None:
    speak(Language.ENGLISH)
    assert translate("Desk", "Hello") == "Hello"


@pytest.mark.usefixtures("_own_files")
@pytest.mark.parametrize(
    ("language", "n", "text"),
    [
        (Language.CHINESE, 0, "0 分"),
        (Language.CHINESE, 1, "1 分"),
        (Language.CHINESE, 1500, "1,500 分"),
        (Language.ENGLISH, 0, "0 points"),
        (Language.ENGLISH, 1, "1 point"),
        (Language.ENGLISH, 2, "2 points"),
        (Language.ENGLISH, 1500, "1,500 points"),
        (Language.ENGLISH, -500, "-500 points"),
    ],
)
def test_numbers_choose_the_plural_and_are_written_in_groups(
    language: Language, n: int, text: str
) -> None:
    speak(language)
    assert translate("Desk", "%n point(s)", n=n) == text


@pytest.mark.usefixtures("_own_files")
def test_an_untranslated_plural_still_shows_its_number() -> None:
    assert translate("Desk", "%n friend(s)", n=3) == "3 friend(s)"


@pytest.mark.usefixtures("_own_files")
def test_signs_that_mean_something_elsewhere_are_plain_text() -> None:
    assert translate("Desk", "A <b> %n {0}") == "甲 <b> %n {0}"


@pytest.mark.usefixtures("_own_files")
def test_unfinished_messages_are_not_in_the_catalogue() -> None:
    assert ("Desk", "Draft") not in catalogue(Language.CHINESE)
    assert catalogue(Language.CHINESE)["Desk", "%n point(s)"] == ("%n 分",)
    assert catalogue(Language.ENGLISH) == {("Desk", "%n point(s)"): ("%n point", "%n points")}


@pytest.mark.parametrize("language", Language)
def test_the_shipped_files_hold_texts(language: Language) -> None:
    shipped = catalogue(language)
    assert shipped
    assert all(text for forms in shipped.values() for text in forms)


def test_the_shipped_plurals_have_one_form_in_chinese_and_two_in_english() -> None:
    plurals = {key for key in catalogue(Language.CHINESE) if "%n" in key[1]}
    assert plurals == set(catalogue(Language.ENGLISH))
    assert {len(catalogue(Language.CHINESE)[key]) for key in plurals} == {1}
    assert {len(catalogue(Language.ENGLISH)[key]) for key in plurals} == {2}
