"""A campaign with two officials whose letters differ, and an untouched draft."""

from datetime import date

import pytest

from kiosk.model.address import Address
from kiosk.model.campaign import Avoid, Campaign, Official, Person
from kiosk.model.draft import Draft
from kiosk.model.writer import Writer

LETTER = """
{% block concern %}I write to you, {{ official.title }}, about {{ people|names }}.
{% endblock %}
{% block embassy %}{% if official.id == "ambassador" %}Please pass this on.{% endif %}
{% endblock %}
{% block own_words %}{% endblock %}
{% block ask_release %}
{% if official.id == "ambassador" %}I ask you to urge their release.
{% else %}I urge you to release them.{% endif %}
{% endblock %}
{% block thanks %}Thank you.{% endblock %}
"""


@pytest.fixture(scope="session")
def campaign() -> Campaign:
    minister = Official(
        id="minister",
        name="Bo Example",
        title="Minister of Justice",
        office="minister",
        address=Address(("1 Street", "Town"), "HN"),
        short={"en": "Minister"},
    )
    ambassador = Official(
        id="ambassador",
        name="Cy Example",
        title="Ambassador",
        office="ambassador",
        address=Address(("Embassy", "Washington, DC 20009"), "US"),
        salutation={"en": "Dear Ambassador,"},
    )
    people = (
        Person("Ada Álvarez"),
        Person("Eli Example"),
        Person("Flo Free", named=False),
    )
    return Campaign(
        reference="UA 12/34",
        folder="ua-12-34",
        title="A case",
        country="HN",
        published=date(2026, 1, 2),
        people=people,
        officials=(minister, ambassador),
        close={"en": "Sincerely,"},
        letters={"en": LETTER},
        avoid=(Avoid("his brother"),),
    )


@pytest.fixture(scope="session")
def draft() -> Draft:
    return Draft(
        reference="UA 12/34",
        language="en",
        posted_in="US",
        stationery="us-letter-10",
        writer=Writer("Visi Tor", "Bern", "Switzerland"),
    )
