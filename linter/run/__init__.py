"""A run from paths to results: drafts found, what is in force for each, rules run, findings filtered.

Imported by reports, fixes and cli: `run.lint` runs, `results` is what it returns.
"""
