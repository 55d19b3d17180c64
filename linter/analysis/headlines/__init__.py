"""What a headline claims, and where the body speaks of the same.

May import text, words, numbers and names.
"""
