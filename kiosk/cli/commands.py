"""What each command does: build, ask a workflow, print what came of it."""

from argparse import Namespace

from kiosk.settings import Options


def run(arguments: Namespace) -> int:
    """Open the kiosk and stay until it is closed; raises NoDisplay."""
    from kiosk.app import open_kiosk

    return open_kiosk(_options(arguments))


def check(arguments: Namespace) -> int:
    """Read every campaign and print every problem; 1 where there is any.

    Notes on names and addresses of officials are printed too and change nothing.
    """
    from kiosk.workflows.checking.forms import form_notes
    from kiosk.workflows.checking.places import place_notes
    from kiosk.workflows.open_catalogue import open_catalogue

    catalogue = open_catalogue(arguments.folder)
    for problem in sorted(catalogue.problems):
        print(problem)
    for campaign in catalogue.campaigns:
        for note in (*form_notes(campaign), *place_notes(campaign)):
            print(f"note: {note}")
    for campaign in catalogue.campaigns:
        letters = ", ".join(sorted(campaign.letters))
        print(f"{campaign.folder}: {campaign.reference}, letter in {letters}: ready")
    return 1 if catalogue.problems else 0


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


def demo(arguments: Namespace) -> int:
    """Walk a whole visit without a screen; letters and pictures in a folder."""
    from kiosk.app import walk_demo

    made = walk_demo(
        _options(arguments), arguments.reference, arguments.size, arguments.output
    )
    for file in made:
        print(file)
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
