"""What the visitor did to a paragraph of a letter, put down in the draft."""

from dataclasses import replace

from kiosk.model.draft import Draft, Edit
from kiosk.model.plain_text import clean

# Stands between a paragraph's key and the language of words that were written in
# another one; no template can have it in a key.
APART = "~"


def edited(draft: Draft, edit: Edit, *, restored: bool = False) -> Draft:
    """The draft after the visitor changed a paragraph of a letter as it is shown.

    With `restored` the paragraph has the sample's words again. Words shown apart
    from their paragraph, as they are in another language, change in that one.
    """
    key, apart, other = edit.paragraph.partition(APART)
    if not apart:
        if restored:
            gone = draft.edits_of(key, edit.official)
            return replace(draft.edited(key, None, edit.official), set_aside=gone)
        return draft.edited(
            key, edit.text, edit.official, base=edit.base, language=edit.language
        )
    source = next(
        (each for each in draft.edits_of(key) if each.language == other), None
    )
    if source is None:
        return draft
    text = "" if restored else edit.text
    if source.base:
        from kiosk.letters.merge import with_own_words  # noqa: PLC0415 - slow to load

        text = with_own_words(source.base, clean(source.text), text)
    return draft.edited(key, text, base=source.base, language=other)


def put_back(draft: Draft, key: str, official: str | None) -> Draft:
    """The draft with what was set aside of a paragraph in place of what is there."""
    back = tuple(
        each
        for each in draft.set_aside
        if (each.paragraph, each.official) == (key, official)
    )
    bare = draft.edited(key, None, official) if back else draft
    return replace(bare, edits=bare.edits + back, set_aside=())
