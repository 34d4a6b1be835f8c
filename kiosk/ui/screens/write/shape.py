"""Which paragraphs a letter has, and what of them stays while one is written."""

from dataclasses import replace

from kiosk.ui.screens.write.value import WriteValue


def shape_of(value: WriteValue) -> object:
    """What decides which blocks there are, and which way their words run."""
    every = value.letter.paragraphs
    keys = tuple((each.key, each.role, each.language) for each in every)
    return value.start, value.letter.language, keys, tuple(value.prompts)


def holding(before: WriteValue, value: WriteValue, key: str) -> WriteValue:
    """The value with the paragraph that is being written, even if it is empty now."""
    body = value.letter.body
    keys = [each.key for each in before.letter.body]
    if key not in keys or key in {each.key for each in body}:
        return value
    at = keys.index(key)
    gone = replace(before.letter.body[at], text="")
    letter = replace(value.letter, body=(*body[:at], gone, *body[at:]))
    return replace(value, letter=letter)
