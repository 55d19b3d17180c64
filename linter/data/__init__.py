"""Compiled data that several rules share; `build/` holds the scripts that make it."""
