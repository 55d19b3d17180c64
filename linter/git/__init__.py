"""Asking git, so that nothing of the repository that is asked about runs.

Imported from rulebook upwards; only `command` starts git.
"""
