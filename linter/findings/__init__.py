"""Findings and the stages they pass between the rules and the report."""
