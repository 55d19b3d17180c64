"""What rules know about a draft beyond its characters, computed on first use and shared by all rules."""
