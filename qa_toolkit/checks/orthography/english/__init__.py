"""English orthography: misspellings, words confused, varieties mixed, compounds and articles."""
