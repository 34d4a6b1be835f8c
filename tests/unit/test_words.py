"""The words of the screens: all there, none too many, compiled as they are."""

import re
import runpy
import shutil
import subprocess
import sys
from collections import Counter
from pathlib import Path
from string import Formatter

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po

from kiosk import paths
from kiosk.i18n import SOURCE_LANGUAGE, words_for
from kiosk.ui.languages import languages

LOCALE = paths.resources() / "locale"
# The languages beside English that are offered; others may have been begun.
OTHERS = sorted(each.parts[-3] for each in LOCALE.glob("*/LC_MESSAGES/letter-kiosk.mo"))
TOOL = Path(__file__).parents[2] / ".ci" / "words.py"
# A sign of French, behind anything but the space that keeps it on its line.
LOOSE = re.compile("[^\u00a0\u202f?!][;:!?»]|«[^\u00a0]")


def catalogue(language: str) -> Catalog:
    with (LOCALE / language / "LC_MESSAGES" / "letter-kiosk.po").open("rb") as file:
        return read_po(file, language)


def messages(language: str) -> list[tuple[str, str, Message]]:
    """Each message as marked, its words, and all that the catalogue knows of it."""
    return [
        (str(each.id), str(each.string), each)
        for each in catalogue(language)
        if each.id
    ]


def placeholders(text: str) -> Counter[str | None]:
    return Counter(name for _, name, _, _ in Formatter().parse(text))


def files(folder: Path) -> dict[str, bytes]:
    every = (each for each in folder.rglob("*") if each.is_file())
    return {str(each.relative_to(folder)): each.read_bytes() for each in every}


def test_every_marked_message_is_in_every_catalogue_and_compiled_and_no_other(
    tmp_path: Path,
) -> None:
    again = shutil.copytree(LOCALE, tmp_path / "locale")
    subprocess.run([sys.executable, str(TOOL), str(again)], check=True)
    changed = {name for name, was in files(LOCALE).items() if files(again)[name] != was}
    assert changed == set(), "run `make words`"


def test_every_language_with_words_is_offered_by_its_name() -> None:
    assert OTHERS
    assert {code for code, _ in languages(LOCALE)} == {SOURCE_LANGUAGE, *OTHERS}


def test_a_new_language_is_offered_once_all_its_words_are_there(
    tmp_path: Path,
) -> None:
    tool = runpy.run_path(str(TOOL))
    template, place = Catalog(), tmp_path / "xx" / "LC_MESSAGES"
    names = 'source = "x"\n[names]\nen = "English"\nxx = "Xish"\n'
    (tmp_path / "languages.toml").write_text(names, encoding="utf-8")
    template.add("One")
    template.add("Two")
    assert tool["renew"](template, "de", place) == 2
    assert languages(tmp_path) == (("en", "English"),)
    words = place / "letter-kiosk.po"
    begun = words.read_text(encoding="utf-8")
    words.write_text(begun.replace('msgstr ""', 'msgstr "Wort"'), encoding="utf-8")
    assert tool["renew"](template, "de", place) == 0
    assert languages(tmp_path) == (("en", "English"), ("xx", "Xish"))
    template.add("Three")
    assert tool["renew"](template, "de", place) == 1
    assert len(languages(tmp_path)) == 2


@pytest.mark.parametrize("language", OTHERS)
def test_every_message_is_translated_and_none_by_a_guess(language: str) -> None:
    found = messages(language)
    assert len(found) > 200
    assert [message for message, words, _ in found if not words.strip()] == []
    assert [message for message, _, entry in found if entry.fuzzy] == []


@pytest.mark.parametrize("language", OTHERS)
def test_a_translation_names_the_same_values(language: str) -> None:
    for message, words, _ in messages(language):
        assert placeholders(words) == placeholders(message), words


@pytest.mark.parametrize("language", OTHERS)
def test_a_translation_has_the_lines_of_its_message(language: str) -> None:
    for message, words, _ in messages(language):
        assert words.count("\n") == message.count("\n"), words
        assert words.strip() == words
        assert words.endswith("…") == message.endswith("…"), words


@pytest.mark.parametrize("language", OTHERS)
def test_quotes_and_apostrophes_are_those_of_print(language: str) -> None:
    for _, words, _ in messages(language):
        assert not set(words) & set("'\"`"), words
        assert "..." not in words, words


def test_a_spanish_question_opens_as_it_closes() -> None:
    for _, words, _ in messages("es"):
        assert words.count("?") == words.count("¿"), words
        assert words.count("!") == words.count("¡"), words


def test_a_french_sign_never_begins_a_line() -> None:
    for _, words, _ in messages("fr"):
        plain = re.sub(r"(folder|cups):", "", words)
        assert not LOOSE.search(plain), words


@pytest.mark.parametrize("language", OTHERS)
def test_the_compiled_words_are_found(language: str) -> None:
    said = words_for(language, LOCALE)
    assert all(said(message) == words for message, words, _ in messages(language))


def test_words_marked_inside_other_texts_are_found() -> None:
    ids = {message for message, _, _ in messages("de")}
    assert "one fewer" in ids
    assert (
        "In {count} seconds your letter will be wiped, so that the next person "
        "cannot see it." in ids
    )
