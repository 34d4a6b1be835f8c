"""A letter on its stationery: blocks, paragraphs and pages, every item placed."""
