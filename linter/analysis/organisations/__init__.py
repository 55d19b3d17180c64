"""Organisations as a draft names them: full names, acronyms, and what defines an acronym.

May import text and names.
"""
