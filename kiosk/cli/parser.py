"""What can be written on the command line."""

import argparse
import codecs
import os
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from kiosk import __version__, paths
from kiosk.cli import commands

_PROGRAM = "letter-kiosk"


class _Command(NamedTuple):
    """What a command is for, and what describes its arguments."""

    help: str
    add: Callable[[argparse.ArgumentParser], None]


def read_arguments(words: Sequence[str]) -> argparse.Namespace:
    """The arguments; without a command it is `run`. Exits 2 on wrong usage."""
    first = next(iter(words), "run")
    if first in {"-h", "--help", "--version"}:
        _every_command().parse_args(words)
    name, rest = (first, words[1:]) if first in _COMMANDS else ("run", words)
    parser = argparse.ArgumentParser(prog=f"{_PROGRAM} {name}")
    _COMMANDS[name].add(parser)
    arguments = parser.parse_args(rest)
    if arguments.run is commands.stationery:
        named, output = arguments.stationery is not None, arguments.output is not None
        if named != output:
            parser.error("a proof sheet needs both NAME and -o PROOF.pdf")
    if getattr(arguments, "form", "") == "pdf" and arguments.output == Path("-"):
        parser.error("a page needs -o OUT.pdf")
    return arguments


def _every_command() -> argparse.ArgumentParser:
    """What is said of the program as a whole.

    The arguments of a command are described only where it is called: those of all of
    them take a twentieth of the start.
    """
    parser = argparse.ArgumentParser(
        prog=_PROGRAM,
        description="Letters to officials on behalf of people in danger.",
    )
    parser.add_argument("--version", action="version", version=__version__)
    several = parser.add_subparsers(required=True, metavar=f"{{{','.join(_COMMANDS)}}}")
    for name, command in _COMMANDS.items():
        several.add_parser(name, help=command.help)
    return parser


def _add_run(parser: argparse.ArgumentParser) -> None:
    _add_table(parser)
    parser.add_argument("--windowed", action="store_true", help="not full screen")
    parser.add_argument("--printer", metavar="NAME", help="cups:QUEUE or folder:PATH")
    parser.set_defaults(run=commands.run)


def _add_check(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "campaigns",
        nargs="?",
        type=Path,
        default=paths.campaigns(),
        metavar="DIR",
        help="campaigns, or one of them (default: those that ship)",
    )
    parser.add_argument(
        "--proof",
        action="store_true",
        help="block, date, salutation and close of every letter, to be proof-read",
    )
    parser.add_argument(
        "--strict", action="store_true", help="end with 1 for a note too"
    )
    parser.add_argument(
        "--posted-in", metavar="CC", help="country of posting (default: the table's)"
    )
    parser.add_argument("--data", type=Path, default=paths.data(), metavar="DIR")
    parser.add_argument("--date", type=_day, metavar="YYYY-MM-DD", help="as if today")
    parser.set_defaults(run=commands.check, practice=False)


def _add_letter(parser: argparse.ArgumentParser) -> None:
    _add_case(parser)
    parser.add_argument("--official", required=True, metavar="ID")
    parser.add_argument("--name", type=_words, required=True, help="who writes")
    _add_address(parser)
    words = parser.add_mutually_exclusive_group()
    words.add_argument("--own-words", type=_words, default="", metavar="TEXT")
    words.add_argument(
        "--by-hand", action="store_true", help="lines to write on with a pen"
    )
    words.add_argument(
        "--body",
        type=Path,
        metavar="FILE",
        help="a text instead of the sample; with a greeting and a close, instead of"
        " ours",
    )
    parser.add_argument(
        "--as-it-is",
        action="store_true",
        help='also with something left to fill in, such as "[YOUR NAME]"',
    )
    _add_remarks(parser)
    parser.add_argument(
        "--copies", action="store_true", help="and copies for embassies and the writer"
    )
    parser.add_argument(
        "--envelopes", default="", metavar="S", help="and envelopes, such as DL or #10"
    )
    parser.set_defaults(run=commands.letter)


def _add_envelope(parser: argparse.ArgumentParser) -> None:
    _add_case(parser)
    parser.add_argument("--official", required=True, metavar="ID")
    parser.add_argument("--size", required=True, metavar="S", help="such as DL or #10")
    parser.add_argument("--name", type=_words, default="", help="the return address")
    _add_address(parser)
    parser.set_defaults(run=commands.envelope)


def _add_labels(parser: argparse.ArgumentParser) -> None:
    _add_case(parser)
    parser.add_argument(
        "--official", action="append", default=[], metavar="ID", help="default: all"
    )
    parser.add_argument("--sheet", metavar="S", help="such as a4-3x8")
    parser.set_defaults(run=commands.labels)


def _add_stationery(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("stationery", nargs="?", metavar="NAME")
    parser.add_argument("-o", "--output", type=Path, metavar="PROOF.pdf")
    parser.set_defaults(run=commands.stationery)


def _add_merge(parser: argparse.ArgumentParser) -> None:
    _add_case(parser)
    parser.add_argument("--official", required=True, metavar="ID")
    parser.add_argument(
        "writers",
        type=Path,
        metavar="WRITERS.csv",
        help="with the columns name, town, country, address, own_words, or what"
        " spreadsheets call them in English, Spanish, French and German",
    )
    parser.add_argument(
        "--encoding",
        type=_codec,
        metavar="NAME",
        help="of WRITERS.csv where it is not UTF-8, such as cp1250",
    )
    _add_remarks(parser)
    parser.add_argument("--jobs", type=_count, metavar="N", help="processes at a time")
    parser.set_defaults(run=commands.merge)


def _add_demo(parser: argparse.ArgumentParser) -> None:
    _add_table(parser)
    parser.add_argument("reference", nargs="?", metavar="REF")
    parser.add_argument("--size", type=_size, default=(1280, 800), metavar="WxH")
    parser.add_argument(
        "--all",
        action="store_true",
        help="only pictures: of every step, question and fault, in every language,"
        " size and look",
    )
    parser.add_argument("-o", "--output", type=Path, required=True, metavar="DIR")
    parser.set_defaults(run=commands.demo)


def _add_tally(parser: argparse.ArgumentParser) -> None:
    from kiosk.cli.tally import describe

    _add_table(parser)
    describe(parser, _day)
    parser.set_defaults(run=commands.tally)


def _add_pin(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--data", type=Path, default=paths.data(), metavar="DIR")
    parser.set_defaults(run=commands.pin)


def _add_case(parser: argparse.ArgumentParser) -> None:
    """What every command that writes to officials of one case may be told."""
    _add_table(parser)
    parser.add_argument("reference", metavar="REF", help='such as UA-85-21, "85.21"')
    parser.add_argument("--posted-in", metavar="CC", help="country of posting")
    parser.add_argument("--language", metavar="L", help="of the letter")
    parser.add_argument("--stationery", metavar="S")
    parser.add_argument(
        "-o",
        "--output",
        type=Path,
        required=True,
        metavar="OUT.pdf",
        help="replaced if it is a PDF or empty, and no other file; - for standard"
        " output",
    )


def _add_remarks(parser: argparse.ArgumentParser) -> None:
    """What is done with what is to be said of letters."""
    parser.add_argument(
        "--strict",
        action="store_true",
        help="write no PDF and end with 1 where anything is to be said of a letter",
    )
    parser.add_argument(
        "--report",
        type=Path,
        metavar="FILE.csv",
        help="what is said, with the columns line, column, what; replaces a report or"
        " an empty file, and no other",
    )


def _add_address(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--address", type=_words, action="append", default=[], metavar="LINE"
    )


def _add_table(parser: argparse.ArgumentParser) -> None:
    """What every command that opens campaigns may be told."""
    parser.add_argument(
        "--campaigns", type=Path, default=paths.campaigns(), metavar="DIR"
    )
    parser.add_argument("--data", type=Path, default=paths.data(), metavar="DIR")
    parser.add_argument(
        "--practice", action="store_true", help="any case; every page says so"
    )
    parser.add_argument("--date", type=_day, metavar="YYYY-MM-DD", help="as if today")


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as cause:
        message = f"{text} is not a date such as 2021-08-10"
        raise argparse.ArgumentTypeError(message) from cause


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.partition("x")
    if not (width.isdecimal() and height.isdecimal()):
        message = f"{text} is not a size such as 1280x800"
        raise argparse.ArgumentTypeError(message)
    return int(width), int(height)


def _words(text: str) -> str:
    """Words of a writer: in the C locale Python keeps UTF-8 as single bytes (PEP 383).

    A byte that is none of UTF-8 stays, and is said to be left out of the letter.
    """
    if not any("\udc80" <= each <= "\udcff" for each in text):
        return text
    return os.fsencode(text).decode("utf-8", "surrogateescape")


def _codec(text: str) -> str:
    try:
        return codecs.lookup(text).name
    except LookupError as cause:
        message = f"{text} is no encoding; use one such as cp1250, cp1251 or mac_roman"
        raise argparse.ArgumentTypeError(message) from cause


def _count(text: str) -> int:
    if not text.isdecimal() or not int(text):
        message = f"{text} is not a number above 0"
        raise argparse.ArgumentTypeError(message)
    return int(text)


_COMMANDS: Mapping[str, _Command] = {
    "run": _Command("open the kiosk (also without a command)", _add_run),
    "check": _Command("problems, notes and a proof of campaigns", _add_check),
    "letter": _Command("one letter as a PDF", _add_letter),
    "envelope": _Command("an addressed envelope", _add_envelope),
    "labels": _Command("a sheet of addressed labels", _add_labels),
    "stationery": _Command("papers, envelopes, labels; or a proof", _add_stationery),
    "merge": _Command("one letter a writer, as one PDF", _add_merge),
    "tally": _Command("what was counted, copied and brought back", _add_tally),
    "demo": _Command("the whole visit without a screen", _add_demo),
    "pin": _Command("the staff area's PIN, set anew", _add_pin),
}
