# noqa: INP001 - a script, in no package
"""Makes resources/addressing/country-names.json: what countries are called.

    python -m venv .names && .names/bin/pip install babel rigour
    PYTHONPATH=. .names/bin/python .ci/country_names.py

Names come from Unicode CLDR (by Babel) in the languages below, their regional forms
and the languages of each country, and from rigour, of which only names are taken
that say no more than CLDR's: "Congo, Democratic Republic of the", no "Congolese".
They are kept as `country_key` compares them. A name of one country that is CLDR's for
another is left out.
"""

import json
from collections import defaultdict
from collections.abc import Iterator
from importlib.metadata import distribution, version
from pathlib import Path

from babel import Locale
from babel.languages import get_official_languages
from babel.localedata import locale_identifiers
from rigour._core import territories_jsonl  # its own loader leaves the names out

from kiosk.addressing.country.line import named_codes
from kiosk.addressing.lines.folding import country_key

ROOT = Path(__file__).resolve().parents[1]
MADE = ROOT / "resources" / "addressing" / "country-names.json"
LANGUAGES = [
    "en",
    "es",
    "fr",
    "de",
    "pt",
    "it",
    "ru",
    "ar",
    "fa",
    "tr",
    "zh",
    "nl",
    "pl",
    "uk",
    "sv",
]
# What a name may hold besides CLDR's without saying more.
FILLING = frozenset(
    [
        "arab",
        "commonwealth",
        "confederation",
        "cooperative",
        "democratic",
        "duchy",
        "emirate",
        "federal",
        "federated",
        "federation",
        "federative",
        "for",
        "grand",
        "hashemite",
        "independent",
        "islamic",
        "islands",
        "island",
        "kingdom",
        "of",
        "people",
        "peoples",
        "plurinational",
        "principality",
        "province",
        "republic",
        "republica",
        "republique",
        "royaume",
        "sar",
        "socialist",
        "state",
        "states",
        "sultanate",
        "the",
        "union",
        "united",
        "china",
        "special",
        "administrative",
        "region",
        "bolivarian",
        "oriental",
        "co",
        "operative",
    ]
)
# Alphabets that nobody writes English addresses in.
UNUSED = ("_Dsrt", "_Shaw")
UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "Ö": "Oe", "Ä": "Ae"})


def by_cldr(code: str) -> Iterator[str]:
    """The country's names in every language that is asked for."""
    own = get_official_languages(code, regional=True, de_facto=True)
    wanted = {*LANGUAGES, *(each.partition("_")[0] for each in own)}
    for tag in locale_identifiers():
        if tag.partition("_")[0] not in wanted or tag.endswith(UNUSED):
            continue
        locale = Locale.parse(tag)
        name = locale.territories.get(code)
        if name:
            yield from (name, written_out(name))
        if name and locale.language == "de":
            yield name.translate(UMLAUTS)


def written_out(name: str) -> str:
    """A name without CLDR's abbreviations of islands in Russian."""
    return name.replace("о-ва", "острова").replace("о-в", "остров")  # noqa: RUF001


def by_rigour(row: dict[str, object], known: set[str]) -> Iterator[str]:
    """Rigour's names that hold the words of one of CLDR's, and filling."""
    bare = {frozenset(each.split()) - FILLING for each in known}
    strong = (row["name"], row.get("full_name"), *row.get("names_strong", ()))
    yield from filter(None, strong)
    for name in row.get("names_weak", ()):
        words = country_key(name).split()
        once = len(set(words)) == len(words)
        if once and frozenset(words) - FILLING in bare - {frozenset()}:
            yield name


def all_names() -> dict[str, list[str]]:
    """The keys by country, each country's own before others'."""
    codes = sorted(named_codes())
    cldr = {
        code: {country_key(each) for each in by_cldr(code)} - {""} for code in codes
    }
    owners = defaultdict(set)
    for code, names in cldr.items():
        for name in names:
            owners[name].add(code)
    rows = map(json.loads, territories_jsonl().splitlines())
    by_code = {row["code"].upper(): row for row in rows}
    found = {}
    for code in codes:
        more = map(country_key, by_rigour(by_code[code], cldr[code]))
        fit = {each for each in more if owners.get(each, {code}) == {code}}
        found[code] = sorted(each for each in cldr[code] | fit if len(each) > 1)
    return found


def main() -> None:
    """Write the table."""
    licence = distribution("rigour").read_text("licenses/LICENSE") or ""
    table = {
        "source": f"Unicode CLDR by Babel {version('babel')}; rigour "
        f"{version('rigour')} (MIT, see licence); made by .ci/country_names.py",
        "licence": licence.strip().splitlines(),
        "names": all_names(),
    }
    text = json.dumps(table, ensure_ascii=False, indent=1)
    MADE.write_text(text + "\n", encoding="utf-8")


main()
