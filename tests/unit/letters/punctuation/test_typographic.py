"""Straight marks become those of print, where it is clear what they stand for."""

import re
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kiosk.errors import ResourceDamaged
from kiosk.letters.punctuation.change import applied, moved, reverse
from kiosk.letters.punctuation.marks import marks_of, read_marks
from kiosk.letters.punctuation.typographic import typographic, typographic_changes

LANGUAGES = ("ar", "de", "en", "es", "fi", "fr", "he", "hu", "it", "ja", "nl", "ru")
# Words as they are typed, and everything that stands beside a mark.
TYPED = st.text(
    st.sampled_from("\"\"''-. .\n\u00a0«»“”„‘’–—(,a1sß你ก/@é😀"), max_size=40
) | st.text(max_size=30)
# All that may be put in place of something else.
PUNCTUATION = re.compile("[\"'\\-.…“”„‘’‚«»‹›「」『』–—― \u00a0]")


@pytest.mark.parametrize(
    ("language", "typed", "printed"),
    [
        ("en", '"No," he said.', "“No,” he said."),
        ("de", '"Nein", sagte er.', "„Nein“, sagte er."),
        ("fr", 'Il a dit "non".', "Il a dit «\u00a0non\u00a0»."),
        ("es", '¿Dijo "no"?', "¿Dijo “no”?"),
        ("it", 'Ha detto "no".', "Ha detto «no»."),
        ("ru", 'Он сказал "нет".', "Он сказал «нет»."),
        ("pl", 'Powiedział "nie".', "Powiedział „nie”."),
        ("sv", 'Han sade "nej".', "Han sade ”nej”."),
        ("pt-PT", 'Disse "não".', "Disse «não»."),
        ("pt-BR", 'Disse "não".', "Disse “não”."),
        ("ar", 'قال "لا".', "قال ”لا“."),
        ("fa", 'گفت "نه".', "گفت «نه»."),
        ("he", 'הוא אמר "לא".', "הוא אמר ”לא”."),
        ("zh", '他说"不"。', "他说“不”。"),
        ("ja", '彼は"いいえ"と言った。', "彼は「いいえ」と言った。"),
        ("ko", '"아니요"라고 했다.', "“아니요”라고 했다."),
    ],
)
def test_a_quotation_has_the_pair_of_the_letters_language(
    language: str, typed: str, printed: str
) -> None:
    assert typographic(typed, language) == printed


@pytest.mark.parametrize(
    ("language", "printed"),
    [
        ("en", "“He said ‘no’ to ‘me’.”"),
        ("de", "„He said ‚no‘ to ‚me‘.“"),
        ("fr", "«\u00a0He said “no” to “me”.\u00a0»"),
        ("ru", "«He said „no“ to „me“.»"),
    ],
)
def test_a_quotation_inside_another_has_the_inner_pair(
    language: str, printed: str
) -> None:
    assert typographic('"He said "no" to \'me\'."', language) == printed


@pytest.mark.parametrize(
    ("language", "typed", "printed"),
    [
        ("en", "I'm one of the dogs' friends.", "I’m one of the dogs’ friends."),
        ("en", "'Tis the '90s, rock 'n' roll.", "’Tis the ’90s, rock ’n’ roll."),
        ("en", "in the 1980's", "in the 1980’s"),
        ("en", "'the dogs' home", "‘the dogs’ home"),
        ("de", "Wie geht's? 's ist gut.", "Wie geht’s? ’s ist gut."),
        ("fr", "l'homme, aujourd'hui", "l’homme, aujourd’hui"),
        ("nl", "'s avonds", "’s avonds"),
        ("uk", "п'ять", "п’ять"),
    ],
)
def test_an_apostrophe_is_one_wherever_it_stands(
    language: str, typed: str, printed: str
) -> None:
    assert typographic(typed, language) == printed


@pytest.mark.parametrize(
    ("language", "typed", "printed"),
    [
        ("en", "a word--a dash", "a word—a dash"),
        ("en", "a word -- a dash - another", "a word – a dash – another"),
        ("en", '"But I--" he said', "“But I—” he said"),
        (
            "de",
            "ein Wort--ein Strich - noch einer",
            "ein Wort – ein Strich – noch einer",
        ),
        ("fr", "un mot -- un tiret", "un mot – un tiret"),
        ("es", "dijo --creo-- que sí", "dijo —creo— que sí"),
        ("ru", "Я - учитель", "Я — учитель"),
        ("zh", "他--真的...", "他——真的……"),
        ("tr", "bir sözcük -- bir çizgi", "bir sözcük -- bir çizgi"),
    ],
)
def test_hyphens_between_words_become_the_dash_of_the_language(
    language: str, typed: str, printed: str
) -> None:
    assert typographic(typed, language) == printed


@pytest.mark.parametrize("language", ["en", "de", "fr", "tr"])
def test_three_dots_become_an_ellipsis_and_other_rows_of_dots_stay(
    language: str,
) -> None:
    assert typographic("Well... no.... [...] ..", language) == "Well… no.... […] .."


@pytest.mark.parametrize(
    "text",
    [
        'He is 5\' 10" tall, 6\'2", and the pipe is 12" wide.',
        "53°54'N 27°33'54\"E, 1'000'000",
        "on 2021-08-03, pages 10-12, 1990--1995, 555-1234, 5 - 3 = 2, -5",
        "a well-known co-worker",
        "- one\n- two\n-- three\n-----\n--",
        "http://example.org/--a'b?x='y'...z and www.example.org/a--b",
        "o'neil@example.org, example.org/it's--here",
        'an open "quotation',
        "a \" b ' c",
        "--",
        "“Already” – printed… isn’t it? «Oui» ‘yes’",
        "",
    ],
)
@pytest.mark.parametrize("language", ["en", "de", "fr", "es"])
def test_what_is_no_straight_mark_of_punctuation_stays(
    text: str, language: str
) -> None:
    assert typographic(text, language) == text


def test_an_address_in_quotation_marks_stays_and_the_marks_change() -> None:
    typed = "see \"https://example.org/a--b\" or 'me@example.org'..."
    printed = "see “https://example.org/a--b” or ‘me@example.org’…"
    assert typographic(typed, "en") == printed


def test_inches_in_a_quotation_do_not_close_it() -> None:
    typed = '"a 12" pipe" and "Room 101" is 5" wide'
    assert typographic(typed, "en") == '“a 12" pipe” and “Room 101” is 5" wide'


def test_marks_inside_hebrew_words_stay() -> None:
    assert typographic("צה\"ל וג'ורג'", "he") == "צה\"ל וג'ורג'"


def test_a_language_whose_marks_are_not_known_is_left_alone() -> None:
    assert marks_of("tlh") is None
    assert typographic('"it\'s"...', "tlh") == '"it\'s"...'


@given(TYPED, st.sampled_from(LANGUAGES))
@example('"\'a "b c" d\' e"', "fr")
@example("'a\"b' c\"", "fr")
def test_a_second_pass_changes_nothing(text: str, language: str) -> None:
    once = typographic(text, language)
    assert typographic(once, language) == once


@given(TYPED, st.sampled_from(LANGUAGES))
def test_no_letter_figure_or_line_changes(text: str, language: str) -> None:
    printed = typographic(text, language)
    assert PUNCTUATION.sub("", printed) == PUNCTUATION.sub("", text)
    assert printed.count("\n") == text.count("\n")


@given(TYPED, st.sampled_from(LANGUAGES))
def test_the_reverse_gives_the_text_back(text: str, language: str) -> None:
    changes = typographic_changes(text, language)
    assert applied(applied(text, changes), reverse(text, changes)) == text


@given(TYPED, st.sampled_from(LANGUAGES), st.data())
def test_a_place_stays_between_the_same_words(
    text: str, language: str, data: st.DataObject
) -> None:
    changes = typographic_changes(text, language)
    inside = {at for each in changes for at in range(each.start + 1, each.end)}
    place = data.draw(st.integers(0, len(text)))
    now = moved(place, changes)
    printed = applied(text, changes)
    assert 0 <= now <= len(printed)
    if place not in inside:
        before = [each for each in changes if each.end <= place]
        assert printed[:now] == applied(text[:place], before)


def test_a_long_hostile_text_takes_no_time_that_anybody_would_notice() -> None:
    for unit in ('1" ', "'a' ", '"', "' ", "a.", "a@", "--", '("a'):
        text = unit * (8000 // len(unit))
        assert len(typographic(text, "en")) > 0


@pytest.mark.parametrize(
    "row",
    [
        'outer = "“"\ninner = "‘’"\nsource = "x"',
        'outer = "“”"\ninner = "‘’"',
        'outer = "“”"\ninner = "‘’"\ndash = "—"\nsource = "x"',
        'outer = "“”"\ninner = "‘’"\napostrophe = 1\nsource = "x"',
        'outer = "“”"\ninner = "‘’"\nelided = 3\nsource = "x"',
        'outer = "“”"\ninner = "‘’"\nelipsis = "…"\nsource = "x"',
    ],
)
def test_a_row_that_is_wrong_is_refused(row: str, tmp_path: Path) -> None:
    path = tmp_path / "punctuation.toml"
    path.write_text(f"[en]\n{row}\n", encoding="utf-8")
    with pytest.raises(ResourceDamaged, match="en"):
        read_marks(path)
