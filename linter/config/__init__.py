"""Configuration files: their schema and how they are found and read."""
