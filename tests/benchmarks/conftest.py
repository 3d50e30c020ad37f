"""Benchmarks are no tests: pytest, which would read these files for doctests, leaves them alone."""

collect_ignore_glob = ["*.py"]
