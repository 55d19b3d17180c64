"""Rules for news agency copy."""
