"""Codes for what a layout could not place as the stationery asks."""

# The address block is in the window, but closer to its edge than is asked for.
ADDRESS_WITHOUT_CLEARANCE = "address-without-clearance"
# Part of the address block may be hidden: offer a plain envelope or a label.
ADDRESS_OUTSIDE_WINDOW = "address-outside-window"
# The sender's block is longer than its place and may reach what lies below.
SENDER_TOO_LONG = "sender-too-long"
# Control characters, halves of characters or marks that turn the direction of text
# were taken out.
CHARACTERS_REMOVED = "characters-removed"
# The address is longer than its zone on an envelope or its label.
ADDRESS_TOO_LONG = "address-too-long"
# The postal service of the country of posting reads fewer or shorter lines.
ADDRESS_BEYOND_RULES = "address-beyond-rules"
