"""The command line: Typer application and one module a command."""
