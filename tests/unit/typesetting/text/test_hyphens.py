"""Words are parted as Pyphen parts them, whose patterns these are."""

from pathlib import Path

import pyphen
import pytest

from kiosk.typesetting.text.hyphens import Patterns, patterns_for

WORDS = {
    "en": "deliberately recognizable organizations retaliation present table project",
    "de": "Menschenrechtsverteidiger Urinstinkt Rechtsanwältin Staatsanwaltschaft",
    "fr": "immédiatement préoccupation liberté l’emprisonnement aujourd’hui",
    "es": "inmediatamente preocupación desarrollo constitucional guerrilla",
    "ru": "немедленное освобождение правозащитника подъезд",
    "uk": "правозахисник звільнення під'їзд",
    "nl": "mensenrechtenverdediger onmiddellijk",
    "pl": "natychmiastowe uwolnienie obrońców",
    "th": "มนุษย์ทั้งหลายเกิดมามีอิสระและเสมอภาคกัน",
}


@pytest.mark.parametrize("language", WORDS)
def test_words_are_parted_as_pyphen_parts_them(language: str) -> None:
    known = pyphen.language_fallback(language)
    theirs, ours = pyphen.Pyphen(lang=known, left=2, right=3), patterns_for(language)
    assert ours is not None
    for word in (*WORDS[language].split(), WORDS[language].upper()):
        assert list(ours.positions(word, 2, 3)) == theirs.positions(word), word


def test_a_word_that_would_be_spelled_otherwise_stays_whole_there() -> None:
    hungarian = patterns_for("hu")
    assert hungarian is not None
    assert hungarian.positions("asszonnyal", 2, 2) == ()
    assert pyphen.Pyphen(lang="hu").positions("asszonnyal") != []


def test_a_language_without_patterns_has_none() -> None:
    assert patterns_for("ar") is None
    assert patterns_for("de-AT") is not None


def test_what_is_no_pattern_is_left_out(tmp_path: Path) -> None:
    file = tmp_path / "hyph.dic"
    rows = "UTF-8\n% words\nLEFTHYPHENMIN 2\n\na1b\nab\n^^e91c\n.x1y\n"
    file.write_text(rows, encoding="utf-8")
    patterns = Patterns(file)
    assert patterns.positions("zabécxy", 1, 1) == (2, 4)
    assert patterns.positions("xy", 1, 1) == (1,)
