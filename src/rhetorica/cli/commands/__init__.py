"""The commands, one module each; nothing is re-exported, so that each is imported only when asked for."""
