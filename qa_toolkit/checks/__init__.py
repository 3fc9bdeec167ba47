"""Rules in Python, one family a module; a Rule class with a ``meta`` is found by being here."""
