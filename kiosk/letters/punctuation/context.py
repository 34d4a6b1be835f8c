"""What stands on each side of a mark, which says what the mark is."""

import unicodedata

# A quotation may begin right behind these.
_BRACKETS = frozenset("([{¿¡")
# And behind these where a word follows.
_JOINS = frozenset("-\u2010\u2011–—―/")  # noqa: RUF001 - dashes are meant
_QUOTES = "\"'“”„‟«»「」‘’‚‛‹›『』"  # noqa: RUF001 - quotes are meant
# A longer row of marks than this means nothing.
_ROW = 64
# What may end the words before a dash.
_ENDS = frozenset(".,;:!?)]}…%€$")
# Scripts whose words stand side by side, or take endings behind a quotation.
_UNSPACED = ("CJK", "HIRAGANA", "KATAKANA", "HANGUL")


def in_word(character: str) -> bool:
    """Whether it is a letter, a mark on one, or a digit; false for "" ."""
    return bool(character) and unicodedata.category(character)[0] in "LMN"


def is_unspaced(character: str) -> bool:
    """Whether it is an ideograph, a kana or a Hangul syllable."""
    return character > "\u1100" and unicodedata.name(character, "").startswith(
        _UNSPACED
    )


def before(line: str, at: int) -> str:
    """The character before a place; "" at the start."""
    return line[at - 1] if at else ""


def after(line: str, at: int) -> str:
    """The character behind the one at a place; "" at the end."""
    return line[at + 1 : at + 2]


def starts(line: str, at: int, closing: str) -> bool:
    """Whether what is at a place stands at the start of words.

    `closing` is a mark that closes a quotation even behind a space, or "".
    """
    first = max(0, at - _ROW)
    ahead = line[first:at].rstrip(_QUOTES)
    if closing and closing in line[first + len(ahead) : at]:
        return False
    if not ahead:
        return first == 0
    return ahead[-1].isspace() or ahead[-1] in _BRACKETS


def ends_words(line: str, at: int, closing: str) -> bool:
    """Whether the character at a place may end the words before a dash."""
    character = line[at]
    if character in _QUOTES:
        return not starts(line, at, closing)
    return in_word(character) or character in _ENDS


def begins_words(line: str, at: int, closing: str) -> bool:
    """Whether the character at a place may begin the words behind a dash."""
    character = line[at : at + 1]
    if character in _QUOTES and character:
        return character != closing and in_word(after(line, at))
    return in_word(character) or character in _BRACKETS


def opens(line: str, at: int, closing: str) -> bool | None:
    """Whether the mark at a place opens a quotation or closes one; None: neither."""
    previous, following = before(line, at), after(line, at)
    if starts(line, at, closing):
        return None if not following or following.isspace() else True
    if previous in _JOINS:
        return in_word(following)
    return None if in_word(following) else False
