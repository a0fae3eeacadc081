"""All readings together: origins, actors, incidents, claims, conflicts, stories."""
