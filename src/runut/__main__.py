"""`python -m runut`."""

from runut.cli import main

main()
