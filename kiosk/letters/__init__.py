"""Campaign, official and draft to a Letter: paragraphs with roles, no layout."""
