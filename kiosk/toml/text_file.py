"""Text files that people write: of a certain size at most, UTF-8, any line ends."""

from pathlib import Path

from kiosk.toml.flaw import WHOLE_FILE, Flaw

# A dotted-key bomb of 40 kB kept a TOML parser busy for seconds; real files have 8.
MOST_BYTES = 64 * 1024


def read_text(path: Path, most_bytes: int = MOST_BYTES) -> str:
    """The file's text without a byte order mark, each line end a newline.

    Raises:
        Flaw: it is no file, too large, not UTF-8, or the disk does not give it.
    """
    try:
        if not path.is_file():  # nor a pipe, which would be waited for
            raise Flaw(WHOLE_FILE, "missing; expected this file")
        with path.open("rb") as file:
            content = file.read(most_bytes + 1)
    except OSError as cause:
        what = f"cannot be read ({cause.strerror}); expected a readable file"
        raise Flaw(WHOLE_FILE, what) from cause
    if len(content) > most_bytes:
        what = f"too large; expected at most {most_bytes // 1024} kB"
        raise Flaw(WHOLE_FILE, what)
    try:
        return content.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as cause:
        line = content[: cause.start].count(b"\n") + 1
        what = f"line {line} is not UTF-8; save the file as UTF-8"
        raise Flaw(WHOLE_FILE, what) from cause
