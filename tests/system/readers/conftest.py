"""Every letter is written once, and every engine reads all of them once."""

from collections.abc import Callable, Iterable, Iterator, Mapping

import pytest

from tests.system.readers.engines import engines
from tests.system.readers.letters import LATIN, Written, write_letters
from tests.system.readers.score import in_order, whole, words_of

# What each engine found of each letter: words in their order, of DIN 91379 anywhere.
Found = Mapping[str, Mapping[str, float]]


@pytest.fixture(scope="session")
def letters(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Written]:
    """The letters by language, and the one of names."""
    return write_letters(tmp_path_factory.mktemp("read"))


@pytest.fixture(scope="session")
def found(
    letters: Mapping[str, Written],
    tool: Callable[[str], str],
    show_at_end: Callable[[str, Iterable[str]], None],
) -> Found:
    """The shares of words found by engine and language; of names, how many."""
    files = [each.file for each in letters.values()]
    table = {}
    for name, read in engines(tool).items():
        texts = zip(letters.items(), read(files), strict=True)
        table[name] = {kind: _score(kind, each, text) for (kind, each), text in texts}
    show_at_end("text taken out again", _lines(table))
    return table


def _score(kind: str, letter: Written, text: str) -> float:
    if kind == LATIN:
        return whole(letter.body, text)
    return in_order(letter.body, text) / len(words_of(letter.body))


def _lines(table: Found) -> Iterator[str]:
    """Of the words of each body, how many each engine finds whole and in order."""
    kinds = list(next(iter(table.values())))
    yield "".join(f"{each:>13}" for each in ("", *kinds))
    for engine, row in table.items():
        yield f"{engine:>13}" + "".join(f"{row[kind]:>13.4g}" for kind in kinds)
