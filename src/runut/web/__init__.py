"""Pages of the archive on a local server."""
