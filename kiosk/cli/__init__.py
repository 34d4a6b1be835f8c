"""The command line: words in, an exit code out."""

import os
import sys
from collections.abc import Sequence
from io import TextIOWrapper

from kiosk.cli.parser import read_arguments
from kiosk.errors import KioskError
from kiosk.faults import Faults

_BROKEN = (
    "letter-kiosk: Something went wrong in the program; try again, or report the line"
    " above."
)


def main(words: Sequence[str] | None = None) -> int:
    """Run one command; 0 done, 1 problems in the input, 2 usage, 3 a device."""
    if isinstance(sys.stdout, TextIOWrapper):
        # A name of a file or a heading that the terminal has no letters for.
        sys.stdout.reconfigure(errors="backslashreplace")
    arguments = read_arguments(sys.argv[1:] if words is None else words)
    try:
        return int(arguments.run(arguments))
    except BrokenPipeError:
        # Whoever read the output has seen enough (`letter-kiosk check | head`), and
        # Python would say so again when it flushes what is left.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        # As the shell counts the end by SIGINT.
        return 130
    except KioskError as error:
        print(f"letter-kiosk: {error}", file=sys.stderr)
        return error.exit_code
    except Exception as error:  # noqa: BLE001 - the edge of the command line
        # Its message and its traceback may hold words of a writer.
        Faults().catch(error)
        print(_BROKEN, file=sys.stderr)
        return KioskError.exit_code
