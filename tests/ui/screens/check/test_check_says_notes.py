"""The last look before printing says what does not lie in the window."""

from dataclasses import replace

import pytest

from kiosk import paths
from kiosk.app.table import build_desk, open_service
from kiosk.campaigns.catalogue import Catalogue
from kiosk.flow.desk import Desk
from kiosk.flow.navigator import fresh_visit
from kiosk.flow.steps import Step
from kiosk.i18n import words_for
from kiosk.model.address import Address
from kiosk.model.draft import Draft
from kiosk.model.page import Pages
from kiosk.model.piece import Piece
from kiosk.model.writer import Writer
from kiosk.settings import Options, Settings
from kiosk.typesetting import notes
from kiosk.ui.previews import make_preview
from kiosk.ui.screens.check.build import check_value
from kiosk.ui.screens.check.value import CheckValue, Stop
from kiosk.ui.screens.write.build import write_value
from kiosk.ui.screens.you.build import you_value
from kiosk.ui.views.view import View
from kiosk.workflows.findings.remarks import MISSING, remarks
from kiosk.workflows.service import Service


def opened(country: str) -> tuple[Service, Desk]:
    folder = paths.campaigns()
    options = Options(campaigns=folder, data=folder, practice=True, windowed=True)
    settings = Settings(country=country, printer=f"folder:{folder}")
    service = open_service(options, settings)
    return service, build_desk(service, settings, options)


def value_of(service: Service, desk: Desk, draft: Draft, language: str) -> CheckValue:
    visit = replace(fresh_visit(desk).with_draft(draft), step=Step.CHECK)
    visit = replace(visit, language=language)
    preview = make_preview(service, draft, Step.CHECK)
    words = words_for(language, paths.resources() / "locale")
    return check_value(View(visit, desk, service, 0, preview, None, words=words))


def shown(paper: str, country: str = "US", name: str = "Your Name") -> CheckValue:
    draft = Draft(
        reference="UA 85/21",
        language="en",
        posted_in=country,
        stationery=paper,
        officials=("prosecutor-general",),
        writer=Writer(name=name),
    )
    return value_of(*opened(country), draft, "en")


@pytest.mark.parametrize(
    ("paper", "words"),
    [
        ("us-letter-10", "Fold at the mark, 4 in (101.6 mm) from the top, not in"),
        ("a4-din-b", "Fold at the mark, 105 mm from the top"),
        ("us-letter-9", None),
        ("a4-nf", None),
    ],
)
def test_the_window_says_where_to_fold_if_thirds_would_hide_the_address(
    paper: str, words: str | None
) -> None:
    (_, _, more), *_ = shown(paper).covers
    assert (words or "Fold") in more or words is None
    assert words is not None or "Fold" not in more


def test_a_hidden_address_offers_a_plain_envelope_or_a_label() -> None:
    pages = Pages(1, 1, (), "", "en", notes=(notes.ADDRESS_OUTSIDE_WINDOW,))
    (advice,) = remarks(pages)
    assert "an envelope without a window or a label" in advice.message
    assert not advice.stops


def test_every_note_of_envelopes_and_labels_has_its_words() -> None:
    found = (notes.ADDRESS_TOO_LONG, notes.LABEL_TOO_SMALL)
    assert len(remarks(Pages(1, 1, (), "", "en", notes=found))) == len(found)


def test_it_is_said_that_signs_were_left_out() -> None:
    (warning,) = shown("us-letter-10", name="Your \u202eName\x07").warnings
    assert warning.endswith("were removed.")


def test_what_no_font_has_is_named_once_for_the_whole_set() -> None:
    (warning,) = shown("us-letter-10", name="Ada \U0001f600 \u16a0").warnings
    named = "\U0001f600 (U+1F600), \u16a0 (U+16A0)"
    said = f"Your name: These cannot be printed: {named}; write them another way."
    assert warning == said
    (stop,) = shown("us-letter-10", name="Ada \U0001f600 \u16a0").stops
    assert stop == Stop(said, Step.YOU)


def test_on_the_step_about_the_writer_the_field_and_the_character_are_named() -> None:
    service, desk = opened("US")
    draft = Draft(
        reference="UA 85/21",
        language="en",
        posted_in="US",
        stationery="us-letter-10",
        officials=("prosecutor-general",),
        writer=Writer(name="Ada", town="\u16a0 Town"),
    )
    visit = replace(fresh_visit(desk).with_draft(draft), step=Step.YOU)
    preview = make_preview(service, draft, Step.YOU)
    value = you_value(View(visit, desk, service, 0, preview, None))
    assert value.boxes == (
        "Town: These cannot be printed: \u16a0 (U+16A0); write them another way."
    )


def test_below_the_letter_three_characters_are_named_and_the_others_counted() -> None:
    service, desk = opened("US")
    draft = Draft(
        reference="UA 85/21",
        language="en",
        posted_in="US",
        stationery="us-letter-10",
        officials=("prosecutor-general",),
        shown="prosecutor-general",
        writer=Writer(name="Ada \u16a0\u16a1\u16a2\u16a3\u16a4"),
    )
    visit = replace(fresh_visit(desk).with_draft(draft), step=Step.WRITE)
    preview = make_preview(service, draft, Step.WRITE)
    words = words_for("de", paths.resources() / "locale")
    value = write_value(View(visit, desk, service, 0, preview, None, words=words))
    (said,) = [each for each in value.advice if each.code == MISSING]
    assert said.words.endswith("\u16a2 (U+16A2) und 2 weitere")
    assert said.words.count("U+") == 3
    assert not said.ok
    assert said.stops


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


def checked(campaign: str, country: str = "US", **wishes: object) -> CheckValue:
    """The check step of a case with own words, and a language of the screen."""
    language = str(wishes.pop("language", "en"))
    own = str(wishes.pop("own_words", ""))
    table = opened(country)
    first = table[1].catalogue.find(campaign).officials[0].id
    draft = Draft(campaign, "en", country, table[1].stationery, officials=(first,))
    draft = replace(draft.edited("own_words", own), **wishes)  # type: ignore[arg-type] # a draft's own
    return value_of(*table, draft, language)


NOT_THE_SCHOOL = {
    "en": "Please do not mention “Lake School” in this case: "
    "His pupils could be recognised.",
    "de": "Bitte erwähnen Sie „Lake School“ in diesem Fall nicht: "
    "Seine Schülerinnen und Schüler könnten erkannt werden.",
}


@pytest.mark.parametrize(("language", "words"), NOT_THE_SCHOOL.items())
def test_words_to_avoid_are_said_with_the_reason_and_nothing_of_the_visitor(
    language: str, words: str
) -> None:
    own = "Canary quill at the LAKE SCHOOL of my town"
    value = checked("Example 2", own_words=own, language=language)
    assert [each for each in value.warnings if "Lake" in each] == [words]
    assert "canary" not in " ".join(value.warnings).casefold()


def test_words_that_are_not_to_be_avoided_are_no_warning() -> None:
    value = checked("Example 2", own_words="A lake. A school.")
    assert not [each for each in value.warnings if "Lake" in each]


def test_an_embassy_that_can_get_a_copy_is_named() -> None:
    value = checked("Example 1")
    assert value.embassies == ("Embassy of Verland",)
    assert value.asked == ()
    assert [each.piece for each in value.items] == [Piece.LETTER, Piece.CC]
    assert [each.by_hand for each in value.items] == [False, True]
    without = checked("Example 1", cc=False)
    assert without.embassies == value.embassies
    assert [each.piece for each in without.items] == [Piece.LETTER]


def test_where_no_embassy_is_listed_the_cases_words_are_advice() -> None:
    value = checked("Example 1", "FR")
    assert value.embassies == ()
    assert value.asked == ("diplomatic representatives accredited to your country",)


def test_envelopes_are_listed_and_counted_apart_from_the_sheets() -> None:
    value = checked("Example 1", envelopes="10", sets=2)
    assert [each.piece for each in value.items[2:]] == [Piece.ENVELOPE] * 2
    assert (value.sheets, value.amount.envelopes) == (4, 4)
    assert not any(each.by_hand for each in value.items)


@pytest.mark.parametrize(
    ("country", "names"),
    [
        ("US", ["", "10", "letter-3x10"]),
        ("DE", ["", "dl", "c6-5", "c5", "c4", "a4-2x7", "a4-3x8"]),
        ("CH", ["", "c6-5", "dl", "c5", "c4", "a4-2x7", "a4-3x8"]),
    ],
)
def test_what_fits_the_paper_of_the_country_can_be_chosen(
    country: str, names: list[str]
) -> None:
    assert [name for name, *_ in checked("Example 1", country).covers] == names


LONG = Address(
    (*(f"A line of an address that is far too long {n}" for n in "abcdefgh"),), "US"
)


def hidden(**wishes: object) -> CheckValue:
    """The check step with an address that no window shows."""
    service, desk = opened("US")
    campaign = desk.catalogue.find("Example 1")
    official = replace(campaign.officials[0], address=LONG)
    case = replace(campaign, officials=(official,))
    catalogue = Catalogue((case,), ())
    service, desk = (
        replace(service, catalogue=catalogue),
        replace(desk, catalogue=catalogue),
    )
    draft = Draft("Example 1", "en", "US", "us-letter-10", officials=(official.id,))
    return value_of(service, desk, replace(draft, **wishes), "en")  # type: ignore[arg-type] # a draft's own


def test_a_hidden_address_is_offered_an_envelope_and_a_label() -> None:
    value = hidden()
    assert any("does not fit the window" in each for each in value.warnings)
    assert [name for name, _ in value.offers] == ["10", "letter-3x10"]


def test_an_address_on_an_envelope_need_not_lie_in_a_window() -> None:
    value = hidden(envelopes="10")
    assert not any("window" in each for each in value.warnings)
    assert value.offers == ()


THREAT = "We know where you live."


@pytest.mark.parametrize(
    ("edits", "said"),
    [
        ({"ask_release": ""}, "does not ask for all that the case asks for"),
        ({"concern": "", "background": "", "ask_release": ""}, "There is nothing"),
        ({"own_words": "A \u16a0."}, "These cannot be printed: \u16a0"),
        ({"own_words": "I teach children to read. " * 150}, "longer than one page"),
        ({"own_words": THREAT}, "sounds like a threat"),
        ({"own_words": "I am [your name]."}, "blank is not filled in"),
        ({"own_words": "I am (su nombre)."}, "blank is not filled in"),
        ({"close": "____"}, "blank is not filled in"),
    ],
)
def test_what_makes_no_sense_stops_with_a_sentence_that_names_it(
    edits: dict[str, str], said: str
) -> None:
    value = edited(edits)
    (stop,) = value.stops
    assert said in stop.sentence
    assert stop.mend is Step.WRITE
    assert stop.open is ("filled in" in said)
    assert stop.sentence == value.warnings[0]
    assert "live" not in stop.sentence


@pytest.mark.parametrize(
    "own", ["My family ", "Please INSERT yourself.", "XXX", "Down with it, you liar!"]
)
def test_what_may_be_meant_only_advises(own: str) -> None:
    assert edited({"own_words": own}).stops == ()


def edited(edits: dict[str, str]) -> CheckValue:
    """The check step of a letter with these paragraphs."""
    draft = Draft(
        reference="UA 85/21",
        language="en",
        posted_in="US",
        stationery="us-letter-10",
        officials=("prosecutor-general",),
        writer=Writer(name="Ada"),
    )
    for key, text in edits.items():
        draft = draft.edited(key, text)
    return value_of(*opened("US"), draft, "en")
