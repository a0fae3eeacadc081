"""Who does the work: this process or a pool; the same functions, the same result."""
