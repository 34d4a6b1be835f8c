"""Whether somebody is there: touches, the idle clock, and what is asked over it."""
