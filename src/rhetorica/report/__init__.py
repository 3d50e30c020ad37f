"""The report: everything about a corpus, computed once, and shown on one page that stands alone."""

from rhetorica.report.comparison import Comparison, compare

__all__ = ["Comparison", "compare"]
