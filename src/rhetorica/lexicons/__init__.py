"""Frame dictionaries: formats, and the bundled ones."""
