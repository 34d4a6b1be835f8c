"""The composition root: builds everything once and hands it down.

Whatever takes long to import is imported where it is needed, so that the
welcome is painted before the typesetter is loaded.
"""
