"""Words that stay together are found in the languages that letters are written in."""

from pathlib import Path

import pytest

from kiosk import paths
from kiosk.errors import ResourceDamaged
from kiosk.typesetting.text.ties import (
    STRONG_TIE,
    WEAK_TIE,
    read_tied_words,
    tie_penalty,
    word_ties,
)


def penalty(words: str, language: str) -> float:
    """The penalty of a break between the last two words."""
    *_, first, second = words.split()
    one, other = word_ties(first, language), word_ties(second, language)
    return tie_penalty(one.to_next & other.to_previous)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "Dr. J."),
        ("en", "R. Smith"),
        ("en", "July 14,"),
        ("en", "14 July"),
        ("en", "(No. 1"),
        ("en", "1 234/21)."),
        ("en", "UA 85/21"),
        ("en", "Article 342,"),
        ("en", "Part IV"),
        ("en", "250 km,"),
        ("en", "$ 5"),
        ("en", "5 %."),
        ("en", "c/o Smith"),
        ("en", "pay \u2013"),
        ("en", "10 o'clock"),
        ("en", "word: \u2014"),
        ("zh", "被捕（UA 85/21）。人人生而自由"),
        ("ja", "逮捕（UA 85/21）された"),
        ("de", "z. B."),
        ("de", "i. d."),
        ("de", "d. R.,"),
        ("de", "14. Juli"),
        ("de", "§ 5"),
        ("de", "Abs. 2"),
        ("de", "12 kg"),
        ("de-AT", "3. Jänner"),
        ("fr", "M. Dupont"),
        ("fr", "Mme la"),
        ("fr", "n° 12"),
        ("fr", "10 août"),
        ("fr", "l’article 342"),
        ("fr", "l'art. 5"),
        ("fr", "XXe siècle"),
        ("es", "14 de"),
        ("es", "de julio"),
        ("es", "EE. UU."),
        ("it", "Sig.ra Esempio"),
        ("ru", "14 июля"),
        ("ru", "2021 г.,"),
        ("ru", "т. д.,"),
        ("ar", "14 يوليو"),
        ("ar", "والسيدة ليلى"),
        ("fa", "۱۴ ژوئیهٔ"),
        ("zh", "500 元以上"),
        ("zh", "12 kg，每天"),
        ("nl", "14 juli"),
    ],
)
def test_what_belongs_together_is_tied(language: str, words: str) -> None:
    assert penalty(words, language) == STRONG_TIE


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "August 2021"),
        ("en", "14, 2021"),
        ("en", "President Example"),
        ("en", "Charles III"),
        ("de", "Frau Muster"),
        ("fr", "10 personnes"),
        ("es", "de 2021"),
    ],
)
def test_what_may_rather_be_parted_is_tied_less(language: str, words: str) -> None:
    assert penalty(words, language) == WEAK_TIE


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "human rights"),
        ("en", "so. The"),
        ("en", "3 of"),
        ("en", "in 2021"),
        ("en", "10 people"),
        ("en", "the president said"),
        ("en", "2021. The"),
        ("en", "\u2013 a"),
        ("en", "Smith was"),
        ("en", "km from"),
        ("de", "die Frau"),
        ("fr", "10 dans"),
        ("fr", "2021 personnes"),
        ("ru", "года он"),
    ],
)
def test_other_words_are_not(language: str, words: str) -> None:
    assert penalty(words, language) == 0


def test_a_word_found_quickly_has_the_same_ties_as_any_other() -> None:
    """One with a capital or a bracket is looked at in full."""
    for language in ("en", "fr", "xx"):
        quick, full = word_ties("rights", language), word_ties("(rights", language)
        assert quick == full == word_ties("rights,", language)


def test_every_language_of_the_forms_of_address_has_words() -> None:
    folder = paths.resources() / "addressing" / "forms-of-address"
    known = read_tied_words(paths.resources() / "wording" / "ties.toml")
    languages = {each.stem.partition("-")[0] for each in folder.glob("*.toml")}
    # Chinese sets no spaces between its words.
    assert languages - {"zh"} <= known.keys()


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("[en.titles", "not TOML"),
        ('[en.titel]\nwords = ["Dr."]\nsource = "x"', "en.titel"),
        ('[en.titles]\nwords = 3\nsource = "x"', "en.titles"),
        ('[en.titles]\nwords = ["Dr."]', r"en\.titles\.source: missing"),
    ],
)
def test_a_damaged_table_is_refused_by_name(
    tmp_path: Path, text: str, what: str
) -> None:
    file = tmp_path / "ties.toml"
    file.write_text(text, "utf-8")
    with pytest.raises(ResourceDamaged, match=what):
        read_tied_words(file)
