"""Registers of people, offices and organisations."""
