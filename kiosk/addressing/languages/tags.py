"""Language tags in any habit of writing them, and the letter that a tag asks for."""

from collections.abc import Collection

from kiosk.addressing.languages.scripts import script_of_language
from kiosk.frozen import dataclass

# Norwegian as it is written is Bokmål, unless a tag says otherwise (Unicode CLDR
# merges the two); an old code of Hebrew and one of Indonesian (ISO 639-1, RFC 5646).
_SAME = {"nb": "no", "iw": "he", "in": "id"}


@dataclass(frozen=True)
class Tag:
    """The parts of a language tag (RFC 5646), "" for those it has not."""

    language: str
    script: str = ""
    region: str = ""

    @property
    def text(self) -> str:
        """The tag as RFC 5646 writes it ("zh-Hant-TW")."""
        return "-".join(filter(None, (self.language, self.script, self.region)))


def read_tag(text: str) -> Tag:
    """The parts of "zh-Hant", "en_US", "pt-br" or "de_AT.UTF-8"."""
    plain = text.strip().partition(".")[0].partition("@")[0].replace("_", "-")
    language, *others = plain.split("-")
    script = next((each.title() for each in others if len(each) == 4), "")
    region = next((each.upper() for each in others if len(each) in {2, 3}), "")
    return Tag(language.lower(), script, region)


def find_language(wanted: str, known: Collection[str]) -> str | None:
    """The one of the known languages that serves whoever wants this one, or None.

    The same language in the same script does: "en-GB" finds "en", "zh-TW" finds
    "zh-Hant" and never "zh". One for the same region is best, then one for none.
    """
    if wanted in known:
        return wanted
    tag = read_tag(wanted)

    def fit(name: str) -> tuple[bool, bool, str]:
        region = read_tag(name).region
        return (region != tag.region, bool(region), name)

    return min((each for each in known if _serves(tag, each)), key=fit, default=None)


def _serves(wanted: Tag, name: str) -> bool:
    found = read_tag(name)
    same = _SAME.get(found.language, found.language) == _SAME.get(
        wanted.language, wanted.language
    )
    return same and script_of_language(found.text) == script_of_language(wanted.text)
