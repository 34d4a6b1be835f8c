"""Payloads that want to escape from a template or to hang it: all refused unread."""

import pytest

from kiosk.letters.template import template_problems

OWN = "{% block own_words %}{% endblock %}{% block ask %}Please.{% endblock %}"

ESCAPES = [
    "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "{{ official.__class__ }}",
    "{{ official.__init__.__globals__ }}",
    "{{ official['__class__'] }}",
    "{{ official|attr('__class__') }}",
    "{{ campaign.letters }}",
    "{{ official.address.lines }}",
    "{{ official.contacts }}",
    "{{ people.names }}",
    "{{ people.__len__() }}",
    "{{ self }}",
    "{{ self.own_words() }}",
    "{{ super() }}",
    "{{ caller() }}",
    "{{ lipsum.__globals__.os.popen('id').read() }}",
    "{{ cycler.__init__.__globals__.os }}",
    "{{ joiner.__init__ }}",
    "{{ namespace() }}",
    "{{ dict() }}",
    "{{ range(9) }}",
    "{{ config }}",
    "{{ request.application }}",
    "{{ g.pop.__globals__ }}",
    "{{ _context }}",
    "{{ environment }}",
    "{{ loop.index }}",
    "{{ 'a'.format }}",
    "{{ '%s'|format(official) }}",
    "{{ people|map(attribute='__class__') }}",
    "{{ people|names|safe }}",
    "{{ people|tojson }}",
    "{{ people|names('x') }}",
    "{{ date|names }}",
    "{{ official is defined }}",
    "{{ 'x' if date else 'y' }}",
    "{{ (date, country) }}",
    "{{ [date] }}",
    "{{ {'a': date} }}",
    "{{ date[0] }}",
    "{{ date[1:] }}",
    "{{ true }}",
    "{{ 1.5 }}",
    "{{ none }}",
    "{% include '/etc/passwd' %}",
    "{% import 'x' as y %}{{ y }}",
    "{% from 'x' import y %}{{ y }}",
    "{% extends 'x' %}",
    "{% set x = date %}{{ x }}",
    "{% set x %}a{% endset %}{{ x }}",
    "{% macro m() %}a{% endmacro %}",
    "{% call official() %}a{% endcall %}",
    "{% filter upper %}a{% endfilter %}",
    "{% with x = date %}{{ x }}{% endwith %}",
    "{% autoescape true %}a{% endautoescape %}",
    "{% do official.x() %}",
    "{% debug %}",
    "{% trans %}a{% endtrans %}",
    "{% if official in people %}a{% endif %}",
    "{% if date < 3 %}a{% endif %}",
    "{% if people == people %}a{% endif %}",
    "{% if date < country %}a{% endif %}",
    "{% if date in country %}a{% endif %}",
    "{{ people|names(*people) }}",
    "{{ people|names(**people) }}",
    "{{ people|names(x=1) }}",
    "{% if date() %}a{% endif %}",
]
STALLS = [
    "{% for x in people %}a{% endfor %}",
    "{% for x in range(10**9) %}{% for y in range(10**9) %}a{% endfor %}{% endfor %}",
    "{% if 1 %}{% for x in people recursive %}a{% endfor %}{% endif %}",
    "{{ 9 ** 9 ** 9 ** 9 }}",
    "{{ 'a' * 10 ** 10 }}",
    "{{ 'a' ~ 'b' }}",
    "{{ 1 + 1 }}",
    "{{ -date }}",
    "{{ 'a'|center(10000000000) }}",
    "{{ '%1000000000s' % date }}",
    "{{ " + "9" * 5000 + " }}",
    "{{ " + "(" * 6_000 + "1" + ")" * 6_000 + " }}",
    "{% if " + "not " * 3_500 + "date %}a{% endif %}",
    "{% if " + "1 and " * 2_500 + "1 %}a{% endif %}",
    "{{ people" + "|names" * 2_200 + " }}",
    "{{ date" + ".x" * 7_000 + " }}",
    "{% if 1 %}" * 30 + "a" + "{% endif %}" * 30,
    "{% if 1 %}" * 700 + "a" + "{% endif %}" * 700,
    "{{ date }" * 1_700,
    "{#" * 6_000,
    "{% if 1 %}a" + "{% elif 2 %}b" * 1_000 + "{% endif %}",
    "{% if 1" + "<1" * 7_000 + " + 1 %}a{% endif %}",
    "{{ " + "a" * 15_000 + " }}",
    "x" * 17_000,
]


@pytest.mark.parametrize("payload", ESCAPES)
def test_no_payload_escapes(payload: str) -> None:
    source = f"{OWN}{{% block x %}}{payload}{{% endblock %}}"
    assert template_problems(source, "f")


@pytest.mark.parametrize("number", range(len(STALLS)))
def test_no_payload_stalls(number: int) -> None:
    source = f"{OWN}{{% block x %}}{STALLS[number]}{{% endblock %}}"
    found = template_problems(source, "f")
    assert found
    assert max(len(str(each)) for each in found) < 300


@pytest.mark.parametrize("payload", [*ESCAPES, *STALLS], ids=lambda each: each[:30])
def test_no_payload_is_taken_outside_a_paragraph_either(payload: str) -> None:
    assert template_problems(OWN + payload, "f")
