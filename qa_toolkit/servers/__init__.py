"""Programs that other programs talk to."""
