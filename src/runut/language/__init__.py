"""Language packs, one folder each; see `runut.language.pack`."""
