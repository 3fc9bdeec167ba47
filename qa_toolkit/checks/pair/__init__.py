"""Two versions of a story: what one says and the other does not."""
