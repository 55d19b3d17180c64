"""Applying suggestions to a draft."""
