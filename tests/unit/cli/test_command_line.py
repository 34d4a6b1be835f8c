"""The command line: the same letter as the window, plain sentences, exit codes."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk import paths
from kiosk.cli import main

LETTER = ["letter", "UA-85-21", "--name", "Your Name"]
MINSK = [
    "Andrey Shved",
    "Prosecutor General of the Republic of Belarus",
    "Vul. Internatsianalnaya, 22",
    "220030 Minsk",
    "BELARUS",
]
WASHINGTON = [
    "Ambassador Dmitry Basik",
    "Embassy of Belarus",
    "1619 New Hampshire Ave NW",
    "Washington, DC 20009",
]
AS_IT_IS = "--as-it-is"


def letter(tmp_path: Path, *words: str) -> Path:
    out = tmp_path / "letter.pdf"
    data = str(tmp_path / "data")
    day = [] if "--practice" in words else ["--date", "2021-08-10"]
    assert main([*LETTER, *day, "--data", data, "-o", str(out), *words]) == 0
    return out


def text_of(pdf: Path) -> list[str]:
    command = ["pdftotext", "-layout", str(pdf), "-"]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return [line.strip() for line in done.stdout.splitlines() if line.strip()]


def fonts_of(pdf: Path) -> list[list[str]]:
    command = ["pdffonts", str(pdf)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return [line.split() for line in done.stdout.splitlines()[2:]]


def follows(lines: list[str], block: list[str]) -> list[str]:
    start = next(n for n, line in enumerate(lines) if line.startswith(block[0]))
    return [line.split("   ")[0].strip() for line in lines[start : start + len(block)]]


@pytest.mark.parametrize(
    ("words", "block", "salutation"),
    [
        ("prosecutor-general US us-letter-10", MINSK, "Dear Prosecutor General,"),
        ("prosecutor-general DE a4-din-b", MINSK, "Dear Prosecutor General,"),
        ("ambassador US us-letter-10", WASHINGTON, "Dear Ambassador,"),
        (
            "ambassador DE a4-din-b",
            [*WASHINGTON, "UNITED STATES OF AMERICA"],
            "Dear Ambassador,",
        ),
    ],
)
def test_the_block_and_the_salutation_are_right(
    tmp_path: Path, words: str, block: list[str], salutation: str
) -> None:
    options = zip(
        ("--official", "--posted-in", "--stationery"), words.split(), strict=True
    )
    lines = text_of(letter(tmp_path, *(word for pair in options for word in pair)))
    assert follows(lines, block) == block
    assert salutation in lines
    assert any("(UA 85/21)" in line for line in lines)


def test_a_domestic_letter_has_no_country_line(tmp_path: Path) -> None:
    lines = text_of(letter(tmp_path, "--official", "ambassador", "--posted-in", "US"))
    assert not any("UNITED STATES" in line for line in lines)


def test_every_font_is_embedded(tmp_path: Path) -> None:
    rows = fonts_of(letter(tmp_path, "--official", "ambassador"))
    assert rows
    # name, type and encoding, then emb sub uni, then two numbers of the object
    assert all(row[-5:-2] == ["yes", "yes", "yes"] for row in rows)


def test_equal_input_gives_equal_bytes_in_another_process(tmp_path: Path) -> None:
    words = ["--official", "ambassador", "--own-words", "I am a librarian."]
    here = letter(tmp_path, *words).read_bytes()
    out = tmp_path / "other.pdf"
    command = [sys.executable, "-m", "kiosk", *LETTER, *words]
    command += ["--date", "2021-08-10", "--data", str(tmp_path), "-o", str(out)]
    subprocess.run(command, check=True)
    assert out.read_bytes() == here


def test_own_words_and_a_body_of_ones_own(tmp_path: Path) -> None:
    to = ["--official", "ambassador"]
    lines = text_of(letter(tmp_path, *to, "--own-words", "I am a librarian."))
    assert "I am a librarian." in lines
    body = tmp_path / "body.txt"
    body.write_text("One\nand the same.\n\nAnother.\n", encoding="utf-8")
    lines = text_of(letter(tmp_path, *to, "--body", str(body)))
    assert {"One and the same.", "Another."} <= set(lines)
    assert not any("Article 342" in line for line in lines)


def test_straight_marks_stay_as_they_were_typed(tmp_path: Path) -> None:
    typed = "It's \"so\" -- isn't it..."
    to = ["--official", "ambassador"]
    assert typed in text_of(letter(tmp_path, *to, "--own-words", typed))
    body = tmp_path / "body.txt"
    body.write_text(f"{typed}\n", encoding="utf-8")
    assert typed in text_of(letter(tmp_path, *to, "--body", str(body)))


def test_the_writers_copy_says_so(tmp_path: Path) -> None:
    lines = text_of(letter(tmp_path, "--official", "ambassador", "--copies"))
    assert sum(line == "Dear Ambassador," for line in lines) == 2


def test_practice_says_so_on_the_page(tmp_path: Path) -> None:
    lines = text_of(letter(tmp_path, "--official", "ambassador", "--practice"))
    assert any("PRACTICE" in line.replace(" ", "") for line in lines)


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("UA-99-99 --official x", "There is no case UA-99-99"),
        ("UA-85-21 --official x", "UA 85/21 ended on"),
        ("UA-85-21 --official x --practice", "has no official x"),
        ("85.21 --official ambassador --posted-in AB", "AB is not a country code"),
        ("85/21 --official ambassador --stationery a9", "There is no stationery a9"),
        ("85/21 --official ambassador --language xx", "has no letter in xx"),
        ("85/21 --official ambassador --body nowhere", "nowhere cannot be read"),
    ],
)
def test_a_wrong_word_ends_in_one_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], words: str, sentence: str
) -> None:
    practice = ["--practice"] if words.startswith("85") else []
    out = ["--name", "Your Name", "--data", str(tmp_path), "-o", str(tmp_path / "o")]
    assert main(["letter", *words.split(), *practice, *out]) == 1
    said = capsys.readouterr().err.strip()
    assert sentence in said
    assert "\n" not in said
    assert "Your Name" not in said


def test_a_folder_that_is_not_there_is_a_device_error(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = str(tmp_path / "nowhere" / "a.pdf")
    words = ["--official", "ambassador", "--practice", "-o", out]
    assert main([*LETTER, "--data", str(tmp_path), *words]) == 3
    assert "Nothing can be saved in" in capsys.readouterr().err


def test_what_no_font_has_is_named_and_how_to_get_one_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    letter(
        tmp_path, "--official", "ambassador", "--own-words", "Hello \u16a0!", AS_IT_IS
    )
    said = capsys.readouterr().err
    named = "U+16A0 RUNIC LETTER FEHU FEOH FE F; write them another way"
    assert f"own_words: These cannot be printed: {named}" in said
    assert f"can be put into {tmp_path / 'data' / 'fonts'}" in said


def test_ten_characters_are_named_and_the_others_counted(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    runes = "".join(map(chr, range(0x16A0, 0x16AC)))
    letter(
        tmp_path,
        "--official",
        "ambassador",
        "--own-words",
        f"{runes} {runes}",
        AS_IT_IS,
    )
    said = capsys.readouterr().err
    assert said.count("U+16A0") == said.count("U+16A9") == 1
    assert "U+16AA" not in said
    assert " and 2 more; write" in said


def test_the_bullet_of_a_word_processor_is_one_in_the_letter(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = "\uf0b7 Free them \uf0e0 now"
    lines = text_of(letter(tmp_path, "--official", "ambassador", "--own-words", words))
    assert "• Free them → now" in lines
    assert capsys.readouterr().err == ""


def test_another_private_character_is_named_by_its_code(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    letter(
        tmp_path, "--official", "ambassador", "--own-words", "Hello \uf8ff!", AS_IT_IS
    )
    assert "These cannot be printed: U+F8FF;" in capsys.readouterr().err


def test_what_was_left_out_of_the_words_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = "one \u202ebackwards\u202c two\udcff"
    lines = text_of(letter(tmp_path, "--official", "ambassador", "--own-words", words))
    assert "one backwards two" in lines
    said = capsys.readouterr().err.strip()
    assert said.startswith("letter-kiosk: own_words: Some invisible characters")
    assert said.endswith("were removed.")


@pytest.mark.parametrize(
    "words",
    [
        ["letter"],
        [
            "letter",
            "UA-85-21",
            "--official",
            "x",
            "--name",
            "n",
            "--date",
            "2021-13-01",
        ],
        ["check", "--no-such"],
        ["demo"],
    ],
)
def test_wrong_usage_ends_with_two(words: list[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(words)
    assert ended.value.code == 2


def test_check_passes_the_campaigns_that_ship(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["check"]) == 0
    assert "UA 85/21, letter in en: ready" in capsys.readouterr().out


def test_check_names_every_problem_and_loads_the_others(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = tmp_path / "campaigns"
    shutil.copytree(paths.campaigns(), root)
    broken = root / "ua-85-21"
    toml = broken / "campaign.toml"
    text = toml.read_text(encoding="utf-8")
    text = text.replace("expires = 2021-09-28", 'expires = "soon"')
    toml.write_text(text.replace('id = "prosecutor-general"\n', ""), encoding="utf-8")
    template = broken / "letter.en.j2"
    with template.open("a", encoding="utf-8") as file:
        file.write("{% for x in people %}{% endfor %}")
    assert main(["check", str(root)]) == 1
    said = capsys.readouterr().out
    assert "ua-85-21/campaign.toml: expires: " in said
    assert "officials[1].id: " in said
    assert "ready" in said


def test_check_prints_notes_and_passes_all_the_same(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = tmp_path / "campaigns"
    shutil.copytree(paths.campaigns(), root)
    toml = root / "ua-85-21" / "campaign.toml"
    text = toml.read_text(encoding="utf-8").replace(
        'office = "ambassador"', 'office = "embassador"'
    )
    toml.write_text(text, encoding="utf-8")
    assert main(["check", str(root)]) == 0
    said = capsys.readouterr().out
    assert "note: ua-85-21/campaign.toml: officials[2].office: " in said
    assert "UA 85/21, letter in en: ready" in said


def test_without_a_display_run_says_what_to_do(
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert main(["--data", str(tmp_path)]) == 3
    assert "no display" in capsys.readouterr().err


def test_a_letter_that_is_not_carried_is_written_and_the_note_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data = tmp_path / "data"
    data.mkdir()
    words = '[suspended]\nBY = "No mail is carried to Belarus now."\n'
    (data / "kiosk.toml").write_text(words, encoding="utf-8")
    assert letter(tmp_path, "--official", "prosecutor-general").is_file()
    note = "letter-kiosk: prosecutor-general: No mail is carried to Belarus now.\n"
    assert capsys.readouterr().err == note
    letter(tmp_path, "--official", "ambassador")
    letter(tmp_path, "--official", "prosecutor-general", "--posted-in", "BY")
    assert capsys.readouterr().err == ""
