"""Names of people and places as they stand in a text, and what tells them from other capitals.

May import text and words.
"""
