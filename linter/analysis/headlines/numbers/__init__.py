"""The numbers of a claim, held against the body's.

May import predicates and what stands below them.
"""
