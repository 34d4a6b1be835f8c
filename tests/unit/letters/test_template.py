"""Templates: every paragraph a named block, everything else refused by line."""

import pytest

from kiosk.errors import CampaignsInvalid
from kiosk.letters.template import People, compile_template, template_problems
from kiosk.model.campaign import Official
from kiosk.model.letter import Role

OWN = "{% block own_words %}{% endblock %}"
ASK = "{% block ask %}Please act.{% endblock %}"
VALUES = {
    "official": Official("minister", "Ada", "Minister", "minister"),
    "people": People(("Bo", "Cy"), "Bo and Cy"),
    "country": "Verland",
    "date": "August 10, 2021",
    "posted_in": "US",
}


def what_of(source: str) -> list[str]:
    return [f"{each.key}: {each.what}" for each in template_problems(source, "f")]


def text_of(body: str) -> str:
    source = f"{OWN}{ASK}{{% block x %}}{body}{{% endblock %}}"
    assert what_of(source) == []
    return compile_template(source).texts(VALUES)["x"]


def test_blocks_become_paragraphs_in_their_order_with_their_roles() -> None:
    source = f"{{% block hello %}}Hi.{{% endblock %}}\n{OWN}\n{ASK}\n"
    assert what_of(source) == []
    template = compile_template(source)
    assert dict(template.roles) == {
        "hello": Role.BODY,
        "own_words": Role.OWN_WORDS,
        "ask": Role.ASK,
    }
    assert list(template.texts(VALUES)) == ["hello", "own_words", "ask"]
    assert template.texts(VALUES)["own_words"] == ""


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("one\n   two\t three ", "one two three"),
        ("{# a remark #}x", "x"),
        ("{{ official.name }}, {{ official.title }}", "Ada, Minister"),
        ("{{ people|names }}, {{ people|count }}", "Bo and Cy, 2"),
        ("{{ country }} {{ date }} {{ posted_in }}", "Verland August 10, 2021 US"),
        ("{% if official.id == 'minister' %}a{% else %}b{% endif %}", "a"),
        ("{% if official.id != 'minister' %}a{% else %}b{% endif %}", "b"),
        ("{% if 0 %}a{% elif people|count > 1 %}b{% else %}c{% endif %}", "b"),
        ("{% if not (people|count == 2 and posted_in == 'DE') %}a{% endif %}", "a"),
        (
            "{% if official.office == 'king' or 1 < people|count <= 2 %}a{% endif %}",
            "a",
        ),
        ("{{ '<b>&amp;' }} <i>", "<b>&amp; <i>"),
        ("{{ 'a\\u202eb' }}", "ab"),
    ],
)
def test_values_conditions_and_filters_give_plain_text_on_one_line(
    body: str, text: str
) -> None:
    assert text_of(body) == text


@pytest.mark.parametrize(
    ("source", "problem"),
    [
        (ASK, "line 1: found no own_words"),
        (OWN, "line 1: found no ask"),
        (f"{OWN}{ASK}\nloose", "line 1: found text outside a paragraph"),
        (f"{OWN}{ASK}{{{{ date }}}}", "line 1: found text outside a paragraph"),
        (f"{OWN}{ASK}\n\n{OWN}", 'line 3: found "own_words" twice'),
        (
            ASK + OWN.replace("}{", "}words{"),
            "line 1: found text in own_words, expected it to be empty",
        ),
        (
            f"{OWN}{ASK}\n{{% block b %}} {{% endblock %}}",
            'line 2: found no text in "b"',
        ),
        (f"{OWN}{ASK}\n{{% block close %}}x{{% endblock %}}", 'the name "close"'),
        (f"{OWN}{ASK}\n{{% block Big %}}x{{% endblock %}}", 'the name "Big"'),
        (f"{OWN}{ASK}\n{{% block b scoped %}}x{{% endblock %}}", "found scoped"),
        (
            OWN + ASK + "\n{% block b %}x\n{% block c %}y{% endblock %}{% endblock %}",
            "line 3: found a paragraph inside a paragraph",
        ),
        (f"{OWN}{ASK}\n{{% block b %}}", "line 2: cannot be read"),
    ],
)
def test_a_wrong_shape_is_named_by_line(source: str, problem: str) -> None:
    found = what_of(source)
    assert any(problem in each for each in found), found


def test_every_problem_is_reported_at_once_in_the_order_of_lines() -> None:
    source = "{% block a %}\n{{ x }}\n{{ official.age }}\n{{ people }}{% endblock %}"
    lines = [each.partition(":")[0] for each in what_of(source)]
    assert lines == ["line 1", "line 1", "line 2", "line 3", "line 4"]


def test_a_refused_template_is_not_compiled() -> None:
    with pytest.raises(CampaignsInvalid):
        compile_template("{{ 1 }}")


def test_a_template_is_compiled_once() -> None:
    assert compile_template(OWN + ASK) is compile_template(OWN + ASK)
