"""How long a text may be, in characters; what is longer is refused where it is read.

The limits are House rules: far above what a letter needs, so that nobody meets one by
an honest text, and low enough that no text keeps the typesetter busy for seconds.
Beside each stands what it was held against.
"""

# Names and titles of people and officials, and the title of a case. The longest in the
# campaigns that ship has 45; the UK Government Data Standards Catalogue gives a full
# name 70 (from memory).
NAME = TITLE = 200

# What is said in a sentence or two: why an official matters, why no mail is carried to
# a country, what is enclosed. The longest that ships has 160.
REMARK = 1_000

# One line of an address. UPU S42 and most posts ask for 35 to 50 (from memory).
ADDRESS_LINE = 120

# An address given as one text: five lines of the longest kind.
FLAT_ADDRESS = 600

# The visitor's own words: two pages and a half of some 3,000.
OWN_WORDS = 8_000

# One summary file. The longest that ships has 900; an Urgent Action of Amnesty
# International is two pages, some 6,000 (from memory).
SUMMARY = 20_000

# All paragraphs of one letter together, as they are composed: 20 pages of some 3,000.
LETTER = 60_000
