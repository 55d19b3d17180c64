"""What earlier runs found: which draft and rules an answer belongs to, and where answers are kept."""
