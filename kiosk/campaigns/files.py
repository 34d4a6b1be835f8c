"""Reading a campaign's text files: capped, UTF-8 only."""

from pathlib import Path

from kiosk.model.problem import Problem

# A dotted-key bomb of 40 kB kept a TOML parser busy for seconds; real files have 8.
MOST_BYTES = 64 * 1024


def named(path: Path) -> str:
    """The file as a problem names it: its folder and its own name."""
    return f"{path.parent.name}/{path.name}"


def read_text(path: Path) -> tuple[str | None, tuple[Problem, ...]]:
    """The file's text, or None and the reason."""
    what, content = "", b""
    try:
        if not path.is_file():
            return None, (Problem(named(path), "file", "missing; expected this file"),)
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
        if len(content) > MOST_BYTES:
            what = f"too large; expected at most {MOST_BYTES // 1024} kB"
        else:
            return content.decode("utf-8-sig").replace("\r\n", "\n"), ()
    except UnicodeDecodeError as cause:
        line = content[: cause.start].count(b"\n") + 1
        what = f"line {line} is not UTF-8; save the file as UTF-8"
    except OSError as cause:
        what = f"cannot be read ({cause.strerror}); expected a readable file"
    return None, (Problem(named(path), "file", what),)
