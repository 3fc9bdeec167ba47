"""Dates: against the calendar, against one another, against the day of the article."""
