"""Words on screen: prose, headings, facts, chips."""
