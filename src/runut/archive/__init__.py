"""The archive: every record, its evidence, the state of each input."""
