"""Rules as data: reads the YAML packs under ``rules/`` into rule objects."""
