"""Characters to columns: words, sentences, furniture, background, index."""
