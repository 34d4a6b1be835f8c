"""Whatever is typed, the coach answers, and points into the text."""

from importlib import import_module
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from kiosk.letters import coach
from kiosk.letters.coach.folded import folded
from kiosk.letters.coach.lists import lists_for
from tests.unit.letters.coach.conftest import Say

SAID = """Ales Bialiatsky you\xa0are corrupt LIAR f**k !!! +375\xa029 1234567 Lake-
school [ your\xa0name ] ____ Soy la que \u0130 \u1e9e \ufb01 \xad \u200d
\u0623\u0646\u0627 \u6211 \U0001f600 e\u0301 ' \u2019s I AM"""
WORDS = st.sampled_from([each.replace("\xa0", " ") for each in SAID.split(" ")])
TEXTS = st.one_of(st.text(max_size=80), st.lists(WORDS, max_size=12).map(" ".join))
KEYS = st.sampled_from(
    ["own_words", "salutation", "close", "concern", "ask_protection"]
)


@given(TEXTS, KEYS)
def test_no_advice_fails_on_any_text(say: Say, text: str, key: str) -> None:
    for each in say(text, key=key, case="Example 2").values():
        assert each.message.format(words=each.words, language=each.language)
        if each.spot and each.spot.key == key:
            assert 0 <= each.spot.start <= each.spot.end


@given(st.text())
def test_a_part_of_a_folded_text_has_its_place_in_the_text(text: str) -> None:
    found = folded(text)
    for at in range(len(found.plain)):
        start, end = found.place(at, at + 1)
        assert found.plain[at] in folded(text[start:end]).plain


def caches() -> dict[str, int]:
    """How much each cache of the coach holds."""
    folder = Path(coach.__file__).parent
    names = [f"{coach.__name__}.{each.stem}" for each in folder.glob("*.py")]
    return {
        f"{name}.{key}": value.cache_info().currsize
        for name in names
        for key, value in vars(import_module(name)).items()
        if hasattr(value, "cache_info")
    }


def test_no_cache_grows_with_what_is_typed(say: Say) -> None:
    say("I met Ales Bialiatsky, a liar, on Monday, and Ivan Petrov as well.")
    before = caches()
    say("I met Ales Bialiatsky on a Monday, and Ivan Petrov as well, a liar.")
    assert before
    assert caches() == before


def test_every_language_of_the_screens_has_its_lists() -> None:
    assert all(map(lists_for, ("en", "de", "es", "fr")))
