"""Stamps and letters that are not carried, all the way through a visit."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QAbstractButton, QLabel

from kiosk.addressing.mail.postage import month_in_words, postage, price_in_words
from kiosk.flow import answers as a
from kiosk.flow.visit import PrintStage
from kiosk.model.writer import Writer
from kiosk.settings import Fee, OwnPostage, Settings
from kiosk.ui.screens.thanks.screen import ThanksScreen

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.visits.conftest import Table

NOTE = "The post carries no letters to Belarus now."
NO_MAIL = Settings(suspended={"BY": NOTE})
TO_OFFICIALS = (a.Begin(), a.ChooseCase("UA 85/21"), a.Continue())
TO_CHECK = (
    a.Continue(),
    a.Continue(),
    a.EditWriter(Writer(name="Canary Quill")),
    a.Continue(),
)


def said(table: Table) -> list[str]:
    """The words on the screen that is alive, from the top."""
    screen = table.kiosk.window.screen_shown
    assert screen is not None
    return [each.text() for each in screen.findChildren(QLabel)]


def cards(table: Table) -> list[str]:
    screen = table.kiosk.window.screen_shown
    assert screen is not None
    names = [each.accessibleName() for each in screen.findChildren(QAbstractButton)]
    return [each for each in names if each.startswith(("Andrey", "Dmitry"))]


def to_thanks(table: Table) -> None:
    table.answer(*TO_CHECK, a.Print())
    table.wait(lambda: table.kiosk.director.visit.stage is PrintStage.SENT)
    table.answer(a.PaperInHand())


def test_the_price_and_its_month_are_on_the_card_and_at_the_end(table: Table) -> None:
    abroad, home = price("BY"), price("US")
    table.answer(*TO_OFFICIALS, a.ToggleOfficial("ambassador"))
    assert "One stamp for another country: {} ({})".format(*abroad) in said(table)
    assert "One stamp for this country: {} ({})".format(*home) in said(table)
    to_thanks(table)
    stamps = f"Minsk: {abroad[0]}\nWashington, DC: {home[0]}\n"
    assert any(each.startswith(stamps) for each in said(table))


def price(to: str) -> tuple[str, str]:
    """What a stamp from the United States costs by the table, and since when."""
    found = postage("US", to, date(2021, 8, 10))
    assert found is not None
    return price_in_words(found, "en", "US"), month_in_words(found.as_of, "en", "US")


def test_the_table_knows_its_own_price_and_says_when_it_is_old(
    open_kiosk: Callable[..., Table],
) -> None:
    fee = Fee(Decimal("1.45"), "USD")
    stamps = OwnPostage(foreign=fee, as_of=date(2020, 2, 1))
    table = open_kiosk(settings=Settings(postage=stamps))
    table.answer(*TO_OFFICIALS)
    at = said(table).index("One stamp for another country: $1.45 (February 2020)")
    caution = "This price is more than a year old; ask at the table."
    assert said(table)[at + 1] == caution
    to_thanks(table)
    old = "Prices from February 2020, more than a year old; ask at the table."
    assert f"Minsk: $1.45\n{old}" in said(table)


def test_a_post_that_nobody_looked_up_has_stamps_without_a_price(
    open_kiosk: Callable[..., Table],
) -> None:
    table = open_kiosk(settings=Settings(country="AR"))
    table.answer(*TO_OFFICIALS)
    assert said(table).count("One stamp for another country") == len(cards(table))
    to_thanks(table)
    assert "Minsk: one stamp for another country." in said(table)


def test_where_no_letters_are_carried_the_embassy_comes_first(
    open_kiosk: Callable[..., Table],
) -> None:
    table = open_kiosk(settings=NO_MAIL)
    table.answer(*TO_OFFICIALS)
    assert [each.partition(",")[0] for each in cards(table)] == [
        "Dmitry Basik",
        "Andrey Shved",
    ]
    draft = table.kiosk.director.visit.draft
    assert draft is not None
    assert draft.officials == ("ambassador",)
    assert said(table).count(NOTE) == 1


def test_such_a_letter_can_be_printed_and_is_warned_of(
    open_kiosk: Callable[..., Table],
) -> None:
    table = open_kiosk(settings=NO_MAIL)
    table.answer(*TO_OFFICIALS, a.ToggleOfficial("prosecutor-general"), *TO_CHECK)
    warning = f"Prosecutor General: {NOTE}"
    table.wait(lambda: any(warning in each for each in said(table)))
    table.answer(a.Print())
    table.wait(lambda: table.kiosk.director.visit.stage is PrintStage.SENT)
    table.answer(a.PaperInHand())
    assert warning in said(table)
    table.wait(lambda: table.kiosk.director.count.letters == len(cards(table)) + 2)


def test_the_mail_of_somebody_whom_no_letter_reaches_is_the_first_code(
    open_kiosk: Callable[..., Table],
) -> None:
    for suspended, first in (
        ({}, "Minister of Justice: E-mail: minister@justice.example"),
        ({"US": ""}, "Ambassador: E-mail: embassy@verland.example"),
    ):
        settings = Settings(country="DE", suspended=suspended)
        table = open_kiosk(practice=True, settings=settings)
        case = (a.Begin(), a.ChooseCase("Example 1"), a.Continue())
        table.answer(*case, a.ToggleOfficial("ambassador"))
        visit = table.kiosk.director.visit
        assert visit.draft is not None
        assert visit.draft.officials == ("minister-of-justice", "ambassador")
        to_thanks(table)
        screen = table.kiosk.window.screen_shown
        assert isinstance(screen, ThanksScreen)
        # In practice there are no codes, but an order they would have.
        channel = screen.value.channels[0]
        assert channel.line(str) == first


def test_a_letter_too_heavy_for_one_stamp_is_warned_of(
    open_kiosk: Callable[..., Table],
) -> None:
    table = open_kiosk(settings=Settings(country="DE"))
    words = a.EditParagraph("own_words", "Bees and books and bread. " * 400)
    table.answer(*TO_OFFICIALS, words, *TO_CHECK)
    sheets = table.preview.sheets
    assert len(sheets[0].pages.pages) > 3
    heavy = "this letter weighs more than 20 g and needs more stamps."
    table.wait(lambda: any(heavy in each for each in said(table)))
