"""What the system knows of the world: countries, offices and holders, organisations, agencies, outlets."""
