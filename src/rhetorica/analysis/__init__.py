"""The analyses, one module a question; nothing is re-exported here, so that no module shadows a function."""
