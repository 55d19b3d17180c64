"""The configuration: its schema, its files, and the command line laid over it.

Imported from rulebook upwards; rules never see it.
"""
