"""Days of the calendar as a draft writes them, spans of years, lives, and times of day with their zones.

May import text.
"""
