"""Facts about Arabic and English writing that no rule needs to restate."""
