"""Whatever a campaign says, its notes are plain lines in the order of the file."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from kiosk import paths
from kiosk.model.address import Address
from kiosk.model.campaign import Campaign, Gender, Official
from kiosk.model.plain_text import clean_line
from kiosk.workflows.checking.names import name_notes
from kiosk.workflows.checking.notes import campaign_notes
from kiosk.workflows.open_catalogue import open_catalogue

LETTER = "{% block own_words %}{% endblock %}{% block ask %}Please act.{% endblock %}"
LANGUAGES = ("ar", "de", "en", "es", "pl", "zh")
# A line as the loader gives it.
LINES = st.text(max_size=30).map(clean_line)
BY_LANGUAGE = st.dictionaries(
    st.sampled_from(LANGUAGES), LINES.filter(bool), max_size=3
)
OFFICIALS = st.builds(
    Official,
    id=st.just("o"),
    name=LINES,
    title=LINES,
    office=st.sampled_from(("minister", "governor", "other", "no such office")),
    address=st.none() | st.builds(
        Address,
        lines=st.lists(LINES.filter(bool), min_size=1, max_size=3).map(tuple),
        country=st.just("KE"),
        flat=st.booleans(),
    ),
    addressee=st.lists(LINES.filter(bool), max_size=2).map(tuple),
    salutation=BY_LANGUAGE,
    titles=BY_LANGUAGE,
    family=LINES,
    native_name=LINES,
    gender=st.none() | st.sampled_from(Gender),
)  # fmt: skip
NAMES = st.lists(
    st.sampled_from(("Asha", "Bilal", "Odera", "Wanjiru", "Zawadi")),
    min_size=1,
    max_size=3,
    unique=True,
)


def campaign_of(official: Official, languages: tuple[str, ...]) -> Campaign:
    return Campaign(
        reference="UA 12/34",
        folder="case",
        title="A case",
        country="KE",
        published=date(2026, 1, 2),
        people=(),
        officials=(official,),
        embassies=(official,),
        letters=dict.fromkeys(languages, LETTER),
    )


@given(official=OFFICIALS)
def test_any_campaign_is_noted_in_plain_lines_each_once(official: Official) -> None:
    found = campaign_notes(campaign_of(official, LANGUAGES), "US")
    assert len(set(found)) == len(found)
    assert [each.file for each in found] == sorted(each.file for each in found)
    assert not any("\n" in str(each) for each in found)


@given(words=NAMES, addressed=st.booleans())
def test_a_name_that_is_printed_and_stands_nowhere_else_needs_no_note(
    words: list[str], *, addressed: bool
) -> None:
    name = " ".join(words)
    official = Official(
        id="o",
        name=name,
        title="Director of Mines",
        office="other",
        address=Address(("Directorate of Mines", f"1 {name} Street", "Town"), "KE"),
        addressee=(f"Director {name}",) if addressed else (),
    )
    assert list(name_notes(official, LANGUAGES)) == []


def test_the_campaigns_that_ship_leave_nothing_to_note() -> None:
    campaigns = open_catalogue(paths.campaigns()).campaigns
    assert [note for each in campaigns for note in campaign_notes(each, "US")] == []
