"""A table of a campaign file, read key by key; whatever is wrong is noted."""

import difflib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from kiosk.model.plain_text import clean_line, hidden_characters
from kiosk.model.problem import Problem

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


@dataclass(slots=True)
class Findings:
    """What was found wrong: `problems` stop the campaign, `notes` do not."""

    file: str
    problems: list[Problem] = field(default_factory=list)
    notes: list[Problem] = field(default_factory=list)


class Table:
    """Reads the keys of one table; `finish` reports the keys nobody asked for.

    A getter gives an empty value where the key is absent or wrong, and notes it.
    """

    def __init__(
        self, values: Mapping[str, object], findings: Findings, at: str = ""
    ) -> None:
        self._values = values
        self._findings = findings
        self._at = at
        self._asked: list[str] = []

    def text(self, key: str, *, required: bool = True) -> str:
        """A text on one line."""
        found = self._get(key, (str,), "text", required=required)
        if not isinstance(found, str):
            return ""
        line = self._cleaned(found, key)
        if required and not line:
            self.wrong(key, "found no text, expected some")
        return line

    def texts(self, key: str) -> tuple[str, ...]:
        """A text or a list of texts, as a tuple."""
        found = self._get(key, (str, list), "text or a list of texts")
        lines = found if isinstance(found, list) else [found]
        if found is None:
            return ()
        if not all(isinstance(each, str) and each.strip() for each in lines):
            self.wrong(key, "found an entry that is no text, expected only texts")
            return ()
        return tuple(self._cleaned(str(each), key) for each in lines)

    def day(self, key: str, *, required: bool = False) -> date | None:
        """A date without quotation marks."""
        found = self._get(
            key, (date,), "a date such as 2021-09-28, unquoted", required=required
        )
        if isinstance(found, datetime):
            self.wrong(key, "found a date and time, expected a date such as 2021-09-28")
            return None
        return found if isinstance(found, date) else None

    def truth(self, key: str, *, default: bool) -> bool:
        """True or false."""
        found = self._get(key, (bool,), "true or false")
        return found if isinstance(found, bool) else default

    def localised(self, key: str) -> Mapping[str, str]:
        """A text per language."""
        found = self._get(key, (dict,), 'a text per language, such as en = "..."')
        if not isinstance(found, dict):
            return {}
        table = Table(found, self._findings, f"{self._at}{key}.")
        return {each: table.text(each) for each in found}

    def text_and_others(self, key: str, main: str) -> tuple[str, Mapping[str, str]]:
        """A text or none, or one per language of which `main` is needed; the others."""
        if not isinstance(self._values.get(key), dict):
            return self.text(key, required=False), {}
        texts = dict(self.localised(key))
        if not texts.get(main):
            self.wrong(key, f'missing {main}, expected {main} = "..."')
        return texts.get(main, ""), texts

    def mixed(self, key: str) -> tuple["str | Table", ...]:
        """The entries of a list, each a text or a table; none where it is absent."""
        found = self._get(key, (list, str), "a list of texts or tables")
        entries = found if isinstance(found, list) else [found] if found else []
        return tuple(
            self._cleaned(each, key)
            if isinstance(each, str)
            else self._table(key, each, number)
            for number, each in enumerate(entries, start=1)
            if self._fits(key, each)
        )

    def _fits(self, key: str, entry: object) -> bool:
        fits = isinstance(entry, dict) or (isinstance(entry, str) and entry.strip())
        if not fits:
            self.wrong(key, f"found {_described(entry)}, expected text or a table")
        return bool(fits)

    def _table(self, key: str, values: Mapping[str, object], number: int) -> "Table":
        return Table(values, self._findings, f"{self._at}{key}[{number}].")

    def tables(self, key: str, *, required: bool = True) -> tuple["Table", ...]:
        """The tables of a list, such as every `[[officials]]`; one where required."""
        found = self._get(key, (list,), f"at least one [[{key}]]", required=required)
        if not isinstance(found, list):
            return ()
        if not found or not all(isinstance(each, dict) for each in found):
            self.wrong(key, f"found none, expected at least one [[{key}]]")
            return ()
        return tuple(
            self._table(key, each, number) for number, each in enumerate(found, start=1)
        )

    def allow(self, key: str) -> None:
        """Takes a key as known without reading it."""
        self._asked.append(key)

    def wrong(self, key: str, what: str) -> None:
        """Notes a problem with a key."""
        self._findings.problems.append(
            Problem(self._findings.file, f"{self._at}{key}", what)
        )

    def finish(self) -> None:
        """Reports every key that was not asked for, with the nearest known one."""
        for key in self._values:
            if key in self._asked:
                continue
            near = difflib.get_close_matches(key, self._asked, n=1)
            known = f'"{near[0]}"' if near else "one of " + ", ".join(self._asked)
            self.wrong(clean_line(key), f"unknown key, expected {known}")

    def _get(
        self,
        key: str,
        kinds: tuple[type, ...],
        expected: str,
        *,
        required: bool = False,
    ) -> object:
        self._asked.append(key)
        found = self._values.get(key)
        if found is None:
            if required:
                self.wrong(key, f"missing, expected {expected}")
            return None
        if not isinstance(found, kinds):
            self.wrong(key, f"found {_described(found)}, expected {expected}")
            return None
        return found

    def _cleaned(self, text: str, key: str) -> str:
        hidden = hidden_characters(text)
        if hidden:
            what = f"found hidden characters ({', '.join(hidden)}), left them out"
            self._findings.notes.append(
                Problem(self._findings.file, f"{self._at}{key}", what)
            )
        return clean_line(text)


def _described(found: object) -> str:
    kind = _KINDS.get(type(found), "something else")
    if isinstance(found, str):
        return f'the text "{clean_line(found)[:40]}"'
    return kind
