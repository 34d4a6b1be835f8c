"""Letters of which the text is taken out again, made by the program's own command."""

import shutil
import tomllib
from collections.abc import Mapping
from contextlib import redirect_stderr
from dataclasses import dataclass
from io import StringIO
from itertools import islice
from pathlib import Path
from typing import Any

from kiosk import paths
from kiosk.cli import main

_HERE = Path(__file__).parent
# The kind of words in the letter with all letters of DIN 91379.
LATIN = "DIN 91379"
# The blocks of the case's template that the paragraphs of a body stand in.
_BLOCKS = ("concern", "background", "ask_release")
_LINE = 60


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads((_HERE / name).read_text(encoding="utf-8"))


def latin_letters() -> list[str]:
    """The Latin letters and sequences of DIN 91379."""
    table = _read("din-91379.toml")
    found: list[str] = []
    for codes in table["letters"].split():
        first, _, last = codes.partition("-")
        found += map(chr, range(int(first, 16), int(last or first, 16) + 1))
    for marks, bases in table["sequences"].items():
        found += [each + _characters(marks) for each in bases.split()]
    for mark, pairs in table["pairs"].items():
        found += [first + _characters(mark) + last for first, last in pairs.split()]
    return found


def _characters(codes: str) -> str:
    return "".join(chr(int(code, 16)) for code in codes.split())


@dataclass(frozen=True)
class Written:
    """A letter's file and the words of its body."""

    file: Path
    body: str


def write_letters(folder: Path) -> Mapping[str, Written]:
    """The case of UA 85/21 in each language of `bodies.toml`, and a letter of names."""
    bodies = {language: each["body"] for language, each in _read("bodies.toml").items()}
    campaigns = _campaigns(folder, bodies)
    written = {}
    for language, body in bodies.items():
        file = folder / f"{language}.pdf"
        where = ("--campaigns", str(campaigns), "--language", language)
        _letter(file, *where)
        written[language] = Written(file, body)
    # Alone and in rows, letters would look like columns; names have them inside. No "i"
    # follows, since Ghostscript does not know the text of the ligature fi.
    names = (f"Ma{each}on" for each in latin_letters())
    body = "\n\n".join(iter(lambda: " ".join(islice(names, _LINE)), ""))
    (folder / "names.txt").write_text(body, encoding="utf-8")
    file = folder / "names.pdf"
    _letter(file, "--body", str(folder / "names.txt"))
    return {**written, LATIN: Written(file, body)}


def _campaigns(folder: Path, bodies: Mapping[str, str]) -> Path:
    campaigns = folder / "campaigns"
    case = campaigns / "ua-85-21"
    shutil.copytree(paths.campaigns() / case.name, case)
    for language, body in bodies.items():
        parts = zip(_BLOCKS, body.strip().split("\n\n"), strict=True)
        blocks = [f"{{% block {name} %}}{part}{{% endblock %}}" for name, part in parts]
        blocks.insert(2, "{% block own_words %}{% endblock %}")
        template = case / f"letter.{language}.j2"
        template.write_text("\n".join(blocks), encoding="utf-8")
    return campaigns


def _letter(file: Path, *words: str) -> None:
    case = ("letter", "UA 85/21", "--official", "prosecutor-general", "--practice")
    rest = (
        "--date",
        "2021-08-03",
        "--name",
        "Your Name",
        "--as-it-is",
        "-o",
        str(file),
    )
    with redirect_stderr(StringIO()) as said:
        assert main((*case, *words, *rest)) == 0, said.getvalue()
