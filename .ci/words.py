# noqa: INP001 - a script, in no package
"""Collects the words of the screens for the translators; `make words` runs it.

    words.py [LOCALE]        (resources/locale)

Extracts what N_() marks in kiosk/ into LOCALE/letter-kiosk.pot, brings every
LOCALE/<language>/LC_MESSAGES/letter-kiosk.po up to date with it (new messages
empty, unused ones gone, nothing guessed) and compiles the .mo beside it. A run
that finds nothing new changes no byte.

For a new language, make its folder and run this. It is compiled, and with that offered
on the screens, once every message has its words; from then on a message without words
ends the run with 1.
"""

import ast
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parents[1]
DOMAIN = "letter-kiosk"
# The header asks for a time; the history knows the true ones.
BEGUN = datetime(2026, 11, 22, tzinfo=UTC)
# And for people; a name would be out of date as soon as another one helps.
NOBODY = dict.fromkeys(
    ("msgid_bugs_address", "last_translator", "language_team"), "Letter Kiosk"
)


def marked(node: ast.AST) -> Iterator[str]:
    """What N_() marks, in the order of the source, joined where it was split.

    Not Babel's own reader: before Python 3.12 it sees nothing inside f-strings.
    """
    match node:
        case ast.Call(func=ast.Name("N_"), args=[ast.Constant(str(message))]):
            yield message
        case ast.Call(func=ast.Name("N_")):
            sys.exit(f"N_() marks a text, not {ast.unparse(node)}")
        case _:
            for child in ast.iter_child_nodes(node):
                yield from marked(child)


def extract() -> Catalog:
    """The template: every marked message and the files it stands in."""
    template = Catalog(
        project="Letter Kiosk",
        version="1",
        **NOBODY,
        header_comment="# The words of Letter Kiosk; `make words` keeps this file.",
        creation_date=BEGUN,
        fuzzy=False,
    )
    for path in sorted((ROOT / "kiosk").rglob("*.py")):
        place = [(path.relative_to(ROOT).as_posix(), 0)]
        for message in marked(ast.parse(path.read_bytes())):
            template.add(message, locations=place)
    return template


def renew(template: Catalog, language: str, folder: Path) -> int:
    """Bring one language up to date; how many messages have no words.

    A language that is not complete is compiled only if it was before.
    """
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{DOMAIN}.po"
    known = read_po(BytesIO(path.read_bytes() if path.exists() else b""), language)
    words = Catalog(
        locale=language,
        project=template.project,
        version=template.version,
        **NOBODY,
        header_comment=f"# {DOMAIN} in {language}; `make words` keeps this file.",
        creation_date=BEGUN,
        revision_date=BEGUN,
        fuzzy=False,
    )
    for each in template:
        said = known.get(each.id)
        if each.id and said:
            flags, remarks = said.flags, said.user_comments
            words.add(each.id, said.string, each.locations, flags, (), remarks)
        elif each.id:
            words.add(each.id, "", each.locations)
    path.write_bytes(_po(words))
    missing = sum(not each.string for each in words)
    compiled = path.with_suffix(".mo")
    if not missing or compiled.exists():
        with compiled.open("wb") as file:
            write_mo(file, words)
    return missing


def _po(catalog: Catalog) -> bytes:
    out = BytesIO()
    write_po(out, catalog, width=79, include_lineno=False)
    return out.getvalue()


def main(locale: Path) -> int:
    """Renew the template and every language there is a folder for."""
    template = extract()
    (locale / f"{DOMAIN}.pot").write_bytes(_po(template))
    missing = 0
    for folder in sorted(each for each in locale.iterdir() if each.is_dir()):
        place = folder / "LC_MESSAGES"
        count = renew(template, folder.name, place)
        offered = (place / f"{DOMAIN}.mo").exists()
        missing += count if offered else 0
        said = f"{folder.name}: {len(template)} messages, {count} without words"
        sys.stdout.write(f"{said}\n" if offered else f"{said}, not offered yet\n")
    return 1 if missing else 0


if __name__ == "__main__":
    named = sys.argv[1:2]
    sys.exit(main(Path(named[0]) if named else ROOT / "resources" / "locale"))
