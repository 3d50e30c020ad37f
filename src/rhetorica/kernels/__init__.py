"""Numerical kernels on plain arrays, ignorant of speeches."""
