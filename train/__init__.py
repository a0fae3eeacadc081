"""How the Indonesian language model of Runut is made, from named data sets."""
