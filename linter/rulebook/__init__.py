"""Rules: their class, how packs of them are loaded, selected and tested."""
