"""Running rules, deciding what is reported, and applying fixes."""
