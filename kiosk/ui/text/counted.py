"""Sentences about a number: one wording for 1, one for all others."""

from kiosk.i18n import Words


def counted(words: Words, one: str, many: str, count: int) -> str:
    """The translated sentence for `count`; both wordings may name `{count}`.

    Whole sentences, so that a translator can turn them round; the one place to
    change when a language with more than two plural forms is added.
    """
    return words(one if count == 1 else many).format(count=count)
