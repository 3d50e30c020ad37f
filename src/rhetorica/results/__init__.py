"""What every analysis returns: rows with their evidence, the signature of how they were made, and notes."""

from rhetorica.results.base import Result
from rhetorica.results.columns import LazyColumn, rounded
from rhetorica.results.evidence import Evidence, EvidenceRow
from rhetorica.results.signature import Signature

__all__ = ["Evidence", "EvidenceRow", "LazyColumn", "Result", "Signature", "rounded"]
