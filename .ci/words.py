# noqa: INP001 - a script, in no package
"""Collects the words of the screens for the translators; `make words` runs it.

    words.py [LOCALE]        (resources/locale)

Babel extracts what N_() and Plural() mark in kiosk/ into LOCALE/letter-kiosk.pot,
brings every LOCALE/<language>/LC_MESSAGES/letter-kiosk.po up to date with it (new
messages empty, unused ones gone, nothing guessed) and compiles the .mo beside it. A
run that finds nothing new changes no byte.

Words that passers-by do not understand stand in LOCALE/plain.toml; a sentence with
one of them, or one that is too long, is refused as one without a translation is.

For a new language, make its folder and run this: what is still wrong with it is
counted and named. It is compiled, and with that offered on the screens, once nothing
is; from then on a message without words ends the run with 1.
"""

import re
import sys
import tomllib
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from string import Formatter
from typing import Any

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parents[1]
DOMAIN = "letter-kiosk"
SOURCE_LANGUAGE = "en"
# What marks a message, and which of its arguments are its forms.
KEYWORDS = {"N_": None, "Plural": (1, 2)}
# The header asks for a time; the history knows the true ones.
BEGUN = datetime(2026, 11, 22, tzinfo=UTC)
# And for people; a name would be out of date as soon as another one helps.
NOBODY = dict.fromkeys(
    ("msgid_bugs_address", "last_translator", "language_team"), "Letter Kiosk"
)


def catalogue(comment: str, language: str | None = None) -> Catalog:
    """A catalogue without messages; without a language, a template."""
    return Catalog(
        locale=language,
        project="Letter Kiosk",
        version="1",
        **NOBODY,
        header_comment=f"# {comment}; `make words` keeps this file.",
        creation_date=BEGUN,
        revision_date=BEGUN if language else None,
        fuzzy=False,
    )


def extract() -> Catalog:
    """The template: every marked message and the files it stands in."""
    template = catalogue("The words of Letter Kiosk")
    code = str(ROOT / "kiosk")
    found = extract_from_dir(code, method_map=[("**.py", "python")], keywords=KEYWORDS)
    for file, _, message, _, _ in sorted(found, key=lambda each: each[:2]):
        template.add(message, locations=[(f"kiosk/{file}", 0)])
    return template


def flaws(words: Catalog) -> Iterator[str]:
    """What keeps a language from being offered, a line for each message."""
    for each in words:
        said = " | ".join(_texts(each.id))
        if said and not _has_words(each):
            yield f"no words, or a guess: {said}"
        elif said and not _names_the_same(each):
            yield f"other values in the braces: {said}"


def not_plain(words: Catalog, language: str, rules: dict[str, Any]) -> Iterator[str]:
    """What a passer-by would not understand; `rules` are those of plain.toml."""
    refused = rules.get(language, {}).get("words", [])
    sayings = (_texts(each.string or "") for each in words if each.id)
    for text in (text for texts in sayings for text in texts):
        for sentence in re.split(r"(?<=[.!?;:…])\s+|\n", text):
            if len(sentence.split()) > rules["most_words"]:
                yield f"too long: {sentence}"
        for word, better in refused:
            if re.search(rf"\b{re.escape(word)}", text, re.IGNORECASE):
                yield f"say “{better}” instead of “{word}”: {text}"


def _has_words(message: Message) -> bool:
    texts = _texts(message.string or "")
    return not message.fuzzy and all(map(str.strip, texts))


def _names_the_same(message: Message) -> bool:
    forms = [*_texts(message.id), *_texts(message.string or "")]
    named = [
        Counter(name for _, name, _, _ in Formatter().parse(form) if name is not None)
        for form in forms
    ]
    return all(each == named[0] for each in named)


def _texts(forms: str | tuple[str, ...]) -> tuple[str, ...]:
    return (forms,) if isinstance(forms, str) else tuple(forms)


def renew(
    template: Catalog, language: str, folder: Path, rules: dict[str, Any]
) -> list[str]:
    """Bring one language up to date; what is wrong with it.

    A language that is not complete is compiled only if it was before. One of a country
    ("en_GB") has only what that country says otherwise.
    """
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{DOMAIN}.po"
    words = catalogue(f"{DOMAIN} in {language}", language)
    if path.exists():
        words = read_po(BytesIO(path.read_bytes()), language)
    words.update(template, no_fuzzy_matching=True)
    if "_" in language:
        _drop_missing(words)
    path.write_bytes(_po(words))
    wrong, compiled = list(flaws(words)), path.with_suffix(".mo")
    plain = list(not_plain(words, language.partition("_")[0], rules))
    if not wrong or compiled.exists():
        _compile(words, compiled)
    return wrong + plain


def english(template: Catalog, folder: Path, rules: dict[str, Any]) -> list[str]:
    """Compile the messages themselves: a language is offered that has them all."""
    folder.mkdir(parents=True, exist_ok=True)
    words = catalogue(f"{DOMAIN} in {SOURCE_LANGUAGE}", SOURCE_LANGUAGE)
    for each in template:
        words.add(each.id, each.id)
    _compile(words, folder / f"{DOMAIN}.mo")
    return list(not_plain(words, SOURCE_LANGUAGE, rules))


def _compile(words: Catalog, path: Path) -> None:
    """Compile what has words; Babel would fill a form that is missing with English."""
    _drop_missing(words)
    with path.open("wb") as file:
        write_mo(file, words)


def _drop_missing(words: Catalog) -> None:
    for each in list(words):
        if each.id and not _has_words(each):
            words.delete(each.id)


def _po(words: Catalog) -> bytes:
    out = BytesIO()
    write_po(out, words, width=79, include_lineno=False, ignore_obsolete=True)
    return out.getvalue()


def main(locale: Path) -> int:
    """Renew the template and every language there is a folder for."""
    template = extract()
    (locale / f"{DOMAIN}.pot").write_bytes(_po(template))
    rules = tomllib.loads((locale / "plain.toml").read_text(encoding="utf-8"))
    wrong = english(template, locale / SOURCE_LANGUAGE / "LC_MESSAGES", rules)
    failed = _told(SOURCE_LANGUAGE, wrong)
    for folder in sorted(each for each in locale.iterdir() if each.is_dir()):
        if folder.name == SOURCE_LANGUAGE:
            continue
        place = folder / "LC_MESSAGES"
        wrong = renew(template, folder.name, place, rules)
        offered = (place / f"{DOMAIN}.mo").exists()
        failed |= _told(folder.name, wrong) and offered
    return 1 if failed else 0


def _told(language: str, wrong: list[str]) -> bool:
    """Say what is wrong with a language; whether anything is."""
    sys.stdout.write("\n  ".join([f"{language}: {len(wrong)} to fix", *wrong]) + "\n")
    return bool(wrong)


if __name__ == "__main__":
    named = sys.argv[1:2]
    sys.exit(main(Path(named[0]) if named else ROOT / "resources" / "locale"))
