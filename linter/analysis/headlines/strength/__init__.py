"""How much a claim makes of what the body tells.

May import claims and predicates.
"""
