"""Folders of many cases that look like real ones, each with words of its own."""

import re
from pathlib import Path
from random import Random

from kiosk import paths

_GIVEN = (
    "Ada", "Amara", "Bela", "Chidi", "Dilnoza", "Emre", "Farida", "Goran", "Hanna",
    "Ilse", "Jorge", "Kasia", "Leyla", "Mahmoud", "Nadezhda", "Omar", "Priya", "Quyen",
    "Rosa", "Samir", "Tuğba", "Umut", "Vera", "Wanjiru", "Ximena", "Yusuf", "Zoë",
)  # fmt: skip
_FAMILY = (
    "Abara", "Bergström", "Castillo", "Demir", "Eze", "Ferreira", "Grünwald", "Hadžić",
    "Iyer", "Jansen", "Kowalczyk", "Lindqvist", "Mwangi", "Nguyễn", "Okafor", "Petrov",
    "Quispe", "Rahimi", "Šimić", "Torres", "Usman", "Vasquez", "Wójcik", "Yilmaz",
)  # fmt: skip
_TOWN = ("Alder", "Birch", "Cedar", "Elm", "Hazel", "Maple", "Oak", "Pine", "Rowan")
# One folder in four has four languages, as an invented case has.
_EVERY = 4


def many_cases(folder: Path, count: int, *, officials: int = 0) -> Path:
    """So many cases, open the whole of 2021, numbered from UA 1/21 on.

    `officials` many are in the first of them.
    """
    one = _words_of("ua-85-21")
    four = _words_of("example-1")
    for number in range(1, count + 1):
        four_languages = number % _EVERY == 0
        words = _own_words(four if four_languages else one, number)
        if number == 1 and officials:
            before, _, _ = words["campaign.toml"].partition("[[officials]]")
            words["campaign.toml"] = _officials(officials) + before
        case = folder / f"case-{number:05}"
        case.mkdir(parents=True)
        for name, text in words.items():
            (case / name).write_text(text, encoding="utf-8")
    return folder


def name_of(number: int) -> str:
    """The name of the person that a case is about, or of an official."""
    chance = Random(number)  # noqa: S311 - names are no secret
    return f"{chance.choice(_GIVEN)} {chance.choice(_FAMILY)} {_roman(number)}"


def _roman(number: int) -> str:
    """A number as letters, so that no two names are alike."""
    letters = "abcdefghij"
    return "".join(letters[int(each)] for each in str(number)).capitalize()


def _words_of(name: str) -> dict[str, str]:
    files = sorted((paths.campaigns() / name).iterdir())
    return {each.name: each.read_text(encoding="utf-8") for each in files}


def _own_words(words: dict[str, str], number: int) -> dict[str, str]:
    """The files of a shipped case as those of another one."""
    name = name_of(number)
    town = f"{_TOWN[number % len(_TOWN)]}{number}"
    own = {
        file: text.replace("Ales Bialiatski", name)
        .replace("Lena Voss", name)
        .replace("Minsk", town)
        .replace("Verstad", town)
        .replace("human rights", f"human rights in {town}", 1)
        for file, text in words.items()
    }
    toml = own["campaign.toml"]
    toml = re.sub("(?m)^reference.*$", f'reference = "UA {number}/21"', toml)
    toml = re.sub("(?m)^title = .*$", f'title = "{name} held in {town}"', toml, count=1)
    toml = re.sub("(?m)^(expires|example).*$", "", toml, count=1)
    own["campaign.toml"] = re.sub(
        "(?m)^published.*$", "published = 2021-01-01\nexpires = 2021-12-31", toml
    )
    return {
        file: re.sub("^# .*", f"# {name} held in {town}", text)
        if file.startswith("summary.")
        else text
        for file, text in own.items()
    }


def _officials(count: int) -> str:
    """That many officials: 700 of them fit into the 64 kB of a campaign's file."""
    rows = (
        f'{{id="{number}",name="Ada {_roman(number)}",office="judge"'
        f',address=["{number} Lane","Minsk"],country="BY"}},\n'
        for number in range(1, count + 1)
    )
    return f"officials = [\n{''.join(rows)}]\n"
