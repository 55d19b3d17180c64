"""Statements of a draft that arithmetic can prove: totals and their parts, counts and lists, changes and shares.

Each says which figures stand in which part of the statement and what they come to, never whether that is wrong.
May import text, names and numbers.
"""
