"""The first words of a template."""

import pytest

from kiosk.letters.opening import openings

BRANCHES = """\
{% block a %}
{% if posted_in == 'US' %}One{% elif country == 'a' %}Two{% else %}Three{% endif %}
and more{% endblock %}
{% block b %}b{% endblock %}"""


@pytest.mark.parametrize(
    ("source", "found"),
    [
        (
            "{% block a %}Dear Minister,\nI write.{% endblock %}",
            ["Dear Minister,\nI write."],
        ),
        ("{% block a %}\n Dear {{ country }},{% endblock %}", ["Dear"]),
        ("{% block a %}{{ country }} is far.{% endblock %}", []),
        ("{% block own_words %}{% endblock %}", []),
        ("", []),
        (
            "{% block a %} {# a note #} {% if country %}One{% endif %}{% endblock %}",
            ["One"],
        ),
        (BRANCHES, ["One", "Two", "Three"]),
    ],
)
def test_a_template_opens_with_the_first_text_of_every_branch(
    source: str, found: list[str]
) -> None:
    assert list(openings(source)) == found
