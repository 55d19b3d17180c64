"""Compiled data that the wheel ships, and in `build/` the scripts that make it from its sources.

Nothing imports from here; data files are opened by path.
"""
