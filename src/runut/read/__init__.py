"""Inputs of every kind into documents."""
