"""How sure a claim is of what it tells, and how sure the body.

May import claims and predicates.
"""
