"""What a draft claims above its body, and where the body speaks of the same.

May import words and text.
"""
