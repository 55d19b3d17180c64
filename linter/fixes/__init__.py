"""Applying suggestions to the text of a draft, and writing it.

Imported by cli alone.
"""
