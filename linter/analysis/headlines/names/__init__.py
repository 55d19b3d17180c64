"""The names of a claim, held against the body's.

May import claims and predicates.
"""
