"""Drafts as blocks of prose whose every character knows its place in the source."""
