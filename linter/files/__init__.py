"""Reading and writing files: what every other part of the engine may use."""
