"""Codes for what a layout could not place as the stationery asks."""

# The address block has six or seven lines in a small type.
ADDRESS_SMALL = "address-small"
# The address block is in the window, but closer to its edge than is asked for.
ADDRESS_WITHOUT_CLEARANCE = "address-without-clearance"
# The address block is larger than the window and reaches below it: offer a plain
# envelope or a label.
ADDRESS_OUTSIDE_WINDOW = "address-outside-window"
# The address block is larger than the page has room for; its end is left out.
ADDRESS_CUT_SHORT = "address-cut-short"
# The sender's block is larger than its place: it is set in columns, or run on.
SENDER_CROWDED = "sender-crowded"
# The sender's block does not fit its place in any way; its end is left out.
SENDER_CUT_SHORT = "sender-cut-short"
# The sender does not fit the small line above the window; its end is left out.
RETURN_LINE_CUT_SHORT = "return-line-cut-short"
# Control characters, halves of characters or marks that turn the direction of text
# were taken out.
CHARACTERS_REMOVED = "characters-removed"
# The address is larger than its zone on an envelope, and is left out.
ADDRESS_TOO_LONG = "address-too-long"
# An address is larger than a label, and its labels are left blank.
LABEL_TOO_SMALL = "label-too-small"
# The postal service of the country of posting reads fewer or shorter lines.
ADDRESS_BEYOND_RULES = "address-beyond-rules"
