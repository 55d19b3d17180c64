"""What of the body speaks against one word of a claim, and how it is measured for trees.

May import certainty, strength and what stands below them.
"""
