"""The shape of an article: its parts, headings and links, and whether they agree."""
