"""What each command does: build, ask a workflow, print what came of it."""

import sys
from argparse import Namespace

from kiosk.settings import Options


def run(arguments: Namespace) -> int:
    """Open the kiosk and stay until it is closed; raises NoDisplay."""
    from kiosk.app.start import open_kiosk

    return open_kiosk(_options(arguments))


def check(arguments: Namespace) -> int:
    """Read every campaign; print what is wrong, what is doubtful, and a proof."""
    from kiosk.cli.check import check_campaigns

    return check_campaigns(arguments, _options(arguments))


def letter(arguments: Namespace) -> int:
    """Write one letter as a PDF."""
    from kiosk.cli.letter import write_one

    return write_one(arguments, _options(arguments))


def envelope(arguments: Namespace) -> int:
    """Print one address on an envelope as a PDF."""
    from kiosk.cli.post import write_envelope

    return write_envelope(arguments, _options(arguments))


def labels(arguments: Namespace) -> int:
    """Fill a sheet of labels with addresses as a PDF."""
    from kiosk.cli.post import write_labels

    return write_labels(arguments, _options(arguments))


def stationery(arguments: Namespace) -> int:
    """List the papers, envelopes and labels, or draw a proof sheet of one."""
    from kiosk.cli.post import show_stationery

    return show_stationery(arguments)


def merge(arguments: Namespace) -> int:
    """Write one letter a writer, all as one PDF."""
    from kiosk.cli.merge import write_many

    return write_many(arguments, _options(arguments))


def tally(arguments: Namespace) -> int:
    """Show what was counted, or copy it, or bring a copy back."""
    from kiosk.cli.tally import show_tally

    return show_tally(arguments, _options(arguments))


def demo(arguments: Namespace) -> int:
    """Walk a whole visit without a screen; letters and pictures in a folder."""
    if arguments.all:
        from kiosk.cli.album import draw_albums

        made = draw_albums(_options(arguments), arguments.output)
        print(f"{len(made)} pictures in {arguments.output}")
        return 0
    from kiosk.app.start import walk_demo

    made = walk_demo(
        _options(arguments), arguments.reference, arguments.size, arguments.output
    )
    for file in made:
        print(file)
    return 0


def pin(arguments: Namespace) -> int:
    """Set the PIN of the staff area anew: asked for twice, or read from a pipe.

    An open kiosk goes by it at once, and any pause is over. Raises PinsDiffer, and as
    `Lock.set_pin`.
    """
    from getpass import getpass
    from time import monotonic

    from kiosk.staff.errors import PinsDiffer
    from kiosk.staff.lock import Lock

    if sys.stdin.isatty():
        typed = getpass("New PIN: ")
        if typed != getpass("The same again: "):
            raise PinsDiffer
    else:
        typed = sys.stdin.readline().strip()
    Lock(arguments.data, monotonic).set_pin(typed)
    print("The PIN is set.")
    return 0


def _options(arguments: Namespace) -> Options:
    return Options(
        campaigns=arguments.campaigns,
        data=arguments.data,
        practice=arguments.practice,
        day=arguments.date,
        printer=getattr(arguments, "printer", None),
        windowed=getattr(arguments, "windowed", True),
    )
