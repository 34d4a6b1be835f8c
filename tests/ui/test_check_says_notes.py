"""The last look before printing says what does not lie in the window."""

from dataclasses import replace

import pytest

from kiosk import paths
from kiosk.app import build_desk, open_service
from kiosk.flow.navigator import fresh_visit
from kiosk.flow.steps import Step
from kiosk.model.draft import Draft
from kiosk.model.page import Pages
from kiosk.model.tally import Tally
from kiosk.model.writer import Writer
from kiosk.settings import Options, Settings
from kiosk.typesetting import notes
from kiosk.ui.previews import make_preview
from kiosk.ui.screens.check.value import CheckValue
from kiosk.ui.values.posting import check_value
from kiosk.ui.views import View
from kiosk.workflows.remarks import remarks


def shown(paper: str, country: str = "US", name: str = "Your Name") -> CheckValue:
    folder = paths.campaigns()
    options = Options(campaigns=folder, data=folder, practice=True, windowed=True)
    settings = Settings(country=country, printer=f"folder:{folder}")
    service = open_service(options, settings)
    desk = build_desk(service, settings)
    draft = Draft(
        reference="UA 85/21",
        language="en",
        posted_in=country,
        stationery=paper,
        officials=("prosecutor-general",),
        writer=Writer(name=name),
    )
    visit = replace(fresh_visit(desk).with_draft(draft), step=Step.CHECK)
    preview = make_preview(service, draft, Step.CHECK)
    return check_value(View(visit, desk, service, Tally(), preview, None))


def test_an_address_too_near_the_windows_edge_is_said() -> None:
    (warning,) = shown("us-letter-10-thirds").warnings
    assert "close to the edge of the window" in warning


def test_a_hidden_address_offers_a_plain_envelope_or_a_label() -> None:
    pages = Pages(1, 1, (), "", "en", notes=(notes.ADDRESS_OUTSIDE_WINDOW,))
    (advice,) = remarks(pages)
    assert "a plain envelope or a label" in advice.message
    assert not advice.blocks


def test_every_note_of_envelopes_and_labels_has_its_words() -> None:
    found = (notes.ADDRESS_TOO_LONG, notes.ADDRESS_BEYOND_RULES)
    assert len(remarks(Pages(1, 1, (), "", "en", notes=found))) == len(found)


def test_it_is_said_that_signs_were_left_out() -> None:
    (warning,) = shown("us-letter-10", name="Your \u202eName\x07").warnings
    assert warning.endswith("were left out.")


def test_every_note_is_heard() -> None:
    every = [value for key, value in vars(notes).items() if key.isupper()]
    assert len(every) > 5
    assert len(remarks(Pages(1, 1, (), "", "en", notes=tuple(every)))) == len(every)


def test_an_address_that_lies_well_is_not_spoken_of() -> None:
    assert shown("us-letter-10").warnings == ()


@pytest.mark.parametrize(
    ("country", "papers"),
    [("US", ["a4-din-b", "us-letter-10"]), ("CH", ["a4-sn-right", "us-letter-10"])],
)
def test_the_visitor_chooses_between_sizes_of_paper_alone(
    country: str, papers: list[str]
) -> None:
    value = shown("us-letter-10", country)
    assert [name for name, _ in value.papers] == papers
