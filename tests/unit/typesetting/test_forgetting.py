"""What is remembered from letter to letter, and that it can be forgotten."""

import gc
from collections.abc import Callable, Iterator, Mapping

import pytest

from kiosk import paths
from kiosk.model.letter import Letter, Mark
from kiosk.typesetting.draw import draw
from kiosk.typesetting.fonts.table import load_fonts
from kiosk.typesetting.letter.layout import lay_out
from kiosk.typesetting.paper.stationery import Stationery
from kiosk.typesetting.typesetter import Typesetter, TypesetterHolder

Write = Callable[..., Letter]


def secret() -> str:
    """A word that stands in no constant: joined anew each time."""
    return "".join(map(chr, reversed(b"eldooduzrylenyzt")))


def held(word: str) -> int:
    """How many containers of the process have a text with the word in it."""
    gc.collect()
    return sum(holds(each, word) for each in gc.get_objects())


def holds(container: object, word: str) -> bool:
    return any(
        type(each) is str and each is not word and word in each
        for each in texts_in(container)
    )


def texts_in(container: object) -> Iterator[object]:
    """What a container refers to, and tuples that the collector does not track."""
    for each in gc.get_referents(container):
        if type(each) is tuple and not gc.is_tracked(each):
            yield from texts_in(each)
        else:
            yield each


@pytest.mark.parametrize("language", ["en", "ar"])
def test_no_word_of_a_letter_is_left(
    language: str, papers: Mapping[str, Stationery], write: Write
) -> None:
    typesetter = Typesetter(load_fonts(paths.resources() / "fonts"))
    word, paper = secret(), papers["a4-din-b"]
    parts = {
        "sender": (word, f"{word} 1"),
        "name": word,
        "copies": (f"Copy to {word}",),
        "body": [f"{word} and more words ({word}, {word}-{word}) " * 30],
    }
    letter = write(language=language, marks=(Mark.COPY,), **parts)
    draw([lay_out(letter, paper, typesetter)], typesetter)
    del letter, parts
    assert held(word)
    del typesetter
    assert not held(word)


def test_letters_after_forgetting_are_the_same(
    papers: Mapping[str, Stationery], write: Write
) -> None:
    letter, paper = write(copies=("One",), marks=(Mark.COPY,)), papers["a4-din-b"]
    holder = TypesetterHolder(load_fonts(paths.resources() / "fonts"))

    def drawn() -> bytes:
        pages = lay_out(letter, paper, holder.typesetter)
        return draw([pages], holder.typesetter)

    first = drawn()
    assert drawn() == first
    holder.renew()
    assert drawn() == first
