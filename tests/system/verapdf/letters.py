"""Files of every kind the program makes, each by the way a table would make it."""

import csv
import json
import tomllib
from collections.abc import Callable, Iterator, Mapping
from contextlib import redirect_stderr
from dataclasses import dataclass
from datetime import date, datetime, time
from io import StringIO
from itertools import cycle
from pathlib import Path

from kiosk import paths
from kiosk.cli import main
from kiosk.ledger.entry import Action, Channel, State
from kiosk.ledger.file import FILE_NAME
from kiosk.ledger.sqlite import SqliteLedger
from kiosk.model.draft import Draft
from kiosk.model.signature import Signature
from kiosk.model.writer import Writer
from kiosk.workflows.open_catalogue import open_catalogue
from kiosk.workflows.show_stationery import list_stationery
from kiosk.workflows.workbench import set_up_workbench
from kiosk.workflows.write_set import pdf_of, write_set

_NAMES = Path(__file__).parents[2] / "unit/typesetting/fonts/names.toml"
SCRIPTS: Mapping[str, Mapping[str, str]] = tomllib.loads(
    Path(__file__).with_name("scripts.toml").read_text(encoding="utf-8")
)
# Where Debian's fonts-noto-cjk puts its fonts.
CJK = Path("/usr/share/fonts/opentype/noto")
_DAY = date(2026, 11, 22)
_LONG = "I keep bees and books, and I know what a fair trial is worth. " * 30
# Glyphs that stand for different texts in different letters of one file.
_ODD = (
    *("well-known", "well\u2010known", "5 \u2126", "5 \u03a9", "10 \u212a", "10 K"),
    *("\u212bngstr\u00f6m", "A\u030angstro\u0308m", "o\ufb00ice", "office"),
    *("\u0627\u0644\u0644\u0647", "\ufdf2", "\ufefb", "\u0644\u0627"),
)
# What no font has, what has no glyph or base of its own, what is no character at all.
_STRAY = "One \ufdd0 two \u1360 three \ufdfd \U00013000, e\u0301 \u093f \u00ad\u200b."


@dataclass(frozen=True)
class Table:
    """A kiosk's folders: a case in every language, and the font that was added."""

    root: Path

    @property
    def campaigns(self) -> Path:
        return self.root / "campaigns"

    @property
    def data(self) -> Path:
        return self.root / "data"


Make = Callable[[Table, Path], None]


def lay_table(root: Path) -> Table:
    table = Table(root)
    fonts = table.data / "fonts"
    fonts.mkdir(parents=True)
    packs = sorted(CJK.glob("NotoSerifCJK-*.ttc"))
    assert packs, "Debian's fonts-noto-cjk is not installed; 'make test' installs it"
    for pack in packs:
        (fonts / pack.name).symlink_to(pack)
    folder = table.campaigns / "scripts"
    folder.mkdir(parents=True)
    (folder / "campaign.toml").write_text(_case(), encoding="utf-8")
    (folder / "summary.en.md").write_text(_SUMMARY, encoding="utf-8")
    for language, each in SCRIPTS.items():
        body = _TEMPLATE.format(text=each["text"])
        (folder / f"letter.{language}.j2").write_text(body, encoding="utf-8")
    return table


_SUMMARY = "# A case\n\nThe line on its card.\n\nThe gist of it.\n"
_TEMPLATE = """\
{{% block concern %}}{text}{{% endblock %}}
{{% block own_words %}}{{% endblock %}}
{{% block ask_free %}}{text}{{% endblock %}}
"""


def _case() -> str:
    subjects = (
        f"{language} = {json.dumps(each['subject'], ensure_ascii=False)}"
        for language, each in SCRIPTS.items()
    )
    return "\n".join(
        (
            'reference = "Example 9"',
            'title = "A case in every script"',
            'country = "XV"',
            'country_name = "Verland"',
            "published = 2026-11-01",
            "example = true",
            "[subject]",
            *subjects,
            "[[people]]",
            'name = "Lena Voss"',
            "[[officials]]",
            'id = "minister"',
            'name = "Edvar Lindqvane"',
            'title = "Minister of Justice"',
            'office = "minister"',
            'address = ["Ministry of Justice", "1 Invented Square", "00000 Verstad"]',
            'country = "XV"',
            'country_line = "VERLAND"',
        )
    )


def _command(*words: str) -> str:
    """Run a command of the program as from a shell; what it said of its pages."""
    with redirect_stderr(StringIO()) as said:
        assert main(words) == 0, (words, said.getvalue())
    return said.getvalue()


def _letter(table: Table, file: Path, reference: str, *words: str) -> str:
    where = ("--data", str(table.data), "--date", _DAY.isoformat())
    who = ("--name", "Your Name", "--address", "1 Any Street")
    # Of two pages, with boxes and without an ask: what stops a letter is wanted here.
    anyway = (*words, "--as-it-is")
    return _command("letter", reference, *where, *who, *anyway, "-o", str(file))


def in_script(language: str, paper: str) -> Make:
    def make(table: Table, file: Path) -> None:
        where = ("--campaigns", str(table.campaigns), "--language", language)
        case = ("--official", "minister", "--stationery", paper)
        said = _letter(table, file, "Example 9", *where, *case)
        assert "no font has" not in said, language

    return make


def letter(*words: str) -> Make:
    def make(table: Table, file: Path) -> None:
        _letter(table, file, "Example 1", "--official", "minister-of-justice", *words)

    return make


def of_words(words: str) -> Make:
    def make(table: Table, file: Path) -> None:
        body = file.with_suffix(".txt")
        body.write_text(words, encoding="utf-8")
        letter("--body", str(body))(table, file)

    return make


def names(table: Table, file: Path) -> None:
    """A paragraph for a name in each script that no letter above is written in."""
    every = tomllib.loads(_NAMES.read_text(encoding="utf-8")).values()
    body = file.with_suffix(".txt")
    body.write_text("\n\n".join(f"{each} → {each}" for each in every), "utf-8")
    where = ("--official", "minister-of-justice", "--body", str(body))
    assert "no font has" not in _letter(table, file, "Example 1", *where)


def practice(table: Table, file: Path) -> None:
    words = ("--official", "prosecutor-general", "--practice")
    _letter(table, file, "UA 85/21", *words)


def signed(_: Table, file: Path) -> None:
    """Two pages, a list of copies, and words in another language than the letter's."""
    strokes = (
        ((10.0, 40.0), (60.0, 10.0), (90.0, 50.0), (150.0, 20.0)),
        ((160.0, 9.0),),
    )
    draft = Draft(
        "Example 1",
        "en",
        "US",
        "us-letter-10",
        officials=("minister-of-justice",),
        writer=Writer("Your Name", "Springfield"),
        signature=Signature(strokes, 200.0, 60.0, 45.0),
        sent_in=(("minister-of-justice", "es"),),
    ).edited("own_words", _LONG)
    bench = set_up_workbench(paths.resources(), _DAY, practice=False)
    campaign = open_catalogue(paths.campaigns()).find("Example 1")
    sheets = [each for each in write_set(bench, campaign, draft) if not each.embassy]
    assert [len(each.pages.pages) for each in sheets] == [2]
    file.write_bytes(pdf_of(bench, sheets))


def merged(table: Table, file: Path) -> None:
    rows = table.root / "writers.csv"
    with rows.open("w", encoding="utf-8", newline="") as stream:
        out = csv.writer(stream)
        out.writerow(("name", "town", "own_words"))
        for at, words in zip(range(60), cycle(_ODD), strict=False):
            out.writerow((f"Writer {at}", "Springfield", words))
    case = ("Example 1", "--official", "minister-of-justice", str(rows))
    rest = ("--data", str(table.data), "--date", _DAY.isoformat(), "--jobs", "2")
    _command("merge", *case, *rest, "-o", str(file))


def envelope(table: Table, file: Path) -> None:
    case = ("Example 1", "--official", "minister-of-justice", "--size", "DL")
    rest = (
        "--data",
        str(table.data),
        "--date",
        _DAY.isoformat(),
        "--name",
        "Your Name",
    )
    _command("envelope", *case, *rest, "-o", str(file))


def labels(table: Table, file: Path) -> None:
    rest = ("--data", str(table.data), "--date", _DAY.isoformat())
    _command("labels", "Example 1", *rest, "-o", str(file))


def proof(name: str) -> Make:
    def make(_: Table, file: Path) -> None:
        _command("stationery", name, "-o", str(file))

    return make


def report(table: Table, file: Path) -> None:
    """Totals over several pages."""
    ledger = SqliteLedger(table.data / FILE_NAME)
    done = [
        Action(
            uuid=f"{at:032x}",
            campaign=f"Example {at % 40}",
            official="minister-of-justice",
            channel=channel,
            minute=datetime.combine(_DAY, time(15, 20)),
            event="عيد الخريف",
        )
        for at, channel in zip(range(300), cycle(Channel), strict=False)
    ]
    ledger.record(done, State.SENT)
    ledger.close()
    where = ("--data", str(table.data), "--pdf", "-o", str(file))
    assert _command("tally", *where) == ""


def _first_of_each_kind() -> Iterator[tuple[str, str]]:
    found = {row.kind: row.key for row in reversed(list_stationery(paths.resources()))}
    yield from found.items()


def _papers() -> Iterator[str]:
    rows = list_stationery(paths.resources())
    return cycle(row.key for row in rows if row.kind == "paper")


SIGNED = "signed, two pages"

# What is written, and how.
LETTERS: Mapping[str, Make] = {
    **{
        f"{language}, on {paper}": in_script(language, paper)
        for language, paper in zip(SCRIPTS, _papers(), strict=False)
    },
    SIGNED: signed,
    "to be written with a pen": letter("--by-hand"),
    "practice": practice,
    "with its copies": letter("--copies"),
    "a whole set": letter("--copies", "--envelopes", "DL", "--language", "de"),
    "names in further scripts": names,
    "stray characters": of_words(f"{_STRAY}\n\n{_STRAY * 20}"),
    "a merge of 60": merged,
    "an envelope": envelope,
    "labels": labels,
    "a report": report,
    **{f"proof of {kind}": proof(name) for kind, name in _first_of_each_kind()},
}
