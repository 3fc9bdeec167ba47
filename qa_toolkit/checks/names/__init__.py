"""Names of people, places and organisations, as far as an article can contradict itself."""
