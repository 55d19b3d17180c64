"""What rules find, and what decides which of it is reported: suppressions, baseline, earlier version.

Imported from rules upwards; `finding` by anything.
"""
