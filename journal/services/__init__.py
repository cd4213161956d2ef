"""Verbs: each opens one unit of work, does one thing and returns a Receipt; or reads and returns frozen lines."""
