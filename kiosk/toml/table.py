"""A table of TOML, read key by key; whatever is wrong is reported by its key."""

import math
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, datetime

from kiosk.model.plain_text import clean_line
from kiosk.toml.flaw import refuse

# Takes a key that is wrong, and what was found and expected.
Report = Callable[[str, str], None]

PER_LANGUAGE = 'a text per language, such as en = "..."'
_KINDS = {
    bool: "true or false",
    str: "text",
    int: "a number",
    float: "a number",
    list: "a list",
    dict: "a table",
    date: "a date",
    datetime: "a date and time",
}
# How much of a key or a text is repeated, and how many unknown keys are.
_SHOWN, _MOST_UNKNOWN = 40, 10


class Table:  # noqa: PLR0904 - a getter for every kind of value
    """One table, whose getters report what is wrong and then give an empty value.

    With the usual `report`, which refuses, they raise Flaw instead. `finish` reports
    the keys that nobody asked for, in this table and in those taken from it.
    """

    def __init__(
        self, values: Mapping[str, object], report: Report = refuse, at: str = ""
    ) -> None:
        self._values = values
        self._report = report
        self._at = at
        self._asked: set[str] = set()
        self._children: list[Table] = []

    def __contains__(self, key: str) -> bool:
        self._asked.add(key)  # who asks knows the key, though it be absent
        return key in self._values

    def __iter__(self) -> Iterator[str]:
        return iter(self._values)

    def get(
        self, key: str, kinds: tuple[type, ...], expected: str, *, required: bool = True
    ) -> object:
        """A value of some kinds as it stands; None where it is absent or wrong."""
        self._asked.add(key)
        found = self._values.get(key)
        if found is None:
            if required:
                self.wrong(key, f"missing, expected {expected}")
            return None
        if type(found) not in kinds:
            self.wrong(key, f"found {described(found)}, expected {expected}")
            return None
        return found

    def text(self, key: str, *, required: bool = True, most: int | None = None) -> str:
        """A text as it stands, of `most` characters; it says something if required."""
        found = self.get(key, (str,), "text", required=required)
        if not isinstance(found, str):
            return ""
        if required and not found.strip():
            self.wrong(key, "found no text, expected some")
        self._check_length(key, found, most)
        return found

    def choice(self, key: str, among: Iterable[str], *, required: bool = True) -> str:
        """One of some words; empty where it is absent or wrong."""
        found, known = self.text(key, required=required), tuple(among)
        if found in known or not found.strip():
            return found.strip()
        expected = ", ".join(known)
        self.wrong(key, f"found {described(found)}, expected one of {expected}")
        return ""

    def texts(
        self, key: str, *, required: bool = False, most: int | None = None
    ) -> tuple[str, ...]:
        """A text or a list of texts, as a tuple; at least one if required."""
        kinds = (str, list)
        found = self.get(key, kinds, "text or a list of texts", required=required)
        if found is None:
            return ()
        entries = found if isinstance(found, list) else [found]
        texts = [each for each in entries if isinstance(each, str) and each.strip()]
        if len(texts) < len(entries):
            self.wrong(key, "found an entry that is no text, expected only texts")
            return ()
        if required and not texts:
            self.wrong(key, "found none, expected at least one text")
        for each in texts:
            self._check_length(key, each, most)
        return tuple(texts)

    def texts_by_key(
        self, key: str, expected: str = PER_LANGUAGE, *, most: int | None = None
    ) -> Mapping[str, str]:
        """A table of texts, such as one per language; none where the key is absent."""
        found = self.get(key, (dict,), expected, required=False)
        if not isinstance(found, dict):
            return {}
        if all(isinstance(each, str) and each.strip() for each in found.values()):
            for each, text in found.items():
                self._check_length(f"{key}.{each}", text, most)
            return found
        table = self.table(key)
        return {each: table.text(each, most=most) for each in table}

    def number(self, key: str, expected: str = "a number") -> float:
        """A number, whole or not."""
        found = self.get(key, (int, float), expected)
        if not isinstance(found, int | float) or not math.isfinite(found):
            if found is not None:
                self.wrong(key, f"found no finite number, expected {expected}")
            return 0.0
        return float(found)

    def numbers(self, key: str) -> tuple[float, ...]:
        """A list of numbers, which may be empty."""
        found = self.get(key, (list,), "a list of numbers")
        entries = found if isinstance(found, list) else []
        numbers = [each for each in entries if type(each) in {int, float}]
        if len(numbers) < len(entries) or not all(map(math.isfinite, numbers)):
            self.wrong(key, "found an entry that is no number, expected only numbers")
            return ()
        return tuple(map(float, numbers))

    def whole(self, key: str, *, default: int | None = None, expected: str = "") -> int:
        """A whole number, 1 or more, needed where there is no default."""
        expected = expected or "a whole number above 0"
        found = self.get(key, (int,), expected, required=default is None)
        if not isinstance(found, int):
            return default or 1
        if found < 1:
            self.wrong(key, f"found {found}, expected {expected}")
        return found

    def day(self, key: str, *, required: bool = False) -> date | None:
        """A date without quotation marks."""
        expected = "a date such as 2021-09-28, unquoted"
        found = self.get(key, (date,), expected, required=required)
        return found if isinstance(found, date) else None

    def truth(self, key: str, *, default: bool) -> bool:
        """True or false."""
        found = self.get(key, (bool,), "true or false", required=False)
        return found if isinstance(found, bool) else default

    def table(self, key: str) -> "Table":
        """A table within this one; an empty one where it is absent or wrong."""
        found = self.get(key, (dict,), "a table")
        return self._child(f"{key}.", found if isinstance(found, dict) else {})

    def tables(
        self, key: str, *, required: bool = True, text_as: str = ""
    ) -> tuple["Table", ...]:
        """The tables of a list, such as every `[[officials]]`; one where required.

        With `text_as` an entry may be a text, which stands for a table of this one key.
        """
        expected = f"at least one [[{key}]]"
        kinds = (list, str) if text_as else (list,)
        found = self.get(key, kinds, expected, required=required)
        if found is None:
            return ()
        entries = [
            {text_as: each} if text_as and isinstance(each, str) else each
            for each in (found if isinstance(found, list) else [found])
        ]
        tables = [each for each in entries if isinstance(each, dict)]
        if len(tables) < len(entries) or (required and not tables):
            found_what = "an entry that is no table" if entries else "none"
            self.wrong(key, f"found {found_what}, expected {expected}")
            return ()
        return tuple(
            self._child(f"{key}[{number}].", each)
            for number, each in enumerate(tables, start=1)
        )

    def wrong(self, key: str, what: str) -> None:
        """Report what is wrong with a key."""
        self._report(f"{self._at}{key}", what)

    def finish(self) -> None:
        """Report each key that was not asked for, with the nearest known one."""
        unknown = [key for key in self._values if key not in self._asked]
        for key in unknown[:_MOST_UNKNOWN]:
            self.wrong(_shortened(key), f"unknown key, expected {self._nearest(key)}")
        more = len(unknown) - _MOST_UNKNOWN
        if more > 0:
            self.wrong(_shortened(unknown[-1]), f"unknown key, the last of {more} more")
        for each in self._children:
            each.finish()

    def _nearest(self, key: str) -> str:
        from difflib import get_close_matches  # noqa: PLC0415 - needed seldom

        near = get_close_matches(_shortened(key), self._asked, n=1)
        known = ", ".join(sorted(self._asked))
        return f'"{near[0]}"' if near else f"one of {known}" if known else "none here"

    def _check_length(self, key: str, text: str, most: int | None) -> None:
        if most is not None and len(text) > most:
            what = f"found {len(text):,} characters, expected at most {most:,}"
            self.wrong(key, what)

    def _child(self, at: str, values: Mapping[str, object]) -> "Table":
        child = Table(values, self._report, self._at + at)
        self._children.append(child)
        return child


def described(found: object) -> str:
    """What a value is, for a sentence: "a number", or a text itself, shortened."""
    if isinstance(found, str):
        return f'the text "{_shortened(found)}"'
    return _KINDS.get(type(found), "something else")


def _shortened(text: str) -> str:
    return clean_line(text[: 4 * _SHOWN])[:_SHOWN]
