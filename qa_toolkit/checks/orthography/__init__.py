"""Arabic orthography: words that are misspelled, run together or marked inconsistently."""
