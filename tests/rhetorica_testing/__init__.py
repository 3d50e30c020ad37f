"""Strategies and small helpers that only tests use."""
