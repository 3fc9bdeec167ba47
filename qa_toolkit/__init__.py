"""Content-integrity and translation checks for Arabic and English articles."""

__version__ = "0.1.0"
