"""Whole visits in the real program, by the names of its controls or by keys alone."""

import subprocess
from collections.abc import Callable, Mapping
from pathlib import Path

Desktop = Callable[[int, int], Mapping[str, str]]
Robot = Callable[..., str]
Open = Callable[..., Robot]
Command = tuple[str, ...]
Kiosk = Callable[..., Command]
Visit = tuple[tuple[str, ...], ...]

OWN = "I keep bees and books, and I read about them every week."
NAME, TOWN = "Canary Quill", "Seattle"
QUESTION = "Why does this matter to you?"

BLOCKS = {
    "prosecutor-general": (
        "Andrey Shved",
        "Prosecutor General of the Republic of Belarus",
        "Vul. Internatsianalnaya, 22",
        "220030 Minsk",
        "BELARUS",
        "Dear Prosecutor General,",
    ),
    "ambassador": (
        "Ambassador Dmitry Basik",
        "Embassy of Belarus",
        "1619 New Hampshire Ave NW",
        "Washington, DC 20009",
        "Dear Ambassador,",
    ),
}

TO_CHECK: Visit = (
    ("press", "push button", "Start"),
    ("press", "push button", "UA 85/21"),
    ("press", "push button", "Who gets it?"),
    ("press", "check box", "Dmitry Basik"),
    ("read", "label", "2 letters, 2 envelopes"),
    ("press", "push button", "Continue"),
    ("type", "text", QUESTION, OWN),
    ("press", "radio button", "Ambassador"),
    ("says", "text", "Greeting", "Dear Ambassador,"),
    ("says", "text", QUESTION, OWN),
    ("press", "radio button", "Prosecutor General"),
    ("says", "text", "Greeting", "Dear Prosecutor General,"),
    ("says", "text", QUESTION, OWN),
    ("press", "push button", "Continue"),
    ("write", "text", "Your name", NAME),
    ("write", "text", "Town", TOWN),
    ("press", "push button", "Continue"),
    ("press", "check box", "A copy to keep"),
    ("read", "label", "3 pages: 2 letters"),
)
PRINTED: Visit = (
    ("press", "push button", "Print"),
    ("press", "push button", "Yes, all of them"),
    ("read", "label", "Practice done. Do not send these letters."),
    ("press", "push button", "Finish"),
    ("read", "push button", "Start"),
)
SAVED: Visit = (
    ("press", "push button", "Save to my USB stick"),
    ("press", "radio button", "This computer"),
    ("press", "push button", "Save"),
    ("read", "label", "Saved on this computer"),
)
BY_KEYS: Visit = (
    ("read", "push button", "Start"),
    *(("go_to", "Tab", "Start"), ("key", "Return")),
    *(("go_to", "Tab", "UA 85/21"), ("key", "Return")),
    *(("go_to", "shift+Tab", "Who gets it?"), ("key", "space")),
    *(("go_to", "Tab", "Dmitry Basik"), ("key", "space")),
    *(("go_to", "Tab", "Continue"), ("key", "Return")),
    *(("go_to", "Tab", "Prosecutor General"), ("go_to", "Right", "Ambassador")),
    ("says", "text", "Greeting", "Dear Ambassador,"),
    *(("go_to", "Tab", QUESTION), ("type_here", OWN)),
    *(("go_to", "shift+Tab", "Continue"), ("key", "Return")),
    *(("go_to", "Tab", "Your name"), ("type_here", NAME)),
    *(("go_to", "Tab", "Town"), ("type_here", TOWN)),
    *(("go_to", "Tab", "Country: United States"), ("key", "Return")),
    ("read", "list", "Countries"),
    *(("type_here", "Germ"), ("key", "Return")),
    ("read", "push button", "Country: Germany"),
    *(("go_to", "shift+Tab", "Continue"), ("key", "Return")),
    *(("go_to", "Tab", "A copy to keep"), ("key", "space")),
    ("read", "label", "3 pages"),
    *(("go_to", "shift+Tab", "Print"), ("key", "Return")),
    ("read", "push button", "Yes, all of them"),
    *(("go_to", "Tab", "Yes, all of them"), ("key", "space")),
    *(("go_to", "Tab", "Finish"), ("key", "Return")),
    ("read", "push button", "Start"),
)


def _walk(robot: Robot, *visits: Visit) -> None:
    for wish in (each for visit in visits for each in visit):
        robot(*wish)


def _only_pdf(folder: Path) -> Path:
    (pdf,) = folder.glob("*.pdf")
    return pdf


def _lines(pdf: Path) -> list[str]:
    """The lines of a PDF without the space around and inside them."""
    words = ("pdftotext", "-layout", str(pdf), "-")
    done = subprocess.run(words, check=True, capture_output=True, text=True)
    return [" ".join(each.split()) for each in done.stdout.splitlines() if each.strip()]


def _fonts(pdf: Path) -> dict[str, str]:
    """The fonts of a PDF and whether they are in it ("yes")."""
    words = ("pdffonts", str(pdf))
    done = subprocess.run(words, check=True, capture_output=True, text=True)
    rows = [each.split() for each in done.stdout.splitlines()[2:]]
    return {row[0]: row[-5] for row in rows}


def _hold(lines: list[str], block: tuple[str, ...]) -> bool:
    """Whether the lines of an address come in a row, then its salutation."""
    *address, salutation = block
    starts = [at for at, line in enumerate(lines) if line == address[0]]
    return any(
        lines[at : at + len(address)] == address and salutation in lines[at:]
        for at in starts
    )


def test_a_visit_by_names_ends_on_paper(
    open_window: Open, desktop: Desktop, kiosk: Kiosk, tmp_path: Path
) -> None:
    robot = open_window(kiosk("--windowed", "--practice"), desktop(1280, 800))
    _walk(robot, TO_CHECK, PRINTED)
    robot("gone", "label", "written here today")
    lines = _lines(_only_pdf(tmp_path / "paper"))
    for block in BLOCKS.values():
        assert _hold(lines, block), (block, lines)
    whole = " ".join(lines)
    # Two letters and a copy of one.
    assert whole.count(OWN) == 3
    assert lines.count(NAME) >= 3
    assert whole.replace(" ", "").count("PRACTICE") >= 3
    fonts = _fonts(_only_pdf(tmp_path / "paper"))
    assert fonts
    assert set(fonts.values()) == {"yes"}


def test_letters_saved_by_names_are_those_of_the_command(
    open_window: Open, desktop: Desktop, kiosk: Kiosk, tmp_path: Path
) -> None:
    kept = tmp_path / "My letters"
    kept.mkdir()
    (tmp_path / "kiosk.toml").write_text(f'save_folder = "{kept}"\n', encoding="utf-8")
    robot = open_window(kiosk("--windowed"), desktop(1280, 800))
    _walk(robot, TO_CHECK, SAVED)
    assert len(list(kept.iterdir())) == 3
    for official in BLOCKS:
        out = tmp_path / f"{official}.pdf"
        words = ["UA-85-21", "--official", official, "--name", NAME]
        words += ["--address", f"{TOWN}, United States", "--own-words", OWN]
        subprocess.run(kiosk(*words, "-o", str(out), command="letter"), check=True)
        saved = kept / f"ua-85-21-{official}.pdf"
        assert saved.read_bytes() == out.read_bytes()


def test_a_visit_by_keys_alone_ends_on_paper(
    open_window: Open, desktop: Desktop, kiosk: Kiosk, tmp_path: Path
) -> None:
    robot = open_window(kiosk("--windowed", "--practice"), desktop(1280, 800))
    _walk(robot, BY_KEYS)
    lines = _lines(_only_pdf(tmp_path / "paper"))
    assert " ".join(lines).count(OWN) == 3
    assert f"{TOWN}, Germany" in lines
