"""What Today says of a day's ledger."""

from datetime import date, datetime, time
from uuid import uuid4

from kiosk.errors import DiskFull
from kiosk.ledger.entry import Action, Channel, State
from kiosk.ledger.memory import MemoryLedger
from kiosk.ui.staff.today.build import Day, Known, Settled, build

DAY = date(2021, 8, 10)
NOW = datetime.combine(DAY, time(16, 42))


def action(
    hour: int,
    minute: int = 0,
    *,
    official: str = "minister",
    channel: Channel = Channel.LETTER,
) -> Action:
    at = datetime.combine(DAY, time(hour, minute))
    return Action(uuid4().hex, "UA 85/21", official, channel, at)


def day_of(ledger: MemoryLedger) -> Day:
    return Day(ledger.totals(DAY, DAY), ledger.hours(DAY), ledger.unknown())


def known(ledger: MemoryLedger, *settled: Settled, practice: bool = False) -> Known:
    return Known(
        now=NOW,
        day=day_of(ledger),
        settled=settled,
        name_of=lambda case, official: (case, official.title()),
        practice=practice,
    )


def test_letters_copies_and_other_actions_are_counted_apart() -> None:
    ledger = MemoryLedger()
    ledger.record([action(10), action(15), action(15)], State.SENT)
    ledger.record([action(15, channel=Channel.COPY)], State.SENT)
    ledger.record([action(15, channel=Channel.EMAIL)], State.SENT)
    ledger.record([action(16)], State.NOT_SENT)
    value = build(str, known(ledger))
    assert value.numbers == (
        ("3", "letters counted"),
        ("1", "copy to an embassy"),
        ("1", "other action"),
    )
    assert {each.name: each.count for each in value.hours if each.count} == {
        "10": 1,
        "15": 2,
    }
    assert [each.name for each in value.hours if each.now] == ["16"]
    assert value.none == ""


def test_the_official_with_most_letters_comes_first() -> None:
    ledger = MemoryLedger()
    ledger.record([action(10, official="judge")], State.SENT)
    ledger.record([action(11), action(12)], State.SENT)
    bars = build(str, known(ledger)).officials
    assert [(each.name, each.count, each.share) for each in bars] == [
        ("Minister", 2, 1.0),
        ("Judge", 1, 0.5),
    ]


def test_what_nobody_knows_is_asked_once_a_minute_and_kind() -> None:
    ledger = MemoryLedger()
    unknown = [action(15, 20), action(15, 20), action(15, 31)]
    copy = action(15, 20, channel=Channel.COPY)
    ledger.record([*unknown, copy], State.UNKNOWN)
    value = build(str, known(ledger))
    assert [each.said for each in value.questions] == [
        "1 copy unknown, 15:20",
        "2 letters unknown, 15:20",
        "1 letter unknown, 15:31",
    ]
    asked = {uuid for each in value.questions for uuid in each.uuids}
    assert asked == {each.uuid for each in (*unknown, copy)}


def test_an_answer_can_be_turned_round() -> None:
    one = action(15, 20)
    value = build(str, known(MemoryLedger(), Settled((one,), came=True)))
    (answered,) = value.answered
    assert answered.said == "15:20: it came out, and is counted."
    assert answered.uuids == (one.uuid,)


def test_a_day_without_letters_says_so_and_practice_too() -> None:
    ledger = MemoryLedger()
    assert build(str, known(ledger)).none == "No letter has been counted yet."
    practice = build(str, known(ledger, practice=True)).none
    assert practice == "This is practice: nothing is counted."


def test_counts_that_cannot_be_read_say_why() -> None:
    fault = DiskFull(folder="/data")
    value = build(str, Known(NOW, None, (), lambda *_: ("", ""), fault=fault))
    assert value.wrong is not None
    assert "/data is full" in value.wrong[1]
