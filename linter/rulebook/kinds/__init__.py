"""Kinds of declarative rules: one module a kind, named like it, with one class that extends `DeclarativeRule`."""
