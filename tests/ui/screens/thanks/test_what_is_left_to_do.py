"""What the last step says fits what was really done, and nothing else."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.flow.events import Saved
from kiosk.ui.frame.visit_bar import Bar
from kiosk.ui.screens.thanks.post_steps import steps, title
from kiosk.ui.screens.thanks.value import Post, ThanksValue

PRINTED = ThanksValue(Bar(), 1, stamps=("Minsk: $1.70",))
SAVED = replace(PRINTED, saved=Saved())


def told(value: ThanksValue) -> list[str]:
    return [each.said for each in steps(str, value)]


def said(value: ThanksValue) -> str:
    words = [f"{each.said}. {each.how}" for each in steps(str, value)]
    return " ".join((title(str, value), *words))


@pytest.mark.parametrize(
    ("signed", "named", "first"),
    [
        (False, True, "Sign"),
        (False, False, "Sign, and write your name"),
        (True, False, "Write your name"),
        (True, True, "Fold in three"),
    ],
)
def test_only_what_no_finger_did_is_left_to_a_pen(
    signed: bool,
    named: bool,
    first: str,
) -> None:
    value = replace(PRINTED, signed=signed, named=named)
    assert told(value)[0] == first
    assert ("pen" in said(value)) is not (signed and named)


def test_a_letter_on_ruled_lines_is_first_written() -> None:
    value = replace(PRINTED, ruled=True, signed=True)
    assert title(str, value) == "Thank you. Now write it with a pen."
    assert told(value)[0] == "Write it, and sign"


@pytest.mark.parametrize(
    ("post", "words"),
    [
        (Post.WINDOW, "The address shows in the window of the envelope."),
        (Post.WINDOW_AND_COPIES, "envelope of the copy is printed on the copy."),
        (Post.ADDRESSED, "Put it into the envelope with its address."),
        (Post.LABELLED, "Stick its label on the envelope."),
        (Post.BY_PEN, "Write the address on the envelope"),
    ],
)
def test_the_envelope_is_the_one_that_is_there(post: Post, words: str) -> None:
    value = replace(PRINTED, post=post)
    assert words in said(value)
    window = post in {Post.WINDOW, Post.WINDOW_AND_COPIES}
    assert ("window" in said(value)) is window


@pytest.mark.parametrize("saved", [Saved(), Saved(to_take=False), Saved(computer=True)])
@pytest.mark.parametrize("practice", [True, False])
def test_what_was_only_saved_is_neither_folded_nor_ready_to_send(
    saved: Saved,
    practice: bool,
) -> None:
    words = said(replace(PRINTED, saved=saved, practice=practice)).lower()
    assert not any(each in words for each in ("fold", "stamp", "ready", "mailbox"))


def test_one_letter_is_not_called_letters() -> None:
    many = replace(SAVED, letters=2)
    assert title(str, SAVED) == "Thank you. Your letter is saved."
    assert title(str, many) == "Thank you. 2 letters are saved."
    assert title(str, PRINTED) == "Thank you. Your letter is ready to send."


@pytest.mark.parametrize("value", [PRINTED, SAVED])
def test_nothing_is_mailed_in_practice(value: ThanksValue) -> None:
    practice = replace(value, practice=True)
    assert told(practice)[-1] == "Do not mail it"
    assert "Mail it" not in told(practice)
    assert "Put on a stamp" not in told(practice)
