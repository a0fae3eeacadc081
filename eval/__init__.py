"""Measuring: scorers, gates, benchmarks."""
