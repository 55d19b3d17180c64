"""Who does what to whom, in a claim and in its body.

May import names and what stands below them.
"""
