"""The words of the screens: all there, none too many, compiled as they are."""

import ast
import re
import runpy
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from kiosk import paths
from kiosk.i18n import SOURCE_LANGUAGE, Plural, counted, words_for
from kiosk.ui.languages import languages, spoken_in

LOCALE = paths.resources() / "locale"
NAME = "letter-kiosk"
# The languages beside English that are offered; others may have been begun.
OTHERS = [code for code, _ in languages(LOCALE) if code != SOURCE_LANGUAGE]
ROOT = Path(__file__).parents[2]
TOOL = ROOT / ".ci" / "words.py"
# A sign of French, behind anything but the space that keeps it on its line.
LOOSE = re.compile("[^\u00a0\u202f?!][;:!?»]|«[^\u00a0]")
# What marks a message.
MARKS = {"N_", "Plural"}
DAYS = Plural("{count} day", "{count} days")
# Short sentences, and one word that no screen says.
RULES = {"most_words": 6, "pl": {"words": [["dwad", "20"]]}}
# How Polish says days; the mark shows which of its forms was taken.
POLISH = {1: "dzień", 2: "dni", 5: "dni", 22: "dni", 25: "dni"}
POLISH_FORMS = ("{count} dzień", "{count} dni!", "{count} dni")


def catalogue(language: str) -> Catalog:
    with (LOCALE / language / "LC_MESSAGES" / f"{NAME}.po").open("rb") as file:
        return read_po(file, language)


def messages(language: str) -> list[tuple[str, str, Message]]:
    """Each form as marked, its words, and all that the catalogue knows of them."""
    return [
        (form, words, each)
        for each in catalogue(language)
        for form, words in paired(each)
        if form
    ]


def paired(message: Message) -> list[tuple[str, str]]:
    """Forms of a plural beside their words; where there are more, beside the last."""
    if isinstance(message.id, str):
        return [(message.id, str(message.string))]
    said = tuple(message.string or ())
    return list(zip([*message.id, *[message.id[-1]] * len(said)], said, strict=False))


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


def test_what_is_marked_anywhere_is_what_is_extracted() -> None:
    """Babel sees nothing inside f-strings, and nothing that is not written out."""
    marked: set[str] = set()
    for path in (ROOT / "kiosk").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_bytes())):
            if isinstance(node, ast.Call) and ast.unparse(node.func) in MARKS:
                values = [each for each in node.args if isinstance(each, ast.Constant)]
                assert len(values) == len(node.args), ast.unparse(node)
                marked |= {str(each.value) for each in values}
    with (LOCALE / f"{NAME}.pot").open("rb") as file:
        ids = [each.id for each in read_po(file) if each.id]
    forms = {form for each in ids for form in ([each] if each is str(each) else each)}
    assert marked == forms


def test_the_languages_of_the_table_that_ship_are_complete() -> None:
    begun = {each.parts[-3] for each in LOCALE.glob(f"*/LC_MESSAGES/{NAME}.mo")}
    assert OTHERS
    assert {each for each in begun if "_" not in each} == {SOURCE_LANGUAGE, *OTHERS}


@pytest.fixture
def locale(tmp_path: Path) -> Path:
    """A folder of words with two messages, for English and a language begun."""
    names = 'source = "x"\n[names]\nen = "English"\npl = "Polski"\n'
    (tmp_path / "languages.toml").write_text(names, encoding="utf-8")
    template = Catalog()
    template.add("One {place}")
    template.add((DAYS.one, DAYS.many))
    place = tmp_path / "en" / "LC_MESSAGES"
    runpy.run_path(str(TOOL))["english"](template, place, RULES)
    return tmp_path


def compiled(locale: Path, catalog: Catalog) -> tuple[str, ...]:
    """Which languages are offered once Polish has these words, fuzzy ones too."""
    place = locale / "pl" / "LC_MESSAGES"
    place.mkdir(parents=True, exist_ok=True)
    with (place / f"{NAME}.mo").open("wb") as file:
        write_mo(file, catalog)
    return tuple(code for code, _ in languages(locale))


def polish(one: str | None = None, days: tuple[str, ...] = ()) -> Catalog:
    catalog = Catalog(locale="pl", fuzzy=False)
    if one is not None:
        catalog.add("One {place}", one)
    if days:
        catalog.add((DAYS.one, DAYS.many), days)
    return catalog


def test_a_language_without_all_its_words_is_not_offered(locale: Path) -> None:
    assert compiled(locale, polish()) == ("en",)
    assert compiled(locale, polish(one="Jeden {place}")) == ("en",)
    assert compiled(locale, polish(days=POLISH_FORMS)) == ("en",)
    whole = polish(one="Jeden {place}", days=POLISH_FORMS)
    assert compiled(locale, whole) == ("en", "pl")


def test_a_language_of_an_older_version_is_not_offered(locale: Path) -> None:
    """As many messages as English has, but one of them is another."""
    older = Catalog(locale="pl")
    older.add("Two", "Dwa")
    older.add((DAYS.one, DAYS.many), POLISH_FORMS)
    assert compiled(locale, older) == ("en",)


@pytest.mark.parametrize("damage", [b"", b"\xde\x12\x04\x95", b"words" * 30])
def test_a_language_whose_file_is_damaged_is_not_offered(
    locale: Path, damage: bytes
) -> None:
    compiled(locale, polish(one="Jeden {place}", days=POLISH_FORMS))
    (locale / "pl" / "LC_MESSAGES" / f"{NAME}.mo").write_bytes(damage)
    assert [code for code, _ in languages(locale)] == ["en"]


def test_without_the_messages_of_english_only_english_is_offered(locale: Path) -> None:
    compiled(locale, polish(one="Jeden {place}", days=POLISH_FORMS))
    (locale / "en" / "LC_MESSAGES" / f"{NAME}.mo").unlink()
    assert [code for code, _ in languages(locale)] == ["en"]


@pytest.mark.parametrize(
    ("one", "days", "wrong"),
    [
        ("Jeden {place}", POLISH_FORMS, ""),
        ("", POLISH_FORMS, "no words"),
        ("Jeden {place}", ("{count} dzień", "", "{count} dni"), "no words"),
        ("Jeden {where}", POLISH_FORMS, "other values"),
        ("Jeden {place}", ("dzień", "{count} dni", "{count} dni"), "other values"),
    ],
)
def test_what_is_wrong_with_a_language_is_named_and_it_is_not_compiled(
    tmp_path: Path, one: str, days: tuple[str, ...], wrong: str
) -> None:
    said = "\n".join(renewed(polish(one=one, days=days), tmp_path))
    assert (wrong in said) if wrong else not said
    assert (tmp_path / f"{NAME}.mo").exists() is not bool(wrong)


def test_a_guess_is_refused_and_so_are_too_few_forms(tmp_path: Path) -> None:
    guessed = polish(one="Jeden {place}", days=POLISH_FORMS)
    guessed["One {place}"].flags.add("fuzzy")
    assert renewed(guessed, tmp_path) == ["no words, or a guess: One {place}"]
    few = polish(one="Jeden {place}", days=POLISH_FORMS[:2])
    assert len(renewed(few, tmp_path)) == 1
    assert not (tmp_path / f"{NAME}.mo").exists()


def renewed(catalog: Catalog, folder: Path) -> list[str]:
    """What the tool says of these words, which it brings up to date."""
    template = Catalog()
    template.add("One {place}")
    template.add((DAYS.one, DAYS.many))
    with (folder / f"{NAME}.po").open("wb") as file:
        write_po(file, catalog)
    return list(runpy.run_path(str(TOOL))["renew"](template, "pl", folder, RULES))


@pytest.mark.parametrize(
    ("one", "said"),
    [
        ("Dwadzieścia {place}", "say “20” instead of “dwad”: Dwadzieścia {place}"),
        ("To {place}. Bardzo bardzo bardzo bardzo bardzo bardzo bardzo.", "too long: "),
        ("Niedwadzieścia {place}; tak bardzo. I tak, i tak, i tak.", ""),
    ],
)
def test_a_sentence_that_is_not_plain_is_named_and_compiled(
    tmp_path: Path, one: str, said: str
) -> None:
    found = "\n".join(renewed(polish(one=one, days=POLISH_FORMS), tmp_path))
    assert (said in found) if said else not found
    assert (tmp_path / f"{NAME}.mo").exists()


def test_what_is_not_plain_in_english_is_named(tmp_path: Path) -> None:
    template = Catalog()
    template.add("Then wipe it all")
    rules = RULES | {"en": {"words": [["wipe", "erase"]]}}
    found = runpy.run_path(str(TOOL))["english"](template, tmp_path, rules)
    assert found == ["say “erase” instead of “wipe”: Then wipe it all"]


def test_a_country_says_some_of_it_in_its_own_way(locale: Path) -> None:
    table = locale / "languages.toml"
    variant = '[variants.en_GB]\nsource = "x"\nexcept = ["US"]\n'
    table.write_text(f"{table.read_text('utf-8')}{variant}", "utf-8")
    template, place = Catalog(), locale / "en_GB" / "LC_MESSAGES"
    template.add("One {place}")
    template.add((DAYS.one, DAYS.many))
    place.mkdir(parents=True)
    said = Catalog(locale="en_GB", fuzzy=False)
    said.add("One {place}", "A single {place}")
    with (place / f"{NAME}.po").open("wb") as file:
        write_po(file, said)
    renew = runpy.run_path(str(TOOL))["renew"]
    assert renew(template, "en_GB", place, RULES) == []
    texts = [words_for(spoken_in("en", at, locale), locale) for at in ("US", "GB")]
    assert [each("One {place}") for each in texts] == [
        "One {place}",
        "A single {place}",
    ]
    assert [counted(each, DAYS, 2) for each in texts] == ["2 days", "2 days"]
    assert spoken_in("pl", "GB", locale) == "pl"


def test_a_new_language_is_compiled_once_all_its_words_are_there(
    tmp_path: Path,
) -> None:
    tool = runpy.run_path(str(TOOL))
    template, words = Catalog(), tmp_path / f"{NAME}.po"
    template.add("One")
    assert tool["renew"](template, "de", tmp_path, RULES)
    assert not words.with_suffix(".mo").exists()
    begun = words.read_text(encoding="utf-8")
    words.write_text(f'{begun.rpartition("msgstr")[0]}msgstr "Eins"\n', "utf-8")
    assert tool["renew"](template, "de", tmp_path, RULES) == []
    template.add("Two")
    assert tool["renew"](template, "de", tmp_path, RULES) == [
        "no words, or a guess: Two"
    ]
    assert words.with_suffix(".mo").exists()


@pytest.mark.parametrize(("count", "said"), sorted(POLISH.items()))
def test_a_number_takes_the_form_of_its_language(
    locale: Path, count: int, said: str
) -> None:
    compiled(locale, polish(one="Jeden {place}", days=POLISH_FORMS))
    words = words_for("pl", locale)
    few = "!" if count in {2, 22} else ""
    assert counted(words, DAYS, count) == f"{count} {said}{few}"


@pytest.mark.parametrize(
    ("count", "said"), [(1, "1 day"), (0, "0 days"), (9, "9 days")]
)
def test_english_and_a_language_without_words_have_two_forms(
    locale: Path, count: int, said: str
) -> None:
    assert counted(str, DAYS, count) == said
    assert counted(words_for("en", locale), DAYS, count) == said
    assert counted(words_for("xx", locale), DAYS, count) == said


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
        plain = re.sub(r"(folder|cups|system):", "", words)
        assert not LOOSE.search(plain), words


@pytest.mark.parametrize("language", OTHERS)
def test_the_compiled_words_are_found(language: str) -> None:
    said = words_for(language, LOCALE)
    for each in catalogue(language):
        if isinstance(each.id, str):
            assert not each.id or said(each.id) == each.string
