"""What is taken for right without its syntax tree is right by its tree too."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk import paths
from kiosk.letters.template import surely_right, template_problems, tree_flaws

SHIPPED = sorted(paths.campaigns().glob("*/letter.*.j2"))
OWN = "{% block own_words %}{% endblock %}\n"
PIECES = (
    "{% block own_words %}",
    "{% block ask %}",
    "{% block ask_release %}",
    "{% block thanks %}",
    "{% block date %}",
    "{% endblock %}",
    '{% if official.id == "ambassador" %}',
    "{% if people|count > 1 %}",
    "{% if people|count > 01 %}",
    "{% if country %}",
    "{% if country %}Act.{% else %}{{ country }}{% endif %}",
    "{% if people %}",
    '{% elif campaign.title != "" %}',
    "{% else %}",
    "{% endif %}",
    "{{ people|names }}",
    "{{ people }}",
    "{{country}}",
    "{{ official.name }}",
    "{{ official.secret }}",
    "{# a note #}",
    "{#",
    "#}",
    "{",
    "%}",
    "Please act.",
    " \n",
    "\u00a0",
)


@pytest.mark.parametrize("file", SHIPPED, ids=lambda it: f"{it.parent.name}-{it.name}")
def test_the_letters_that_ship_need_no_tree(file: Path) -> None:
    assert surely_right(file.read_text(encoding="utf-8"))


@st.composite
def templates(draw: st.DrawFn) -> str:
    """Paragraphs in any order, and a few pieces somewhere in one of them."""
    loose = st.lists(st.sampled_from(PIECES), max_size=5).map("".join)
    names = draw(st.permutations(["own_words", "ask", "thanks", "ask_two"]))
    inside = dict.fromkeys(names, "Please act.") | {"own_words": ""}
    inside[draw(st.sampled_from(names))] += draw(loose)
    written = (f"{{% block {it} %}}{inside[it]}{{% endblock %}}" for it in names)
    return "\n".join(written)


@given(templates())
def test_what_needs_no_tree_has_no_flaw_in_it(source: str) -> None:
    assert not surely_right(source) or tree_flaws(source) == []


@pytest.mark.parametrize(
    "wrong",
    [
        "{% block ask %}{% endblock %}",
        "{% block ask %}Act.{% endblock %}{% block ask %}Act.{% endblock %}",
        "{% block ask %}Act.{% endblock %}Loose words.",
        "{% block ask %}{% if country %}Act.{% endblock %}{% endif %}",
        "{% block ask %}{{ people }}{% endblock %}",
        "{% block ask %}{% block thanks %}Act.{% endblock %}{% endblock %}",
        "{% block ask %}Act.{% endblock %}{% block date %}Now.{% endblock %}",
        "{% block thanks %}Thanks.{% endblock %}",
    ],
)
def test_a_fault_is_left_to_the_tree_which_says_what_it_is(wrong: str) -> None:
    assert not surely_right(OWN + wrong)
    assert template_problems(OWN + wrong, "letter.en.j2")
