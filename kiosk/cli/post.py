"""`envelope`, `labels` and `stationery`: what a letter is posted in."""

from argparse import Namespace
from dataclasses import replace

from kiosk import paths
from kiosk.cli.case import open_case, warn
from kiosk.model.writer import Writer
from kiosk.printing.folder import replace_pdf
from kiosk.settings import Options
from kiosk.typesetting.draw import draw
from kiosk.workflows.address_post import address_envelopes, address_labels
from kiosk.workflows.show_stationery import list_stationery, proof_stationery


def write_envelope(arguments: Namespace, options: Options) -> int:
    """An envelope for one official; raises what is wrong with the words given."""
    service, campaign, draft = open_case(arguments, options, (arguments.official,))
    writer = Writer(name=arguments.name, address=tuple(arguments.address))
    draft = replace(draft, writer=writer)
    pages = address_envelopes(
        service.bench, paths.resources(), campaign, draft, size=arguments.size
    )
    replace_pdf(arguments.output, draw(pages, service.bench.fonts))
    warn(pages, draft, options)
    return 0


def write_labels(arguments: Namespace, options: Options) -> int:
    """A sheet of labels; raises what is wrong with the words given."""
    officials = tuple(arguments.official)
    service, campaign, draft = open_case(arguments, options, officials)
    pages = address_labels(
        service.bench, paths.resources(), campaign, draft, sheet=arguments.sheet
    )
    replace_pdf(arguments.output, draw([pages], service.bench.fonts))
    warn([pages], draft, options)
    return 0


def show_stationery(arguments: Namespace) -> int:
    """The list of papers, envelopes and labels, or a proof sheet of one."""
    if arguments.stationery:
        pdf = proof_stationery(paths.resources(), arguments.stationery)
        replace_pdf(arguments.output, pdf)
        return 0
    for row in list_stationery(paths.resources()):
        countries = " ".join(row.countries).replace("*", "everywhere else")
        words = f"{row.kind:<9} {row.key:<20} {row.name:<42} {countries}"
        print(words.rstrip())
    return 0
