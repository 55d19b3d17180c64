"""The command line: one module a command, arguments in, exit code out.

Nothing imports from here but `__main__`.
"""
