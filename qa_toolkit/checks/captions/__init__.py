"""Pictures, what is written under them, and what their files say."""
