"""A campaign's folder: read right, or every problem named at once."""

import os
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from kiosk.campaigns.loader import read_campaign
from kiosk.model.address import Address
from kiosk.model.campaign import Avoid, Contacts, Person

Write = Callable[..., Path]
NAME, TITLE = 'name = "Bo Example"\n', 'title = "Minister of Security"\n'
BOTH = NAME + TITLE


def problems_of(folder: Path) -> list[str]:
    campaign, problems = read_campaign(folder)
    assert campaign is None
    return [str(each) for each in problems]


def test_a_right_folder_becomes_a_campaign(write_case: Write) -> None:
    campaign, problems = read_campaign(write_case("case"))
    assert problems == ()
    assert campaign is not None
    assert (campaign.reference, campaign.folder) == ("UA 12/34", "case")
    assert (campaign.published, campaign.expires) == (
        date(2026, 1, 2),
        date(2026, 3, 4),
    )
    assert campaign.people == (Person("Ada Example", {"en": "writer"}),)
    (minister,) = campaign.officials
    assert minister.address == Address(("1 Street", "Town"), "HN")
    assert minister.contacts == Contacts(email=("one@example.org", "two@example.org"))
    assert campaign.summaries["en"].gist == "The gist."
    assert "own_words" in campaign.letters["en"]


@pytest.mark.parametrize(
    ("change", "key", "what"),
    [
        (('title = "A case"\n', ""), "title", "missing, expected text"),
        (('title = "A case"', "title = 3"), "title", "found a number, expected text"),
        (('title = "A case"', 'title = " "'), "title", "found no text, expected some"),
        (("expires", "expiers"), "expiers", 'unknown key, expected "expires"'),
        (("2026-01-02", "2026-13-40"), "published", '"2026-13-40", expected a date'),
        (("2026-01-02", '"2026-01-02"'), "published", "expected a date such as"),
        (("2026-01-02", "2026-01-02T10:00:00"), "published", "found a date and time"),
        (("published = 2026-01-02\n", ""), "published", "missing, expected a date"),
        (("2026-03-04", "2025-03-04"), "expires", "expected a day after 2026-01-02"),
        (
            ('country = "HN"\npub', 'country = "UK"\npub'),
            "country",
            'found "UK", expected "GB"',
        ),
        (('country = "HN"\npub', 'country = "XV"\npub'), "country_name", "missing"),
        ((BOTH, ""), "officials[1].name", "missing, expected a name, a title, or both"),
        (
            ('id = "minister"', 'id = "The Minister"'),
            "officials[1].id",
            "small letters",
        ),
        (('"minister"\naddr', '" "\naddr'), "officials[1].office", "expected some"),
        (('["1 Street", "Town"]', "[1]"), "officials[1].address", "only texts"),
        (
            ('["1 Street", "Town"]', "1"),
            "officials[1].address",
            "expected text or a list",
        ),
        (('"HN"\nemail', '"XV"\nemail'), "officials[1].country_line", "missing"),
        (("email", "e_mail"), "officials[1].e_mail", 'expected "email"'),
        (('role.en = "writer"', 'role = "w"'), "people[1].role", "a text per language"),
        (('role.en = "writer"', "role.en = 1"), "people[1].role.en", "expected text"),
        (
            ('role.en = "writer"', "named = 1"),
            "people[1].named",
            "expected true or false",
        ),
        (
            ('role.en = "writer"', 'picture = "a.png"'),
            "people[1].picture",
            "expected a PNG",
        ),
        (('role.en = "writer"', 'picture = "../a.png"'), "people[1].picture", "a PNG"),
        (('"UA 12/34"', '"UA"'), "reference", 'such as "UA 85/21"'),
    ],
)
def test_a_problem_is_named_with_its_file_its_key_and_what_was_expected(
    write_case: Write, change: tuple[str, str], key: str, what: str
) -> None:
    (problem,) = problems_of(write_case("case", change))
    assert problem.startswith(f"case/campaign.toml: {key}: ")
    assert what in problem


@pytest.mark.parametrize(
    ("key", "read"),
    [
        ('postal_notes = "By air."', {"postal_notes": ({"en": "By air."},)}),
        (
            'postal_notes = ["By air.", { en = "Slow.", de = "Langsam." }]',
            {"postal_notes": ({"en": "By air."}, {"en": "Slow.", "de": "Langsam."})},
        ),
        ('country_name = "Honduras"', {"country_name": {"": "Honduras"}}),
        ('country_name.fr = "Le Honduras"', {"country_name": {"fr": "Le Honduras"}}),
    ],
)
def test_what_a_case_says_may_be_one_text_or_one_for_each_language(
    write_case: Write, key: str, read: dict[str, object]
) -> None:
    published = "published = 2026-01-02"
    folder = write_case("case", (published, f"{key}\n{published}"))
    campaign, problems = read_campaign(folder)
    assert not problems
    assert {name: getattr(campaign, name) for name in read} == read


def test_an_office_that_no_table_has_does_not_stop_a_campaign(
    write_case: Write,
) -> None:
    folder = write_case("case", ('"minister"\naddr', '"pirate"\naddr'))
    campaign, problems = read_campaign(folder)
    assert problems == ()
    assert campaign is not None
    assert campaign.officials[0].office == "pirate"


@pytest.mark.parametrize(
    ("left_out", "name", "title"),
    [(NAME, "", "Minister of Security"), (TITLE, "Bo Example", "")],
)
def test_an_official_may_have_no_name_or_no_title(
    write_case: Write, left_out: str, name: str, title: str
) -> None:
    campaign, problems = read_campaign(write_case("case", (left_out, "")))
    assert problems == ()
    assert campaign is not None
    (official,) = campaign.officials
    assert (official.name, official.title) == (name, title)


def test_every_problem_is_reported_at_once(write_case: Write) -> None:
    folder = write_case(
        "case",
        ('title = "A case"', "title = 3"),
        ("2026-01-02", "2026-02-30"),
        (BOTH, ""),
    )
    (folder / "letter.en.j2").unlink()
    (folder / "summary.en.md").write_bytes(b"# A\xff case")
    found = "\n".join(problems_of(folder))
    for each in ("title", "published", "officials[1].name", "letter.en.j2", "UTF-8"):
        assert each in found
    assert found.count("\n") == 4


@pytest.mark.parametrize("kind", ["people", "officials"])
@pytest.mark.parametrize("value", ["", "[]", "3", "[1]"])
def test_a_campaign_needs_people_and_officials(
    write_case: Write, kind: str, value: str
) -> None:
    folder = write_case("case")
    path = folder / "campaign.toml"
    head = path.read_text(encoding="utf-8").partition("\n[[")[0]
    line = f"\n{kind} = {value}\n" if value else "\n"
    path.write_text(head + line, encoding="utf-8")
    found = [each for each in problems_of(folder) if f": {kind}: " in each]
    assert len(found) == 1
    assert f"at least one [[{kind}]]" in found[0]


def test_two_officials_with_one_id_are_named(write_case: Write) -> None:
    folder = write_case("case")
    path = folder / "campaign.toml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text + text[text.index("\n[[officials]]") :], encoding="utf-8")
    (problem,) = problems_of(folder)
    assert 'officials.id: found "minister" more than once' in problem


def test_an_official_may_have_no_address(write_case: Write) -> None:
    folder = write_case(
        "case", ('address = ["1 Street", "Town"]\ncountry = "HN"\n', "")
    )
    campaign, problems = read_campaign(folder)
    assert problems == ()
    assert campaign is not None
    assert campaign.officials[0].address is None


@pytest.mark.parametrize(
    ("content", "key", "what"),
    [
        (b"title = ", "end of the file", "not TOML"),
        (b'a = 1\nb = "x\n', "line 2", "not TOML"),
        (b'a = 1\n# caf\xe9"\n', "file", "line 2 is not UTF-8"),
        (b"#" * (64 * 1024 + 1), "file", "at most 64 kB"),
        (b"a = " + b"[" * 500, "file", "nested too deep"),
        (b"a = " + b"9" * 5000, "file", "a number is too long"),
    ],
)
def test_a_file_that_is_not_toml_is_named(
    write_case: Write, content: bytes, key: str, what: str
) -> None:
    folder = write_case("case")
    (folder / "campaign.toml").write_bytes(content)
    (problem,) = problems_of(folder)
    assert problem.startswith(f"case/campaign.toml: {key}: ")
    assert what in problem


def test_a_folder_without_a_file_of_a_case_is_named_once(shelf: Path) -> None:
    folder = shelf / "empty"
    folder.mkdir(parents=True)
    (folder / "notes.txt").write_text("x", encoding="utf-8")
    (problem,) = problems_of(folder)
    assert problem.startswith("empty: folder: found no campaign.toml; expected one")


def test_a_folder_without_some_of_its_files_names_each(shelf: Path) -> None:
    folder = shelf / "some"
    folder.mkdir(parents=True)
    (folder / "letter.es.j2").write_text("x", encoding="utf-8")
    files = [each.partition(":")[0] for each in problems_of(folder)]
    expected = ["some/summary.en.md", "some/letter.en.j2", "some/campaign.toml"]
    assert files == expected


def test_hidden_characters_are_left_out_and_reported_and_do_not_stop_it(
    write_case: Write,
) -> None:
    folder = write_case("case", ("A case", "A\\u202E case\\u0007"))
    path = folder / "summary.en.md"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("gist", "g\u2066ist"), encoding="utf-8")
    campaign, problems = read_campaign(folder)
    assert campaign is not None
    assert campaign.title == "A case"
    assert campaign.summaries["en"].gist == "The gist."
    assert [(each.file, each.key) for each in problems] == [
        ("case/summary.en.md", "text"),
        ("case/campaign.toml", "title"),
    ]


def test_files_of_other_languages_are_read_and_a_wrong_language_is_named(
    write_case: Write,
) -> None:
    folder = write_case("case")
    text = (folder / "letter.en.j2").read_text(encoding="utf-8")
    (folder / "letter.pt-BR.j2").write_text(text, encoding="utf-8")
    campaign, _ = read_campaign(folder)
    assert campaign is not None
    assert set(campaign.letters) == {"en", "pt-BR"}
    (folder / "letter.English.j2").write_text(text, encoding="utf-8")
    (problem,) = problems_of(folder)
    assert 'letter.English.j2: file: found the language "English"' in problem


def test_a_byte_order_mark_and_windows_line_ends_do_no_harm(write_case: Write) -> None:
    folder = write_case("case")
    for path in folder.iterdir():
        text = path.read_text(encoding="utf-8").replace("\n", "\r\n")
        path.write_bytes(b"\xef\xbb\xbf" + text.encode())
    campaign, problems = read_campaign(folder)
    assert problems == ()
    assert campaign is not None
    assert campaign.summaries["en"].title == "A case"


@pytest.mark.parametrize(
    ("line", "native", "natives"),
    [
        ('native_name = "Ада"', "Ада", {}),
        (
            'native_name.ar = "آدا"\nnative_name.ru = "Ада"',
            "",
            {"ar": "آدا", "ru": "Ада"},
        ),
    ],
)
def test_a_person_may_have_a_name_in_another_script(
    write_case: Write, line: str, native: str, natives: dict[str, str]
) -> None:
    campaign, problems = read_campaign(write_case("case", ('role.en = "writer"', line)))
    assert problems == ()
    assert campaign is not None
    assert campaign.people[0].native_name == native
    assert campaign.people[0].native_names == natives


def test_a_picture_beside_the_file_is_taken(write_case: Write) -> None:
    folder = write_case("case", ('role.en = "writer"', 'picture = "ada.png"'))
    (folder / "ada.png").write_bytes(b"")
    campaign, _ = read_campaign(folder)
    assert campaign is not None
    assert campaign.people[0].picture == "ada.png"


def test_a_file_that_the_disk_does_not_give_is_named(write_case: Write) -> None:
    folder = write_case("case")
    (folder / "letter.en.j2").unlink()
    # A file whose first byte cannot be read, even by root.
    (folder / "letter.en.j2").symlink_to("/proc/self/mem")
    (problem,) = problems_of(folder)
    assert problem.startswith("case/letter.en.j2: file: cannot be read")


def test_a_pipe_in_the_place_of_a_file_does_not_hang(write_case: Write) -> None:
    folder = write_case("case")
    (folder / "campaign.toml").unlink()
    os.mkfifo(folder / "campaign.toml")
    (problem,) = problems_of(folder)
    assert "campaign.toml: file: missing" in problem


def test_a_summary_with_a_missing_part_stops_the_campaign(write_case: Write) -> None:
    folder = write_case("case")
    (folder / "summary.en.md").write_text("# Title\n", encoding="utf-8")
    (problem,) = problems_of(folder)
    assert problem.startswith("case/summary.en.md: Title: found 0 paragraphs")


def test_an_address_is_given_once(write_case: Write) -> None:
    flat = (
        'address = ["1 Street", "Town"]',
        'address = ["1"]\nflat_address = "1, Town"',
    )
    (problem,) = problems_of(write_case("case", flat))
    assert "officials[1].flat_address: found beside address" in problem


EMBASSY = """
[[embassies]]
id = "embassy-us"
name = "Cy Example"
title = "Ambassador"
office = "ambassador"
address = ["Embassy", "Washington, DC 20009"]
country = "US"
accredited = ["US", "BS"]
"""


def test_embassies_need_words_on_copies(write_case: Write) -> None:
    last = 'email = ["one@example.org", "two@example.org"]\n'
    campaign, problems = read_campaign(write_case("case", (last, last + EMBASSY)))
    assert campaign is None
    assert [each.key for each in problems] == ["copies"]


def test_an_embassy_with_the_id_of_an_official_is_named(write_case: Write) -> None:
    last = 'email = ["one@example.org", "two@example.org"]\n'
    first = 'title = "A case"\n'
    embassy = EMBASSY.replace("embassy-us", "minister")
    copies = (first, first + 'copies = ["embassies"]\n')
    (problem,) = problems_of(write_case("case", (last, last + embassy), copies))
    assert 'officials.id: found "minister" more than once' in problem


def test_embassies_copies_and_reasons_are_read(write_case: Write) -> None:
    last = 'email = ["one@example.org", "two@example.org"]\n'
    first = 'title = "A case"\n'
    lists = 'copies = ["embassies"]\navoid = ["x", {words = "y", reason.en = "Why."}]\n'
    changes = ((last, last + EMBASSY), (first, first + lists))
    campaign, problems = read_campaign(write_case("case", *changes))
    assert problems == ()
    assert campaign is not None
    assert campaign.embassies[0].accredited == ("US", "BS")
    assert campaign.avoid == (Avoid("x"), Avoid("y", {"en": "Why."}))
