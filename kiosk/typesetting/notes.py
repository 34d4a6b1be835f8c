"""Codes of what a layout could not place as the stationery wants it, and words."""

from collections.abc import Mapping
from types import MappingProxyType

from kiosk.i18n import N_

# The address block is in the window, but closer to its edge than is asked for.
ADDRESS_WITHOUT_CLEARANCE = "address-without-clearance"
# Part of the address block may be hidden: offer a plain envelope or a label.
ADDRESS_OUTSIDE_WINDOW = "address-outside-window"
# The sender's block is longer than its place and may reach what lies below.
SENDER_TOO_LONG = "sender-too-long"
# The address is longer than its zone on an envelope or its label.
ADDRESS_TOO_LONG = "address-too-long"
# The postal service of the country of posting reads fewer or shorter lines.
ADDRESS_BEYOND_RULES = "address-beyond-rules"

# What is said before printing; marked for translation.
SENTENCES: Mapping[str, str] = MappingProxyType(
    {
        ADDRESS_WITHOUT_CLEARANCE: N_(
            "The address is very close to the edge of the envelope window; "
            "a plain envelope or a label is safer."
        ),
        ADDRESS_OUTSIDE_WINDOW: N_(
            "Part of the address may be hidden in the envelope window; "
            "use a plain envelope or a label."
        ),
        SENDER_TOO_LONG: N_("The address of the sender is too long for its place."),
        ADDRESS_TOO_LONG: N_(
            "The address is too long for this envelope or label; choose a larger one."
        ),
        ADDRESS_BEYOND_RULES: N_(
            "The address has more or longer lines than sorting machines can read."
        ),
    }
)
