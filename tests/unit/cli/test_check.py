"""`check`: each fault of a case has its one note, and a case without it has none."""

import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from kiosk.cli import main

SUMMARY = "# A case\n\nOne line.\n\nThe gist.\n\n## What happened\n\nThis.\n"
LETTER = (
    "{% block concern %}I write about {{ people|names }}.{% endblock %}"
    "{% block own_words %}{% endblock %}{% block ask %}Please act.{% endblock %}\n"
)
TOP = """\
reference = "UA 12/34"
title = "A case"
country = "KE"
published = 2026-01-02
copies = ["diplomatic representatives accredited to your country"]

[[people]]
name = "Mara Test"

[[officials]]
id = "minister"
"""
MINISTER = """\
name = "Ann Roe"
title = "Minister of Justice"
office = "minister-justice"
gender = "f"
address = ["1 Main Street", "Rivertown"]
country = "KE"
"""
EMBASSY = """
[[embassies]]
id = "embassy"
name = "Joan Roe"
title = "Ambassador of Kenya"
office = "ambassador"
address = ["Embassy of Kenya", "2 Invented Avenue NW", "Washington, DC 00000"]
country = "US"
"""

# Writes a case and gives its folder; words on one official, and letters by language.
Write = Callable[..., Path]
# What `check` prints of a folder, and what it ends with.
Check = Callable[..., tuple[list[str], int]]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def written(
        official: str = MINISTER,
        letters: Mapping[str, str] | None = None,
        name: str = "case",
        more: str = "",
    ) -> Path:
        folder = tmp_path / "campaigns" / name
        folder.mkdir(parents=True)
        toml = TOP + official + more
        (folder / "campaign.toml").write_text(toml, encoding="utf-8")
        (folder / "summary.en.md").write_text(SUMMARY, encoding="utf-8")
        for language, source in (letters or {"en": LETTER}).items():
            file = folder / f"letter.{language}.j2"
            file.write_text(source, encoding="utf-8")
        return folder

    return written


@pytest.fixture
def check(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Check:
    def checked(folder: Path, *words: str) -> tuple[list[str], int]:
        data = ["--data", str(tmp_path / "data")]
        ended = main(["check", str(folder), *data, *words])
        return capsys.readouterr().out.splitlines(), ended

    return checked


def with_lines(*lines: str) -> str:
    """The minister with some keys otherwise; the new ones win."""
    keys = {line.partition(" = ")[0] for line in lines}
    kept = [x for x in MINISTER.splitlines() if x.partition(" = ")[0] not in keys]
    return "\n".join((*kept, *lines)) + "\n"


MP = 'title = "Member of Parliament for Rivertown"\noffice = "member-of-parliament"\n'
BOARD = ('title = "Board of Appeals"', 'office = "other"')
FLAT = 'flat_address = "{}, 1 Main Street, Rivertown"'


def flat(before: str) -> str:
    """The minister with an address of one string that begins with some words."""
    without = with_lines(FLAT.format(before))
    return without.replace('address = ["1 Main Street", "Rivertown"]\n', "")


@pytest.mark.parametrize(
    "row",
    [
        pytest.param(
            (
                with_lines('office = "minster"'),
                'office: found "minster", which has no form of address; expected "min',
                with_lines('office = "minister"'),
            ),
            id="an office without a row",
        ),
        pytest.param(
            (
                with_lines(*BOARD, 'name = "Board of Appeals"'),
                'title: the block has "Board of Appeals" above "Board of Appeals"',
                with_lines(*BOARD, 'family = "Roe"'),
            ),
            id="name and title doubled",
        ),
        pytest.param(
            (
                with_lines('title = "Minister of Justice Ann Roe"'),
                'title: the block has "Ann Roe" above "Minister of Justice Ann Roe"',
                with_lines('title = "Minister of Justice of Roe"'),
            ),
            id="a name inside the title",
        ),
        pytest.param(
            (
                with_lines('addressee = ["The Minister", "the minister"]'),
                'addressee: the block has "The Minister" above "the minister"',
                with_lines('addressee = ["The Minister", "Office of the Minister"]'),
            ),
            id="two lines of an addressee that are one",
        ),
        pytest.param(
            (
                with_lines('addressee = ["The Hon. Anne Roe"]'),
                'name: "Ann" is not printed, the block has "The Hon. Anne Roe"',
                with_lines('addressee = ["The Minister"]'),
            ),
            id="a name that is another in the block",
        ),
        pytest.param(
            (
                with_lines('address = ["Ann Roe", "1 Main Street", "Rivertown"]'),
                "address: ",
                with_lines('address = ["5 Ann Roe Street", "Roe", "Rivertown"]'),
            ),
            id="a name inside the address",
        ),
        pytest.param(
            (
                flat("Minister of Justice Ann Roe"),
                "flat_address: ",
                flat("Ministry of Justice"),
            ),
            id="a name inside an address of one string",
        ),
        pytest.param(
            (
                with_lines(
                    'address = ["Minister of Justice", "1 Main Street", "Town"]'
                ),
                "address: ",
                with_lines(
                    'address = ["Ministry of Justice", "1 Main Street", "Town"]'
                ),
            ),
            id="a title inside the address",
        ),
        pytest.param(
            (
                with_lines('salutation = { en = "Dear Minister" }'),
                'salutation.en: found "Dear Minister" without a mark at its end, exp',
                with_lines('salutation = { en = "Dear Minister:" }'),
            ),
            id="a salutation without its mark",
        ),
        pytest.param(
            (
                with_lines('salutation = { en = "Dear Minister/Señora Ministra:" }'),
                'salutation.en: found two salutations in "Dear Minister/Señora',
                with_lines(
                    'salutation = { en = "Dear Minister,", es = "Señora Ministra:" }'
                ),
            ),
            id="two salutations in one",
        ),
        pytest.param(
            (
                with_lines('salutation = { en = "Dear Ms. Dr. Roe," }'),
                'salutation.en: found "Ms." and "Dr." before one name, exp',
                with_lines('salutation = { en = "Dear Minister," }'),
            ),
            id="two titles in a salutation",
        ),
        pytest.param(
            (
                with_lines('salutation = { en = "Dear Sir," }'),
                'salutation.en: found "Dear Sir,", the forms of address have',
                with_lines('salutation = { en = "Your Excellency," }'),
            ),
            id="a salutation that is not the table's",
        ),
        pytest.param(
            (
                with_lines('title = "Chair of the Board"'),
                'title: found "Chair of the Board" without "Minister", the word',
                with_lines(
                    'title = "Chair of the Board"',
                    'salutation = { en = "Dear Chair," }',
                ).replace('office = "minister-justice"', 'office = "other"'),
            ),
            id="a title without the word for its office",
        ),
        pytest.param(
            (
                with_lines('language = "es"'),
                'language: found "es", expected a letter in that language',
                with_lines('language = "en"'),
            ),
            id="a language without a letter",
        ),
    ],
)
def test_a_fault_of_an_official_has_one_note_and_its_absence_none(
    write: Write, check: Check, row: tuple[str, str, str]
) -> None:
    fault, said, right = row
    (note, _), ended = check(write(fault, name="wrong").parent)
    assert note.startswith(f"note: wrong/campaign.toml: officials[1].{said}")
    assert ended == 0
    assert check(write(right, name="right")) == (
        ["right: UA 12/34, letter in en: ready"],
        0,
    )


@pytest.mark.parametrize(
    "row",
    [
        (
            with_lines('gender = "f"').replace('gender = "f"\n', ""),
            ("en", "de", "es"),
            "gender: missing, expected f or m if it is known; in de the letter opens",
            with_lines('gender = "m"'),
        ),
        (
            with_lines(*MP.splitlines()),
            ("en", "de"),
            "family: missing, expected the family name as it follows a title; in en",
            with_lines(*MP.splitlines(), 'family = "Roe"'),
        ),
        (
            with_lines('title = { en = "Minister of Justice", de = "Vorsitzende" }'),
            ("en", "de"),
            'title.de: found "Vorsitzende" without "Ministerin", the word for this of',
            with_lines(
                'title = { en = "Minister of Justice", de = "Justizministerin" }'
            ),
        ),
    ],
)
def test_what_the_letters_of_some_languages_lack_is_noted_once(
    write: Write, check: Check, row: tuple[str, tuple[str, ...], str, str]
) -> None:
    official, letters, key, right = row
    sources = dict.fromkeys(letters, LETTER)
    (note, _), _ = check(write(official, sources, "wrong").parent)
    assert note.startswith(f"note: wrong/campaign.toml: officials[1].{key}")
    assert len(check(write(right, sources, "right"))[0]) == 1


def test_an_embassy_is_checked_for_its_block_and_not_for_a_salutation(
    write: Write, check: Check
) -> None:
    (ready,), _ = check(write(more=EMBASSY, letters={"en": LETTER, "de": LETTER}))
    assert ready.endswith("ready")
    twice = EMBASSY.replace('"Embassy of Kenya"', '"Joan Roe", "Embassy of Kenya"')
    (note, _), _ = check(write(more=twice, name="wrong"))
    assert note.startswith("note: wrong/campaign.toml: embassies[1].address: ")


def test_a_paragraph_that_a_language_lacks_is_noted(write: Write, check: Check) -> None:
    shorter = LETTER.replace(LETTER.partition("{% block own")[0], "")
    (note, _), _ = check(write(letters={"en": LETTER, "es": shorter}))
    assert note == (
        "note: case/letter.es.j2: concern: missing; expected it as in letter.en.j2"
    )


def test_notes_stand_in_the_order_of_files_and_keys(write: Write, check: Check) -> None:
    several = "".join(
        f'[[officials]]\nid = "o{n}"\nname = "Bo"\ntitle = "Judge"\noffice = "x"\n'
        for n in range(2, 12)
    )
    write(with_lines('office = "x"') + several, name="b")
    write(with_lines('office = "x"').replace("Roe", "Poe"), name="a", more=" ")
    toml = write(name="c") / "campaign.toml"
    for name, number in (("a", "1/34"), ("c", "3/34")):
        toml = toml.parents[1] / name / "campaign.toml"
        text = toml.read_text(encoding="utf-8").replace("12/34", number)
        toml.write_text(text, encoding="utf-8")
    lines, _ = check(toml.parents[1])
    places = [each.split(": ")[1:3] for each in lines if each.startswith("note: ")]
    expected = [["b/campaign.toml", f"officials[{n}].office"] for n in range(1, 12)]
    assert places == [["a/campaign.toml", "officials[1].office"], *expected]


def test_a_note_ends_with_0_or_strictly_with_1_and_a_problem_always_with_1(
    write: Write, check: Check
) -> None:
    noted, right = write(with_lines('office = "x"'), name="noted"), write(name="right")
    assert [check(noted)[1], check(noted, "--strict")[1]] == [0, 1]
    assert [check(right)[1], check(right, "--strict")[1]] == [0, 0]
    (right / "summary.en.md").unlink()
    assert [check(right)[1], check(right, "--strict")[1]] == [1, 1]


def test_a_copy_counts_once_and_is_noted(write: Write, check: Check) -> None:
    write(name="one")
    root = write(name="two").parent
    assert check(root, "--strict") == (
        [
            "note: two: folder: found a copy of one, which counts once; expected one",
            "one: UA 12/34, letter in en: ready",
        ],
        1,
    )


@pytest.mark.parametrize("inside", ["", "pictures", ".hidden"])
def test_a_folder_without_a_case_is_said_in_one_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], inside: str
) -> None:
    (tmp_path / "here" / inside).mkdir(parents=True)
    words = ["check", str(tmp_path / "here"), "--data", str(tmp_path)]
    assert main(words) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err == (
        f"letter-kiosk: There is no case in {tmp_path / 'here'}; name a folder with a"
        " campaign.toml, or one with such folders in it.\n"
    )


def test_what_cannot_be_read_takes_no_other_case_away(
    write: Write, check: Check
) -> None:
    root = write().parent
    (root / "nowhere").symlink_to(root / "gone")
    (root / "endless").mkdir()
    os.mkfifo(root / "endless" / "campaign.toml")
    (root / "a file").write_text("x", encoding="utf-8")
    os.mkfifo(root / "a pipe")
    lines, ended = check(root)
    assert ended == 1
    assert lines[-1] == "case: UA 12/34, letter in en: ready"
    assert [each.split(": ")[0] for each in lines[:-1]] == [
        "endless/campaign.toml",
        "endless/letter.en.j2",
        "endless/summary.en.md",
        "nowhere",
    ]


PROOF = """\
UA 12/34: A case
================

Letter in English (en), posted in United Kingdom (GB)

  minister

    2 January 2026

    Ann Roe
    Minister of Justice
    1 Main Street
    Rivertown
    KENYA

    Mara Test (UA 12/34)

    Dear Minister,

    [...]

    Yours sincerely,

  spokesman: no address, nothing is posted

    Bo Poe
    Spokesman

  embassy: gets a copy of letters posted in US

    H.E. Joan Roe
    Ambassador of Kenya
    Embassy of Kenya
    2 Invented Avenue NW
    Washington, DC 00000

    cc: Embassy of Kenya, Washington, DC
"""


def test_a_proof_shows_what_is_posted_to_everybody(write: Write, check: Check) -> None:
    silent = '[[officials]]\nid = "spokesman"\nname = "Bo Poe"\ntitle = "Spokesman"\n'
    folder = write(more=f'{silent}office = "other"\ngender = "m"\n{EMBASSY}')
    lines, ended = check(folder, "--proof", "--posted-in", "gb", "--date", "2026-01-02")
    assert ended == 0
    assert "\n".join(lines).partition("\n\n\n")[0] == PROOF.rstrip()


def test_a_proof_names_every_language_and_is_posted_from_the_tables_country(
    write: Write, check: Check, tmp_path: Path
) -> None:
    (tmp_path / "data").mkdir()
    setting = tmp_path / "data" / "kiosk.toml"
    setting.write_text('country = "FR"', encoding="utf-8")
    folder = write(letters=dict.fromkeys(("en", "de", "fr"), LETTER))
    lines, _ = check(folder, "--proof")
    assert [each for each in lines if each.startswith("Letter in")] == [
        f"Letter in {each}, posted in France (FR)"
        for each in ("German (de)", "English (en)", "French (fr)")
    ]
    assert "    Madame la Ministre," in lines
    assert max(map(len, lines)) <= 76


def test_a_proof_in_a_script_that_the_output_has_not_shows_its_codes(
    write: Write, tmp_path: Path
) -> None:
    folder = write(letters={"en": LETTER, "ru": LETTER})
    words = [sys.executable, "-m", "kiosk", "check", "--proof", str(folder)]
    words += ["--data", str(tmp_path)]
    environment = {**os.environ, "PYTHONIOENCODING": "ascii"}
    done = subprocess.run(
        words, check=True, capture_output=True, text=True, env=environment
    )
    assert "\\u041c\\u0438\\u043d\\u0438\\u0441\\u0442\\u0440" in done.stdout


@pytest.mark.parametrize("code", ["AB", "Kenya"])
def test_a_country_of_posting_that_is_none_is_said(
    write: Write, capsys: pytest.CaptureFixture[str], code: str
) -> None:
    assert main(["check", str(write()), "--posted-in", code]) == 1
    assert "is not a country code" in capsys.readouterr().err
