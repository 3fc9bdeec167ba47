"""Numbers: how they are written, and whether they agree with each other."""
