"""Titles beside names, read apart and held against the register of offices.

May import text and names.
"""
